"""The team reads one registration's story and decides: named, with a reason, undone if mistaken."""

import html
import re

import pytest

from shared.adapters import keys
from shared.adapters.writes import Put
from shared.usecases import acting
from shared.usecases.allocating import allocate_seats
from tests.browser.scene import STAFF
from tests.unit.staff_scene import (
    ELSEWHERE,
    MEAUX,
    MONTREUIL,
    api,
    asks,
    registered,
    send,
    stored,
    team,
    world,
)

__all__ = ["team", "world"]
WORDS = ["placer", "retablir", "annuler", "reprendre"]


def page_of(own, word="", session=MONTREUIL):
    return f"/sessions/{session}/inscriptions/{own}" + (f"/{word}" if word else "")


def words(page):
    """What somebody reads on a page."""
    shown = re.sub(r"<(script|style|head).*?</\1>", "", page.text, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", shown)).split())


def staff_member(world):
    """The team's person with a name."""
    item = {"pk": "PERSON#team", "sk": "PERSON", "kind": "person", "id": STAFF.person}
    about = {"region": "idf", "first_name": "Fictive", "last_name": "Personne", "email": ""}
    world.table.write(Put({**item, **about}))


def test_the_line_shows_everybody_in_order_with_rank_and_the_reason_about_them(team, world):
    registered(world, "Alix", "Bao", "Camille", "Dany")
    shown = words(team.get(f"/sessions/{MONTREUIL}"))
    order = [shown.index(f"{name} Exemple") for name in ("Alix", "Bao", "Camille", "Dany")]
    assert order == sorted(order)
    assert "1 personne attend avant elle" in shown
    assert "vous" not in shown.lower().split("la file")[1].split("changer le nombre")[0]


def test_the_line_counts_with_the_numbers_of_today(team, world):
    _, bao, _, dany = registered(world, "Alix", "Bao", "Camille", "Dany")
    acting.cancel(world.parts, MONTREUIL, bao)
    acting.cancel(world.parts, MONTREUIL, dany)
    shown = words(team.get(f"/sessions/{MONTREUIL}"))
    assert "La session a 2 places : 1 confirmée ; personne n’attend avant elle" in shown


def test_marks_tell_what_sets_a_registration_apart(team, world):
    registered(world, "Alix", "Bao")
    (eli,) = registered(world, "Eli", email="")
    send(team, page_of(eli, "placer"), {"reason": "emergency", "overbook": "yes"})
    shown = words(team.get(f"/sessions/{MONTREUIL}"))
    assert "sans e-mail" in shown
    assert "placée par l’équipe" in shown
    assert "Complète, 1 place ajoutée" in shown


def test_a_story_tells_when_who_what_and_why_in_order(team, world):
    staff_member(world)
    _, _, camille = registered(world, "Alix", "Bao", "Camille")
    note = "Appel de la mission locale"
    send(
        team,
        page_of(camille, "placer"),
        {"reason": "judicial_order", "overbook": "yes", "note": note},
    )
    page = team.get(page_of(camille))
    shown = words(page)
    facts = ["Demande reçue", "Mise sur la liste d’attente", "Place confirmée"]
    places = [shown.index(f"{fact} ") for fact in facts]
    assert places == sorted(places, reverse=True)
    assert "Fictive Personne L’équipe a décidé d’ajouter une place" in shown
    assert "Décision de justice." in shown
    assert f"Note de l’équipe : {note}" in shown
    assert "lundi 1er mars 2027 à 9\u00a0h" in page.text


def test_a_note_is_read_by_the_team_alone(team, world):
    _, _, camille = registered(world, "Alix", "Bao", "Camille")
    note = "Appel de la mission locale"
    send(team, page_of(camille, "annuler"), {"note": note})
    history = [
        item["history"] for key, item in world.dynamo.items.items() if key[1] == f"REG#{camille}"
    ]
    assert note not in str(history)
    assert note in str(
        world.dynamo.items[
            keys.note(stored(world, camille).person, stored(world, camille).history[-1].id)
        ]
    )
    assert note in words(team.get(page_of(camille)))


def test_nobody_is_placed_without_a_reason_nor_beyond_the_capacity_by_mistake(team, world):
    _, _, camille = registered(world, "Alix", "Bao", "Camille")
    here = page_of(camille, "placer")
    assert "Il n’y a pas de place libre" in team.get(here).text
    unreasoned = send(team, here, {"overbook": "yes"})
    assert (unreasoned.status, "Choisissez la raison" in unreasoned.text) == (422, True)
    full = send(team, here, {"reason": "emergency"})
    assert (full.status, "cochez cette case" in full.text) == (409, True)
    assert stored(world, camille).state == "waiting"
    assert send(team, here, {"reason": "emergency", "overbook": "yes"}).status == 303
    assert stored(world, camille).reason.code == "overbooked"


def test_a_free_seat_needs_no_overbooking(team, world):
    (alix,) = [asks(world, "Alix")]
    assert "au-delà" not in team.get(page_of(alix, "placer")).text
    send(team, page_of(alix, "placer"), {"reason": "mistake_of_ours"})
    assert stored(world, alix).reason.code == "placed_by_team"


def test_who_is_reinstated_is_said_beforehand_to_get_the_seat_back(team, world):
    (alix,) = registered(world, "Alix")
    acting.cancel(world.parts, MONTREUIL, alix)
    assert "La personne retrouve sa place" in team.get(page_of(alix, "retablir")).text
    send(team, page_of(alix, "retablir"))
    assert stored(world, alix).state == "confirmed"


def test_or_is_said_beforehand_to_get_the_rank_back(team, world):
    _, _, camille, _ = registered(world, "Alix", "Bao", "Camille", "Dany")
    acting.cancel(world.parts, MONTREUIL, camille)
    assert (
        "elle est la première de la liste d’attente" in team.get(page_of(camille, "retablir")).text
    )
    sent = send(team, page_of(camille, "retablir"))
    assert "L’inscription est rétablie." in team.get(sent.headers["location"]).text
    assert (stored(world, camille).state, stored(world, camille).ticket) == ("waiting", 1)


def test_the_team_cancels_for_a_person_and_the_seat_goes_on(team, world):
    alix, _, camille = registered(world, "Alix", "Bao", "Camille")
    assert "La personne perd sa place" in team.get(page_of(alix, "annuler")).text
    send(team, page_of(alix, "annuler"))
    allocate_seats(world.parts, MONTREUIL)
    assert stored(world, alix).reason.code == "cancelled_by_staff"
    assert stored(world, camille).state == "offered"


def test_only_what_would_change_something_is_offered(team, world):
    (alix,) = registered(world, "Alix")
    page = team.get(page_of(alix)).text
    assert [word in page for word in ("/placer", "/retablir", "/annuler", "/reprendre")] == [
        False,
        False,
        True,
        False,
    ]
    assert "Cette action n’est pas possible maintenant" in team.get(page_of(alix, "placer")).text
    assert send(team, page_of(alix, "reprendre")).status == 409


def test_the_page_of_an_undecided_registration_looks_again_by_itself(team, world):
    alix = asks(world, "Alix")
    assert "refresh" in team.get(page_of(alix)).headers
    allocate_seats(world.parts, MONTREUIL)
    assert "refresh" not in team.get(page_of(alix)).headers


@pytest.mark.parametrize("word", WORDS)
def test_a_form_without_its_token_changes_nothing(team, world, word):
    _, _, camille = registered(world, "Alix", "Bao", "Camille")
    fields = {"reason": "emergency", "overbook": "yes"}
    assert team.post(page_of(camille, word), fields).status == 403
    assert stored(world, camille).state == "waiting"


@pytest.mark.parametrize("word", ["", *WORDS, "autre"])
def test_another_regions_registration_is_not_there(team, world, word):
    assert team.get(page_of("f" * 32, word, ELSEWHERE)).status == 404
    (alix,) = registered(world, "Alix")
    assert team.get(page_of(alix, word, ELSEWHERE)).status == 404
    assert team.get(page_of(alix, word, MEAUX)).status == 404
    if word:
        assert send(team, page_of(alix, word, ELSEWHERE)).status == 404


def test_the_api_tells_the_same_story_and_decides_the_same(team, world):
    _, _, camille = registered(world, "Alix", "Bao", "Camille")
    here = f"/api/sessions/{MONTREUIL}/registrations/{camille}"
    status, story = api(team, "GET", here)
    assert (status, story["status"], story["rank"], story["may"]) == (
        200,
        "waiting",
        1,
        ["cancel", "place"],
    )
    assert api(team, "POST", f"{here}/place", {})[0] == 422
    assert api(team, "POST", f"{here}/place", {"reason": "emergency"})[0] == 409
    decision = {"reason": "emergency", "overbook": True, "note": "Vu au téléphone"}
    status, story = api(team, "POST", f"{here}/place", decision)
    assert (status, story["status"], story["marks"]) == (200, "confirmed", ["by-team"])
    last = story["history"][-1]
    assert (last["by"], last["name"], last["note"]) == (
        "staff:team",
        "SeatConfirmed",
        "Vu au téléphone",
    )
    assert api(team, "POST", f"{here}/cancel", {})[1]["reinstating"] == "rank"
    assert api(team, "POST", f"{here}/reinstate", {})[1]["status"] == "waiting"


@pytest.mark.parametrize("action", ["place", "reinstate", "cancel", "resume", "erase"])
def test_the_api_knows_no_other_regions_registration_and_no_other_action(team, world, action):
    (alix,) = registered(world, "Alix")
    address = f"/api/sessions/{ELSEWHERE}/registrations/{alix}/{action}"
    assert api(team, "POST", address, {"reason": "emergency"})[0] == 404
    assert api(team, "GET", f"/api/sessions/{ELSEWHERE}/registrations/{alix}")[0] == 404
    assert stored(world, alix).state == "confirmed"


def test_the_api_is_for_staff(team, world):
    (alix,) = registered(world, "Alix")
    here = f"/api/sessions/{MONTREUIL}/registrations/{alix}"
    assert api(team, "GET", here, who=None)[0] == 401
    assert api(team, "GET", here, who="account-partner")[0] == 403
    assert api(team, "POST", f"{here}/cancel", {}, who="account-partner")[0] == 403
