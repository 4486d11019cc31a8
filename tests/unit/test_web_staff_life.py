"""The team leads a session's life by its pages and by the API, and sees first whom it concerns."""

import pytest

from shared.adapters import keys
from shared.adapters.expressions import from_wire
from shared.adapters.writes import Delete, Update
from shared.domain.session import SessionState
from shared.usecases import living
from shared.usecases.sweeping import sweep
from tests.browser.scene import STAFF, sign_in
from tests.builders import SUPPRESSED, a_counsellor, a_session
from tests.unit.staff_scene import (
    ELSEWHERE,
    MEAUX,
    MONTREUIL,
    api,
    registered,
    send,
    stored,
    team,
    world,
)

__all__ = ["team", "world"]
MOVED = {"starts_on": "2027-04-12", "ends_on": "2027-04-16", "starts_at": "10:00"}
LIFE = ["ouvrir", "fermer", "annuler", "dates"]


def state(world, session=MEAUX):
    return world.parts.sessions.get(session).state


def test_a_session_is_closed_and_opened_again_by_a_press_of_a_button(team, world):
    assert "Fermer les inscriptions" in team.get(f"/sessions/{MEAUX}").text
    sent = send(team, f"/sessions/{MEAUX}/fermer")
    assert state(world) is SessionState.CLOSED
    assert "Les inscriptions sont fermées." in team.get(sent.headers["location"]).text
    send(team, f"/sessions/{MEAUX}/ouvrir")
    assert state(world) is SessionState.OPEN


def test_a_draft_is_published(team, world):
    world.parts.sessions.add(a_session(id="9" * 32, state=SessionState.DRAFT))
    page = team.get("/sessions/" + "9" * 32).text
    assert "Ouvrir les inscriptions" in page
    assert "Inscrire par téléphone" not in page
    send(team, f"/sessions/{'9' * 32}/ouvrir")
    assert state(world, "9" * 32) is SessionState.OPEN


def test_before_a_session_is_cancelled_the_page_says_how_many_people_are_told_and_how(team, world):
    registered(world, "Alix", "Bao", "Camille", "Dany")
    registered(world, "Eli", email="")
    page = team.get(f"/sessions/{MONTREUIL}/annuler").text
    assert "5 personnes concernées" in page
    assert page.count("avec une place confirmée") == 1
    assert "par une lettre à imprimer" in page
    status, audience = api(team, "GET", f"/api/sessions/{MONTREUIL}/audience")
    assert (status, audience["people"]) == (200, 5)
    assert audience["states"] == {"confirmed": 2, "waiting": 3}
    assert audience["ways"] == {"email": 4, "letter": 1}


def test_who_is_reached_by_nobody_is_said_to_be_called(team, world):
    counsellor = a_counsellor()
    ids = registered(world, "Alix", "Bao", email="", counsellor=counsellor)
    ids += registered(world, "Camille", counsellor=counsellor) + registered(world, "Dany")
    here = f"/api/sessions/{MONTREUIL}/audience"
    ways = api(team, "GET", here)[1]["ways"]
    assert ways == {"counsellor": 2, "email": 2}
    for own in ids[2:]:
        suppressed = keys.person(stored(world, own).person)
        world.table.write(Update(suppressed, set=from_wire(SUPPRESSED)))
    # Where there is no living address, and no counsellor either, a letter is left.
    assert api(team, "GET", here)[1]["ways"] == {"counsellor": 3, "letter": 1}
    of_counsellor = keys.person(stored(world, ids[0]).counsellor)
    world.table.write(Update(of_counsellor, set=from_wire(SUPPRESSED)))
    assert api(team, "GET", here)[1]["ways"] == {"letter": 4}
    world.table.write(Delete(keys.person(stored(world, ids[3]).person)))
    assert api(team, "GET", here)[1]["ways"] == {"letter": 3, "nobody": 1}
    assert "appelez-les" in team.get(f"/sessions/{MONTREUIL}/annuler").text


def test_a_session_is_cancelled_only_by_the_word_that_says_so(team, world):
    here = f"/sessions/{MONTREUIL}/annuler"
    for typed in ("", "oui", "ANNULE"):
        sent = send(team, here, {"confirmation": typed})
        assert (sent.status, state(world, MONTREUIL)) == (422, SessionState.OPEN)
        assert "Écrivez le mot ANNULER pour annuler la session." in sent.text
    assert send(team, here, {"confirmation": " annuler "}).status == 303
    assert state(world, MONTREUIL) is SessionState.CANCELLED


def test_everybody_of_a_cancelled_session_is_told(team, world):
    alix, *_ = registered(world, "Alix", "Bao", "Camille")
    send(team, f"/sessions/{MONTREUIL}/annuler", {"confirmation": "ANNULER"})
    sweep(world.parts, MONTREUIL)
    assert stored(world, alix).reason.code == "session_cancelled"
    page = team.get(f"/sessions/{MONTREUIL}").text
    assert "La session a dû être annulée." in page
    assert "Changer les dates" not in page


def test_new_dates_are_shown_with_whom_they_concern_before_they_count(team, world):
    registered(world, "Alix", "Bao", "Camille")
    here = f"/sessions/{MONTREUIL}/dates"
    assert 'value="2027-03-15"' in team.get(here).text
    before = world.parts.sessions.get(MONTREUIL)
    shown = send(team, here, MOVED)
    assert (shown.status, world.parts.sessions.get(MONTREUIL)) == (200, before)
    assert "3 personnes concernées" in shown.text
    assert "lundi 12 avril 2027 à 10\u00a0h" in shown.text
    send(team, here, {**MOVED, "confirmed": "yes"})
    after = world.parts.sessions.get(MONTREUIL)
    assert (str(after.starts_on), after.starts_at.hour, after.edition) == ("2027-04-12", 8, 1)


def test_who_is_too_old_on_new_dates_is_counted_beforehand(team, world):
    registered(world, "Alix", birth_date=a_session().starts_on.replace(year=1997, day=16))
    shown = send(team, f"/sessions/{MONTREUIL}/dates", MOVED)
    assert "1 personne n’a plus l’âge à ces dates" in shown.text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"starts_on": ""}, "Indiquez le premier jour."),
        ({"ends_on": "2027-04-11"}, "Le dernier jour doit être une date"),
        ({"starts_at": ""}, "Indiquez l’heure de début"),
        (
            {"starts_on": "2027-02-01", "ends_on": "2027-02-05"},
            "La nouvelle date de début est déjà",
        ),
    ],
)
def test_dates_that_cannot_be_are_explained(team, world, change, said):
    sent = send(team, f"/sessions/{MEAUX}/dates", {**MOVED, **change, "confirmed": "yes"})
    assert (sent.status, said in sent.text) == (422, True)


@pytest.mark.parametrize("place", LIFE)
def test_a_form_without_its_token_changes_nothing(team, world, place):
    before = world.parts.sessions.get(MEAUX)
    fields = {"confirmation": "ANNULER", "confirmed": "yes", **MOVED}
    assert team.post(f"/sessions/{MEAUX}/{place}", fields).status == 403
    assert world.parts.sessions.get(MEAUX) == before


@pytest.mark.parametrize("place", LIFE)
def test_another_regions_session_is_not_there(team, world, place):
    before = world.parts.sessions.get(ELSEWHERE)
    fields = {"confirmation": "ANNULER", "confirmed": "yes", **MOVED}
    assert send(team, f"/sessions/{ELSEWHERE}/{place}", fields).status == 404
    assert team.get(f"/sessions/{ELSEWHERE}/{place}").status == 404
    assert world.parts.sessions.get(ELSEWHERE) == before


def test_the_list_shows_running_and_cancelled_sessions_until_they_are_over(team, world):
    living.cancel_session(world.parts, STAFF, MEAUX)
    world.clock.advance(days=14, hours=1)
    living.live(world.parts, MONTREUIL)
    living.live(world.parts, MONTREUIL)
    sign_in(team, world)
    page = team.get("/").text
    assert "En cours" in page
    assert page.count("Annulée") == 1
    world.clock.advance(days=7)
    sign_in(team, world)
    assert "EXPLORE Montreuil" not in team.get("/").text


def test_the_api_leads_the_same_life(team, world):
    here = f"/api/sessions/{MEAUX}"
    for wanted in ("closed", "open"):
        assert api(team, "PATCH", here, {"state": wanted})[1]["state"] == wanted
    status, moved = api(team, "PATCH", here, MOVED)
    assert (status, moved["starts_at"]) == (200, "2027-04-12T08:00:00+00:00")
    assert (moved["edition"], moved["called"], moved["unreachable"], moved["placed"]) == (
        1,
        0,
        0,
        0,
    )
    assert api(team, "PATCH", here, {"state": "cancelled"})[1]["state"] == "cancelled"
    assert api(team, "PATCH", here, {"state": "open"})[0] == 409


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"state": "running"}, "state"),
        ({"state": "open", "capacity": 3}, "body"),
        ({"starts_on": "2027-04-12", "ends_on": "2027-04-16"}, "starts_at"),
        ({}, "capacity"),
    ],
)
def test_the_api_takes_one_change_that_can_be(team, body, field):
    status, problem = api(team, "PATCH", f"/api/sessions/{MEAUX}", body)
    assert (status, problem["errors"][0]["field"]) == (422, field)
    assert problem["errors"][0]["message"]


def test_the_api_counts_everybody_who_waits_as_the_public_is_told(team, world):
    registered(world, "Alix", "Bao", "Camille", "Dany")
    world.clock.advance(days=12, hours=1)
    counts = api(team, "GET", f"/api/sessions/{MONTREUIL}")[1]
    assert (counts["confirmed"], counts["waiting"]) == (2, 2)
    assert [each["rank"] for each in counts["line"]] == [None, None, 1, 2]
