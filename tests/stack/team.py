"""A browser of the team on the running stack."""

import json
import re
from contextlib import contextmanager
from pathlib import Path

import httpx

STAFF = "equipe@explore.example.org"


@contextmanager
def signed_in(stack):
    """Somebody of the team, come in with a password and a code."""
    passwords = json.loads(Path(stack.outputs["accounts_file"]).read_text())
    with httpx.Client(base_url=stack.outputs["staff_url"], timeout=30) as browser:
        half = browser.post("/connexion", data={"email": STAFF, "password": passwords[STAFF]})
        browser.headers["Cookie"] = half.headers["set-cookie"].split(";")[0]
        asked = browser.get(half.headers["location"]).text
        typed = {"csrf": csrf_of(asked), "code": stack.code(STAFF)}
        entered = browser.post("/connexion/code", data=typed)
        assert entered.status_code == 303
        cookies = entered.headers.get_list("set-cookie")
        browser.headers["Cookie"] = next(c for c in cookies if "-half=" not in c).split(";")[0]
        yield browser


def csrf_of(page):
    """The token that the forms of a page carry."""
    return re.search(r'name="csrf" value="([0-9a-f]+)"', page)[1]
