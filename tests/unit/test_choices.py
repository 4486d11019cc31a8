"""One queue over many sessions: ranked choices, or any date in chosen departments."""

from datetime import date, timedelta

import pytest

from shared.domain.facts import FactName
from shared.domain.refusals import NotEligible, WrongState
from shared.domain.submission import Receipt
from shared.usecases import acting, living
from shared.usecases.allocating import allocate_seats
from tests.unit.montreuil import MONTREUIL, STAFF, Montreuil, paris

DENIS = "6" * 32
BOBIGNY = "7" * 32


@pytest.fixture
def house():
    house = Montreuil()
    house.add(id=DENIS, capacity=1)
    return house


def choices(house, receipt):
    """All registrations of a form, best choice first."""
    linked = house.registration(receipt).marks.linked
    pairs = (link.split("/") for link in linked)
    return [Receipt(own, session, receipt.person, receipt.digest) for session, own in pairs]


@pytest.fixture
def full(house):
    """Nobody gets a seat any more, neither in Montreuil nor in Saint-Denis."""
    return [*house.asked("A", "B"), *house.asked("C", choices=(DENIS,))]


def test_the_first_choice_is_decided_first_and_the_others_are_released_by_themselves(house):
    (f,) = house.asked("F", choices=(MONTREUIL, DENIS))
    first, second = choices_of_session(house, f)
    assert house.states(first, second) == ["confirmed", "moved"]
    assert house.last(second).why.code == "took_other_seat"
    assert house.mails(first) == ["confirmed"]
    assert house.mails(second) == [], "what was only asked for is released without a word"


def choices_of_session(house, receipt):
    """The registrations of one person, best choice first."""
    everybody = [
        Receipt(r.id, r.session_id, r.person, "")
        for session_id in (MONTREUIL, DENIS)
        for r in house.parts.registrations.whole_line(session_id)
        if r.person == receipt.person
    ]
    return sorted(everybody, key=lambda r: house.registration(r).marks.choice)


@pytest.mark.parametrize("first_looked_at", [MONTREUIL, DENIS])
def test_whichever_session_is_looked_at_first_the_better_choice_is_decided_before(
    house, first_looked_at
):
    f = house.ask("F", choices=(MONTREUIL, DENIS))
    allocate_seats(house.parts, first_looked_at)
    house.settle()
    assert house.states(*choices_of_session(house, f)) == ["confirmed", "moved"]


def test_where_the_first_choice_is_full_the_second_is_given_and_the_first_line_left(house):
    house.asked("A", "B")
    (f,) = house.asked("F", choices=(MONTREUIL, DENIS))
    first, second = choices_of_session(house, f)
    assert house.states(first, second) == ["moved", "confirmed"]
    assert house.session().waiting == 0


def test_who_waits_in_several_lines_is_told_of_the_first_alone(house, full):
    (f,) = house.asked("F", choices=(MONTREUIL, DENIS))
    first, second = choices(house, f)
    assert house.states(first, second) == ["waiting", "waiting"]
    assert house.mails(first) == ["waiting"]
    assert house.mails(second) == []
    assert house.at(first).others == ((DENIS, second.registration_id),)


def test_somebody_later_does_not_overtake_who_still_waits_for_a_better_choice(house):
    """In Saint-Denis, F came before G; that Montreuil has not answered F yet changes nothing."""
    house.asked("A", "B")
    f = house.ask("F", choices=(MONTREUIL, DENIS))
    g = house.ask("G", choices=(DENIS,))
    allocate_seats(house.parts, DENIS)
    assert house.states(g) == ["received"]
    house.settle()
    _, second = choices_of_session(house, f)
    assert house.states(second, g) == ["confirmed", "waiting"]


def test_a_freed_place_waits_for_who_comes_first_and_still_waits_for_a_better_choice(house, full):
    """F was in Bobigny, which is cancelled; G waits in Saint-Denis, where a place is added."""
    house.add(id=BOBIGNY)
    house.asked("F", choices=(BOBIGNY,))
    (g,) = house.asked("G", choices=(DENIS,))
    house.live(living.cancel_session, session_id=BOBIGNY)
    f = house.ask("F", "again", choices=(MONTREUIL, DENIS))
    living.change_capacity(house.parts, STAFF, DENIS, 2)
    allocate_seats(house.parts, DENIS)
    assert house.states(g) == ["waiting"]
    house.unheard()
    house.wait(minutes=30)
    _, second = choices_of_session(house, f)
    assert house.states(second, g) == ["offered", "waiting"]


def test_who_withdraws_the_better_choice_lets_the_next_be_decided(house):
    house.asked("A", "B")
    f = house.ask("F", choices=(MONTREUIL, DENIS))
    acting.cancel(house.parts, f.session_id, f.registration_id)
    house.settle()
    assert house.states(*choices_of_session(house, f)) == ["cancelled", "confirmed"]


def test_a_better_choice_whose_session_is_cancelled_lets_the_next_be_decided(house):
    house.asked("A", "B")
    f = house.ask("F", choices=(MONTREUIL, DENIS))
    house.live(living.cancel_session)
    assert house.states(*choices_of_session(house, f)) == ["cancelled", "confirmed"]


def test_accepting_one_choice_releases_the_others_whatever_they_hold(house, full):
    a, _, c = full
    f = house.asked("F", choices=(MONTREUIL, DENIS))[0]
    g = house.asked("G")[0]
    first, second = choices(house, f)
    house.act(acting.cancel, a)
    house.act(acting.cancel, c)
    assert house.states(first, second) == ["offered", "offered"]
    house.act(acting.accept, second)
    assert house.states(first, second, g) == ["moved", "confirmed", "offered"]
    assert house.session().held == 1


def test_declining_one_choice_keeps_the_others(house, full):
    _, _, c = full
    (f,) = house.asked("F", choices=(MONTREUIL, DENIS))
    first, second = choices(house, f)
    house.act(acting.cancel, c)
    house.act(acting.decline, second)
    assert house.states(first, second) == ["waiting", "declined"]


def test_a_release_that_was_lost_is_made_up_for_by_the_promise(house, full):
    _, _, c = full
    (f,) = house.asked("F", choices=(MONTREUIL, DENIS))
    first, second = choices(house, f)
    house.act(acting.cancel, c)
    acting.accept(house.parts, DENIS, second.registration_id)
    house.unheard()
    assert house.states(first, second) == ["waiting", "confirmed"]
    house.wait(minutes=6)
    assert house.states(first, second) == ["moved", "confirmed"]


def test_choices_whose_every_event_is_lost_are_decided_by_their_promises(house):
    house.asked("A", "B")
    f = house.ask("F", choices=(MONTREUIL, DENIS))
    house.unheard()
    house.wait(minutes=30)
    assert house.states(*choices_of_session(house, f)) == ["moved", "confirmed"]
    assert house.counts_are_right()


def test_any_date_in_a_department_stands_for_every_open_session_there(house):
    house.add(id=BOBIGNY, department="75")
    house.asked("A", "B")
    house.asked("C", choices=(DENIS,))
    (f,) = house.asked("F", choices=(), departments=("93",))
    assert {r.session_id for r in choices(house, f)} == {MONTREUIL, DENIS}


def test_the_sessions_of_a_department_are_asked_for_in_the_order_of_their_dates():
    house = Montreuil(capacity=0)
    house.add(id=DENIS, capacity=0, starts_at=paris(8, 9), starts_on=date(2027, 3, 8))
    (f,) = house.asked("F", choices=(), departments=("93",))
    assert [r.session_id for r in choices(house, f)] == [DENIS, MONTREUIL]


def test_a_department_without_an_open_session_is_said_so(house):
    with pytest.raises(NotEligible) as refused:
        house.ask("F", choices=(), departments=("77",))
    assert [error.code for error in refused.value.errors] == ["choices_unknown"]


def test_any_date_in_a_department_leaves_out_the_dates_for_which_one_would_be_too_old(house):
    later = {"starts_at": paris(19, 9, month=4), "starts_on": date(2027, 4, 19)}
    house.add(id=BOBIGNY, ends_on=date(2027, 4, 23), **later)
    house.asked("A", "B")
    house.asked("C", choices=(DENIS,))
    born = date(1997, 4, 1)
    (f,) = house.asked("F", choices=(), departments=("93",), birth_date=born)
    assert {r.session_id for r in choices(house, f)} == {MONTREUIL, DENIS}


def test_who_fits_no_date_of_a_department_is_told_why(house):
    with pytest.raises(NotEligible) as refused:
        house.ask("F", choices=(), departments=("93",), birth_date=date(1990, 1, 1))
    assert {error.code for error in refused.value.errors} == {"too_old"}


def test_more_choices_than_a_form_takes_are_refused_and_said_how_many(house):
    many = tuple(f"{number:032x}" for number in range(13))
    with pytest.raises(NotEligible) as refused:
        house.ask("F", choices=many)
    (error,) = refused.value.errors
    assert (error.code, error.params["most"]) == ("too_many_choices", 12)


def test_the_same_session_twice_in_a_form_is_one_choice(house):
    (f,) = house.asked("F", choices=(MONTREUIL, MONTREUIL))
    assert house.registration(f).marks.linked == ()
    assert house.session().confirmed == 1


def test_who_is_registered_for_one_choice_already_gets_the_others_only(house, full):
    (first,) = house.asked("F")
    (again,) = house.asked("F", form_id="another form", choices=(MONTREUIL, DENIS))
    assert again.session_id == DENIS
    assert house.states(first, again) == ["waiting", "waiting"]


def test_the_same_form_twice_is_one_set_of_choices(house, full):
    one, again = (house.ask("F", "one form", choices=(MONTREUIL, DENIS)) for _ in range(2))
    assert one.registration_id == again.registration_id


def test_who_has_a_seat_is_offered_another_and_accepting_swaps_them_in_one_transaction(house):
    house.asked("B")
    (a,) = house.asked("A", choices=(DENIS,))
    (waits,) = house.asked("C", choices=(DENIS,))
    (other,) = house.asked("A", form_id="elsewhere")
    assert house.states(a, other) == ["confirmed", "offered"]
    assert house.last(other).why.code == "seated_elsewhere"
    house.world.dynamo.calls.clear()
    acting.accept(house.parts, MONTREUIL, other.registration_id)
    taken = [call for call in house.world.dynamo.calls if call == "transact_write_items"]
    assert len(taken) == 2, "one refused by the lock of the other seat, one that swaps both"
    assert house.states(a, other) == ["moved", "confirmed"]
    house.settle()
    assert house.states(waits) == ["offered"]
    assert house.mails(a)[-1] == "released"
    assert house.counts_are_right()


def test_declining_another_seat_keeps_the_one_there_is(house):
    (a,) = house.asked("A", choices=(DENIS,))
    (other,) = house.asked("A", form_id="elsewhere")
    house.act(acting.decline, other)
    assert house.states(a, other) == ["confirmed", "declined"]


def test_a_seat_in_a_session_that_has_begun_is_not_swapped_for_another():
    house = Montreuil()
    later = {"starts_at": paris(5, 9, month=4), "starts_on": date(2027, 4, 5)}
    house.add(id=DENIS, ends_on=date(2027, 4, 9), **later)
    (a,) = house.asked("A")
    house.wait_until(paris(15, 10))
    (other,) = house.asked("A", form_id="elsewhere", choices=(DENIS,))
    assert house.states(a, other) == ["confirmed", "offered"]
    with pytest.raises(WrongState, match="seat_elsewhere_begun"):
        house.act(acting.accept, other)
    assert house.states(a, other) == ["confirmed", "offered"]


def test_a_seat_in_a_session_that_is_over_is_no_seat_elsewhere():
    house = Montreuil()
    later = {"starts_at": paris(5, 9, month=4), "starts_on": date(2027, 4, 5)}
    house.add(id=DENIS, ends_on=date(2027, 4, 9), **later)
    house.asked("A")
    house.wait_until(paris(20, 10))
    (other,) = house.asked("A", form_id="elsewhere", choices=(DENIS,))
    assert house.states(other) == ["confirmed"]


def test_every_choice_keeps_the_order_of_arrival_in_its_own_line(house, full):
    (f,) = house.asked("F", choices=(DENIS, MONTREUIL))
    (g,) = house.asked("G", choices=(MONTREUIL, DENIS))
    ranks = {
        (house.registration(r).session_id, r.person): house.at(r).rank
        for form in (f, g)
        for r in choices(house, form)
    }
    assert ranks[DENIS, f.person] < ranks[DENIS, g.person]
    assert ranks[MONTREUIL, f.person] < ranks[MONTREUIL, g.person]


def test_after_a_wait_of_days_nothing_is_promised_but_the_dates_of_the_sessions(house, full):
    house.asked("F", choices=(MONTREUIL, DENIS))
    house.wait(days=2)
    assert {sk for _, sk in house.promised()} == {"SESSION"}
    assert min(house.promises()) - house.now > timedelta(days=4)


def test_every_fact_of_a_release_names_where_the_person_went(house, full):
    _, _, c = full
    (f,) = house.asked("F", choices=(MONTREUIL, DENIS))
    first, second = choices(house, f)
    house.act(acting.cancel, c)
    house.act(acting.accept, second)
    released = house.last(first)
    assert (released.name, released.by) == (FactName.REGISTRATION_MOVED, "system")
    assert released.why.params == {"was": "waiting", "to": DENIS}
