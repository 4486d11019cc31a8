"""A form becomes a seat and a mail, step by step over the table in memory."""

import email
import email.policy
from datetime import timedelta

import pytest

from shared.domain.facts import FactName
from shared.domain.mail import MailState
from shared.domain.refusals import NotEligible, OtherContent, WrongState
from shared.domain.transitions import State
from shared.ports import Account, SendRefused, SendUncertain
from shared.usecases import acting, living
from shared.usecases.allocating import allocate_seats
from shared.usecases.mailing import send_due_mails
from shared.usecases.mending import mend_mail
from shared.usecases.recounting import recount_session
from shared.usecases.registering import register
from shared.usecases.reporting_mails import record_delivery
from shared.usecases.standing import standing
from shared.usecases.waking import wake_due
from tests.builders import a_counsellor, a_form, a_region, a_session
from tests.fakes import World
from tests.unit.montreuil import Montreuil

SESSION = a_session().id
STAFF = Account("account", "idf", "staff", None, "team")


@pytest.fixture
def world():
    world = World()
    world.parts.regions.put(a_region())
    world.parts.sessions.add(a_session())
    return world


def ask(world, name="Alix", submission="", **values):
    world.clock.advance(seconds=1)
    return register(world.parts, a_region(), a_form(name, submission, **values))


def woken(world):
    """How much the minute tick finds due."""
    return wake_due(world.parts)["Woken"]


def at(world, receipt):
    return standing(world.parts, SESSION, receipt.registration_id)


def plain_text(raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    return message.get_body(("plain",)).get_content()


def test_three_people_for_two_seats(world):
    receipts = [ask(world, name) for name in ("Alix", "Bao", "Camille")]
    assert [at(world, r).status for r in receipts] == ["received"] * 3
    allocate_seats(world.parts, SESSION)
    assert [at(world, r).status for r in receipts] == ["confirmed", "confirmed", "waiting"]
    assert at(world, receipts[2]).rank == 1


def test_a_form_costs_two_round_trips_and_an_allocation_two(world):
    world.parts.regions.get("idf")
    world.dynamo.calls.clear()
    ask(world)
    assert world.dynamo.calls == ["batch_get_item", "transact_write_items"]
    world.dynamo.calls.clear()
    allocate_seats(world.parts, SESSION)
    assert world.dynamo.calls == ["query", "transact_write_items"]


def test_deciding_again_is_one_query_and_no_write(world):
    ask(world)
    allocate_seats(world.parts, SESSION)
    world.dynamo.calls.clear()
    assert allocate_seats(world.parts, SESSION) == ()
    assert world.dynamo.calls == ["query"]


def test_the_same_submission_twice_is_one_registration(world):
    first, again = ask(world, submission="one"), ask(world, submission="one")
    assert again.registration_id == first.registration_id
    with pytest.raises(OtherContent):
        ask(world, submission="one", postcode="75011")
    kept = [place for place in world.dynamo.items if place[1].startswith("REFUSED#one#")]
    assert len(kept) == 1


def test_a_second_request_of_the_same_person_says_nothing_on_the_page_and_all_in_the_mail(world):
    first = ask(world)
    second = ask(world, submission="another form")
    allocate_seats(world.parts, SESSION)
    shown = at(world, second)
    assert (shown.status, shown.why.code, shown.may) == ("received", "see_mail", frozenset())
    assert at(world, first).status == "confirmed"
    assert send_due_mails(world.parts, SESSION, second.registration_id) == ("sent",)
    token = world.parts.seals.seal("registration", SESSION, first.registration_id)
    assert token in plain_text(world.mailer.sent[0][1])
    with pytest.raises(WrongState):
        acting.cancel(world.parts, SESSION, second.registration_id)


def test_a_twin_with_the_same_address_and_birth_date_is_another_person(world):
    one, other = ask(world, "Alix"), ask(world, "Bao", email="alix@example.org")
    assert one.person != other.person


@pytest.mark.parametrize(
    ("youth", "code"),
    [
        ({"birth_date": a_session().starts_on.replace(year=1997)}, "too_old"),
        ({"birth_date": a_session().starts_on.replace(year=2011, day=16)}, "too_young"),
        ({"postcode": "69001"}, "outside_region"),
    ],
)
def test_who_cannot_take_part_is_told_why_and_nothing_is_kept(world, youth, code):
    before = dict(world.dynamo.items)
    with pytest.raises(NotEligible) as refused:
        ask(world, **youth)
    assert [error.code for error in refused.value.errors] == [code]
    assert world.dynamo.items == before


def test_registration_closes_48_hours_before_the_start(world):
    world.clock.at = a_session().starts_at - timedelta(hours=48)
    with pytest.raises(WrongState):
        ask(world)


def test_a_cancelled_seat_is_offered_in_order_and_accepted_or_declined(world):
    a, _b, c, d = [ask(world, name) for name in ("Alix", "Bao", "Camille", "Dani")]
    allocate_seats(world.parts, SESSION)
    acting.cancel(world.parts, SESSION, a.registration_id)
    allocate_seats(world.parts, SESSION)
    assert (at(world, c).status, at(world, d).rank) == ("offered", 1)
    acting.decline(world.parts, SESSION, c.registration_id)
    allocate_seats(world.parts, SESSION)
    assert (at(world, c).status, at(world, d).status) == ("declined", "offered")
    acting.accept(world.parts, SESSION, d.registration_id)
    assert acting.accept(world.parts, SESSION, d.registration_id).status == "confirmed"


def test_more_capacity_moves_the_line_and_every_fact_is_said_once(world):
    receipts = [ask(world, f"Alix{n}") for n in range(5)]
    allocate_seats(world.parts, SESSION)
    living.change_capacity(world.parts, STAFF, SESSION, 4)
    allocate_seats(world.parts, SESSION)
    assert [at(world, r).status for r in receipts] == ["confirmed"] * 2 + ["offered"] * 2 + [
        "waiting"
    ]
    names = [event.fact.name for event in world.publish()]
    assert names.count(FactName.SEAT_OFFERED) == 2
    assert names.count(FactName.CAPACITY_CHANGED) == 1


def test_the_last_in_line_is_recalled_first_even_behind_a_rush(world):
    receipts = [ask(world, f"Alix{n}") for n in range(4)]
    allocate_seats(world.parts, SESSION)
    living.change_capacity(world.parts, STAFF, SESSION, 4)
    allocate_seats(world.parts, SESSION)
    for number in range(94):  # so many that the read ends between the two open offers
        ask(world, f"Rush{number}")
    living.change_capacity(world.parts, STAFF, SESSION, 3)
    allocate_seats(world.parts, SESSION)
    assert [at(world, r).status for r in receipts] == ["confirmed"] * 2 + ["offered", "waiting"]
    session = world.parts.sessions.get(SESSION)
    assert (session.confirmed, session.held, session.waiting) == (2, 1, 95)
    assert at(world, receipts[3]).rank == 1


def test_somebody_who_cancelled_may_register_again(world):
    first = ask(world)
    acting.cancel(world.parts, SESSION, first.registration_id)
    again = ask(world, submission="second thoughts")
    allocate_seats(world.parts, SESSION)
    assert at(world, again).status == "confirmed"


def test_one_mail_per_fact_however_often_the_fact_arrives(world):
    receipt = ask(world)
    allocate_seats(world.parts, SESSION)
    world.publish()
    world.dynamo.calls.clear()
    person = receipt.person
    assert send_due_mails(world.parts, SESSION, receipt.registration_id, person) == ("sent",)
    assert len(world.dynamo.calls) <= 4
    assert send_due_mails(world.parts, SESSION, receipt.registration_id, person) == ("known",)
    assert [to for to, _ in world.mailer.sent] == ["alix@example.org"]


def test_the_counsellor_is_told_where_the_youth_agreed(world):
    receipt = ask(world, counsellor=a_counsellor())
    allocate_seats(world.parts, SESSION)
    assert send_due_mails(world.parts, SESSION, receipt.registration_id) == ("sent", "sent")
    assert [to for to, _ in world.mailer.sent] == ["alix@example.org", "conseil@example.org"]


def test_a_slow_decision_is_announced_after_a_minute_only(world):
    receipt = ask(world)
    assert send_due_mails(world.parts, SESSION, receipt.registration_id) == ()
    world.clock.advance(minutes=1)
    assert send_due_mails(world.parts, SESSION, receipt.registration_id) == ("sent",)


def test_an_undecided_registration_keeps_its_promise_whatever_mails_it_has_had(world):
    receipt = ask(world)
    for _ in range(3):
        world.clock.advance(minutes=6)
        assert woken(world) == 1
        send_due_mails(world.parts, SESSION, receipt.registration_id)
    world.clock.advance(minutes=6)
    assert woken(world) == 1
    assert len(world.mailer.sent) == 1


def test_a_clock_a_little_behind_takes_no_promise_away(world):
    receipt = ask(world)
    assert send_due_mails(world.parts, SESSION, receipt.registration_id) == ()
    world.clock.advance(minutes=6)
    assert woken(world) == 1


def test_nobody_left_to_write_to_is_no_promise_for_ever(world):
    receipt = ask(world)
    allocate_seats(world.parts, SESSION)
    del world.dynamo.items[(f"PERSON#{receipt.person}", "PERSON")]
    outcomes = send_due_mails(world.parts, SESSION, receipt.registration_id)
    assert set(outcomes) == {"known"} and world.mailer.sent == []
    world.clock.advance(days=1)
    assert woken(world) == 0


def test_what_is_uncertain_is_never_sent_again_by_a_machine(world):
    receipt = ask(world)
    allocate_seats(world.parts, SESSION)
    world.mailer.answer = SendUncertain()
    assert send_due_mails(world.parts, SESSION, receipt.registration_id) == ("unknown",)
    world.mailer.answer = None
    world.clock.advance(hours=3)
    assert send_due_mails(world.parts, SESSION, receipt.registration_id) == ("known",)
    assert world.mailer.sent == []


def test_what_was_refused_for_now_is_tried_again_later(world):
    receipt = ask(world)
    allocate_seats(world.parts, SESSION)
    world.mailer.answer = SendRefused(again=True)
    assert send_due_mails(world.parts, SESSION, receipt.registration_id) == ("due_again",)
    world.mailer.answer = None
    world.clock.advance(minutes=6)
    wake_due(world.parts)
    due = [e for e in world.bus.said if e.data["kind"] == "mail"]
    key = world.parts.letters.key
    assert [event.correlation_id for event in due] == [receipt.registration_id]
    (mail,) = world.mails_of(receipt.registration_id)
    assert mend_mail(world.parts, mail) == "sent"
    assert key(world.parts.letters.tag(mail)) == mail


def test_a_claim_that_fell_silent_becomes_uncertain(world):
    receipt = ask(world)
    allocate_seats(world.parts, SESSION)
    world.mailer.answer = RuntimeError("killed")
    with pytest.raises(RuntimeError):
        send_due_mails(world.parts, SESSION, receipt.registration_id)
    world.mailer.answer = None

    def looked_at():
        return send_due_mails(world.parts, SESSION, receipt.registration_id)

    def promise():
        return world.parts.registrations.load(SESSION, receipt.registration_id)[1].wake_at

    assert looked_at() == ("claimed",)
    assert promise() is not None
    world.clock.advance(minutes=6)
    assert (looked_at(), looked_at()) == (("unknown",), ("known",))
    assert promise() is None
    assert world.mailer.sent == []


def test_delivery_reports_only_move_a_mail_forward(world):
    receipt = ask(world)
    allocate_seats(world.parts, SESSION)
    send_due_mails(world.parts, SESSION, receipt.registration_id)
    (mail,) = world.mails_of(receipt.registration_id)
    assert record_delivery(world.parts, mail, MailState.DELIVERED, "delivery")
    assert not record_delivery(world.parts, mail, MailState.SENT, "send")
    assert record_delivery(world.parts, mail, MailState.BOUNCED, "permanent")
    assert not record_delivery(world.parts, mail, MailState.DELIVERED, "delivery")


def test_a_lost_event_is_healed_by_the_tick(world):
    a, b, c = [ask(world, name) for name in ("Alix", "Bao", "Camille")]
    allocate_seats(world.parts, SESSION)
    for receipt in (a, b, c):
        send_due_mails(world.parts, SESSION, receipt.registration_id)
    acting.cancel(world.parts, SESSION, a.registration_id)
    world.clock.advance(minutes=2, seconds=1)
    assert woken(world) == 2
    found = {(event.data["kind"], event.data["session_id"]) for event in world.bus.said[-2:]}
    assert found == {("session", SESSION), ("registration", SESSION)}
    assert woken(world) == 0


def test_when_all_is_settled_nothing_is_promised_any_more(world):
    for name in ("Alix", "Bao", "Camille"):
        receipt = ask(world, name)
        allocate_seats(world.parts, SESSION)
        send_due_mails(world.parts, SESSION, receipt.registration_id)
    world.clock.advance(days=7)
    assert woken(world) == 0


def test_a_mark_that_is_lifted_takes_no_promise_of_a_mail_away():
    house = Montreuil()
    a, _, c, d = house.asked("A", "B", "C", "D")
    house.act(acting.cancel, a)
    living.change_capacity(house.parts, STAFF, SESSION, 1)
    house.world.clock.at = house.at(c).offer_expires_at
    allocate_seats(house.parts, SESSION)
    assert house.registration(c).marks.passed_over
    house.unheard()
    living.change_capacity(house.parts, STAFF, SESSION, 2)
    allocate_seats(house.parts, SESSION)
    house.unheard()
    assert house.states(c, d) == ["waiting", "offered"]
    assert not house.registration(c).marks.passed_over
    house.wait(minutes=10)
    assert house.mails(c)[-1] == "lapsed"


def test_an_offer_that_nobody_answers_wakes_the_line_at_its_deadline(world):
    a, _b, c = [ask(world, name) for name in ("Alix", "Bao", "Camille")]
    allocate_seats(world.parts, SESSION)
    acting.cancel(world.parts, SESSION, a.registration_id)
    allocate_seats(world.parts, SESSION)
    for receipt in (a, _b, c):
        send_due_mails(world.parts, SESSION, receipt.registration_id)
    world.clock.at = at(world, c).offer_expires_at
    assert woken(world) == 1
    allocate_seats(world.parts, SESSION)
    registration = world.parts.registrations.load(SESSION, c.registration_id)[1]
    assert registration.marks.lapses == 1
    assert registration.state is State.OFFERED, "alone in line: offered again at once"


def test_the_hourly_recount_finds_the_counters_right_and_mends_wrong_ones(world):
    for name in ("Alix", "Bao", "Camille"):
        ask(world, name)
    allocate_seats(world.parts, SESSION)
    assert not recount_session(world.parts, SESSION)
    world.dynamo.items[(f"SESSION#{SESSION}", "SESSION")]["seats"]["M"]["confirmed"] = {"N": "1"}
    assert recount_session(world.parts, SESSION)
    assert world.parts.sessions.get(SESSION).confirmed == 2


def test_another_regions_session_is_not_found(world):
    stranger = Account("account", "other", "staff", None, "team")
    with pytest.raises(Exception, match="no_such_session"):
        living.change_capacity(world.parts, stranger, SESSION, 3)
