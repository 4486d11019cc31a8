"""The rules of seats by example: each test is the sentence of a rule."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.domain import acts
from shared.domain.facts import FactName
from shared.domain.line import MOST_PEOPLE, Line
from shared.domain.refusals import WrongState
from shared.domain.region import FreedPlace, Rules
from shared.domain.seats import decide_seats
from shared.domain.transitions import Actor, State
from tests.builders import NOW, a_session, in_line

RULES = Rules()


def after(decision):
    return {change.after.id: change.after for change in decision.changes}


def states(decision):
    return {name: entry.state.value for name, entry in after(decision).items()}


def test_free_places_go_to_the_first_to_arrive_and_the_next_waits():
    decision = decide_seats(
        a_session(), Line(received=(in_line("A"), in_line("B"), in_line("C"))), NOW, RULES
    )
    assert states(decision) == {"A": "confirmed", "B": "confirmed", "C": "waiting"}
    assert (decision.session.confirmed, decision.session.waiting) == (2, 1)
    why = decision.changes[2].said[-1].why
    assert why.code == "line_before"
    assert dict(why.params) == {"capacity": 2, "confirmed": 2, "held": 0, "before": 0}


def test_a_freed_place_is_offered_to_the_first_in_line():
    line = Line(
        waiting=(in_line("C", State.WAITING, ticket=1), in_line("D", State.WAITING, ticket=2))
    )
    decision = decide_seats(a_session(confirmed=1, waiting=2, next_ticket=3), line, NOW, RULES)
    assert states(decision) == {"C": "offered"}
    assert after(decision)["C"].expires_at == NOW + timedelta(days=2, hours=2), (
        "24 waking hours from 11:00"
    )
    assert (decision.session.held, decision.session.places_left) == (1, 0)


def test_nobody_who_arrives_as_a_place_frees_jumps_the_line():
    line = Line(
        received=(in_line("E"),),
        waiting=(in_line("C", State.WAITING, ticket=1), in_line("D", State.WAITING, ticket=2)),
    )
    decision = decide_seats(a_session(confirmed=1, waiting=2, next_ticket=3), line, NOW, RULES)
    assert states(decision) == {"C": "offered", "E": "waiting"}


def test_who_comes_first_from_a_cancelled_session_is_given_the_place_that_frees_as_they_arrive():
    line = Line(
        received=(in_line("P", priority=7), in_line("E")),
        waiting=(in_line("C", State.WAITING, ticket=1, minor=True),),
    )
    decision = decide_seats(a_session(confirmed=1, waiting=1, next_ticket=2), line, NOW, RULES)
    assert states(decision) == {"P": "offered", "E": "waiting"}


def test_a_freed_place_waits_while_a_better_choice_of_who_comes_first_is_undecided():
    line = Line(
        received=(in_line("P", priority=7, choice=2),),
        waiting=(in_line("C", State.WAITING, ticket=1),),
        undecided=frozenset({"P"}),
    )
    session = a_session(confirmed=1, waiting=1, next_ticket=2)
    assert states(decide_seats(session, line, NOW, RULES)) == {}
    decided = replace(line, undecided=frozenset())
    assert states(decide_seats(session, decided, NOW, RULES)) == {"P": "offered"}


def test_a_region_may_confirm_freed_places_at_once():
    line = Line(waiting=(in_line("C", State.WAITING, ticket=1),))
    rules = Rules(freed_place=FreedPlace.CONFIRM)
    decision = decide_seats(a_session(confirmed=1, waiting=1), line, NOW, rules)
    assert states(decision) == {"C": "confirmed"}


def test_a_silence_keeps_the_rank_and_lets_one_other_pass():
    session = a_session(confirmed=1, held=1, waiting=1, next_ticket=3)
    silent = in_line("C", State.OFFERED, ticket=1, expires_at=NOW)
    line = Line(held=(silent,), waiting=(in_line("D", State.WAITING, ticket=2),))
    decision = decide_seats(session, line, NOW, RULES)
    assert states(decision) == {"C": "waiting", "D": "offered"}
    assert after(decision)["C"].ticket == 1
    assert not after(decision)["C"].marks.passed_over, (
        "the mark is lifted by the one offer that passed"
    )


def test_a_silent_person_alone_in_line_is_offered_again_at_once():
    session = a_session(confirmed=1, held=1, next_ticket=2)
    line = Line(held=(in_line("C", State.OFFERED, ticket=1, expires_at=NOW),))
    decision = decide_seats(session, line, NOW, RULES)
    said = [said.name for said in decision.changes[0].said]
    assert said == [FactName.SEAT_OFFER_LAPSED, FactName.SEAT_OFFERED]
    assert (decision.session.held, decision.session.waiting) == (1, 0)


def test_a_second_silence_pauses_the_person():
    session = a_session(confirmed=1, held=1, next_ticket=2)
    line = Line(held=(in_line("C", State.OFFERED, ticket=1, expires_at=NOW, lapses=1),))
    decision = decide_seats(session, line, NOW, RULES)
    assert states(decision) == {"C": "paused"}
    assert decision.session.free == 1


def test_lowered_capacity_recalls_the_last_in_line_first_and_never_drops_the_confirmed():
    session = a_session(capacity=2, confirmed=1, held=2, next_ticket=3)
    later = NOW + timedelta(hours=5)
    line = Line(
        held=(
            in_line("D", State.OFFERED, ticket=2, expires_at=later),
            in_line("C", State.OFFERED, ticket=1, expires_at=later + timedelta(hours=1)),
        )
    )
    decision = decide_seats(session, line, NOW, RULES)
    assert states(decision) == {"D": "waiting"}
    full = a_session(capacity=0, confirmed=2)
    assert decide_seats(full, Line(), NOW, RULES).changes == ()


def test_nothing_is_offered_in_the_last_48_hours_and_an_open_offer_ends_without_a_lapse():
    session = a_session(confirmed=1, held=1, waiting=1, next_ticket=3)
    closes = session.starts_at - timedelta(hours=48)
    line = Line(
        held=(in_line("C", State.OFFERED, ticket=1, expires_at=closes),),
        waiting=(in_line("D", State.WAITING, ticket=2),),
    )
    decision = decide_seats(session, line, closes, RULES)
    assert states(decision) == {"C": "waiting", "D": "waiting"}
    assert (decision.session.held, decision.session.called) == (0, 2), "both told, none held"
    assert after(decision)["C"].marks.lapses == 0


def test_an_offer_ends_at_the_latest_48_hours_before_the_start():
    session = a_session(confirmed=1, waiting=1)
    closes = session.starts_at - timedelta(hours=48)
    line = Line(waiting=(in_line("C", State.WAITING, ticket=1),))
    decision = decide_seats(session, line, closes - timedelta(hours=24), RULES)
    assert after(decision)["C"].expires_at == closes


def test_somebody_seated_elsewhere_is_offered_the_place_instead_of_confirmed():
    line = Line(received=(in_line("A"),), seated=frozenset({"person-A"}))
    decision = decide_seats(a_session(), line, NOW, RULES)
    assert states(decision) == {"A": "offered"}
    assert after(decision)["A"].ticket == 1


def test_a_decision_changes_at_most_what_one_transaction_holds():
    many = tuple(replace(in_line("A"), id=f"r{n:03}", person=f"p{n:03}") for n in range(60))
    decision = decide_seats(a_session(), Line(received=many), NOW, RULES)
    assert len(decision.changes) == MOST_PEOPLE
    assert decision.full
    exactly = decide_seats(a_session(), Line(received=many[:MOST_PEOPLE]), NOW, RULES)
    assert (len(exactly.changes), exactly.full) == (MOST_PEOPLE, False), "nobody is left"


def test_cancelling_frees_what_was_held():
    session = a_session(confirmed=2, waiting=1)
    decision = acts.cancel(session, in_line("A", State.CONFIRMED), Actor.YOUTH)
    assert decision.session.confirmed == 1
    assert decision.changes[0].after.state is State.CANCELLED
    received = acts.cancel(session, in_line("E"), Actor.YOUTH)
    assert received.session == session


def test_an_offer_is_accepted_in_time_and_refused_after():
    session = a_session(confirmed=1, held=1)
    offered = in_line("C", State.OFFERED, ticket=1, expires_at=NOW)
    decision = acts.accept(session, offered, NOW - timedelta(seconds=1), RULES)
    assert (decision.session.confirmed, decision.session.held) == (2, 0)
    with pytest.raises(WrongState):
        acts.accept(session, offered, NOW, RULES)


def test_doing_it_again_changes_nothing():
    session = a_session(confirmed=1)
    assert acts.accept(session, in_line("A", State.CONFIRMED), NOW, RULES).changes == ()
    assert acts.cancel(session, in_line("A", State.CANCELLED), Actor.YOUTH).changes == ()
    assert acts.decline(session, in_line("A", State.DECLINED)).changes == ()


@pytest.mark.parametrize("state", [State.DECLINED, State.CLOSED, State.LAPSED])
def test_what_has_ended_cannot_be_cancelled(state):
    with pytest.raises(WrongState):
        acts.cancel(a_session(), in_line("A", state), Actor.YOUTH)


def test_who_could_only_be_offered_a_seat_leaves_it_to_the_next_once_no_offer_is_made():
    session = a_session(confirmed=1, waiting=2, next_ticket=3)
    line = Line(
        waiting=(in_line("C", State.WAITING, ticket=1), in_line("D", State.WAITING, ticket=2)),
        seated=frozenset({"person-C"}),
    )
    rules = Rules(freed_place=FreedPlace.CONFIRM)
    # Three waking hours before the closing: too few for an offer.
    late = session.starts_at - timedelta(hours=48) - timedelta(hours=3)
    assert states(decide_seats(session, line, late, rules)) == {"D": "confirmed"}
    early = decide_seats(session, line, NOW, rules)
    assert states(early) == {"C": "offered"}


def test_once_no_offer_is_made_a_minor_is_not_asked_before_those_who_came_earlier():
    session = a_session(confirmed=1, waiting=2, next_ticket=3)
    line = Line(
        waiting=(
            in_line("C", State.WAITING, ticket=1),
            in_line("D", State.WAITING, ticket=2, minor=True),
        )
    )
    late = session.starts_at - timedelta(hours=48) - timedelta(hours=3)
    assert states(decide_seats(session, line, late, RULES)) == {}
