"""The team looks for somebody who calls: by what they say of themselves, and nobody else's."""

import json
from datetime import date

import pytest

from shared.domain.submission import Form
from shared.usecases.allocating import allocate_seats
from shared.usecases.merging import merge
from shared.usecases.recognising import recognise
from shared.usecases.registering import register
from shared.web import staff
from tests.browser.gateway import Client
from tests.browser.scene import PARTNER, STAFF
from tests.builders import a_region, a_session, a_youth
from tests.unit.staff_scene import MEAUX, MONTREUIL, send, team

__all__ = ["team"]

BORN = "27/03/2007"


@pytest.fixture
def zoe(world):
    return registered(world, first_name="Zoé", last_name="Le Gall", email="zoe@example.org")


def registered(world, session=MONTREUIL, region="idf", **youth):
    world.clock.advance(seconds=1)
    about = {"phone": "+33612345678", "birth_date": date(2007, 3, 27)} | youth
    form = Form(f"{about['first_name']} {about['email']} {session}", a_youth(**about), (session,))
    receipt = register(world.parts, a_region(id=region), form)
    recognise(world.parts, receipt.person)
    return receipt


def search(team, **typed):
    return send(team, "/personnes", typed, page="/personnes")


def api(client, body, who):
    claims = {"sub": who.id, "cognito:groups": f"[{who.role}]"} if who else None
    headers = {"accept": "application/json", "content-type": "application/json"}
    path = "/api/people/search"
    return client.send("POST", path, headers, json.dumps(body), claims)


@pytest.mark.parametrize(
    "typed",
    [
        {"email": "ZOE@example.org "},
        {"first_name": "zoe", "last_name": "LE GALL", "birth_date": BORN},
        {"first_name": "Le Gall", "last_name": "Zoé", "birth_date": "2007-03-27"},
        {"phone": "06 12 34 56 78", "birth_date": "27.3.2007"},
    ],
    ids=["address", "name", "names the other way round", "number"],
)
def test_somebody_is_found_by_what_they_say_of_themselves(team, zoe, typed):
    found = search(team, **typed)
    assert found.status == 200 and "1 personne trouvée" in found.text
    assert "Zoé Le Gall" in found.text
    assert f'href="/sessions/{MONTREUIL}/inscriptions/{zoe.registration_id}"' in found.text


@pytest.mark.parametrize(
    "typed",
    [
        {"email": "autre@example.org"},
        {"first_name": "Zoé", "last_name": "Le Gall", "birth_date": "28/03/2007"},
        {"phone": "06 12 34 56 79", "birth_date": BORN},
    ],
)
def test_nobody_is_found_by_something_else_and_what_was_typed_stays(team, zoe, typed):
    found = search(team, **typed)
    assert "Aucune personne trouvée" in found.text and "Le Gall</h3>" not in found.text
    assert all(f'value="{value}"' in found.text for value in typed.values())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Indiquez l’e-mail, ou la date de naissance"),
        ({"first_name": "Zoé", "last_name": "Le Gall"}, "Indiquez l’e-mail, ou la date"),
        ({"first_name": "Zoé", "birth_date": BORN}, "Indiquez l’e-mail, ou la date"),
        ({"email": "zoe@"}, "nom@example"),
        ({"phone": "12", "birth_date": BORN}, "Indiquez un numéro qui peut être appelé"),
        ({"phone": "06 12 34 56 78", "birth_date": "31/02/2007"}, "Écrivez une date qui existe"),
    ],
)
def test_what_is_too_little_or_wrong_is_said(team, zoe, typed, said):
    refused = search(team, **typed)
    assert refused.status == 422 and said in refused.text
    assert "Le Gall</h3>" not in refused.text


def test_one_family_with_one_address_is_shown_with_everything_each_asked_for(team, world, zoe):
    registered(world, first_name="Ana", last_name="Le Gall", email="zoe@example.org")
    registered(world, MEAUX, first_name="Zoé", last_name="Le Gall", email="zoe@example.org")
    found = search(team, email="zoe@example.org")
    assert "2 personnes trouvées" in found.text
    assert found.text.index("Ana Le Gall") < found.text.index("Zoé Le Gall")
    assert found.text.count('href="/sessions/' + MEAUX) == 1


def test_a_merged_record_is_found_as_the_one_that_was_kept(team, world, zoe):
    allocate_seats(world.parts, MONTREUIL)
    registered(world, MEAUX, first_name="Zoe", last_name="Le Gall", email="z.legall@example.org")
    (doubt,) = world.parts.doubts.listed("idf", 10)
    merge(world.parts, STAFF, doubt.id, zoe.person)
    found = search(team, email="z.legall@example.org")
    assert "1 personne trouvée" in found.text and "zoe@example.org" in found.text


def test_programs_are_told_ids_and_nothing_of_the_person(team, world, zoe):
    allocate_seats(world.parts, MONTREUIL)
    answer = api(team, {"email": "zoe@example.org"}, STAFF)
    told = {"session_id": MONTREUIL, "registration_id": zoe.registration_id, "status": "confirmed"}
    assert json.loads(answer.text) == {
        "people": [{"person_id": zoe.person, "registrations": [told]}]
    }


@pytest.mark.parametrize("who", [PARTNER, None], ids=["partner", "nobody"])
def test_nobody_but_the_team_looks_for_people(world, zoe, who):
    assert api(Client(staff.answer), {"email": "zoe@example.org"}, who).status in (401, 403)
    page = Client(staff.answer).get("/personnes")
    assert page.status == 303 and page.headers["location"].startswith("/connexion")


def test_another_regions_people_are_nobodys(team, world, zoe):
    elsewhere = a_session(id="e" * 32, region="bre", capacity=3)
    world.parts.sessions.add(elsewhere)
    world.parts.regions.put(a_region(id="bre"))
    registered(world, elsewhere.id, "bre", email="loin@example.org", first_name="Loin")
    assert "Aucune personne trouvée" in search(team, email="loin@example.org").text


def test_what_is_looked_for_stands_in_no_log(team, zoe, caplog):
    search(team, email="zoe@example.org")
    told = [str(vars(record)).casefold() for record in caplog.records]
    assert any("'route': 'find'" in each for each in told)
    assert not any("zoe" in each for each in told)
