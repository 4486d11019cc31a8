"""The staff's and partners' sites: who gets in, who may do what, and nothing by forged forms."""

import json
import re

import pytest

from shared.runtime.settings import settings
from shared.web import partner, staff
from tests.browser.gateway import Client, event, got
from tests.browser.scene import (
    PARTNER,
    PASSWORD,
    STAFF,
    an_upload,
    person,
    settle,
    sign_in,
    unused_code,
    with_password,
)
from tests.builders import a_session

MONTREUIL = a_session().id
NEW = {
    "title": "EXPLORE Évry",
    "starts_on": "2027-05-10",
    "ends_on": "2027-05-14",
    "department": "91",
    "venue": "Espace jeunes, 91000 Évry",
    "capacity": 15,
}


@pytest.fixture
def team(world):
    return Client(staff.answer)


@pytest.fixture
def ally(world):
    return Client(partner.answer)


def api(client, method, address, body=None, who=None):
    claims = {"sub": who, "cognito:groups": "[staff partner]"} if who else None
    headers = {"accept": "application/json", "content-type": "application/json"}
    answer = client.send(method, address, headers, json.dumps(body) if body else "", claims)
    return answer, json.loads(answer.text)


def ally_signed_in(client):
    answer = with_password(client, PARTNER)
    assert answer.status == 303
    return answer


def csrf(page):
    return re.search(r'name="csrf" value="([0-9a-f]+)"', page.text).group(1)


def test_a_session_is_created_changed_and_read(team, world):
    created, body = api(team, "POST", "/api/sessions", NEW, STAFF.id)
    assert (created.status, set(body)) == (201, {"id"})
    changed, after = api(team, "PATCH", f"/api/sessions/{body['id']}", {"capacity": 18}, STAFF.id)
    assert (changed.status, after["capacity"]) == (200, 18)
    assert after["starts_at"] == "2027-05-10T07:30:00+00:00"
    listed = api(team, "GET", "/api/sessions", who=STAFF.id)[1]["sessions"]
    assert body["id"] in {each["id"] for each in listed}


def test_a_session_like_another_is_asked_for_without_its_days(team, world):
    sign_in(team, world)
    assert f'href="/sessions/nouvelle?comme={MONTREUIL}"' in team.get(f"/sessions/{MONTREUIL}").text
    shown = team.get(f"/sessions/nouvelle?comme={MONTREUIL}").text
    session = world.parts.sessions.get(MONTREUIL)
    for value in (session.title, session.venue, session.department, "09:30", session.capacity):
        assert f'value="{value}"' in shown
    assert "2027" not in shown and "checked" not in shown
    assert team.get(f"/sessions/nouvelle?comme={'e' * 32}").status == 404


def test_a_session_shows_its_line_with_reasons_and_no_names(team, world):
    for name in ("Alix", "Bao", "Camille"):
        person(world, name)
    settle(world)
    answer, body = api(team, "GET", f"/api/sessions/{MONTREUIL}", who=STAFF.id)
    assert [each["status"] for each in body["line"]] == ["confirmed", "confirmed", "waiting"]
    assert (body["confirmed"], body["waiting"], body["line"][2]["ticket"]) == (2, 1, 1)
    assert "Camille" not in answer.text


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", "/api/sessions"),
        ("POST", "/api/sessions"),
        ("GET", f"/api/sessions/{MONTREUIL}"),
        ("PATCH", f"/api/sessions/{MONTREUIL}"),
    ],
)
def test_the_staffs_api_is_for_staff(team, method, address):
    assert api(team, method, address, NEW)[0].status == 401
    assert api(team, method, address, NEW, PARTNER.id)[0].status == 403
    assert api(team, method, address, NEW, "nobody")[0].status == 403


def test_the_partners_api_is_for_partners(ally):
    for method, address in (("POST", "/api/uploads"), ("GET", "/api/uploads/x")):
        assert api(ally, method, address, {"filename": "a.csv"})[0].status == 401
        assert api(ally, method, address, {"filename": "a.csv"}, STAFF.id)[0].status == 403


def test_another_regions_session_is_not_there(team, world):
    world.parts.sessions.add(a_session(id="e" * 32, region="bre"))
    for method, body in (("GET", None), ("PATCH", {"capacity": 3}), ("PATCH", {"capacity": "x"})):
        assert api(team, method, f"/api/sessions/{'e' * 32}", body, STAFF.id)[0].status == 404


def test_a_wrong_capacity_is_refused_by_field(team):
    answer, body = api(team, "PATCH", f"/api/sessions/{MONTREUIL}", {"capacity": "x"}, STAFF.id)
    assert (answer.status, body["errors"][0]["field"]) == (422, "capacity")


def test_an_upload_is_begun_and_reported(ally, world):
    begun, body = api(ally, "POST", "/api/uploads", {"filename": "offres.csv"}, PARTNER.id)
    assert (begun.status, set(body)) == (201, {"upload_id", "url", "fields"})
    assert (
        api(ally, "GET", f"/api/uploads/{body['upload_id']}", who=PARTNER.id)[1]["status"]
        == "waiting"
    )
    done = api(ally, "GET", f"/api/uploads/{an_upload(world)}", who=PARTNER.id)[1]
    assert (done["rows"], done["accepted"], done["refused"]) == (42, 39, 3)
    assert set(done["problems"][0]) >= {"row", "column", "problem", "advice"}


@pytest.mark.parametrize("address", ["/", f"/sessions/{MONTREUIL}", "/sessions/nouvelle"])
def test_pages_ask_for_a_sign_in_and_lead_back(team, address):
    asked = team.get(address)
    assert (asked.status, asked.headers["location"].startswith("/connexion")) == (303, True)
    form = team.get(asked.headers["location"])
    assert f'name="retour" value="{address}"' in form.text


@pytest.mark.parametrize(
    "elsewhere",
    ["//example.org", "https://example.org", "/\\example.org", "javascript:x", "/a\r\nX: y", ""],
)
def test_signing_in_never_leads_to_another_site(team, world, elsewhere):
    fields = {"email": "staff@explore.example.org", "password": PASSWORD, "retour": elsewhere}
    half = team.post("/connexion", fields).headers["location"]
    assert half == "/connexion/code"
    sent = {"csrf": csrf(team.get(half)), "retour": elsewhere, "code": unused_code(world)}
    assert team.post(half, sent).headers["location"] == "/"


def test_the_cookie_is_for_this_zone_and_out_of_reach_of_scripts(team, world, monkeypatch):
    line, gone = sign_in(team, world).cookies
    assert line.startswith("explore-staff=")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(line.split("; "))
    assert "Secure" not in line
    assert gone.startswith("explore-staff-half=;") and "Max-Age=0" in gone
    monkeypatch.setenv("STAFF_URL", "https://staff.example.org")
    settings.cache_clear()
    line, gone = sign_in(Client(staff.answer), world).cookies
    assert line.startswith("__Host-explore-staff=")
    assert gone.startswith("__Host-explore-staff-half=")
    assert "Secure" in line.split("; ")


def test_the_cookie_is_read_from_the_events_list_and_from_the_header(team, world):
    sign_in(team, world)
    name, value = next(iter((n, v) for n, v in team.jar.items() if v))
    listed = event("GET", "/", {"cookie": f"a=1; {name}={value}"})
    headed = event("GET", "/")
    headed["headers"]["cookie"] = f"a=1; {name}={value}"
    assert [got(staff.answer(each, None)).status for each in (listed, headed)] == [200, 200]


def test_a_wrong_password_an_unknown_address_and_a_wrong_role_are_told_alike(team):
    tries = [
        {"email": "staff@explore.example.org", "password": "wrong"},
        {"email": "nobody@explore.example.org", "password": PASSWORD},
        {"email": "partner@explore.example.org", "password": PASSWORD},
    ]
    answers = [team.post("/connexion", fields) for fields in tries]
    pages = {re.sub(r'value="[^"]*@[^"]*"', "", answer.text) for answer in answers}
    assert ([a.status for a in answers], len(pages)) == ([422] * 3, 1)


def test_nobody_is_signed_in_from_another_site(team):
    fields = {"email": "staff@explore.example.org", "password": PASSWORD}
    assert team.post("/connexion", fields, sec_fetch_site="cross-site").status == 403


def test_who_follows_a_link_from_a_mail_is_asked_once_more_by_our_own_page(team):
    answer = team.get("/sessions/nouvelle", sec_fetch_site="cross-site")
    assert (answer.status, answer.headers["refresh"]) == (200, "0; url=/sessions/nouvelle")


def test_a_form_without_its_token_changes_nothing(team, world):
    sign_in(team, world)
    for token in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": "é"}):
        sent = team.post(f"/sessions/{MONTREUIL}/capacite", {"capacity": "9", **token})
        assert sent.status == 403
    assert world.parts.sessions.get(MONTREUIL).capacity == 2


def test_the_page_changes_the_capacity(team, world):
    sign_in(team, world)
    page = team.get(f"/sessions/{MONTREUIL}")
    sent = team.post(f"/sessions/{MONTREUIL}/capacite", {"capacity": "9", "csrf": csrf(page)})
    assert sent.status == 303
    assert "La session a maintenant 9 places." in team.get(sent.headers["location"]).text
    wrong = team.post(f"/sessions/{MONTREUIL}/capacite", {"capacity": "", "csrf": csrf(page)})
    assert wrong.status == 422


def test_the_page_creates_a_session(team, world):
    sign_in(team, world)
    typed = {**NEW, "starts_at": "10:00", "csrf": csrf(team.get("/sessions/nouvelle"))}
    sent = team.post("/sessions/nouvelle", typed)
    assert sent.status == 303
    session = world.parts.sessions.get(sent.headers["location"].split("?")[0].rsplit("/", 1)[1])
    assert (session.title, session.state, session.starts_at.hour) == ("EXPLORE Évry", "draft", 8)


def test_a_form_of_a_session_sent_twice_makes_one(team, world):
    sign_in(team, world)
    empty = team.get("/sessions/nouvelle")
    minted = re.search(r'name="id" value="([0-9a-f]{32})"', empty.text)[1]
    typed = {**NEW, "id": minted, "starts_at": "10:00", "csrf": csrf(empty)}
    first, second = (team.post("/sessions/nouvelle", typed) for _ in range(2))
    assert first.headers["location"] == second.headers["location"]
    other = team.post("/sessions/nouvelle", {**typed, "title": "EXPLORE Massy"})
    assert (other.status, f'href="/sessions/{minted}"' in other.text) == (409, True)
    assert 'value="EXPLORE Massy"' in other.text and f'value="{minted}"' not in other.text


def test_the_id_of_a_form_opens_no_session_of_another_region(team, world):
    sign_in(team, world)
    world.parts.sessions.add(a_session(id="e" * 32, region="bre"))
    typed = {**NEW, "id": "e" * 32, "csrf": csrf(team.get("/sessions/nouvelle"))}
    assert team.post("/sessions/nouvelle", typed).status == 404


def test_signing_out_closes_the_login_for_good(team, world):
    sign_in(team, world)
    token = dict(team.jar)
    page = team.get("/")
    left = team.post("/deconnexion", {"csrf": csrf(page)})
    assert (left.status, left.headers["clear-site-data"]) == (303, '"cache"')
    team.jar.update(token)
    assert team.get("/").status == 303


def test_the_upload_page_may_send_to_the_bucket_and_no_other_page_may(ally):
    ally_signed_in(ally)
    home = ally.get("/")
    begun = ally.get(ally.post("/depots", {"csrf": csrf(home)}).headers["location"])
    bucket = "https://bucket.example.org"
    assert f"form-action 'self' {bucket}" in begun.headers["content-security-policy"]
    assert f'action="{bucket}/"' in begun.text
    assert "http://partner.example.org/depots/" in begun.text
    assert bucket not in home.headers["content-security-policy"]
