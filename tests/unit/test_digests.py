"""Whoever asked for offers gets new ones after the week, weekly, and nobody else anything."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from shared.adapters import keys
from shared.adapters.expressions import from_wire
from shared.domain.digest import LASTS, MOST_FACTS, Digest
from shared.domain.facts import Fact, FactName, Why
from shared.domain.mail import MailState, Role
from shared.domain.offers.kinds import Kind
from shared.domain.offers.matching import Interests
from shared.domain.offers.offer import OfferState
from shared.domain.refusals import NotFound, WrongState
from shared.domain.waking_hours import WakingHours
from shared.ports import Lost, SendRefused, SendUncertain
from shared.usecases import acting
from shared.usecases.asking_offers import ask, is_stopped, refuse, stop_for, wish
from shared.usecases.mailing_digests import send_due_digest
from shared.usecases.matching_offers import look_for_offers
from shared.usecases.mending import mend_mail
from shared.usecases.waking import wake_due
from tests.builders import SUPPRESSED, a_region
from tests.contract import scenes_of_digests as scenes
from tests.contract import stage
from tests.contract.scenes_of_digests import AFTERWARDS, ANY
from tests.contract.stage import ALIX, COUNSELLOR, PEOPLE, SESSION
from tests.fakes import World
from tests.unit.offer_scene import an_offer, ended, filed

WHO = PEOPLE[ALIX]
YOUTH, ADVISER = "alix@example.org", "conseil@example.org"
OVER_AT = datetime(2027, 3, 19, 23, 0, tzinfo=UTC)


@pytest.fixture
def world() -> Iterator[World]:
    yield stage.a_world()


def digest(world: World) -> Digest:
    found = world.parts.digests.get(WHO)
    assert found is not None
    return found


def promised(world: World) -> datetime | None:
    item = from_wire(world.dynamo.items[keys.digest(WHO)])
    assert ("wake_at" in item) == ("wake_shard" in item)
    return keys.moment(item["wake_at"]) if "wake_at" in item else None


def said(world: World) -> list[str]:
    return [fact.name.value for fact in digest(world).history]


def readers(world: World) -> list[str]:
    """To whom something was sent since this was last asked."""
    found = sorted(to for to, _ in world.mailer.sent)
    world.mailer.sent.clear()
    return found


def in_mails(world: World) -> str:
    return "".join(raw.decode().replace("=\r\n", "") for _, raw in world.mailer.sent)


def weekly(world: World) -> str:
    """The promise is kept: whoever is woken looks, and sends."""
    outcome = look_for_offers(world.parts, WHO)
    send_due_digest(world.parts, WHO)
    return outcome


def wanting(world: World, wanted: Interests = ANY) -> None:
    scenes.seated_with_counsellor(world)
    ask(world.parts, SESSION, ALIX, wanted)
    world.clock.at = AFTERWARDS


# --- asking


def test_nobody_who_has_not_said_yes_wants_anything(world: World) -> None:
    scenes.seated_with_counsellor(world)
    assert wish(world.parts, SESSION, ALIX).wanted is None
    refuse(world.parts, SESSION, ALIX)
    assert world.parts.digests.get(WHO) is None
    assert look_for_offers(world.parts, WHO) == "not_wanted"


def test_a_yes_is_kept_with_what_is_wanted_and_promises_a_look_after_the_week(
    world: World,
) -> None:
    scenes.seated_with_counsellor(world)
    wanted = Interests(("93", "75"), (Kind.JOB,), ("K",), copied=True)
    ask(world.parts, SESSION, ALIX, wanted)
    assert wish(world.parts, SESSION, ALIX).wanted == wanted
    assert promised(world) == AFTERWARDS
    assert said(world) == ["DigestAsked"]
    assert digest(world).history[0].by == "youth"


def test_the_counsellor_is_written_to_only_where_there_is_one(world: World) -> None:
    stage.opened(world)
    stage.arrive(world, ALIX)
    stage.allocate(world)
    ask(world.parts, SESSION, ALIX, ANY)
    assert wish(world.parts, SESSION, ALIX).wanted == Interests(copied=False)


@pytest.mark.parametrize("before", ["received", "cancelled"])
def test_who_has_no_seat_cannot_ask(world: World, before: str) -> None:
    stage.opened(world)
    stage.arrive(world, ALIX)
    if before == "cancelled":
        acting.cancel(world.parts, SESSION, ALIX)
    for act in (wish, refuse):
        with pytest.raises(WrongState, match="digest_without_seat"):
            act(world.parts, SESSION, ALIX)
    with pytest.raises(WrongState):
        ask(world.parts, SESSION, ALIX, ANY)
    with pytest.raises(NotFound):
        wish(world.parts, SESSION, "0" * 32)


def test_said_again_the_first_digest_comes_after_the_newer_seat_and_a_begun_week_goes_on(
    world: World,
) -> None:
    early, late = AFTERWARDS, AFTERWARDS + timedelta(days=3)
    waits = Digest(WHO, "idf").asked(ANY, (SESSION, ALIX), late)
    assert waits.asked(ANY, (SESSION, ALIX), early).next_at == early
    scenes.digest_due(world)
    begun = digest(world)
    assert begun.asked(ANY, (SESSION, ALIX), early).next_at == begun.next_at
    assert begun.stopped().asked(ANY, (SESSION, ALIX), early).next_at == early


def test_a_no_forgets_what_was_wanted_and_takes_the_promise_back(world: World) -> None:
    wanting(world)
    refuse(world.parts, SESSION, ALIX)
    refuse(world.parts, SESSION, ALIX)
    assert (digest(world).wanted, promised(world)) == (None, None)
    assert said(world) == ["DigestAsked", "DigestStopped"]


def test_of_two_who_write_at_once_one_reads_again(world: World) -> None:
    wanting(world)
    before = digest(world)
    world.parts.digests.save(before, before, None)
    with pytest.raises(Lost):
        world.parts.digests.save(before, before, None)
    with pytest.raises(Lost):
        world.parts.digests.save(Digest(WHO, "idf"), before, None)


def test_a_history_keeps_its_latest_entries(world: World) -> None:
    fact = Fact("f" * 32, FactName.DIGEST_ASKED, AFTERWARDS, "youth", Why("asked"))
    kept = Digest(WHO, "idf")
    for number in range(MOST_FACTS + 3):
        kept = kept.saying(replace(fact, id=f"{number:032x}"))
    assert len(kept.history) == MOST_FACTS
    assert kept.history[-1].id == f"{MOST_FACTS + 2:032x}"


# --- when


def test_the_first_digest_comes_when_the_week_is_over_and_people_are_awake(world: World) -> None:
    wanting(world)
    for early in (OVER_AT - timedelta(hours=1), OVER_AT + timedelta(hours=1)):
        world.clock.at = early
        assert weekly(world) == "not_yet"
    assert readers(world) == []
    world.clock.at = AFTERWARDS
    assert weekly(world) == "due"
    assert readers(world) == [YOUTH, ADVISER]
    assert said(world) == ["DigestAsked", "DigestDue"]


def test_woken_twice_it_is_stated_once_and_sent_once(world: World) -> None:
    wanting(world)
    assert [weekly(world) for _ in range(3)] == ["due", "not_yet", "not_yet"]
    assert readers(world) == [YOUTH, ADVISER]
    assert promised(world) == AFTERWARDS + timedelta(days=7)


def test_a_digest_whose_fact_was_lost_is_sent_by_its_promise(world: World) -> None:
    wanting(world)
    look_for_offers(world.parts, WHO)
    assert promised(world) == AFTERWARDS + timedelta(hours=1)
    world.clock.advance(hours=1)
    wake_due(world.parts)
    [event] = [e for e in world.bus.said if e.data.get("kind") == "digest"]
    assert event.data == {"kind": "digest", "person_id": WHO}
    assert send_due_digest(world.parts, WHO) == ("sent", "sent")
    assert promised(world) == digest(world).next_at == AFTERWARDS + timedelta(days=7)


def test_nothing_new_is_no_mail_and_a_look_a_week_later(world: World) -> None:
    wanting(world, Interests(departments=("77",)))
    assert weekly(world) == "nothing_new"
    assert readers(world) == []
    assert promised(world) == AFTERWARDS + timedelta(days=7)
    assert said(world) == ["DigestAsked"]


def test_a_week_later_only_what_was_never_sent_is_told(world: World) -> None:
    wanting(world)
    weekly(world)
    readers(world)
    world.clock.advance(days=7)
    assert weekly(world) == "nothing_new"
    filed(world, an_offer("B7", title="Aide en cuisine"))
    world.clock.advance(days=7)
    assert weekly(world) == "due"
    assert "Aide en cuisine" in in_mails(world)
    assert stage.OFFER.title not in in_mails(world)


def test_what_was_taken_back_and_put_back_is_not_told_again(world: World) -> None:
    wanting(world)
    weekly(world)
    for partner, key in digest(world).found:
        ended(world, partner, key, OfferState.WITHDRAWN)
        before = world.parts.offers.get(partner, key)
        assert before is not None
        back = replace(before, state=OfferState.LIVE, ending=None)
        assert world.parts.offers.move(before, back)
    world.clock.advance(days=7)
    assert weekly(world) == "nothing_new"


def test_it_waits_over_a_sunday_and_a_public_holiday(world: World) -> None:
    monday = AFTERWARDS + timedelta(days=2)
    closed = frozenset({date(2027, 3, 20)})
    region = a_region()
    rules = replace(region.rules, waking=WakingHours(closed_days=closed))
    world.parts = replace(world.parts, regions=_Regions(replace(region, rules=rules)))
    wanting(world)
    assert promised(world) == monday
    world.clock.at = monday
    assert weekly(world) == "due"


class _Regions:
    """One region, with what a public holiday makes of its rules."""

    def __init__(self, region: Any) -> None:
        self.region = region

    def get(self, region_id: str) -> Any:
        return self.region


def test_six_months_after_the_week_it_ends(world: World) -> None:
    wanting(world)
    world.clock.at = OVER_AT + LASTS
    assert weekly(world) == "time_is_up"
    assert (said(world)[-1], promised(world)) == ("DigestStopped", None)
    assert readers(world) == []


def test_a_yes_said_again_is_good_for_six_months_more(world: World) -> None:
    wanting(world)
    world.clock.at = OVER_AT + timedelta(days=150)
    ask(world.parts, SESSION, ALIX, ANY)
    world.clock.at = AFTERWARDS + LASTS + timedelta(days=30)
    filed(world, an_offer("B7", expires_on=date(2028, 1, 1)))
    assert weekly(world) == "due"


def test_who_gave_the_seat_up_gets_nothing(world: World) -> None:
    wanting(world)
    world.clock.at = stage.LAST_HOURS
    acting.cancel(world.parts, SESSION, ALIX)
    assert look_for_offers(world.parts, WHO) == "no_seat"
    assert (digest(world).wanted, promised(world)) == (None, None)


def test_a_session_that_is_moved_moves_the_first_digest(world: World) -> None:
    wanting(world)
    session = world.parts.sessions.get(SESSION)
    assert session is not None
    later = replace(
        session,
        ends_on=session.ends_on + timedelta(days=7),
        edition=1,
        version=session.version + 1,
    )
    world.parts.sessions.save(session, later, (), None)
    assert weekly(world) == "not_yet"
    assert promised(world) == AFTERWARDS + timedelta(days=7)


# --- to whom


def test_the_counsellor_gets_the_same_only_where_the_youth_said_so(world: World) -> None:
    wanting(world, Interests())
    weekly(world)
    assert readers(world) == [YOUTH]


@pytest.mark.parametrize("about", [SUPPRESSED, {"email": {"S": ""}}])
def test_an_address_that_no_mail_may_reach_gets_none(world: World, about: dict[str, Any]) -> None:
    wanting(world)
    world.dynamo.items[keys.person(WHO)] |= about
    weekly(world)
    assert readers(world) == [ADVISER]


def test_a_reader_without_any_item_is_written_to_no_more(world: World) -> None:
    wanting(world)
    del world.dynamo.items[keys.person(WHO)]
    weekly(world)
    assert readers(world) == []
    assert promised(world) == AFTERWARDS + timedelta(days=7)


def test_what_is_gone_by_the_time_it_is_sent_is_not_told(world: World) -> None:
    wanting(world)
    filed(world, an_offer("B7", title="Aide en cuisine"))
    look_for_offers(world.parts, WHO)
    for partner, key in digest(world).found:
        if partner != "federation":
            ended(world, partner, key, OfferState.FILLED)
    send_due_digest(world.parts, WHO)
    assert "Aide en cuisine" in in_mails(world)
    assert stage.OFFER.title not in in_mails(world)


def test_when_all_is_gone_nothing_is_sent(world: World) -> None:
    wanting(world)
    look_for_offers(world.parts, WHO)
    for partner, key in digest(world).found:
        ended(world, partner, key, OfferState.FILLED)
    assert send_due_digest(world.parts, WHO) == ()
    assert promised(world) == AFTERWARDS + timedelta(days=7)


# --- no more


def test_one_request_stops_it_and_a_second_changes_nothing(world: World) -> None:
    wanting(world)
    stop_for(world.parts, WHO)
    after = dict(world.dynamo.items)
    stop_for(world.parts, WHO)
    assert world.dynamo.items == after
    assert weekly(world) == "not_wanted"
    assert said(world) == ["DigestAsked", "DigestStopped"]


def test_stopped_between_the_fact_and_the_mail_nothing_is_sent(world: World) -> None:
    wanting(world)
    look_for_offers(world.parts, WHO)
    stop_for(world.parts, WHO)
    assert send_due_digest(world.parts, WHO) == ()
    assert readers(world) == []


def test_a_counsellor_who_wants_none_gets_none_and_the_youth_still_does(world: World) -> None:
    wanting(world)
    stop_for(world.parts, COUNSELLOR)
    stop_for(world.parts, COUNSELLOR)
    stopped = world.parts.digests.get(COUNSELLOR)
    assert stopped is not None and [f.by for f in stopped.history] == ["counsellor"]
    weekly(world)
    assert readers(world) == [YOUTH]


@pytest.mark.parametrize("state", [MailState.BOUNCED, MailState.COMPLAINED])
def test_a_youths_mail_that_is_turned_away_ends_it(world: World, state: MailState) -> None:
    scenes.digest_turned_away(state, FactName.MAIL_BOUNCED)(world)
    assert look_for_offers(world.parts, WHO) == state.value
    assert digest(world).history[-1].why == Why(state.value)
    assert promised(world) is None


def test_a_counsellors_mail_that_is_turned_away_ends_the_counsellors(world: World) -> None:
    scenes.complained(world)
    readers(world)
    assert look_for_offers(world.parts, WHO) == "not_yet"
    assert is_stopped(world.parts, COUNSELLOR)
    filed(world, an_offer("B7"))
    world.clock.advance(days=7)
    weekly(world)
    assert readers(world) == [YOUTH]


def test_what_was_turned_away_is_found_at_the_next_look_though_nobody_said_so(
    world: World,
) -> None:
    scenes.bounced(world)
    filed(world, an_offer("B7"))
    world.clock.advance(days=7)
    assert weekly(world) == "bounced"


def test_who_says_yes_again_afterwards_is_written_to_again(world: World) -> None:
    scenes.bounced(world)
    look_for_offers(world.parts, WHO)
    world.clock.advance(days=1)
    ask(world.parts, SESSION, ALIX, ANY)
    filed(world, an_offer("B7", title="Aide en cuisine"))
    world.clock.advance(days=6)
    readers(world)
    assert weekly(world) == "due"
    assert stage.OFFER.title not in in_mails(world)


def test_to_say_no_and_yes_again_brings_no_second_mail_within_the_week(world: World) -> None:
    wanting(world)
    weekly(world)
    readers(world)
    stop_for(world.parts, WHO)
    filed(world, an_offer("B7"))
    world.clock.advance(hours=1)
    ask(world.parts, SESSION, ALIX, ANY)
    assert promised(world) == AFTERWARDS + timedelta(days=7)
    assert weekly(world) == "not_yet"
    world.clock.at = AFTERWARDS + timedelta(days=7)
    assert weekly(world) == "due"
    assert readers(world) == [YOUTH, ADVISER]


# --- once


def test_two_who_send_at_once_send_one_mail_each(world: World) -> None:
    scenes.digest_due(world)
    nested: list[str] = []

    def meanwhile(operation: str) -> None:
        if operation == "put_item" and not nested:
            nested.append(operation)
            send_due_digest(world.parts, WHO)

    world.dynamo.before = meanwhile
    send_due_digest(world.parts, WHO)
    assert readers(world) == [YOUTH, ADVISER]


def test_two_who_look_at_once_state_it_once(world: World) -> None:
    scenes.digest_wanted(world)
    nested: list[str] = []

    def meanwhile(operation: str) -> None:
        if operation == "put_item" and not nested:
            nested.append(operation)
            look_for_offers(world.parts, WHO)

    world.dynamo.before = meanwhile
    look_for_offers(world.parts, WHO)
    assert said(world).count("DigestDue") == 1


def test_refused_for_now_it_is_tried_again_though_the_digest_is_seen_to(world: World) -> None:
    scenes.digest_due(world)
    world.mailer.answer = SendRefused(again=True)
    assert send_due_digest(world.parts, WHO) == ("due_again", "due_again")
    world.mailer.answer = None
    world.clock.advance(minutes=2)
    assert mend_mail(world.parts, scenes.OFFERED) == "sent"
    assert readers(world) == [YOUTH]


def test_refused_for_now_and_stopped_meanwhile_it_is_settled_unsent(world: World) -> None:
    scenes.digest_mail_due_again(world)
    stop_for(world.parts, WHO)
    assert mend_mail(world.parts, scenes.OFFERED) == "overtaken"
    mail = world.parts.mails.get(scenes.OFFERED)
    assert mail is not None and mail.state is MailState.FAILED
    assert readers(world) == []


def test_what_is_uncertain_is_never_sent_again(world: World) -> None:
    scenes.digest_due(world)
    world.mailer.answer = SendUncertain()
    assert send_due_digest(world.parts, WHO) == ("unknown", "unknown")
    world.mailer.answer = None
    assert mend_mail(world.parts, scenes.OFFERED) == "known"
    assert send_due_digest(world.parts, WHO) == ()
    assert readers(world) == []


def test_a_claim_that_stays_silent_is_uncertain(world: World) -> None:
    scenes.digest_due(world)

    class Killed(BaseException):
        """The function ends here."""

    world.mailer.answer = Killed()  # type: ignore[assignment]
    with pytest.raises(Killed):
        send_due_digest(world.parts, WHO)
    world.mailer.answer = None
    assert mend_mail(world.parts, scenes.OFFERED) == "unknown"
    assert send_due_digest(world.parts, WHO) == ("known", "sent")
    assert readers(world) == [ADVISER]


def test_its_facts_name_the_person_by_an_id_and_nothing_else(world: World) -> None:
    scenes.digest_due(world)
    send_due_digest(world.parts, WHO)
    stop_for(world.parts, WHO)
    told = {e.fact.name.value: e for e in world.publish() if e.fact.name.value.startswith("Dig")}
    assert list(told) == ["DigestAsked", "DigestDue", "DigestStopped"]
    for event in told.values():
        assert set(event.data) == {"kind", "person_id", "reason"}
        assert event.correlation_id == WHO


def test_a_mail_of_a_digest_is_nobodys_to_see_to(world: World) -> None:
    scenes.digest_due(world)
    world.mailer.answer = SendUncertain()
    send_due_digest(world.parts, WHO)
    world.clock.advance(hours=2)
    assert world.parts.mails.to_check("idf", world.clock.now(), 10) == []


@pytest.mark.parametrize("role", [Role.YOUTH, Role.COUNSELLOR])
def test_each_mail_stands_under_the_person_and_its_fact(world: World, role: Role) -> None:
    scenes.digest_due(world)
    send_due_digest(world.parts, WHO)
    mail = world.parts.mails.get(replace(scenes.OFFERED, role=role))
    assert mail is not None and (mail.state, mail.session_id) == (MailState.SENT, "")
