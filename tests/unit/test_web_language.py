"""How a youth wants to be written to: chosen on the form, changed behind their own link."""

import json
import re
from email import message_from_bytes

import pytest

from shared.domain.person import Language
from shared.texts.catalogue import say
from shared.usecases import acting
from shared.usecases.mailing import send_due_mails
from shared.web import public
from tests.browser.gateway import Client
from tests.browser.scene import link, person, sessions, settle
from tests.builders import a_counsellor, a_region
from tests.fakes import World
from tests.unit.test_web_public import BODY, FORM, TYPED, call, told
from tests.write_units import CountingDynamo


@pytest.fixture
def youth(world):
    return Client(public.answer)


def people(world):
    return [item for item in world.dynamo.items.values() if item["kind"]["S"] == "person"]


def language(world, ids):
    _, registration = world.parts.registrations.load(*ids)
    return world.parts.people.get([registration.person])[registration.person].language


def test_the_form_asks_for_the_language_of_our_messages_and_proposes_french(youth):
    page = youth.get(FORM).text
    assert "Comment voulez-vous lire nos messages" in page
    assert page.count('name="language"') == len(Language)
    chosen = page.split('name="language"')[1].split(">")[0]
    assert 'value="fr"' in chosen and "checked" in chosen
    assert re.search(r'<label[^>]*lang="en"[^>]*>\s*English', page)


@pytest.mark.parametrize("chosen", Language)
def test_a_form_of_the_page_keeps_the_language_with_the_person(youth, world, chosen):
    assert youth.post(FORM, {**TYPED, "language": chosen.value}).status == 303
    ((item, kept),) = [(each, each.get("language")) for each in people(world)]
    assert kept == (None if chosen is Language.FRENCH else {"S": chosen.value})
    assert item["first_name"] == {"S": "Alix"}


def test_a_program_may_say_the_language_or_leave_it_out(youth, world):
    call(youth, "POST", "/api/registrations", {**BODY, "language": "en"})
    assert [item["language"]["S"] for item in people(world)] == ["en"]
    other = {**BODY, "submission_id": "018f3b5e-0000-7000-8000-000000000002", "first_name": "Bao"}
    assert call(youth, "POST", "/api/registrations", other).status == 202
    assert sorted(item.get("language", {}).get("S", "") for item in people(world)) == ["", "en"]


def test_a_language_there_is_not_is_refused_beside_the_others_and_shown_again(youth, world):
    answer = youth.post(FORM, {**TYPED, "language": "latin"})
    assert (answer.status, people(world)) == (422, [])
    assert answer.text.count("Choisissez une des langues proposées.") == 2
    assert 'href="#language"' in answer.text


def test_what_was_chosen_is_shown_again_beside_another_mistake(youth):
    page = youth.post(FORM, {**TYPED, "language": "falc", "email": "alix@"}).text
    assert "checked" in page.split('value="falc"')[1].split(">")[0]


def test_a_later_form_of_a_known_person_changes_the_language_and_french_takes_nothing_back(world):
    ids = person(world, "Alix", form_id="one")
    assert language(world, ids) is Language.FRENCH
    for form_id, session, said, kept in (
        ("two", "6" * 32, Language.ENGLISH, Language.ENGLISH),
        ("three", "6" * 32, Language.FRENCH, Language.ENGLISH),
        ("four", "8" * 32, Language.EASY, Language.EASY),
    ):
        person(world, "Alix", form_id=form_id, choices=(session,), language=said)
        assert language(world, ids) is kept
    assert len(people(world)) == 1


def test_the_personal_page_leads_to_the_choice_and_the_choice_is_kept(youth, world):
    ids = person(world, "Alix", language=Language.EASY)
    settle(world)
    path = link(world, ids)
    assert f'href="/falc{path}/language"' in youth.get(path).text
    page = youth.get(f"{path}/language").text
    assert "checked" in page.split('value="falc"')[1].split(">")[0]
    answer = youth.post(f"{path}/language", {"language": "en"})
    assert (answer.status, answer.headers["location"]) == (303, f"/en{path}/language?fait=oui")
    assert language(world, ids) is Language.ENGLISH
    assert say("language-done", "en") in youth.get(answer.headers["location"]).text
    youth.post(f"{path}/language", {"language": "fr"})
    assert [item.get("language") for item in people(world)] == [None]


def test_looking_at_the_choice_changes_nothing(youth, world):
    path = link(world, person(world, "Alix"))
    items = dict(world.dynamo.items)
    for address in (
        f"{path}/language",
        f"{path}/language?language=en",
        f"{path}/language?fait=oui",
    ):
        for method in ("GET", "HEAD"):
            assert youth.send(method, address).status == 200
    assert world.dynamo.items == items


@pytest.mark.parametrize("typed", [{}, {"language": ""}, {"language": "latin"}])
def test_a_choice_that_is_none_is_asked_for_again(youth, world, typed):
    ids = person(world, "Alix", language=Language.ENGLISH)
    path = f"{link(world, ids)}/language"
    answer = youth.post(path, typed)
    assert answer.status == 422
    assert answer.text.count("Choisissez une des langues proposées.") == 2
    assert call(youth, "POST", path, typed).status == 422
    assert language(world, ids) is Language.ENGLISH


def test_a_program_reads_and_changes_it_by_the_same_address(youth, world):
    ids = person(world, "Alix")
    path = f"{link(world, ids)}/language"
    assert told(call(youth, "GET", path)) == {"language": "fr"}
    assert told(call(youth, "POST", path, {"language": "en"})) == {"language": "en"}
    assert told(call(youth, "GET", path)) == {"language": "en"}
    for body in ({"language": ["en"]}, {"language": None}, []):
        assert call(youth, "POST", path, json.dumps(body)).status == 422


def test_whoever_sent_a_second_form_learns_and_changes_nothing(youth, world):
    first = person(world, "Alix", form_id="one", language=Language.ENGLISH)
    second = person(world, "Alix", form_id="two", language=Language.EASY)
    path = link(world, second)
    assert "/language" not in youth.get(path).text
    assert youth.get(f"{path}/language").status == 409
    assert youth.post(f"{path}/language", {"language": "falc"}).status == 409
    assert language(world, first) is Language.ENGLISH


def test_a_link_that_is_not_ours_leads_to_no_choice(youth):
    assert youth.get("/i/x.y/language").status == 404
    assert youth.post("/i/x.y/language", {"language": "en"}).status == 404


def test_a_choice_made_while_two_records_become_one_is_tried_again(youth, world, monkeypatch):
    ids = person(world, "Alix")
    (item,) = people(world)
    item["kind"] = {"S": "merged_person"}
    monkeypatch.setattr(
        "shared.usecases.retrying.time.sleep", lambda _: item.update(kind={"S": "person"})
    )
    assert youth.post(f"{link(world, ids)}/language", {"language": "en"}).status == 303
    assert language(world, ids) is Language.ENGLISH


def test_a_choice_ends_nothing_and_is_there_after_the_end(youth, world):
    ids = person(world, "Alix")
    settle(world)
    acting.cancel(world.parts, *ids)
    assert youth.post(f"{link(world, ids)}/language", {"language": "falc"}).status == 303
    assert told(call(youth, "GET", link(world, ids)))["status"] == "cancelled"


def test_another_language_under_the_same_id_is_another_content(youth):
    call(youth, "POST", "/api/registrations", BODY)
    assert call(youth, "POST", "/api/registrations", {**BODY, "language": "en"}).status == 409
    assert call(youth, "POST", "/api/registrations", {**BODY, "language": "fr"}).status == 202


def test_a_youths_mail_leaves_in_the_language_of_the_moment_and_costs_no_call_more(youth, world):
    sent = {}
    for name, chosen in (("Alix", Language.FRENCH), ("Bao", Language.ENGLISH)):
        ids = person(world, name, language=chosen, counsellor=a_counsellor())
        settle(world)
        world.dynamo.calls.clear()
        send_due_mails(world.parts, *ids)
        mails = [message_from_bytes(raw) for _, raw in world.mailer.sent[-2:]]
        told_in = [mail["Content-Language"] for mail in mails]
        sent[chosen] = (told_in, len(world.dynamo.calls))
    assert sent[Language.FRENCH][0] == ["fr", "fr"] and sent[Language.ENGLISH][0] == ["en", "fr"]
    assert sent[Language.FRENCH][1] == sent[Language.ENGLISH][1]
    youth.post(f"{link(world, ids)}/language", {"language": "falc"})
    acting.cancel(world.parts, *ids)
    send_due_mails(world.parts, *ids)
    assert "Votre inscription est annul=C3=A9e" in world.mailer.sent[-2][1].decode()
    assert "votre inscription est finie" in world.mailer.sent[-2][1].decode().replace("=\r\n", "")


def test_a_known_persons_choice_costs_no_write_unit_more():
    units = []
    for chosen in (Language.FRENCH, Language.ENGLISH):
        dynamo = CountingDynamo()
        counted = World(dynamo)
        counted.parts.regions.put(a_region())
        for session in sessions():
            counted.parts.sessions.add(session)
        person(counted, "Alix", form_id="one")
        dynamo.written.clear()
        person(counted, "Alix", form_id="two", session_id="6" * 32, language=chosen)
        units.append(dict(dynamo.written))
    assert units[0] == units[1]
