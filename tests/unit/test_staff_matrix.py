"""Every route of the team's site by every caller: only the region's own team comes in."""

import json
import re
from urllib.parse import urlencode

import pytest

from shared.usecases import printing, resending
from shared.web import staff
from tests.browser import scene
from tests.browser.gateway import Client
from tests.browser.scene import AWAY, COLLEAGUE, NOW, PARTNER, STAFF, installed_world
from tests.builders import a_region
from tests.contract.stage import SHEET
from tests.unit import to_do_scene
from tests.unit.staff_scene import MONTREUIL, registered

UPLOAD = "a" * 32
FORM = {"content-type": "application/x-www-form-urlencoded"}
JSON = {"accept": "application/json", "content-type": "application/json"}
# What only the region's own team may read: names, a partner's file and offer, a colleague.
SECRETS = ("Alix", "Bao", "Fatou", "Chloé", "Emma", "offres.csv", "Animateur jeunesse", "Collègue")
# Whose part of the address is no object of a region.
EVERYBODYS = ("/modeles/", "/connexions/", "/connexion/")
ROUTES = sorted(
    (rule, method)
    for module in vars(staff).values()
    if hasattr(module, "routes") and module.__name__.startswith("shared.web.staff")
    for rule, methods, *_ in module.routes._routes
    for method in ([methods] if isinstance(methods, str) else methods)
)
PAGES = [each for each in ROUTES if not each[0].startswith("/api/")]
# The way in itself asks for no login.
INSIDE = [each for each in ROUTES if not each[0].startswith("/connexion/")]
OF_ONE = [each for each in INSIDE if "<" in each[0] and not each[0].startswith(EVERYBODYS)]
LISTS = [each for each in INSIDE if "<" not in each[0] and each[1] == "GET"]


@pytest.fixture
def world():
    with installed_world() as built:
        built.parts.regions.put(a_region(id="bre"))
        scene.keep_teams(built)
        for happens in (to_do_scene.doubt, to_do_scene.dead_address, to_do_scene.letters):
            happens(built)
        to_do_scene.uncertain_mails(built)
        to_do_scene.a_file(built, UPLOAD)
        scene.an_offer(built, "A-1")
        assert built.parts.job_sheets.put(SHEET, None)
        built.own = values(built)
        yield built


def values(world):
    """What each part of an address names: something of the region."""
    (own,) = registered(world, "Alix")
    ((dead, _),) = world.parts.mailboxes.dead("idf", 2)
    (doubt,) = world.parts.doubts.listed("idf", 2)
    (mail,) = resending.mails_to_check(world.parts, STAFF)
    (letter,) = printing.letters_to_print(world.parts, STAFF)
    (offer,) = (key[0] for key in world.dynamo.items if key[0].startswith("OFFER#"))
    return {
        "session_id": MONTREUIL,
        "registration_id": own,
        "person_id": dead.id,
        "doubt_id": doubt.id,
        "tag": mail.tag,
        "letter": letter.tag,
        "upload_id": UPLOAD,
        "partner": "federation",
        "key": offer.rpartition("#")[2],
        "rome_code": SHEET.rome_code,
        "account_id": COLLEAGUE.id,
        "word": "annuler",
        "action": "cancel",
        "name": "mail-confirmed",
        "role": "youth",
        "act": "codes",
    }


def address(world, rule):
    if rule.startswith(("/lettres/", "/api/letters/")):
        rule = rule.replace("<tag>", "<letter>")
    return re.sub(r"<(\w+)>", lambda part: world.own[part[1]], rule)


def called(world, route, who):
    """What the route answers: to a browser with a login and its token, or to a program."""
    rule, method = route
    client, where = Client(staff.answer), address(world, rule)
    if rule.startswith("/api/"):
        body = json.dumps({}) if method != "GET" else ""
        claims = {"sub": who.id, "cognito:groups": "[staff]"} if who else None
        return client.send(method, where, JSON, body, claims)
    csrf = ""
    if who:
        login = world.parts.accounts.open_login(who.id, world.clock.now())
        client.jar["explore-staff"] = login
        csrf = world.parts.seals.digest("csrf", login)
    body = urlencode({"csrf": csrf}) if method == "POST" else ""
    return client.send(method, where, FORM, body)


def kept(world):
    """What stands in the table of the region and of people: logins and the journal aside."""
    aside = ("login", "journal", "journal_entry", "entry")
    return {
        key: item
        for key, item in world.dynamo.items.items()
        if item["kind"]["S"] not in aside and not key[0].startswith(("JOURNAL#", "HALF_LOGIN#"))
    }


def told(answer):
    return [word for word in SECRETS if word in answer.text]


@pytest.mark.parametrize("route", [r for r in INSIDE if r[1] == "GET"], ids=str)
def test_the_regions_own_team_is_answered(world, route):
    answer = called(world, route, STAFF)
    assert answer.status in ((200, 303) if "<word>" in route[0] else (200,)), answer.text
    assert "/connexion" not in answer.headers.get("location", "")


@pytest.mark.parametrize("who", [None, PARTNER], ids=["nobody", "a partner"])
@pytest.mark.parametrize("route", INSIDE, ids=str)
def test_whoever_is_not_of_a_team_does_not_come_in(world, route, who):
    before = kept(world)
    answer = called(world, route, who)
    if route[0].startswith("/api/"):
        assert answer.status == (403 if who else 401)
    else:
        assert answer.status == 303
        assert answer.headers["location"].startswith("/connexion")
    assert told(answer) == []
    assert kept(world) == before


@pytest.mark.parametrize("route", OF_ONE, ids=str)
def test_what_is_another_regions_is_not_there(world, route):
    before = kept(world)
    answer = called(world, route, AWAY)
    assert answer.status == 404 or (route[1] != "GET" and answer.status == 422), answer.text
    assert told(answer) == []
    assert kept(world) == before


@pytest.mark.parametrize("route", LISTS, ids=str)
def test_a_list_holds_nothing_of_another_region(world, route):
    answer = called(world, route, AWAY)
    assert answer.status == 200
    assert [word for word in told(answer) if word != "Alix"] == []


@pytest.mark.parametrize("route", [r for r in PAGES if r[1] == "POST"], ids=str)
def test_a_form_of_another_site_is_refused(world, route):
    client = Client(staff.answer)
    client.jar["explore-staff"] = world.parts.accounts.open_login(STAFF.id, NOW)
    before = kept(world)
    for csrf in ({}, {"csrf": "0" * 64}):
        answer = client.post(address(world, route[0]), csrf)
        assert answer.status == 403 or answer.headers.get("location", "").startswith("/connexion")
    assert kept(world) == before
