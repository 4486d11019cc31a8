"""Somebody asks for their links: one mail to the address, if it is known, and never too often."""

import re
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest

from shared.adapters import keys
from shared.adapters.expressions import from_wire
from shared.adapters.writes import Update
from shared.domain.link_request import DAY, MOST_A_DAY, MOST_PAGES, PAUSE
from shared.domain.mail import MailKey, MailState, Role
from shared.domain.person import Language
from shared.domain.wake import LOST_AFTER
from shared.ports import SendRefused, SendUncertain
from shared.usecases import acting, correcting, merging
from shared.usecases.allocating import allocate_seats
from shared.usecases.asking_links import ask_links
from shared.usecases.identities import address_id
from shared.usecases.links import counsellor_page, person_page
from shared.usecases.mailing_links import links_call_for, send_due_links
from shared.usecases.mending import mend_mail
from shared.usecases.recognising import recognise
from shared.usecases.registering import register
from shared.usecases.waking import wake_due
from tests.builders import SUPPRESSED, a_counsellor, a_form, a_region, a_session
from tests.contract.stage import STAFF
from tests.fakes import World

MONTREUIL, MEAUX = a_session().id, "6" * 32
FAMILY = "famille@example.org"


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    world.parts.regions.put(a_region())
    for session in (a_session(), a_session(id=MEAUX)):
        world.parts.sessions.add(session)
    yield world


def registered(world: World, name: str = "Alix", **values: object) -> tuple[str, str]:
    """Somebody's form is in, and has been compared with the people known."""
    world.clock.advance(seconds=1)
    receipt = register(world.parts, a_region(), a_form(name, **values))
    recognise(world.parts, receipt.person)
    return receipt.session_id, receipt.registration_id


def own(world: World, email: str) -> str:
    return address_id(world.parts.seals, "idf", email)


def asked(world: World, email: str) -> tuple[str, ...]:
    """Somebody asks with this address, and the request reaches the sender of mails."""
    ask_links(world.parts, email)
    return send_due_links(world.parts, own(world, email))


def the_mail(world: World) -> tuple[str, str]:
    """The one mail that has left: to whom, and its text."""
    [(recipient, data)] = world.mailer.sent
    body = message_from_bytes(data, policy=SMTP).get_body(("plain",))
    return recipient, str(body.get_content())


def pages(world: World) -> list[str]:
    return re.findall(r"https://explore\.example\.org/\S+", the_mail(world)[1])


def key_of(world: World, email: str, role: Role = Role.YOUTH) -> MailKey:
    request = world.parts.link_requests.get(own(world, email))
    assert request is not None
    return MailKey(f"ADDRESS#{request.id}", "links", request.history[-1].id, role)


def test_a_person_whose_form_is_only_received_gets_the_link_at_the_address_of_the_form(
    world: World,
) -> None:
    ids = registered(world)
    assert asked(world, "alix@example.org") == ("sent",)
    assert the_mail(world)[0] == "alix@example.org"
    assert pages(world) == [person_page(world.parts, *ids)]


def test_an_address_nobody_is_known_by_gets_nothing(world: World) -> None:
    registered(world)
    assert asked(world, "bao@example.org") == ()
    assert world.mailer.sent == []


def test_the_way_an_address_is_written_makes_no_difference(world: World) -> None:
    registered(world, email="Alix.Exemple@example.org")
    assert asked(world, "alix.exemple@Example.ORG") == ("sent",)


@pytest.mark.parametrize("email", ["alix@example.org", "nobody@example.org"])
def test_what_asking_does_is_the_same_for_a_known_and_an_unknown_address(
    world: World, email: str
) -> None:
    registered(world)
    world.dynamo.calls.clear()
    before = set(world.dynamo.items)
    ask_links(world.parts, email)
    assert world.dynamo.calls == ["get_item", "put_item"]
    [place] = set(world.dynamo.items) - before
    assert set(world.dynamo.items[place]) == {
        *("pk", "sk", "kind", "id", "region", "counsellor", "cause", "history"),
        *("expires_on", "wake_shard", "wake_at"),
    }


def test_nothing_that_was_typed_stands_in_keys_items_or_events(world: World) -> None:
    ask_links(world.parts, "zylphaquorine@example.org")
    said = [str(event) for event in world.publish()]
    assert [event.fact.name for event in world.bus.said] == ["LinksAsked"]
    assert "zylphaquorine" not in f"{world.dynamo.items} {said}"


def test_asked_twice_side_by_side_one_request_stands(world: World) -> None:
    registered(world)
    nested: list[str] = []

    def meanwhile(operation: str) -> None:
        if operation == "put_item" and not nested:
            nested.append(operation)
            ask_links(world.parts, "alix@example.org")

    world.dynamo.before = meanwhile
    ask_links(world.parts, "alix@example.org")
    request = world.parts.link_requests.get(own(world, "alix@example.org"))
    assert request is not None and len(request.history) == 1


def test_asked_again_too_soon_no_second_mail_leaves(world: World) -> None:
    registered(world)
    assert asked(world, "alix@example.org") == ("sent",)
    world.clock.at += PAUSE - timedelta(seconds=1)
    assert asked(world, "alix@example.org") == ("known",)
    world.clock.advance(seconds=1)
    assert asked(world, "alix@example.org") == ("sent",)


def test_only_some_mails_leave_within_a_day_and_the_next_day_begins_anew(world: World) -> None:
    registered(world)
    began = world.clock.at
    outcomes = []
    for _ in range(MOST_A_DAY + 2):
        outcomes += asked(world, "alix@example.org")
        world.clock.at += PAUSE
    assert outcomes.count("sent") == MOST_A_DAY == len(world.mailer.sent)
    world.clock.at = began + DAY
    assert asked(world, "alix@example.org") == ("sent",)
    request = world.parts.link_requests.get(own(world, "alix@example.org"))
    assert request is not None and len(request.history) == 1


def test_another_address_does_not_wait_for_the_first(world: World) -> None:
    registered(world)
    registered(world, "Bao")
    assert asked(world, "alix@example.org") == asked(world, "bao@example.org") == ("sent",)


def test_a_family_that_shares_an_address_gets_one_mail_with_everybodys_pages(world: World) -> None:
    first = registered(world, "Alix", email=FAMILY)
    second = registered(world, "Nour", email=FAMILY, choices=(MEAUX,))
    assert asked(world, FAMILY) == ("sent",)
    _, told = the_mail(world)
    assert set(pages(world)) == {person_page(world.parts, *ids) for ids in (first, second)}
    assert "Alix – session" in told and "Nour – session" in told
    assert "Exemple" not in told.replace("exemple", "")


@pytest.mark.parametrize("moves", ["Alix", "Nour"])
def test_a_mail_shows_nobody_who_is_reached_at_another_address_by_now(
    world: World, moves: str
) -> None:
    both = {name: registered(world, name, email=FAMILY) for name in ("Alix", "Nour")}
    correcting.correct_own(world.parts, *both.pop(moves), "ailleurs@example.org")
    asked(world, FAMILY)
    assert the_mail(world)[0] == FAMILY
    assert pages(world) == [person_page(world.parts, *ids) for ids in both.values()]


@pytest.mark.parametrize(("comes", "goes"), [("Alix", "Nour"), ("Nour", "Alix")])
def test_who_has_come_to_an_address_is_written_to_there_and_not_who_has_left_it(
    world: World, comes: str, goes: str
) -> None:
    first = {comes: "mal-ecrite@example.org", goes: FAMILY}
    both = {name: registered(world, name, email=first[name]) for name in ("Alix", "Nour")}
    correcting.correct_own(world.parts, *both[goes], "ailleurs@example.org")
    correcting.correct_own(world.parts, *both[comes], FAMILY)
    asked(world, FAMILY)
    assert the_mail(world)[0] == FAMILY
    assert pages(world) == [person_page(world.parts, *both[comes])]


@pytest.mark.parametrize("typed", ["Nouvelle@example.org", "alix@example.org"])
def test_a_corrected_address_is_asked_with_and_written_to_and_so_is_the_old_one(
    world: World, typed: str
) -> None:
    ids = registered(world)
    correcting.correct_own(world.parts, *ids, "nouvelle@example.org")
    asked(world, typed)
    assert the_mail(world)[0] == "nouvelle@example.org"
    assert pages(world) == [person_page(world.parts, *ids)]


def test_a_corrected_address_of_a_counsellor_is_asked_with_too(world: World) -> None:
    ids = registered(world, counsellor=a_counsellor())
    found = world.parts.registrations.load(*ids)
    assert found is not None
    counsellor = str(found[1].counsellor)
    correcting.correct_for(world.parts, STAFF, counsellor, "nouvelle@example.org")
    asked(world, "nouvelle@example.org")
    assert the_mail(world)[0] == "nouvelle@example.org"
    assert pages(world) == [counsellor_page(world.parts, counsellor)]


@pytest.mark.parametrize(
    ("others", "subject"),
    [(Language.ENGLISH, "The links to"), (Language.FRENCH, "Les liens de")],
)
def test_a_family_is_written_to_in_the_language_all_of_them_read_else_in_french(
    world: World, others: Language, subject: str
) -> None:
    registered(world, "Alix", email=FAMILY, language=Language.ENGLISH)
    registered(world, "Nour", email=FAMILY, language=others)
    asked(world, FAMILY)
    [(_, data)] = world.mailer.sent
    assert message_from_bytes(data, policy=SMTP)["Subject"].startswith(subject)


def test_what_goes_on_comes_first_and_a_second_form_for_a_session_is_not_shown(
    world: World,
) -> None:
    ended = registered(world)
    allocate_seats(world.parts, MONTREUIL)
    acting.cancel(world.parts, *ended)
    going_on = registered(world, form_id="other", choices=(MEAUX,))
    registered(world, form_id="again", choices=(MEAUX,))
    asked(world, "alix@example.org")
    assert pages(world) == [person_page(world.parts, *ids) for ids in (going_on, ended)]


def test_a_mail_never_lists_more_pages_than_it_can_hold(world: World) -> None:
    for number in range(MOST_PAGES + 2):
        registered(world, f"Alix {chr(97 + number)}", email=FAMILY)
    asked(world, FAMILY)
    assert len(pages(world)) == MOST_PAGES


def test_a_record_merged_into_another_is_asked_for_by_the_address_that_stands(
    world: World,
) -> None:
    first = registered(world)
    registered(world, form_id="other", email="alix.autre@example.org", choices=(MEAUX,))
    [doubt] = world.parts.doubts.listed("idf", 9)
    found = world.parts.registrations.load(*first)
    assert found is not None
    merging.merge(world.parts, STAFF, doubt.id, found[1].person)
    merging.finish_merge(world.parts, doubt.id)
    assert asked(world, "alix.autre@example.org") == ()
    assert asked(world, "alix@example.org") == ("sent",)
    assert len(pages(world)) == 2


def test_a_counsellor_gets_the_page_of_their_youths(world: World) -> None:
    ids = registered(world, counsellor=a_counsellor())
    assert asked(world, "Conseil@example.org") == ("sent",)
    found = world.parts.registrations.load(*ids)
    assert found is not None
    assert the_mail(world)[0] == "conseil@example.org"
    assert pages(world) == [counsellor_page(world.parts, str(found[1].counsellor))]


def test_a_counsellor_who_gave_their_own_address_for_a_youth_gets_both_mails(world: World) -> None:
    registered(world, counsellor=a_counsellor(), email="conseil@example.org")
    assert asked(world, "conseil@example.org") == ("sent", "sent")
    assert {to for to, _ in world.mailer.sent} == {"conseil@example.org"}


def test_an_address_that_may_not_be_written_to_gets_nothing(world: World) -> None:
    ids = registered(world, counsellor=a_counsellor())
    found = world.parts.registrations.load(*ids)
    assert found is not None
    for who in (found[1].person, str(found[1].counsellor)):
        world.table.write(Update(keys.person(who), set=from_wire(SUPPRESSED)))
    assert asked(world, "alix@example.org") == asked(world, "conseil@example.org") == ()


def test_heard_twice_one_mail_leaves_and_the_promise_is_taken_back(world: World) -> None:
    registered(world)
    ask_links(world.parts, "alix@example.org")
    request = world.parts.link_requests.get(own(world, "alix@example.org"))
    assert request is not None and request.wake_at == world.clock.at + LOST_AFTER
    again = [send_due_links(world.parts, request.id) for _ in range(2)]
    assert again == [("sent",), ("known",)]
    after = world.parts.link_requests.get(request.id)
    assert after is not None and after.wake_at is None


@pytest.mark.parametrize("email", ["alix@example.org", "nobody@example.org"])
def test_a_lost_event_is_made_up_for_by_the_tick_and_then_it_rests(
    world: World, email: str
) -> None:
    registered(world)
    for session in (MONTREUIL, MEAUX):
        allocate_seats(world.parts, session)
    ask_links(world.parts, email)
    world.clock.at += LOST_AFTER
    wake_due(world.parts)
    woken = [e.data for e in world.bus.said if e.data["kind"] == "link_request"]
    assert woken == [{"kind": "link_request", "request_id": own(world, email)}]
    send_due_links(world.parts, own(world, email))
    world.bus.said.clear()
    world.clock.advance(minutes=10)
    wake_due(world.parts)
    assert [e for e in world.bus.said if e.data["kind"] == "link_request"] == []


def test_a_request_a_day_old_is_not_answered_any_more(world: World) -> None:
    registered(world)
    ask_links(world.parts, "alix@example.org")
    world.clock.at += DAY
    assert send_due_links(world.parts, own(world, "alix@example.org")) == ()


def test_a_mail_refused_for_now_is_tried_again(world: World) -> None:
    registered(world)
    world.mailer.answer = SendRefused(again=True)
    assert asked(world, "alix@example.org") == ("due_again",)
    world.mailer.answer = None
    assert mend_mail(world.parts, key_of(world, "alix@example.org")) == "sent"
    assert len(world.mailer.sent) == 1


def test_a_mail_refused_for_now_is_overtaken_by_a_later_request(world: World) -> None:
    registered(world)
    world.mailer.answer = SendRefused(again=True)
    asked(world, "alix@example.org")
    first = key_of(world, "alix@example.org")
    world.clock.at += PAUSE
    world.mailer.answer = None
    asked(world, "alix@example.org")
    assert not links_call_for(world.parts, first)
    assert mend_mail(world.parts, first) == "overtaken"
    assert len(world.mailer.sent) == 1


def test_a_mail_nobody_is_sure_of_is_not_sent_again_and_bothers_no_staff(world: World) -> None:
    registered(world)
    world.mailer.answer = SendUncertain()
    assert asked(world, "alix@example.org") == ("unknown",)
    world.mailer.answer = None
    key = key_of(world, "alix@example.org")
    assert mend_mail(world.parts, key) == "known"
    assert send_due_links(world.parts, own(world, "alix@example.org")) == ("known",)
    assert world.parts.mails.to_check("idf", world.clock.at + DAY, 9) == []


def test_a_claim_that_fell_silent_is_uncertain(world: World) -> None:
    registered(world)
    ask_links(world.parts, "alix@example.org")
    key = key_of(world, "alix@example.org")
    world.mailer.answer = RuntimeError("killed")
    with pytest.raises(RuntimeError):
        send_due_links(world.parts, own(world, "alix@example.org"))
    world.mailer.answer = None
    claimed = world.parts.mails.get(key)
    assert claimed is not None and claimed.wake_at is not None
    world.clock.at = claimed.wake_at
    assert mend_mail(world.parts, key) == "unknown"
    after = world.parts.mails.get(key)
    assert after is not None and after.state is MailState.UNKNOWN
    assert world.mailer.sent == []
