"""The API that other people's forms and sites rely on, on the running stack."""

import uuid

import pytest

from tests.stack.people import AS_JSON, People

PROBLEM = "application/problem+json"
# As in infra/local/idf.toml.
LISTED = "https://partenaire.example.org"


@pytest.fixture(scope="module")
def people(stack):
    people = People(stack, capacity=1)
    people.register(0)
    people.settled(confirmed=1)
    people.register(1)
    people.settled(confirmed=1, waiting=1)
    return people


def test_the_calendar_tells_the_places_left(people, stack):
    sessions = stack.http.get(f"{stack.outputs['public_url']}/api/sessions").json()["sessions"]
    shown = next(session for session in sessions if session["id"] == people.session_id)
    starts_on = shown.pop("starts_on")
    assert starts_on < shown.pop("ends_on")
    assert shown == {
        "id": people.session_id,
        "title": "Session d’essai",
        "department": "93",
        "capacity": 1,
        "places_left": 0,
        "waiting": 1,
        "registration_open": True,
        "url": f"{stack.outputs['public_url']}/sessions/{people.session_id}",
    }


def test_the_same_submission_gets_the_same_answer(people):
    form = people.form(2)
    first, again = people.post(form), people.post(form)
    assert first.status_code == again.status_code == 202
    same = ("registration_id", "status_url")
    assert [first.json()[name] for name in same] == [again.json()[name] for name in same]
    assert "?" not in first.json()["status_url"]


def test_the_same_submission_id_with_another_body_is_refused(people):
    form = people.form(3)
    assert people.post(form).status_code == 202
    answer = people.post(form | {"postcode": "75011"})
    assert answer.status_code == 409
    assert answer.headers["Content-Type"].startswith(PROBLEM)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"birth_date": "2027-02-30"}, "birth_date"),
        ({"birth_date": "1990-01-01"}, "birth_date"),
        ({"postcode": "69001"}, "postcode"),
        ({"email": "nobody"}, "email"),
        ({"phone": "12"}, "phone"),
        ({"profile": "curious"}, "profile"),
        ({"notice_read": False}, "notice_read"),
        ({"first_name": "  "}, "first_name"),
        ({"counsellor": {"name": "X"}}, "counsellor"),
    ],
)
def test_what_cannot_be_taken_is_explained_by_field_in_french(people, wrong, field):
    answer = people.post(people.form(4) | wrong)
    assert answer.status_code == 422, answer.text
    assert answer.headers["Content-Type"].startswith(PROBLEM)
    errors = answer.json()["errors"]
    assert any(error["field"].startswith(field) for error in errors)
    assert all(len(error["message"].split()) >= 3 for error in errors)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff\xfe"])
def test_a_body_that_is_no_form_is_refused_and_harms_nothing(people, body):
    url = f"{people.stack.outputs['public_url']}/api/registrations"
    answer = people.http.post(url, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)


def test_an_unknown_session_is_not_found(people):
    answer = people.post(people.form(5, session_id=uuid.uuid4().hex))
    assert answer.status_code in (404, 422)


def test_an_action_that_the_state_does_not_allow_is_a_conflict(people):
    answer = people.act(1, "accept")
    assert answer.status_code == 409
    assert answer.headers["Content-Type"].startswith(PROBLEM)
    assert people.act(0, "cancel").json()["status"] == "cancelled"
    assert people.act(0, "cancel").json()["status"] == "cancelled"
    people.settled(cancelled=1, offered=1)


def test_a_form_on_another_site_is_taken_where_the_region_lists_it(people, stack):
    url = f"{stack.outputs['public_url']}/api/registrations"
    allowed = "access-control-allow-origin"
    for number, origin, listed in ((6, LISTED, True), (7, "https://autre.example.org", False)):
        asks = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        before = stack.http.options(url, headers=asks)
        sent = stack.http.post(url, json=people.form(number), headers={"Origin": origin})
        assert (before.status_code, sent.status_code) == (204, 202)
        for answer in (before, sent):
            assert answer.headers.get(allowed) == (origin if listed else None)
            assert "Origin" in answer.headers["vary"]
        assert ("access-control-allow-methods" in before.headers) is listed
        page = stack.http.get(sent.json()["status_url"], headers={"Origin": origin, **AS_JSON})
        assert (page.status_code, allowed in page.headers) == (200, False)
        refused = stack.http.options(sent.json()["status_url"], headers=AS_JSON)
        assert (refused.status_code, refused.json()["code"]) == (404, "no_such_page")


def test_looking_changes_nothing(people):
    before = people.status(1)
    for action in ("accept", "decline", "cancel"):
        people.http.get(f"{people.pages[1]}/{action}")
        people.http.head(f"{people.pages[1]}/{action}")
    after = people.status(1)
    assert after["status"] == before["status"]


def test_a_link_that_is_not_ours_is_not_found(people, stack):
    good = people.pages[1]
    for bad in (good[:-2] + "xx", f"{stack.outputs['public_url']}/i/none"):
        assert stack.http.get(bad, headers=AS_JSON).status_code == 404


def test_who_may_do_what_with_a_session(people, stack):
    url = f"{stack.outputs['staff_url']}/api/sessions/{people.session_id}"
    other = stack.bearer("equipe@autre.example.org")
    assert stack.http.get(url).status_code == 401
    assert stack.http.get(url, headers={"Authorization": "Bearer x.y.z"}).status_code == 401
    assert stack.http.get(url, headers=stack.bearer("partner")).status_code == 403
    assert stack.http.get(url, headers=other).status_code == 404
    changed = stack.http.patch(url, json={"capacity": 9}, headers=other)
    assert changed.status_code == 404
    assert stack.http.get(url, headers=stack.bearer("staff")).json()["capacity"] == 1


@pytest.mark.parametrize("capacity", [-1, 100_000, "many", None, 1.5])
def test_a_capacity_that_cannot_be_is_refused(people, capacity):
    path = f"/api/sessions/{people.session_id}"
    assert people.staff("PATCH", path, {"capacity": capacity}).status_code == 422
