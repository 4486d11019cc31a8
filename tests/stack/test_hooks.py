"""A form of another tool on the running stack: tied on the team's page, signed, taken once."""

import json
import re
import uuid
from html import unescape

import httpx
import pytest

from tests.stack.people import People
from tests.stack.test_team_pages import csrf_of, team
from tests.unit.test_hooks import HEADERS, b64decode, signature

__all__ = ["team"]
PAGE = "/region/formulaires"


@pytest.fixture(scope="module")
def people(stack):
    return People(stack, capacity=1)


@pytest.fixture(scope="module")
def tied(team):
    """Where a form that was just tied sends, and its key."""
    typed = {"csrf": csrf_of(team.get(PAGE).text), "name": "Formulaire d’essai"}
    page = unescape(team.post(PAGE, data=typed).text)
    address = re.search(r"http\S+/api/hooks/[0-9a-f]{32}", page)[0]
    return address, b64decode(re.search(r"whsec_([0-9A-Za-z+/=]+)", page)[1])


def send(people, tied, form, message, seconds=0):
    address, key = tied
    body = json.dumps({name: value for name, value in form.items() if name != "submission_id"})
    at = str(int(people.now().timestamp()) - seconds)
    says = signature(key, message, at, body.encode())
    headers = dict(zip(HEADERS, (message, at, says), strict=True))
    kind = {"Content-Type": "application/json"}
    return httpx.post(address, content=body.encode(), headers={**kind, **headers}, timeout=60)


def test_what_a_tied_form_signs_gets_a_seat_and_mail_once(people, tied, stack):
    message, form = f"msg_{uuid.uuid4().hex}", people.form(0, first_name="Zoé")
    first, again = (send(people, tied, form, message) for _ in range(2))
    assert first.status_code == 202, first.text
    assert first.json() == again.json()
    people.mailed(1)
    refused = send(people, tied, form | {"postcode": "75011"}, message)
    assert (refused.status_code, refused.json()["code"]) == (409, "other_content")


def test_what_is_not_signed_now_by_the_forms_own_key_is_refused(people, tied):
    form = people.form(1)
    late = send(people, tied, form, "msg_late", seconds=301)
    wrong = send(people, (tied[0], b"wrong"), form, "msg_wrong")
    nowhere = send(people, (f"{tied[0][:-32]}{'0' * 32}", tied[1]), form, "msg_wrong")
    assert [each.status_code for each in (late, wrong, nowhere)] == [403] * 3
    assert wrong.json() == nowhere.json()
    assert late.json()["code"] == "hook_out_of_time"


def test_a_form_taken_away_sends_in_vain(people, tied, team):
    typed = {"csrf": csrf_of(team.get(PAGE).text), "hook": tied[0][-32:]}
    assert team.post(f"{PAGE}/retrait", data=typed).status_code == 303
    assert send(people, tied, people.form(2), "msg_after").status_code == 403
