"""A counsellor nobody knows yet begins by a link that proves the address, and refers a group."""

import html
import re
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest

from shared.adapters.throttle import ThrottleTable
from shared.domain.link_request import DAY, MOST_A_DAY, PAUSE
from shared.domain.mail import Role
from shared.runtime import wiring
from shared.usecases.asking_links import ask_links
from shared.usecases.identities import address_id, counsellor_identity
from shared.usecases.links import counsellor_page
from shared.usecases.mailing_links import links_call_for, send_due_links
from shared.web import public
from tests.browser import stories
from tests.browser.gateway import Client
from tests.browser.scene import person
from tests.builders import a_counsellor
from tests.unit.test_web_groups import begun, done, typed

PAGE, NEW, KNOWN = "/orienter-un-groupe", "nouvelle@example.org", "conseil@example.org"
WHO = {"own_name": "Noa Nouvelle", "own_organisation": "Mission locale"}
SITE = "https://explore.example.org"


@pytest.fixture
def client(world):
    return Client(public.answer)


def own(world, email=NEW):
    return address_id(world.parts.seals, "idf", email)


def mailed(world, email=NEW):
    return send_due_links(world.parts, own(world, email))


def links(world):
    """The addresses in the mails that have left, and to whom each went."""
    found = []
    for to, data in world.mailer.sent:
        text = str(message_from_bytes(data, policy=SMTP).get_body(("plain",)).get_content())
        found += [(to, link) for link in re.findall(rf"{SITE}(/\S+)", text)]
    return found


def asked(client, world, email=NEW):
    """The link that comes to whoever has typed this address."""
    assert client.post(PAGE, {"email": email}).status == 303
    assert mailed(world, email) == ("sent",)
    return links(world)[-1][1]


def known(world, email=NEW):
    identity = counsellor_identity(world.parts.seals, "idf", email)
    return world.parts.people.known_by("idf", identity)


def people(world):
    return [key for key in world.dynamo.items if key[1] == "PERSON"]


def whole(answer):
    return answer.status, answer.headers, answer.cookies, answer.text


def test_the_home_page_leads_there(client):
    assert f'href="{PAGE}"' in client.get("/").text
    assert client.get(PAGE).status == 200


def test_nobody_is_stored_before_the_address_is_proved(client, world):
    link = asked(client, world)
    assert links(world) == [(NEW, link)]
    assert client.get(link).status == 200
    assert people(world) == [] and known(world) is None


def test_who_has_the_link_says_who_they_are_and_comes_to_their_group(client, world):
    link = asked(client, world)
    answer = client.post(link, WHO)
    counsellor = known(world)
    assert answer.headers["location"] == f"{counsellor_page(world.parts, counsellor.id)}/groupe"
    assert (counsellor.last_name, counsellor.organisation, counsellor.email) == (
        WHO["own_name"],
        WHO["own_organisation"],
        NEW,
    )
    assert client.get(answer.headers["location"].removeprefix(SITE)).status == 200


def test_the_whole_way_leads_to_youths_who_are_hers(client, world):
    home = client.post(asked(client, world), WHO).headers["location"].removeprefix(SITE)
    home = home.removesuffix("/groupe")
    review = begun(client, home)
    assert len(people(world)) == 1
    client.post(review, typed(client, review))
    assert done(client, review) == ["Alix E.", "Bao E.", "Dany E."]
    line = world.parts.registrations.whole_line(stories.MONTREUIL)
    assert {each.counsellor for each in line} == {known(world).id}
    assert client.get(home).text.count('class="card youth"') == 3


def test_known_unknown_and_asked_too_often_are_answered_alike_to_the_last_byte(client, world):
    person(world, "Zoé", counsellor=a_counsellor())
    given = [KNOWN, NEW, KNOWN, NEW]
    first, *others = [whole(client.post(PAGE, {"email": email})) for email in given]
    assert first[0] == 303 and first[1]["location"] == f"{PAGE}/envoye"
    assert others == [first] * 3


@pytest.mark.parametrize("email", [KNOWN, NEW])
def test_what_asking_does_is_the_same_for_a_known_and_an_unknown_address(world, email):
    person(world, "Zoé", counsellor=a_counsellor())
    world.dynamo.calls.clear()
    before = set(world.dynamo.items)
    ask_links(world.parts, email, starting=True)
    assert world.dynamo.calls == ["get_item", "put_item"]
    (place,) = set(world.dynamo.items) - before
    assert "starting" in world.dynamo.items[place]


def test_who_is_known_gets_the_link_of_their_own_page(client, world):
    ids = person(world, "Zoé", counsellor=a_counsellor())
    counsellor = stories.of(world, ids).counsellor
    assert SITE + asked(client, world, KNOWN) == counsellor_page(world.parts, counsellor)


def test_what_is_typed_stands_in_no_key_and_no_event(client, world):
    client.post(PAGE, {"email": "zylphaquorine@example.org"})
    said = [str(event) for event in world.publish()]
    assert world.bus.said[-1].fact.name == "LinksAsked"
    assert "zylphaquorine" not in f"{list(world.dynamo.items)} {said}"


@pytest.mark.parametrize("typed", [{}, {"email": "alix@"}])
def test_what_is_no_address_is_said_beside_the_field(client, world, typed):
    answer = client.post(PAGE, typed)
    assert answer.status == 422 and "<title>Erreur" in answer.text
    assert world.dynamo.items.keys() == {k for k in world.dynamo.items if "ADDRESS" not in k[0]}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Indiquez votre nom."),
        ({**WHO, "own_organisation": " "}, "Indiquez votre structure."),
        ({**WHO, "own_name": "<b>"}, "Écrivez votre nom avec des lettres"),
    ],
)
def test_without_a_name_and_a_structure_nobody_is_known(client, world, typed, said):
    answer = client.post(asked(client, world), typed)
    assert answer.status == 422
    assert said in html.unescape(answer.text)
    assert known(world) is None


def test_the_link_is_good_for_a_day_and_leads_to_ones_page_once_one_is_known(client, world):
    link = asked(client, world)
    first = client.post(link, WHO)
    again = [client.get(link), client.post(link, {**WHO, "own_name": "Quelqu’un d’autre"})]
    assert {each.headers["location"] for each in again} == {first.headers["location"]}
    assert known(world).last_name == WHO["own_name"] and len(people(world)) == 1
    world.clock.at += DAY
    assert [client.get(link).status, client.post(link, WHO).status] == [404, 404]


@pytest.mark.parametrize("token", ["x", "a.b", "%00", "é", "VVVV.AAAA"])
def test_a_link_that_is_not_ours_leads_nowhere(client, token):
    assert client.get(f"{PAGE}/{token}").status == 404
    assert client.post(f"{PAGE}/{token}", WHO).status == 404


def test_a_request_for_lost_links_only_lets_nobody_start(client, world):
    ask_links(world.parts, NEW)
    assert mailed(world) == () and world.mailer.sent == []
    request = world.parts.link_requests.get(own(world))
    assert not request.starts(request.history[-1].id, world.clock.at)


def test_who_has_looked_for_a_lost_link_first_does_not_wait_to_start(client, world):
    client.post("/retrouver-mon-lien", {"email": NEW})
    assert mailed(world) == ()
    assert asked(client, world).startswith(f"{PAGE}/")
    world.clock.at += PAUSE - timedelta(seconds=1)
    client.post(PAGE, {"email": NEW})
    assert mailed(world) == ("known",)


def test_who_has_started_and_lost_the_mail_gets_it_by_the_page_of_lost_links_too(client, world):
    asked(client, world)
    world.clock.at += PAUSE
    client.post("/retrouver-mon-lien", {"email": NEW})
    assert mailed(world) == ("sent",)
    assert [to for to, _ in links(world)] == [NEW, NEW]


def test_a_day_later_an_address_is_not_kept_for_a_request_for_lost_links(client, world):
    asked(client, world)
    world.clock.at += DAY
    ask_links(world.parts, NEW)
    assert mailed(world) == ()


def test_only_some_mails_leave_within_a_day(client, world):
    for _ in range(MOST_A_DAY + 2):
        client.post(PAGE, {"email": NEW})
        mailed(world)
        world.clock.at += PAUSE
    assert len(world.mailer.sent) == MOST_A_DAY


def test_heard_twice_one_mail_leaves(client, world):
    client.post(PAGE, {"email": NEW})
    assert [mailed(world), mailed(world)] == [("sent",), ("known",)]
    request = world.parts.link_requests.get(own(world))
    assert request.wake_at is None


def test_a_mail_that_was_begun_is_still_called_for_until_another_is_asked_for(client, world):
    client.post(PAGE, {"email": NEW})
    request = world.parts.link_requests.get(own(world))
    key = request.due(Role.COUNSELLOR, world.clock.at)
    assert links_call_for(world.parts, key)
    world.clock.at += DAY
    assert not links_call_for(world.parts, key)


def test_of_two_windows_that_start_at_once_one_counsellor_comes(client, world):
    link, nested = asked(client, world), []

    def meanwhile(operation):
        if operation == "transact_write_items" and not nested:
            nested.append(operation)
            client.post(link, WHO)

    world.dynamo.before = meanwhile
    client.post(link, {**WHO, "own_name": "Deuxième Fenêtre"})
    assert nested and len(people(world)) == 1
    assert known(world).last_name == WHO["own_name"]


def test_a_youth_who_names_them_meanwhile_names_the_same_counsellor(client, world):
    link = asked(client, world)
    ids = person(world, "Zoé", counsellor=a_counsellor(email=NEW))
    answer = client.post(link, WHO)
    counsellor = stories.of(world, ids).counsellor
    assert answer.headers["location"] == f"{counsellor_page(world.parts, counsellor)}/groupe"


def test_asking_counts_among_the_forms_of_one_place(client, world):
    world.parts = replace(world.parts, throttle=ThrottleTable(world.table, 2))
    wiring.install(world.parts)
    answers = [client.post(PAGE, {"email": f"nobody{n}@example.org"}) for n in range(3)]
    assert [answer.status for answer in answers] == [303, 303, 429]
