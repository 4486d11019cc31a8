"""Seven days and one day before it begins, whoever has a seat is reminded of the session."""

from datetime import datetime, timedelta

import pytest

from shared.domain.facts import FactName
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.region import Rules
from shared.usecases import acting, living
from shared.usecases.sweeping import sweep
from tests.builders import a_counsellor
from tests.unit.montreuil import MONTREUIL, Montreuil, paris, text_of

SEVEN, ONE = timedelta(days=7), timedelta(days=1)
A_SECOND = timedelta(seconds=1)


@pytest.fixture
def house():
    return Montreuil()


@pytest.fixture
def line(house):
    """A and B have the seats, C is told and waits."""
    return house.asked("A", "B", "C")


def until(house, before: timedelta) -> datetime:
    """That long before the session begins, and a second."""
    return house.session().starts_at - before + A_SECOND


def reminders(house, receipt, role: Role = Role.YOUTH) -> int:
    return house.mails(receipt, role).count("reminder")


def test_whoever_has_a_seat_is_reminded_seven_days_and_one_day_before(house, line):
    a, b, _ = line
    house.wait_until(until(house, SEVEN) - 2 * A_SECOND)
    assert reminders(house, a) == 0
    house.wait_until(until(house, SEVEN))
    assert reminders(house, a) == reminders(house, b) == 1
    house.wait_until(until(house, ONE) - 2 * A_SECOND)
    assert reminders(house, a) == 1
    house.wait_until(until(house, ONE))
    assert reminders(house, a) == reminders(house, b) == 2
    house.wait(days=30)
    assert reminders(house, a) == 2
    assert house.promises() == []


def test_the_counsellor_is_reminded_too_where_the_youth_agreed(house):
    (a,) = house.asked("A", counsellor=a_counsellor(may_act=True))
    house.wait_until(until(house, SEVEN))
    assert reminders(house, a, Role.COUNSELLOR) == 1


def test_who_waits_is_reminded_of_nothing(house, line):
    house.wait_until(until(house, ONE))
    assert reminders(house, line[2]) == 0


def test_who_cancelled_eight_days_before_is_reminded_of_nothing(house, line):
    """Example 33."""
    house.wait_until(until(house, timedelta(days=8)))
    house.act(acting.cancel, line[0])
    house.wait_until(until(house, ONE))
    assert reminders(house, line[0]) == 0


def test_who_registers_three_days_before_reads_it_in_the_confirmation_and_once_more(house):
    """Example 34."""
    house.wait_until(until(house, timedelta(days=3)))
    (late,) = house.asked("A")
    assert house.mails(late) == ["confirmed"]
    house.wait_until(until(house, ONE))
    assert house.mails(late) == ["confirmed", "reminder"]


def test_the_words_come_from_the_day_they_are_sent_on(house):
    house.wait_until(until(house, timedelta(days=3)))
    house.asked("A")
    assert "C’est dans 3 jours." in text_of(house.world.mailer.sent[-1][1])
    house.wait_until(until(house, ONE))
    assert "Votre session commence demain" in text_of(house.world.mailer.sent[-1][1])


def test_a_reminder_is_no_reason_the_page_still_says_why_the_seat_is_theirs(house, line):
    before = house.said(line[0])
    house.wait_until(until(house, SEVEN))
    assert house.last(line[0]).name is FactName.REMINDER_DUE
    assert house.said(line[0]) == before
    assert house.states(line[0]) == ["confirmed"]


def test_a_session_moved_away_is_reminded_of_on_its_new_dates(house, line):
    a, _, _ = line
    house.wait_until(until(house, SEVEN))
    house.move(days=14)
    assert reminders(house, a) == 1
    house.wait_until(until(house, SEVEN))
    assert reminders(house, a) == 2


def test_a_session_moved_to_three_days_from_now_has_the_last_reminder_only(house, line):
    a, _, _ = line
    house.wait_until(paris(3, 9))
    house.move(days=-9)
    assert house.mails(a) == ["confirmed", "session_moved"]
    house.wait_until(until(house, ONE))
    assert house.mails(a) == ["confirmed", "session_moved", "reminder"]


def test_a_reminder_missed_for_days_is_not_told_beside_the_next(house, line):
    house.world.clock.at = until(house, ONE)
    house.wait(minutes=10)
    assert reminders(house, line[0]) == 1


def test_a_session_opened_late_has_no_reminder_of_its_past():
    house = Montreuil(reminded_at=paris(9, 9))
    house.wait_until(paris(9, 9))
    house.asked("A")
    house.wait(minutes=10)
    assert FactName.SESSION_NEARED not in [fact.name for fact in house.session().history]


def test_a_cancelled_session_reminds_nobody(house, line):
    house.live(living.cancel_session)
    house.wait(days=20)
    assert reminders(house, line[0]) == 0


def test_a_region_sets_its_own_days():
    house = Montreuil(Rules(reminder_days=(3,)))
    (a,) = house.asked("A")
    house.wait_until(until(house, timedelta(days=3)) - 2 * A_SECOND)
    assert reminders(house, a) == 0
    house.wait_until(until(house, timedelta(days=3)))
    assert reminders(house, a) == 1
    house.wait(days=20)
    assert reminders(house, a) == 1


def test_a_region_without_reminders_has_none():
    house = Montreuil(Rules(reminder_days=()))
    (a,) = house.asked("A")
    house.wait(days=20)
    assert reminders(house, a) == 0


def test_of_two_functions_that_remind_at_once_one_reminds(house, line):
    dynamo = house.world.dynamo
    house.world.clock.at = until(house, SEVEN)
    living.live(house.parts, MONTREUIL)

    def overtaken(operation):
        if operation == "transact_write_items":
            dynamo.before = None
            sweep(house.parts, MONTREUIL)
            house.settle()

    dynamo.before = overtaken
    sweep(house.parts, MONTREUIL)
    house.settle()
    assert reminders(house, line[0]) == 1


def test_where_every_event_is_lost_the_promises_remind(house, line):
    house.world.clock.at = until(house, SEVEN)
    living.live(house.parts, MONTREUIL)
    house.unheard()
    house.wait(minutes=15)
    assert reminders(house, line[0]) == 1


def test_a_reminder_that_would_leave_after_the_start_does_not_leave(house, line):
    house.wait_until(until(house, ONE) - 2 * A_SECOND)
    before = reminders(house, line[0])
    house.world.clock.at = until(house, ONE)
    living.live(house.parts, MONTREUIL)
    sweep(house.parts, MONTREUIL)
    house.unheard()
    house.world.clock.at = house.session().starts_at + 2 * A_SECOND
    house.wait(days=20)
    assert house.last(line[0]).name is FactName.REMINDER_DUE
    assert reminders(house, line[0]) == before
    assert house.promises() == []


def test_a_reminder_whose_sender_fell_silent_before_the_start_is_uncertain_and_for_the_team(house):
    (a,) = house.asked("A")
    house.wait_until(until(house, ONE) - 2 * A_SECOND)
    house.world.clock.at = until(house, ONE)
    living.live(house.parts, MONTREUIL)
    sweep(house.parts, MONTREUIL)
    key = MailKey(f"REGISTRATION#{a.registration_id}", "reminder", house.last(a).id, Role.YOUTH)
    until_then = house.now + timedelta(minutes=5)
    claim = Mail(key, MailState.CLAIMED, "idf", 1, MONTREUIL, until_then)
    house.parts.mails.claim(claim)
    house.unheard()
    house.world.clock.at = house.session().starts_at + 2 * A_SECOND
    house.wait(hours=1)
    assert house.parts.mails.get(key).state is MailState.UNKNOWN
    assert [mail.key for mail in house.parts.mails.to_check("idf", house.now, 10)] == [key]
    assert house.registration(a).wake_at is None


def test_tomorrow_is_too_near_for_a_letter_on_paper(house):
    (a,) = house.asked("A", email="", phone="01 99 00 00 00")
    house.wait_until(until(house, SEVEN))
    assert reminders(house, a) == 1
    house.wait_until(until(house, ONE))
    assert FactName.REMINDER_DUE in house.story(a)[-1:]
    assert reminders(house, a) == 1
