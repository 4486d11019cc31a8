"""The public site, called as the gateway calls it: the API, the form, each person's own page."""

import json

import pytest

from shared.web import public
from tests.browser.gateway import Client
from tests.browser.scene import installed_world, link, person, settle
from tests.builders import a_session

MONTREUIL = a_session().id
FORM = f"/sessions/{MONTREUIL}/inscription"
BODY = {
    "submission_id": "018f3b5e-0000-7000-8000-000000000001",
    "session_id": MONTREUIL,
    "first_name": "Alix",
    "last_name": "Exemple",
    "birth_date": "2007-03-27",
    "email": "alix@example.org",
    "phone": "06 12 34 56 78",
    "postcode": "93100",
    "profile": "dropout",
    "notice_read": True,
}
TYPED = {name: value for name, value in BODY.items() if isinstance(value, str)} | {
    "birth_day": "27",
    "birth_month": "3",
    "birth_year": "2007",
    "notice_read": "yes",
}


@pytest.fixture
def world():
    with installed_world() as built:
        yield built


@pytest.fixture
def youth(world):
    return Client(public.answer)


def call(client, method, address, body=None, accept="application/json"):
    text = body if isinstance(body, str) else json.dumps(body if body is not None else {})
    headers = {"accept": accept, "content-type": "application/json"}
    return client.send(method, address, headers, text if method != "GET" else "")


def told(answer):
    return json.loads(answer.text)


def test_the_calendar_says_what_the_issue_says(youth):
    listed = told(call(youth, "GET", "/api/sessions"))["sessions"]
    assert [each["title"] for each in listed if not each["registration_open"]] == [
        "EXPLORE Saint-Denis"
    ]
    assert next(each for each in listed if each["id"] == MONTREUIL) == {
        "id": MONTREUIL,
        "title": "EXPLORE Montreuil",
        "starts_on": "2027-03-15",
        "ends_on": "2027-03-19",
        "department": "93",
        "capacity": 2,
        "places_left": 2,
        "waiting": 0,
        "registration_open": True,
    }


def test_a_registration_is_answered_with_where_to_follow_it(youth, world):
    answer = call(youth, "POST", "/api/registrations", BODY)
    assert answer.status == 202
    assert set(told(answer)) == {"registration_id", "status", "status_url"}
    path = told(answer)["status_url"].removeprefix("https://explore.example.org")
    assert told(call(youth, "GET", path))["status"] == "received"
    settle(world)
    standing = told(call(youth, "GET", path))
    assert (standing["status"], standing["rank"]) == ("confirmed", None)
    assert standing["reason"]["text"].startswith("Il restait une place")


def test_the_same_form_twice_is_one_registration(youth):
    first, second = (call(youth, "POST", "/api/registrations", BODY) for _ in range(2))
    assert (second.status, told(second)) == (202, told(first))


def test_the_same_id_with_another_body_is_refused(youth):
    call(youth, "POST", "/api/registrations", BODY)
    other = call(youth, "POST", "/api/registrations", {**BODY, "email": "bao@example.org"})
    assert (other.status, other.headers["content-type"]) == (409, "application/problem+json")


def test_a_form_stored_is_two_round_trips(youth, world):
    call(youth, "GET", "/api/sessions")
    world.dynamo.calls.clear()
    call(youth, "POST", "/api/registrations", BODY)
    assert len(world.dynamo.calls) == 2


@pytest.mark.parametrize(
    "body", ["{", "[]", "3", '"x"', "[" * 100_000, '{"a": 1e', "\x00", '{"first_name": "\\ud800"}']
)
def test_a_body_that_cannot_be_read_is_refused_in_french(youth, body):
    answer = call(youth, "POST", "/api/registrations", body)
    assert answer.status == 422
    assert all(each["message"].endswith(".") for each in told(answer)["errors"])


@pytest.mark.parametrize(
    ("field", "value"),
    [("birth_date", "1997-03-15"), ("birth_date", "2011-03-16"), ("postcode", "69001")],
)
def test_who_cannot_take_part_is_told_why(youth, field, value):
    answer = call(youth, "POST", "/api/registrations", {**BODY, field: value})
    assert answer.status == 422
    assert [each["field"] for each in told(answer)["errors"]] == [field]


def test_a_closed_or_unknown_session_takes_nobody(youth):
    closed = call(youth, "POST", "/api/registrations", {**BODY, "session_id": "7" * 32})
    unknown = call(youth, "POST", "/api/registrations", {**BODY, "session_id": "9" * 32})
    assert (closed.status, unknown.status) == (409, 404)


def test_the_form_leads_to_the_persons_own_page_whose_address_tells_nothing(youth, world):
    sent = youth.post(FORM, TYPED)
    assert sent.status == 303
    assert "?" not in sent.headers["location"]
    assert "alix" not in sent.headers["location"].lower()
    path = sent.headers["location"].removeprefix("https://explore.example.org")
    waiting = youth.get(path)
    assert waiting.headers["refresh"] == "2"
    settle(world)
    assert "Votre place est confirmée" in youth.get(path).text
    assert "refresh" not in youth.get(path).headers


def test_a_form_with_mistakes_comes_back_with_everything_typed(youth):
    sent = youth.post(FORM, {**TYPED, "email": "alix@", "birth_month": "13"})
    assert sent.status == 422
    for typed in ("Alix", "Exemple", "alix@", ">13<", TYPED["submission_id"]):
        assert f'value="{typed.strip("><")}"' in sent.text
    assert 'href="#birth_day"' in sent.text
    assert 'href="#email"' in sent.text
    assert "<title>Erreur" in sent.text


def test_a_form_changed_after_it_was_sent_says_what_became_of_it(youth):
    youth.post(FORM, TYPED)
    again = youth.post(FORM, {**TYPED, "email": "bao@example.org"})
    assert again.status == 409
    assert "Ce formulaire a déjà été envoyé" in again.text
    assert 'value="bao@example.org"' in again.text


def test_what_is_typed_is_never_markup(youth):
    sent = youth.post(FORM, {**TYPED, "first_name": '"><script>alert(1)</script>'})
    assert "<script>alert" not in sent.text


def test_looking_never_acts(youth, world):
    ids = person(world, "Alix")
    settle(world)
    for action in ("", "/accept", "/decline", "/cancel"):
        for method in ("GET", "HEAD"):
            youth.send(method, link(world, ids) + action)
    assert told(call(youth, "GET", link(world, ids)))["status"] == "confirmed"


def test_head_is_get_without_a_body(youth):
    answer = youth.send("HEAD", "/")
    assert (answer.status, answer.text) == (200, "")


def test_a_page_asks_for_a_word_before_cancelling_and_a_program_is_not_asked(youth, world):
    ids = person(world, "Alix")
    settle(world)
    path = link(world, ids)
    assert youth.post(f"{path}/cancel", {}).status == 422
    assert youth.post(f"{path}/cancel", {"confirmation": "oui"}).status == 422
    assert told(call(youth, "GET", path))["status"] == "confirmed"
    assert youth.post(f"{path}/cancel", {"confirmation": " « annuler »"}).status == 303
    assert told(call(youth, "POST", f"{path}/cancel"))["status"] == "cancelled"


def test_an_offer_is_accepted_or_declined_once(youth, world):
    seats = [person(world, name) for name in ("Alix", "Bao", "Camille")]
    settle(world)
    first, waiting = link(world, seats[0]), link(world, seats[2])
    assert told(call(youth, "GET", waiting))["rank"] == 1
    assert call(youth, "POST", f"{waiting}/accept").status == 409
    call(youth, "POST", f"{first}/cancel")
    settle(world)
    offered = told(call(youth, "GET", waiting))
    assert (offered["status"], offered["rank"]) == ("offered", None)
    assert offered["offer_expires_at"].startswith("2027-03-02T08:00:0")
    assert youth.post(f"{waiting}/decline", {}).status == 422
    for _ in range(2):
        assert told(call(youth, "POST", f"{waiting}/accept"))["status"] == "confirmed"
    assert call(youth, "POST", f"{waiting}/decline").status == 409


def test_the_reason_for_waiting_counts_as_of_now(youth, world):
    seats = [person(world, name) for name in ("Alix", "Bao", "Camille", "Dany")]
    settle(world)
    last = link(world, seats[3])
    reason = told(call(youth, "GET", last))["reason"]
    assert reason["text"] == "2 places, 2 confirmées, 1 personne avant vous."
    call(youth, "POST", f"{link(world, seats[2])}/cancel")
    reason = told(call(youth, "GET", last))["reason"]
    assert reason["text"] == "2 places, 2 confirmées, personne avant vous."
    assert reason["params"]["before"] == 0


@pytest.mark.parametrize("token", ["x", "a.b", "%00", "é", "A" * 500, "..", "VVVV.AAAA"])
def test_a_link_that_is_not_ours_leads_nowhere(youth, token):
    for action in ("", "/cancel"):
        assert youth.get(f"/i/{token}{action}").status == 404
    assert call(youth, "POST", f"/i/{token}/accept").status == 404


def test_a_mistake_of_ours_is_told_without_details(youth, world, monkeypatch, capsys):
    def broken(*_):
        raise ValueError("canary of Alix")

    monkeypatch.setattr(public.routes_pages, "own_region", broken)
    answer = youth.get("/")
    assert (answer.status, "canary" in answer.text) == (500, False)
    assert "canary" not in "".join(capsys.readouterr())


def test_even_a_page_of_mistakes_that_fails_tells_nothing(youth, monkeypatch):
    def broken(*_, **__):
        raise ValueError("canary of Alix")

    monkeypatch.setattr(public.routes_pages, "own_region", broken)
    monkeypatch.setattr("shared.web.refusing.render", broken)
    answer = youth.get("/")
    assert (answer.status, answer.text) == (500, "")
