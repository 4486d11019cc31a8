"""Staff come in with a password and a code, see their logins, and help a colleague in trouble."""

import re

import pytest

from shared.domain.login import CODE_WITHIN, SET_UP_WITHIN, login_id
from shared.domain.second_factor import STEP_SECONDS
from shared.web import partner, staff
from tests.browser.gateway import Client
from tests.browser.scene import (
    AWAY,
    COLLEAGUE,
    PARTNER,
    PASSWORD,
    STAFF,
    code,
    enrol,
    keep_teams,
    sign_in,
    unused_code,
    with_password,
)
from tests.unit.staff_scene import token as csrf

CODE, RECOVERY = "/connexion/code", "/connexion/secours"
SPARE = ("AAAAAAAAAA", "BBBBBBBBBB")


@pytest.fixture(autouse=True)
def people(world):
    keep_teams(world)
    enrol(world, STAFF, SPARE)


@pytest.fixture
def browser():
    return Client(staff.answer)


@pytest.fixture
def team(world, browser):
    sign_in(browser, world)
    return browser


def send(client, address, fields, page=None):
    return client.post(address, {"csrf": csrf(client.get(page or address)), **fields})


def inside(client):
    return client.get("/").status == 200


def open_logins(world, account=STAFF):
    return world.parts.accounts.logins(account.id, world.clock.now())


def test_a_password_alone_opens_no_page(browser):
    answer = with_password(browser)
    assert (answer.status, answer.headers["location"]) == (303, CODE)
    [(name, value)] = browser.jar.items()
    assert name == "explore-staff-half"
    assert not inside(browser)
    browser.jar["explore-staff"] = value
    assert not inside(browser)


def test_the_code_leads_to_the_page_that_was_wanted(world, browser):
    form = {"email": "staff@explore.example.org", "password": PASSWORD, "retour": "/personnes"}
    asked = browser.post("/connexion", form).headers["location"]
    assert asked == f"{CODE}?retour=%2Fpersonnes"
    page = browser.get(asked).text
    for needed in ('autocomplete="one-time-code"', 'inputmode="numeric"', 'value="/personnes"'):
        assert needed in page
    fields = {"csrf": csrf(browser.get(asked)), "retour": "/personnes", "code": code(world)}
    assert browser.post(CODE, fields).headers["location"] == "/personnes"
    assert inside(browser)


def test_looking_at_a_page_never_takes_a_code(world, browser):
    with_password(browser)
    before = dict(world.dynamo.items)
    for method in ("GET", "HEAD"):
        browser.send(method, f"{CODE}?code={code(world)}")
        browser.send(method, f"{RECOVERY}?recovery={SPARE[0]}")
    assert world.dynamo.items == before


def test_a_wrong_code_is_said_beside_the_field_and_may_be_typed_again(world, browser):
    with_password(browser)
    wrong = send(browser, CODE, {"code": "000000"})
    assert wrong.status == 422 and "Ce code ne va pas" in wrong.text
    assert 'href="#code"' in wrong.text and not inside(browser)
    assert send(browser, CODE, {"code": ""}).status == 422
    assert send(browser, CODE, {"code": unused_code(world)}).status == 303


def test_too_many_wrong_codes_are_told_how_long_to_wait(world, browser):
    with_password(browser)
    for _ in range(5):
        send(browser, CODE, {"code": "000000"})
    told = send(browser, CODE, {"code": code(world)})
    assert told.status == 429 and "Attendez une minute" in told.text
    with_password(browser)
    assert send(browser, CODE, {"code": code(world)}).status == 429
    world.clock.advance(minutes=1)
    assert send(browser, CODE, {"code": code(world)}).status == 303


def test_a_form_without_its_token_takes_no_code(world, browser):
    with_password(browser)
    before = world.parts.second_factors.get(STAFF.id)
    for forged in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": "é"}):
        assert browser.post(CODE, {"code": code(world), **forged}).status == 403
    assert world.parts.second_factors.get(STAFF.id) == before


def test_who_waits_too_long_begins_with_the_password_and_is_told_why(world, browser):
    with_password(browser)
    form = {"csrf": csrf(browser.get(CODE)), "retour": "/personnes", "code": code(world)}
    world.clock.advance(seconds=CODE_WITHIN.total_seconds())
    late = browser.post(CODE, form)
    assert late.headers["location"] == "/connexion?retour=%2Fpersonnes&fin=delai"
    assert "Trop de temps" in browser.get(late.headers["location"]).text
    assert browser.get(CODE).headers["location"] == "/connexion"
    assert not inside(browser)


def test_a_recovery_code_signs_in_when_the_telephone_is_not_there(browser):
    with_password(browser)
    assert f'href="{RECOVERY}?retour=/"' in browser.get(CODE).text
    wrong = send(browser, CODE, {"recovery": "nothing"}, page=RECOVERY)
    assert wrong.status == 422 and 'id="recovery"' in wrong.text
    assert "code de secours ne va pas" in wrong.text and "heure" not in wrong.text
    assert send(browser, CODE, {"recovery": "aaaaa-aaaaa"}, page=RECOVERY).status == 303
    assert "Il reste 1 code de secours." in browser.get("/connexions").text


def secret_shown(page):
    return re.search(r'class="letters">([A-Z2-7 ]+)<', page.text)[1].replace(" ", "")


def code_of(world, secret):
    return world.parts.seals.code(secret, int(world.clock.now().timestamp()) // STEP_SECONDS)


def test_the_first_time_the_app_is_set_up_and_recovery_codes_are_shown_once(world, browser):
    with_password(browser, COLLEAGUE)
    page = browser.get(CODE)
    assert "<svg" in page.text and not inside(browser)
    secret = secret_shown(page)
    assert secret_shown(browser.get(CODE)) == secret
    assert send(browser, CODE, {"code": "000000"}).status == 422
    assert not inside(browser)
    done = send(browser, CODE, {"code": code_of(world, secret), "retour": "/personnes"})
    assert done.status == 200 and 'href="/personnes"' in done.text
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", done.text)
    assert len(set(codes)) == 10 and inside(browser)
    other = Client(staff.answer)
    with_password(other, COLLEAGUE)
    assert "<svg" not in other.get(CODE).text
    assert send(other, CODE, {"recovery": codes[3]}, page=RECOVERY).status == 303


def test_there_is_a_quarter_of_an_hour_to_install_an_app(world, browser):
    with_password(browser, COLLEAGUE)
    world.clock.advance(seconds=SET_UP_WITHIN.total_seconds() - 1)
    assert browser.get(CODE).status == 200
    world.clock.advance(seconds=1)
    assert browser.get(CODE).status == 303


def test_nothing_secret_is_logged(world, browser, caplog):
    with_password(browser, COLLEAGUE)
    secret = secret_shown(browser.get(CODE))
    shown = code_of(world, secret)
    tokens = list(browser.jar.values())
    done = send(browser, CODE, {"code": shown})
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", done.text)
    browser.get("/connexions")
    logged = str([vars(record) for record in caplog.records])
    assert "'route': 'answer'" in logged
    for word in (secret, shown, *tokens, *browser.jar.values(), *codes, "collegue@", PASSWORD):
        assert not word or word not in logged


def test_partners_come_in_with_their_password(world):
    browser = Client(partner.answer)
    assert with_password(browser, PARTNER).headers["location"] == "/"
    assert browser.get("/").status == 200


def test_my_logins_are_listed_with_this_one_named_and_each_other_one_ends_alone(world, team):
    old, kept = Client(staff.answer), Client(staff.answer)
    for each in (old, kept):
        world.clock.advance(minutes=1)
        sign_in(each, world)
    page = team.get("/connexions").text
    assert (page.count("Celle-ci"), page.count("Fermer cette connexion")) == (1, 2)
    theirs = login_id(old.jar["explore-staff"])
    send(team, "/connexions/fin", {"connexion": theirs}, page="/connexions")
    assert [inside(each) for each in (old, kept, team)] == [False, True, True]


def test_all_my_other_logins_end_at_once(world, team):
    other = Client(staff.answer)
    world.clock.advance(minutes=1)
    sign_in(other, world)
    send(team, "/connexions/autres", {}, page="/connexions")
    assert (inside(other), inside(team), len(open_logins(world))) == (False, True, 1)


def test_a_login_of_a_colleague_is_not_ended_by_its_id(world, team):
    theirs = world.parts.accounts.open_login(COLLEAGUE.id, world.clock.now())
    send(team, "/connexions/fin", {"connexion": login_id(theirs)}, page="/connexions")
    assert len(open_logins(world, COLLEAGUE)) == 1


def test_new_recovery_codes_are_shown_once_for_a_code(world, team):
    asked = "/connexions/codes"
    assert send(team, asked, {"code": "000000"}).status == 422
    shown = send(team, asked, {"code": unused_code(world)})
    assert len(re.findall(r"<code>\w{5}-\w{5}</code>", shown.text)) == 10
    assert send(team, asked, {"code": SPARE[0]}).status == 422


def test_another_telephone_ends_every_login_and_begins_with_the_app(world, team):
    asked = "/connexions/application"
    assert send(team, asked, {"code": "000000"}).status == 422 and inside(team)
    done = send(team, asked, {"code": SPARE[0]})
    assert done.headers["location"] == "/connexion" and not inside(team)
    with_password(team)
    assert "<svg" in team.get(CODE).text


def test_the_team_sees_who_has_a_second_factor_and_resets_a_colleagues(world, team):
    enrol(world, COLLEAGUE)
    world.parts.accounts.open_login(COLLEAGUE.id, world.clock.now())
    listed = team.get("/equipe").text
    assert "Claude Collègue" in listed and "Alix Ailleurs" not in listed
    assert f'href="/equipe/{COLLEAGUE.id}"' in listed and f"/equipe/{STAFF.id}" not in listed
    here = f"/equipe/{COLLEAGUE.id}"
    assert send(team, here, {"email": "oui"}).status == 422
    assert len(open_logins(world, COLLEAGUE)) == 1
    done = send(team, here, {"email": "collegue@explore.example.org"})
    assert (done.status, open_logins(world, COLLEAGUE)) == (303, [])
    page = team.get(done.headers["location"]).text
    assert "pas encore installée" in page and "par Dominique Équipe" in page


@pytest.mark.parametrize("other", [AWAY, PARTNER, STAFF])
def test_nobody_but_a_colleague_of_the_region_has_a_page_to_be_reset(team, other):
    assert team.get(f"/equipe/{other.id}").status == 404
    mail = f"{other.id.removeprefix('account-')}@explore.example.org"
    assert send(team, f"/equipe/{other.id}", {"email": mail}, page="/equipe").status == 404


@pytest.mark.parametrize(
    "address", ["/connexions", "/connexions/codes", "/connexions/application", "/equipe"]
)
def test_these_pages_want_a_whole_sign_in_and_their_forms_the_pages_token(world, browser, address):
    with_password(browser)
    answer = browser.get(address)
    assert answer.headers["location"].startswith("/connexion?retour=")
    sign_in(browser, world)
    assert browser.get(address).status == 200
    before = dict(world.dynamo.items)
    for post in ("fin", "autres", "codes", "application"):
        assert browser.post(f"/connexions/{post}", {"code": code(world)}).status == 403
    assert browser.post(f"/equipe/{COLLEAGUE.id}", {"email": "collegue@x"}).status == 403
    assert world.dynamo.items == before


def test_what_is_no_page_of_mine_is_not_there(team):
    assert team.get("/connexions/rien").status == 404


@pytest.mark.parametrize(
    ("agent", "kept"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox-linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36 Edg/141.0", "edge-windows"),
        ("Mozilla/5.0 (Linux; Android 14; Pixel of Alix) Chrome/141.0", "chrome-android"),
        ("Mozilla/5.0 (iPhone; CPU like Mac OS X) Version/18 Safari/604.1", "safari-iphone"),
        ("alix@example.org", "other-other"),
        ("", "other-other"),
    ],
)
def test_of_a_browser_two_words_of_a_list_are_kept(world, browser, agent, kept):
    with_password(browser)
    fields = {"csrf": csrf(browser.get(CODE)), "code": code(world)}
    browser.post(CODE, fields, user_agent=agent)
    assert [login.device for login in open_logins(world)] == [kept]
    assert browser.get("/connexions").status == 200
