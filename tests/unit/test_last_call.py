"""The last 48 hours: nothing is held, everybody in line is told once, the first to accept has it.

Montreuil's last 48 hours begin on Saturday 13 March at 09:30.
"""

from datetime import timedelta

import pytest

from shared.domain.facts import FactName
from shared.domain.mail import MailState
from shared.domain.refusals import WrongState
from shared.domain.region import Rules
from shared.domain.session import SessionState
from shared.usecases import acting, living, steering
from tests.unit.montreuil import MONTREUIL, STAFF, Montreuil, paris
from tests.unit.test_examples import BORN_2010

CLOSES = paris(13, 9, 30)


@pytest.fixture
def house():
    return Montreuil()


@pytest.fixture
def called(house):
    """C and D wait as the last hours begin; A then gives the seat back."""
    people = house.asked("A", "B", "C", "D")
    house.wait_until(CLOSES + timedelta(hours=1))
    house.act(acting.cancel, people[0])
    return people


def test_everybody_in_line_is_told_once_of_a_free_seat_and_nothing_is_held(house, called):
    _, _, c, d = called
    assert house.states(c, d) == ["waiting", "waiting"]
    assert house.last(c).why.code == house.last(d).why.code == "last_call"
    assert (house.session().held, house.session().called, house.session().waiting) == (0, 2, 0)
    house.wait(hours=20)
    assert house.mails(c).count("last_call") == house.mails(d).count("last_call") == 1
    assert [house.at(who).rank for who in (c, d)] == [1, 2]


def test_the_first_to_accept_is_confirmed_and_the_others_learn_that_the_place_is_taken(
    house, called
):
    _, _, c, d = called
    house.act(acting.accept, d)
    assert house.states(c, d) == ["waiting", "confirmed"]
    assert house.last(d).why.code == "accepted_last_call"
    shown = house.act(acting.accept, c)
    assert (shown.status, shown.why.code) == ("waiting", "place_taken")
    assert "accept" not in shown.may
    assert house.session().confirmed == 2


def test_a_seat_given_back_later_may_be_accepted_by_whoever_was_told_without_another_mail(
    house, called
):
    _, b, c, d = called
    house.act(acting.accept, d)
    house.act(acting.cancel, b)
    assert "accept" in house.at(c).may
    assert house.mails(c).count("last_call") == 1
    house.act(acting.accept, c)
    assert house.states(c) == ["confirmed"]


def test_an_offer_that_is_open_when_the_last_hours_begin_ends_and_is_no_lapse(house):
    a, _, c = house.asked("A", "B", "C")
    house.wait_until(paris(12, 10))
    house.act(acting.cancel, a)
    assert house.at(c).offer_expires_at == CLOSES
    house.wait_until(CLOSES + timedelta(minutes=5))
    assert house.story(c)[-2:] == [FactName.SEAT_OFFER_ENDED, FactName.LAST_CALL_MADE]
    marks = house.registration(c).marks
    assert (marks.lapses, marks.passed_over, marks.called) == (0, False, True)
    assert house.mails(c)[-2:] == ["offered", "last_call"]
    house.act(acting.accept, c)
    assert house.states(c) == ["confirmed"]


def test_with_fewer_than_four_waking_hours_left_no_offer_is_made_and_the_last_call_follows(house):
    a, _, c = house.asked("A", "B", "C")
    house.wait_until(paris(12, 16))
    house.act(acting.cancel, a)
    assert house.states(c) == ["waiting"]
    house.wait_until(CLOSES - timedelta(minutes=1))
    assert house.states(c) == ["waiting"]
    assert house.mails(c) == ["waiting"]
    house.wait_until(CLOSES + timedelta(minutes=5))
    assert house.last(c).why.code == "last_call"


def test_who_cannot_be_reached_keeps_the_rank_and_is_not_called(house):
    a, _, c, d = house.asked("A", "B", "C", "D")
    house.act(acting.cancel, a)
    house.report(c, MailState.BOUNCED)
    house.act(acting.decline, d)
    house.wait_until(CLOSES + timedelta(hours=1))
    assert (house.at(c).rank, house.registration(c).marks.called) == (1, False)
    house.act(acting.resume, c)
    assert house.last(c).why.code == "last_call"


def test_the_public_may_not_register_any_more_but_staff_may_add_somebody(house):
    house.wait_until(CLOSES + timedelta(minutes=1))
    with pytest.raises(WrongState):
        house.ask("A")
    (added,) = house.asked("A", by="staff:team", origin="phone")
    assert house.states(added) == ["confirmed"]
    house.asked("B", by="staff:team", origin="phone")
    (late,) = house.asked("C", by="staff:team", origin="phone")
    assert house.states(late) == ["waiting"]


def test_somebody_added_while_others_are_called_waits_behind_them_and_is_called_too(house, called):
    (added,) = house.asked("E", by="staff:team", origin="phone")
    assert house.states(added) == ["waiting"]
    assert house.last(added).why.code == "last_call"
    assert house.at(added).rank == 3


def test_staff_may_not_add_anybody_once_the_session_has_begun(house):
    house.world.clock.at = house.session().starts_at
    with pytest.raises(WrongState):
        house.ask("A", by="staff:team", origin="phone")


def test_a_minor_called_in_the_last_hours_needs_the_guardian_by_phone():
    house = Montreuil(Rules(guardian_asked=True), capacity=1)
    a = house.asked("A")[0]
    (g,) = house.asked("G", **BORN_2010)
    house.wait_until(CLOSES + timedelta(hours=1))
    house.act(acting.cancel, a)
    assert house.last(g).why.code == "last_call"
    assert "accept" not in house.at(g).may
    with pytest.raises(WrongState, match="guardian_by_phone"):
        house.act(acting.accept, g)
    house.steer(steering.place, g, reason="partner_agreement")
    assert house.states(g) == ["confirmed"]


def test_the_call_is_over_when_the_session_begins(house, called):
    _, _, c, _ = called
    house.world.clock.at = house.session().starts_at
    with pytest.raises(WrongState):
        acting.accept(house.parts, MONTREUIL, c.registration_id)


def test_a_lowered_capacity_takes_the_called_seat_away_from_nobody(house, called):
    _, b, c, _ = called
    living.change_capacity(house.parts, STAFF, MONTREUIL, 1)
    house.settle()
    assert house.states(b, c) == ["confirmed", "waiting"]
    assert house.act(acting.accept, c).why.code == "place_taken"


def test_a_session_closed_by_hand_has_its_last_call_too(house):
    a, _, c = house.asked("A", "B", "C")
    house.live(living.close)
    house.wait_until(CLOSES + timedelta(minutes=5))
    house.act(acting.cancel, a)
    assert house.session().state is SessionState.CLOSED
    assert house.last(c).why.code == "last_call"
