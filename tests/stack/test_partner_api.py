"""Single offers on the running stack: a token from the page, the gateway's routes, the table."""

import json
import re
from pathlib import Path

import httpx
import pytest

PARTNER = "partenaire-deux@explore.example.org"
GOOD = {
    "title": "Animateur jeunesse",
    "description": "Accueillir les jeunes.",
    "employer": "Association Exemple",
    "postcode": "93100",
    "kind": "emploi",
    "apply_email": "emploi@example.org",
}


class Program:
    """A partner's own program, with a token."""

    def __init__(self, stack, token):
        self.stack, self.headers = stack, {"Authorization": f"Bearer {token}"}
        self.base = f"{stack.outputs['partner_url']}/api"

    def send(self, method, path, body=None):
        url = f"{self.base}/{path}"
        return self.stack.http.request(method, url, json=body, headers=self.headers)


@pytest.fixture(scope="module")
def program(stack):
    """A token is issued on the page and shown once."""
    url = stack.outputs["partner_url"]
    passwords = json.loads(Path(stack.outputs["accounts_file"]).read_text())
    form = {"email": PARTNER, "password": passwords[PARTNER]}
    with httpx.Client(base_url=url, timeout=30) as browser:
        entered = browser.post("/connexion", data=form)
        cookie = {"Cookie": entered.headers["set-cookie"].split(";")[0]}
        page = browser.get("/jetons", headers=cookie).text
        csrf = re.search(r'name="csrf" value="([0-9a-f]+)"', page)[1]
        shown = browser.post("/jetons", data={"csrf": csrf}, headers=cookie).text
    return Program(stack, re.search(r"explore_[\w-]{43}", shown)[0])


def test_an_offer_is_told_listed_and_taken_back(program):
    told = [program.send("PUT", "offers/2027%2Fmars%20n%C2%B01", GOOD) for _ in range(2)]
    assert [answer.status_code for answer in told] == [201, 200]
    assert told[0].json()["source_id"] == "2027/mars n°1"
    listed = program.send("GET", "offers").json()["offers"]
    assert "2027/mars n°1" in {offer["source_id"] for offer in listed}
    again = [program.send("DELETE", "offers/2027%2Fmars%20n%C2%B01") for _ in range(2)]
    assert [answer.status_code for answer in again] == [204, 204]


def test_a_batch_is_answered_item_by_item(program):
    items = [{**GOOD, "reference": "lot-1"}, {"reference": "lot-2", "title": "x"}]
    answer = program.send("POST", "offers:batch", {"offers": items})
    assert answer.status_code == 200, answer.text
    told = [(each["source_id"], each["status"]) for each in answer.json()["offers"]]
    assert told == [("lot-1", "new"), ("lot-2", "refused")]


def test_without_a_token_of_ours_nothing_is_told(program, stack):
    for token in ("none", "explore_unknown"):
        answer = Program(stack, token).send("GET", "offers")
        assert (answer.status_code, answer.json()["status"]) == (401, 401)


def test_an_accounts_id_token_is_checked_by_the_gateway(program, stack):
    account = Program(stack, "")
    account.headers = stack.bearer("partner")
    assert account.send("GET", "account/offers").status_code == 200
    assert program.send("GET", "account/offers").status_code == 401
