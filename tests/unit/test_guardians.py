"""A minor, where the region asks it: the guardian agrees by an own link while a seat is held."""

from datetime import date, timedelta

import pytest

from shared.domain.facts import FactName
from shared.domain.mail import Role
from shared.domain.refusals import NotEligible, WrongState
from shared.domain.region import FreedPlace, Rules
from shared.usecases import acting, links, steering
from tests.unit.montreuil import GUARDIAN, MONTREUIL, Montreuil, paris, text_of
from tests.unit.test_examples import BORN_2010


@pytest.fixture
def house():
    return Montreuil(Rules(guardian_asked=True), capacity=1)


@pytest.fixture
def minor(house):
    return house.asked("G", **BORN_2010)[0]


def test_by_default_no_guardian_is_asked():
    house = Montreuil()
    (g,) = house.asked("G", birth_date=BORN_2010["birth_date"])
    assert house.states(g) == ["confirmed"]


def test_a_form_of_a_minor_without_a_guardian_is_sent_back_with_the_reason(house):
    with pytest.raises(NotEligible) as refused:
        house.ask("G", birth_date=BORN_2010["birth_date"])
    assert [error.code for error in refused.value.errors] == ["guardian_required"]


def test_whoever_is_of_age_on_the_first_day_needs_nobody(house):
    (g,) = house.asked("G", birth_date=date(2009, 3, 15), guardian=GUARDIAN)
    assert house.states(g) == ["confirmed"]


def test_a_minor_takes_a_place_in_line_like_anybody_and_is_asked_when_a_seat_is_due(house):
    (a,) = house.asked("A")
    (g,) = house.asked("G", **BORN_2010)
    (h,) = house.asked("H")
    assert house.states(g, h) == ["waiting", "waiting"]
    assert (house.at(g).rank, house.at(h).rank) == (1, 2)
    assert house.mails(g, Role.GUARDIAN) == []
    house.act(acting.cancel, a)
    assert house.states(g, h) == ["awaiting_guardian", "waiting"]
    assert house.mails(g, Role.GUARDIAN) == ["guardian_authorisation"]
    assert house.session().held == 1


def test_the_guardian_reaches_an_own_page_and_the_youth_is_told_that_they_were_asked(house, minor):
    to_guardian = next(m for to, m in house.world.mailer.sent if to == "parent@example.org")
    page = links.guardian_page(house.parts, MONTREUIL, minor.registration_id)
    assert page in text_of(to_guardian)
    assert links.person_page(house.parts, MONTREUIL, minor.registration_id) not in text_of(
        to_guardian
    )
    assert house.mails(minor) == ["guardian_asked"]


def test_a_guardian_who_agrees_twice_has_agreed_once(house, minor):
    house.act(acting.agree, minor)
    house.act(acting.agree, minor)
    assert house.states(minor) == ["confirmed"]
    assert house.story(minor).count(FactName.SEAT_CONFIRMED) == 1
    assert house.last(minor).by == "guardian"
    assert house.mails(minor) == ["guardian_asked", "confirmed"]


def test_a_guardian_who_refuses_ends_the_registration_and_the_seat_passes_on(house, minor):
    (h,) = house.asked("H")
    house.act(acting.cancel, minor, by="guardian")
    assert house.states(minor, h) == ["cancelled", "offered"]
    assert house.last(minor).why.code == "cancelled_by_guardian"
    with pytest.raises(WrongState):
        house.act(acting.agree, minor)


def test_an_answer_after_the_five_days_comes_too_late(house, minor):
    house.world.clock.advance(days=5)
    with pytest.raises(WrongState):
        acting.agree(house.parts, MONTREUIL, minor.registration_id)


def test_a_seat_is_kept_for_the_guardians_answer_until_48_hours_before_the_start_at_most():
    house = Montreuil(Rules(guardian_asked=True))
    house.wait_until(paris(11, 12))
    (g,) = house.asked("G", **BORN_2010)
    assert house.registration(g).expires_at == house.closes_at()
    house.wait_until(house.closes_at() + timedelta(minutes=2))
    assert house.states(g) == ["lapsed"]


def test_a_lowered_capacity_takes_the_kept_seat_back_and_the_guardian_is_asked_again_later(
    house, minor
):
    house.seats(0)
    assert house.states(minor) == ["waiting"]
    assert house.mails(minor)[-1] == "recalled"
    with pytest.raises(WrongState):
        house.act(acting.agree, minor)
    house.seats(1)
    assert house.states(minor) == ["awaiting_guardian"]
    assert house.mails(minor, Role.GUARDIAN) == ["guardian_authorisation"] * 2
    house.act(acting.agree, minor)
    assert house.states(minor) == ["confirmed"]


def test_where_freed_seats_are_confirmed_at_once_a_guardian_is_asked_all_the_same():
    rules = Rules(guardian_asked=True, freed_place=FreedPlace.CONFIRM)
    house = Montreuil(rules, capacity=1)
    (a,) = house.asked("A")
    (g,) = house.asked("G", **BORN_2010)
    house.act(acting.cancel, a)
    assert house.states(g) == ["awaiting_guardian"]


def test_a_guardian_who_agrees_to_another_session_lets_the_first_seat_go(house, minor):
    house.act(acting.agree, minor)
    other = house.add(id="6" * 32)
    (again,) = house.asked("G", form_id="elsewhere", choices=(other.id,), **BORN_2010)
    assert house.states(again) == ["awaiting_guardian"]
    house.act(acting.agree, again)
    assert house.states(minor, again) == ["moved", "confirmed"]


def test_the_youth_cannot_accept_what_the_guardian_must_agree_to(house, minor):
    with pytest.raises(WrongState):
        house.act(acting.accept, minor)
    assert "accept" not in house.at(minor).may


def test_a_youth_may_withdraw_while_the_guardian_is_asked(house, minor):
    (h,) = house.asked("H")
    house.act(acting.cancel, minor)
    assert house.states(minor, h) == ["cancelled", "offered"]


def test_the_team_may_take_the_guardians_word_by_phone(house, minor):
    house.steer(steering.place, minor, reason="partner_agreement")
    assert house.states(minor) == ["confirmed"]


def test_a_lapse_for_want_of_an_answer_may_be_undone_by_the_team(house, minor):
    house.wait(days=5, minutes=2)
    assert house.states(minor) == ["lapsed"]
    house.steer(steering.reinstate, minor)
    assert house.states(minor) == ["awaiting_guardian"]


def test_where_every_event_is_lost_the_guardians_silence_is_noticed_by_the_promise(house, minor):
    house.unheard()
    (h,) = house.asked("H")
    house.wait(days=5, minutes=10)
    assert house.states(minor, h) == ["lapsed", "offered"]
