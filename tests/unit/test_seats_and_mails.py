"""A seat offer's clock and its mail: provisional, set once, bounced when no mail leaves."""

from datetime import timedelta

import pytest

from shared.domain.mail import MailState, Role
from shared.domain.refusals import WrongState
from shared.ports import SendRefused, SendUncertain
from shared.usecases import acting
from shared.usecases.allocating import allocate_seats
from shared.usecases.mailing import send_due_mails
from shared.usecases.reporting_mails import record_delivery
from tests.builders import SUPPRESSED, a_counsellor
from tests.unit.montreuil import MONTREUIL, Montreuil, paris


@pytest.fixture
def house():
    return Montreuil()


@pytest.fixture
def offered(house):
    """C is offered a seat on Tuesday at 10:00; no mail of it has left, D waits."""
    a, _, c, d = house.asked("A", "B", "C", "D", counsellor=a_counsellor())
    house.wait_until(paris(2, 10))
    acting.cancel(house.parts, MONTREUIL, a.registration_id)
    allocate_seats(house.parts, MONTREUIL)
    return c, d


def test_until_its_mail_has_left_an_offer_runs_as_if_the_clock_started_two_hours_later(
    house, offered
):
    c, _ = offered
    assert house.at(c).offer_expires_at == paris(4, 12)
    assert house.registration(c).marks.proof_due == paris(2, 12)


@pytest.mark.parametrize(
    ("sent", "until"),
    [
        (paris(2, 10), paris(4, 12)),
        (paris(2, 10, 30), paris(4, 12, 30)),
        (paris(2, 11, 59), paris(4, 13, 59)),
    ],
)
def test_the_mail_services_acceptance_sets_the_clock_once_two_hours_on(house, offered, sent, until):
    c, _ = offered
    house.world.clock.at = sent
    send_due_mails(house.parts, MONTREUIL, c.registration_id)
    marks = house.registration(c).marks
    assert (house.at(c).offer_expires_at, marks.proof_due) == (until, None)
    house.report(c, MailState.DELIVERED)
    assert house.at(c).offer_expires_at == until


def test_an_offer_whose_mail_left_but_of_which_we_were_not_told_in_time_is_not_bounced(
    house, offered
):
    """The function was killed after the mail had left: its record says when, and that counts."""
    c, d = offered
    house.world.clock.at = paris(2, 11)
    updates = iter(["the youth's mail is settled", "the counsellor's too"])

    def killed(operation):
        if operation == "update_item":
            next(updates)

    house.world.dynamo.before = killed
    with pytest.raises(StopIteration):
        send_due_mails(house.parts, MONTREUIL, c.registration_id)
    house.world.dynamo.before = None
    assert house.registration(c).marks.proof_due == paris(2, 12)
    house.wait_until(paris(2, 12, 10))
    assert house.states(c, d) == ["offered", "waiting"]
    assert house.at(c).offer_expires_at == paris(4, 13)


@pytest.mark.parametrize(
    "answer",
    [SendRefused(again=False), SendUncertain(), SendRefused(again=True)],
    ids=["refused", "nobody knows", "not yet"],
)
def test_an_offer_whose_mail_does_not_leave_within_two_hours_passes_on(house, offered, answer):
    c, _ = offered
    house.world.mailer.answer = answer
    house.settle()
    house.wait_until(paris(2, 12, 10))
    assert house.states(c) == ["waiting"]
    assert house.at(c).unreachable
    assert house.registration(c).marks.lapses == 0
    assert house.at(c).rank == 1


def test_a_mail_refused_for_good_passes_the_seat_on_at_once(house, offered):
    c, _ = offered
    house.world.mailer.answer = SendRefused(again=False)
    house.settle()
    assert house.at(c).unreachable
    assert house.now == paris(2, 10)


def test_an_offer_to_an_address_that_was_found_dead_passes_on_at_once(house, offered):
    c, d = offered
    house.world.dynamo.items[(f"PERSON#{c.person}", "PERSON")] |= SUPPRESSED
    house.settle()
    assert house.states(c, d) == ["waiting", "offered"]
    assert (house.at(c).unreachable, house.now) == (True, paris(2, 10))
    assert house.mails(c, Role.COUNSELLOR)[-1] == "unreachable"


def test_a_bounce_long_after_the_mail_left_passes_the_seat_on_too(house, offered):
    c, d = offered
    house.settle()
    house.wait(hours=20)
    house.report(c, MailState.BOUNCED)
    assert house.states(c, d) == ["waiting", "offered"]
    assert house.at(c).unreachable


def test_a_bounce_whose_event_was_lost_is_found_at_the_deadline_and_is_no_silence(house, offered):
    c, d = offered
    house.settle()
    key = next(k for k in house.world.mails_of(c.registration_id) if k.kind == "offered")
    record_delivery(house.parts, key, MailState.BOUNCED, "permanent")
    house.unheard()
    house.wait_until(paris(4, 12, 5))
    assert house.states(c, d) == ["waiting", "offered"]
    assert (house.at(c).unreachable, house.registration(c).marks.lapses) == (True, 0)


def test_a_bounce_of_the_counsellors_copy_changes_nothing_for_the_youth(house, offered):
    c, _ = offered
    house.settle()
    mails = house.world.mails_of(c.registration_id)
    key = next(k for k in mails if k.kind == "offered" and k.role is Role.COUNSELLOR)
    record_delivery(house.parts, key, MailState.BOUNCED, "permanent")
    house.settle()
    assert house.states(c) == ["offered"]


def test_who_cannot_be_reached_is_passed_over_until_they_come_back_to_their_rank(house, offered):
    c, d = offered
    house.settle()
    house.report(c, MailState.BOUNCED)
    house.act(acting.decline, d)
    assert house.states(c) == ["waiting"]
    (e,) = house.asked("E")
    assert house.states(e) == ["confirmed"], "the seat waits for nobody who cannot be reached"
    assert "resume" in house.at(c).may
    (f,) = house.asked("F")
    house.act(acting.resume, c)
    assert (house.at(c).rank, house.at(f).rank) == (1, 2)


def test_an_offer_is_answered_in_time_or_not_at_all(house, offered):
    c, _ = offered
    until = house.at(c).offer_expires_at
    house.world.clock.at = until
    with pytest.raises(WrongState, match="nothing_to_accept"):
        acting.accept(house.parts, MONTREUIL, c.registration_id)
    house.world.clock.at = until - timedelta(seconds=1)
    assert acting.accept(house.parts, MONTREUIL, c.registration_id).status == "confirmed"


def test_where_every_event_is_lost_the_line_still_moves_by_its_promises(house, offered):
    c, d = offered
    house.unheard()
    house.wait(minutes=10)
    assert house.mails(c)[-1] == "offered"
    house.wait_until(house.at(c).offer_expires_at + timedelta(minutes=10))
    assert house.states(c, d) == ["waiting", "offered"]
    assert house.counts_are_right()
