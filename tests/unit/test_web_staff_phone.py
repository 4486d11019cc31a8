"""The team registers somebody who calls: without an e-mail, after closing, by the same rules."""

from dataclasses import replace

import pytest

from shared.domain.region import Rules
from shared.usecases.allocating import allocate_seats
from tests.browser.scene import sign_in
from tests.builders import a_region
from tests.unit.staff_scene import (
    ELSEWHERE,
    MONTREUIL,
    SAINT_DENIS,
    api,
    inputs,
    registered,
    send,
    stored,
    team,
    world,
)

__all__ = ["team", "world"]
SAID = {
    "submission_id": "0197a0b0-0000-7000-8000-000000000001",
    "first_name": "Alix",
    "last_name": "Exemple",
    "birth_date": "4/5/2007",
    "phone": "06 12 34 56 78",
    "postcode": "93100",
    "profile": "no_qualification",
    "notice_read": "yes",
}
HERE = f"/sessions/{MONTREUIL}/telephone"


def own_of(answer):
    """The registration an answer leads to."""
    assert answer.status == 303
    return answer.headers["location"].split("/inscriptions/")[1].split("?")[0]


def people(world):
    return [item for item in world.dynamo.items.values() if item["kind"]["S"] == "person"]


def test_somebody_without_an_e_mail_is_registered_and_the_page_leads_to_their_story(team, world):
    sent = send(team, HERE, SAID)
    own = own_of(sent)
    kept = stored(world, own)
    assert (kept.reason.code, kept.history[0].by, kept.marks.letter) == (
        "phone",
        "staff:team",
        True,
    )
    page = team.get(sent.headers["location"]).text
    assert "C’est noté." in page
    assert "La demande a été prise au téléphone." in page
    allocate_seats(world.parts, MONTREUIL)
    assert stored(world, own).state == "confirmed"


def test_the_page_says_how_somebody_without_an_e_mail_is_reached(team):
    page = team.get(HERE).text
    assert "ils deviennent des lettres que vous imprimez" in page
    assert "Le public ne peut plus s’inscrire" not in page


def test_the_team_may_add_people_after_the_public_may_not(team, world):
    here = f"/sessions/{SAINT_DENIS}/telephone"
    assert "Le public ne peut plus s’inscrire" in team.get(here).text
    assert stored(world, own_of(send(team, here, SAID)), SAINT_DENIS).state == "received"


def test_nobody_is_added_once_the_session_has_begun(team, world):
    world.clock.advance(days=2)
    sign_in(team, world)
    here = f"/sessions/{SAINT_DENIS}/telephone"
    assert team.get(here).status == 409
    assert send(team, here, SAID).status == 409
    assert "telephone" not in team.get(f"/sessions/{SAINT_DENIS}").text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"first_name": ""}, "Indiquez le prénom."),
        ({"birth_date": "31/2/2007"}, "Écrivez une date qui existe"),
        ({"birth_date": "4/5/1990"}, "Il faut avoir 29 ans au plus"),
        ({"postcode": "13001"}, "Ce code postal n’est pas dans la région."),
        ({"phone": ""}, "Indiquez un téléphone, ou un e-mail."),
        ({"phone": "0899112233"}, "Indiquez un numéro qui peut être appelé"),
        ({"email": "alix@"}, "Écrivez l’adresse e-mail en entier"),
        ({"profile": ""}, "Choisissez la situation."),
        ({"notice_read": ""}, "Dites à la personne"),
        (
            {"counsellor_name": "Dominique Conseil"},
            "Indiquez l’e-mail de la personne qui accompagne",
        ),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(
    team, world, change, said
):
    sent = send(team, HERE, {**SAID, **change})
    assert sent.status == 422
    assert sent.text.count(said) == 2
    typed = inputs(sent)
    expected = {**SAID, **change}
    kept = {name: typed.get(name, "") for name in expected if name != "notice_read"}
    assert kept == {name: value for name, value in expected.items() if name != "notice_read"}
    assert people(world) == []


def test_an_e_mail_alone_is_enough_to_reach_somebody(team, world):
    own = own_of(send(team, HERE, {**SAID, "phone": "", "email": "alix@example.org"}))
    assert stored(world, own).marks.letter is False


def test_the_same_form_sent_twice_is_one_registration(team, world):
    first, second = send(team, HERE, SAID), send(team, HERE, SAID)
    assert own_of(first) == own_of(second)
    other = send(team, HERE, {**SAID, "first_name": "Bao"})
    assert (other.status, 'role="alert"' in other.text) == (409, True)
    assert len(people(world)) == 1


def test_a_minors_guardian_is_asked_for_where_the_region_wants_it(team, world):
    rules = replace(Rules(), guardian_asked=True)
    world.parts.regions.put(a_region(rules=rules))
    world.clock.advance(minutes=2)
    young = {**SAID, "birth_date": "4/5/2010"}
    assert "son accord est demandé" in send(team, HERE, young).text
    guardian = {"guardian_name": "Claude Exemple", "guardian_email": "claude@example.org"}
    own = own_of(send(team, HERE, {**young, **guardian}))
    assert stored(world, own).marks.minor
    assert stored(world, own).guardian


def test_a_counsellor_may_be_given_the_right_to_answer(team, world):
    counsellor = {
        "counsellor_name": "Dominique Conseil",
        "counsellor_organisation": "Mission locale",
        "counsellor_email": "conseil@example.org",
        "counsellor_may_act": "yes",
    }
    own = own_of(send(team, HERE, {**SAID, **counsellor}))
    assert stored(world, own).counsellor_may_act


def test_who_is_on_the_list_already_is_shown_as_such(team, world):
    (first,) = registered(world, "Alix", phone="+33612345678")
    sent = send(team, HERE, {**SAID, "email": "alix@example.org"})
    page = team.get(sent.headers["location"]).text
    assert "La personne est déjà sur la liste de cette session." in page
    assert f'href="/sessions/{MONTREUIL}/inscriptions/{first}"' in page


def test_a_form_without_its_token_registers_nobody(team, world):
    assert team.post(HERE, SAID).status == 403
    assert people(world) == []


def test_another_regions_session_takes_no_calls(team, world):
    here = f"/sessions/{ELSEWHERE}/telephone"
    assert team.get(here).status == 404
    assert send(team, here, SAID).status == 404
    assert api(team, "POST", f"/api/sessions/{ELSEWHERE}/registrations", {})[0] == 404
    assert people(world) == []


def test_the_api_takes_the_public_body_without_an_e_mail(team, world):
    here = f"/api/sessions/{MONTREUIL}/registrations"
    body = {**SAID, "birth_date": "2007-05-04", "notice_read": True}
    status, taken = api(team, "POST", here, body)
    assert (status, stored(world, taken["registration_id"]).reason.code) == (201, "phone")
    status, problem = api(team, "POST", here, {**body, "phone": ""})
    assert (status, problem["errors"][0]["field"]) == (422, "phone")
    assert api(team, "POST", here, body, who="account-partner")[0] == 403


def test_the_team_writes_down_in_which_language_somebody_reads_and_sees_it(team, world):
    page = team.get(HERE).text
    assert "checked" in page.split('name="language" value="fr"')[1].split(">")[0]
    sent = send(team, HERE, {**SAID, "language": "falc"})
    assert [item["language"]["S"] for item in people(world)] == ["falc"]
    shown = team.get(sent.headers["location"]).text
    assert "Français facile à lire (FALC)" in shown
    assert send(team, HERE, {**SAID, "language": "latin"}).status == 422
