"""A session lives: published, closed, moved, cancelled by staff; closed, begun, over by itself."""

from datetime import date, timedelta

import pytest

from shared.domain.facts import FactName
from shared.domain.mail import Role
from shared.domain.refusals import NotFound, Refused, WrongState
from shared.domain.session import SessionState
from shared.ports import Account
from shared.usecases import acting, living
from shared.usecases.living import Dates
from shared.usecases.sweeping import sweep
from tests.builders import a_counsellor
from tests.unit.montreuil import MONTREUIL, STAFF, Montreuil, paris


@pytest.fixture
def house():
    return Montreuil()


@pytest.fixture
def line(house):
    """A and B have the seats, C is told and waits."""
    return house.asked("A", "B", "C")


def facts(house, session_id=MONTREUIL):
    return [fact.name for fact in house.session(session_id).history]


def test_a_draft_takes_no_registrations_until_it_is_published():
    house = Montreuil(state=SessionState.DRAFT)
    with pytest.raises(NotFound):
        house.ask("A")
    house.live(living.publish)
    assert house.states(*house.asked("A")) == ["confirmed"]
    assert facts(house) == [FactName.SESSION_OPENED]


def test_a_session_closed_by_staff_takes_no_registrations_but_its_line_moves(house, line):
    house.live(living.close)
    with pytest.raises(WrongState):
        house.ask("D")
    house.act(acting.cancel, line[0])
    assert house.states(line[2]) == ["offered"]


def test_a_session_closed_by_mistake_is_opened_again(house):
    house.live(living.close)
    house.live(living.publish)
    assert house.states(*house.asked("A")) == ["confirmed"]


@pytest.mark.parametrize("action", [living.publish, living.close, living.cancel_session])
def test_doing_it_again_states_no_second_fact(house, action):
    house.live(action)
    before = facts(house)
    house.live(action)
    assert facts(house) == before


def test_a_session_closes_begins_and_ends_by_its_own_dates(house, line):
    session = house.session()
    dates = {
        session.starts_at - timedelta(hours=48): SessionState.CLOSED,
        session.starts_at: SessionState.RUNNING,
        session.over_at: SessionState.FINISHED,
    }
    before = SessionState.OPEN
    for moment, state in dates.items():
        house.wait_until(moment - timedelta(seconds=1))
        assert house.session().state is before
        house.wait_until(moment + timedelta(seconds=1))
        assert house.session().state is state
        before = state
    assert facts(house) == [
        FactName.SESSION_NEARED,
        FactName.SESSION_CLOSED,
        FactName.SESSION_NEARED,
        FactName.SESSION_STARTED,
        FactName.SESSION_FINISHED,
    ]
    assert house.promises() == []


def test_people_who_wait_when_the_session_begins_are_closed_and_told(house, line):
    a, _, c = line
    house.wait_until(house.session().starts_at + timedelta(minutes=1))
    assert house.states(a, c) == ["confirmed", "closed"]
    assert house.mails(c)[-1] == "session_began"
    assert house.last(c).why.code == "session_began"
    assert (house.session().waitlist, house.session().confirmed) == (0, 2)


def test_a_session_that_was_closed_early_by_staff_is_not_woken_for_ever(house, line):
    house.live(living.close)
    house.wait_until(house.session().over_at + timedelta(days=1))
    assert house.session().state is SessionState.FINISHED
    assert house.promises() == []


def test_a_confirmed_person_may_cancel_while_the_session_runs_and_not_once_it_is_over(house, line):
    a, b, _ = line
    house.wait_until(house.session().starts_at + timedelta(hours=5))
    house.act(acting.cancel, a)
    assert house.states(a) == ["cancelled"]
    house.wait_until(house.session().over_at + timedelta(minutes=1))
    with pytest.raises(WrongState, match="session_over"):
        house.act(acting.cancel, b)
    assert "cancel" not in house.at(b).may


def test_nobody_is_given_the_seat_of_a_session_that_has_begun(house, line):
    a, _, c = line
    house.wait_until(house.session().starts_at + timedelta(hours=1))
    house.act(acting.cancel, a)
    assert house.states(c) == ["closed"]


@pytest.mark.parametrize(
    "state", [SessionState.RUNNING, SessionState.FINISHED, SessionState.CANCELLED]
)
@pytest.mark.parametrize("action", [living.publish, living.close])
def test_what_has_begun_or_was_cancelled_is_neither_opened_nor_closed(state, action):
    house = Montreuil(state=state)
    with pytest.raises(WrongState):
        house.live(action)


@pytest.mark.parametrize("state", [SessionState.RUNNING, SessionState.FINISHED])
def test_a_session_that_has_begun_is_neither_cancelled_nor_moved_nor_resized(state):
    house = Montreuil(state=state)
    with pytest.raises(WrongState):
        house.live(living.cancel_session)
    with pytest.raises(WrongState):
        house.move(days=7)
    with pytest.raises(WrongState):
        house.seats(5)


def test_a_session_of_another_region_is_not_found(house):
    stranger = Account("account", "other", "staff", None, "team")
    for action in (living.publish, living.close, living.cancel_session):
        with pytest.raises(NotFound):
            action(house.parts, stranger, MONTREUIL)


def test_a_form_that_raced_with_the_cancellation_ends_like_everybody_elses(house, line):
    late = house.ask("Zoe")
    house.live(living.cancel_session)
    assert house.states(*line, late) == ["cancelled"] * 4
    assert house.mails(late)[-1] == "session_cancelled"


def test_a_cancelled_session_frees_everybodys_one_seat(house, line):
    house.live(living.cancel_session)
    assert house.parts.registrations.seats_of([who.person for who in line]) == {}
    session = house.session()
    assert (session.confirmed, session.held, session.waitlist) == (0, 0, 0)


def test_more_people_than_a_transaction_holds_are_all_told_of_a_cancelled_session():
    house = Montreuil(capacity=30)
    people = [house.ask(f"A{number}") for number in range(60)]
    house.settle()
    house.live(living.cancel_session)
    assert set(house.states(*people)) == {"cancelled"}
    assert all(house.mails(who).count("session_cancelled") == 1 for who in people)
    assert house.session().sweep is None


def test_whoever_was_first_by_priority_already_stays_first_when_that_session_is_cancelled_too():
    house = Montreuil(capacity=0)
    second = house.add(id="6" * 32, capacity=0)
    third = house.add(id="7" * 32, capacity=0)
    house.asked("X", choices=(third.id,))
    house.asked("C")
    house.live(living.cancel_session)
    house.asked("B", choices=(second.id,))
    house.ask("C", "again", choices=(second.id,))
    house.settle()
    house.live(living.cancel_session, session_id=second.id)
    b, c = (house.ask(name, f"third {name}", choices=(third.id,)) for name in "BC")
    house.settle()
    assert [house.at(who).rank for who in (c, b)] == [1, 2]


def test_after_thirty_days_nobody_comes_first_any_more():
    house = Montreuil(capacity=0)
    later = {"starts_at": paris(10, 9, month=5), "starts_on": date(2027, 5, 10)}
    other = house.add(id="6" * 32, capacity=0, ends_on=date(2027, 5, 14), **later)
    house.asked("C")
    house.live(living.cancel_session)
    house.asked("X", choices=(other.id,))
    house.wait(days=29)
    (first,) = house.asked("C", form_id="in time", choices=(other.id,))
    assert house.at(first).rank == 1
    house.act(acting.cancel, first)
    house.wait(days=2)
    (last,) = house.asked("C", form_id="too late", choices=(other.id,))
    assert house.at(last).rank == 2


def test_a_session_that_did_not_change_its_dates_tells_nobody(house, line):
    house.move(days=0)
    assert house.session().edition == 0
    assert FactName.DATES_CHANGED not in house.story(line[0])


def test_each_move_is_told_once_and_the_last_dates_are_what_counts(house, line):
    a, _, c = line
    house.move(days=7)
    house.move(days=7)
    assert house.session().edition == 2
    assert house.session().starts_on == date(2027, 3, 29)
    assert house.mails(a).count("session_moved") == house.mails(c).count("session_moved") == 2
    editions = [f.why.params["edition"] for f in house.registration(c).history[2:]]
    assert editions == [1, 2]


def test_two_moves_before_anybody_was_told_are_told_once(house, line):
    session = house.session()
    for weeks in (1, 2):
        later = timedelta(weeks=weeks)
        days = (session.starts_on + later, session.ends_on + later)
        house.world.clock.advance(seconds=1)
        dates = Dates(session.starts_at + later, *days)
        living.move_session(house.parts, STAFF, MONTREUIL, dates)
    house.settle()
    assert house.mails(line[0]).count("session_moved") == 1


def test_of_two_functions_that_tell_the_move_at_once_one_tells_it(house, line):
    dynamo, later = house.world.dynamo, timedelta(days=7)
    session = house.session()
    days = (session.starts_on + later, session.ends_on + later)
    living.move_session(house.parts, STAFF, MONTREUIL, Dates(session.starts_at + later, *days))

    def overtaken(operation):
        if operation == "transact_write_items":
            dynamo.before = None
            sweep(house.parts, MONTREUIL)
            house.settle()

    dynamo.before = overtaken
    sweep(house.parts, MONTREUIL)
    house.settle()
    assert house.story(line[0]).count(FactName.DATES_CHANGED) == 1
    assert house.mails(line[0]).count("session_moved") == 1


def test_who_registers_after_the_move_is_not_told_of_it(house, line):
    house.move(days=7)
    (d,) = house.asked("D")
    house.wait(days=1)
    assert "session_moved" not in house.mails(d)


def test_who_is_too_old_on_the_new_first_day_is_told_and_the_seat_passes_on(house):
    old = house.asked("A", birth_date=date(1997, 3, 20), counsellor=a_counsellor())[0]
    _, c = house.asked("B", "C")
    house.move(days=7)
    assert house.states(old, c) == ["ineligible", "offered"]
    assert house.mails(old)[-1] == house.mails(old, Role.COUNSELLOR)[-1] == "ineligible"
    assert house.parts.registrations.seats_of([old.person]) == {}


def test_an_open_offer_keeps_its_deadline_when_the_session_moves_away(house, line):
    a, _, c = line
    house.act(acting.cancel, a)
    until = house.at(c).offer_expires_at
    house.move(days=7)
    assert house.states(c) == ["offered"]
    assert house.at(c).offer_expires_at == until


def test_an_open_offer_never_outlasts_the_closing_of_the_new_dates(house, line):
    a, _, c = line
    house.wait_until(paris(8, 9))
    house.act(acting.cancel, a)
    assert house.at(c).offer_expires_at > paris(9, 9)
    house.move(days=-4)
    assert house.at(c).offer_expires_at == house.closes_at() == paris(9, 9, 30)
    house.wait_until(house.closes_at() + timedelta(minutes=1))
    assert house.registration(c).marks.lapses == 0
    assert house.last(c).why.code == "last_call"


def test_new_dates_open_again_what_the_old_dates_had_closed_and_end_the_last_call(house, line):
    a, _, c = line
    house.wait_until(house.closes_at() + timedelta(minutes=5))
    house.act(acting.cancel, a)
    assert (house.session().state, house.session().called) == (SessionState.CLOSED, 1)
    house.move(days=7)
    assert (house.session().state, house.session().called) == (SessionState.OPEN, 0)
    assert house.states(c) == ["offered"]


def test_new_dates_do_not_open_what_staff_had_closed(house, line):
    house.live(living.close)
    house.move(days=7)
    assert house.session().state is SessionState.CLOSED


@pytest.mark.parametrize(
    ("dates", "code"),
    [
        (Dates(paris(1, 8), date(2027, 3, 1), date(2027, 3, 5)), "cannot_move_session"),
        (Dates(paris(22, 9), date(2027, 3, 22), date(2027, 3, 21)), "ends_before_start"),
    ],
)
def test_a_session_is_not_moved_into_the_past_nor_to_end_before_it_begins(house, dates, code):
    with pytest.raises(Refused, match=code):
        house.live(living.move_session, dates)


def test_the_seat_of_a_moved_session_is_somebodys_only_seat_until_the_new_dates_are_over(house):
    """The lock of the one seat lasts as long as the session, wherever it has moved to."""
    (a,) = house.asked("A")
    house.move(weeks=4)
    later = {"starts_at": paris(20, 9, month=5), "starts_on": date(2027, 5, 20)}
    other = house.add(id="6" * 32, ends_on=date(2027, 5, 24), **later)
    house.wait_until(paris(25, 9))
    (again,) = house.asked("A", form_id="elsewhere", choices=(other.id,))
    assert house.states(a, again) == ["confirmed", "offered"]


def test_a_seat_is_kept_until_the_new_dates_are_over_whatever_clock_its_form_came_by(house):
    """The form came before the move, by a clock that is ahead of the move's by two seconds."""
    house.wait(seconds=2)
    (a,) = house.asked("A")
    house.wait(seconds=-2)
    house.move(weeks=4)
    assert FactName.DATES_CHANGED in house.story(a)
    later = {"starts_at": paris(20, 9, month=5), "starts_on": date(2027, 5, 20)}
    other = house.add(id="6" * 32, ends_on=date(2027, 5, 24), **later)
    house.wait_until(paris(10, 9, month=4))
    (again,) = house.asked("A", form_id="elsewhere", choices=(other.id,))
    assert house.states(a, again) == ["confirmed", "offered"]


@pytest.mark.parametrize("capacity", [-1, 501])
def test_a_capacity_that_cannot_be_is_refused(house, capacity):
    with pytest.raises(Refused):
        house.seats(capacity)
