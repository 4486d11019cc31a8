"""The table of a registration's life: what stands in it is possible, whatever does not is not."""

from itertools import product

import pytest

from shared.domain.facts import FactName, Why
from shared.domain.line import Change
from shared.domain.transitions import (
    ACTIVE,
    ENDED,
    HELD,
    STEPS,
    UNDOABLE,
    Actor,
    Impossible,
    State,
    after,
    check_cause,
)
from tests.builders import in_line

EVERY = sorted(product(FactName, State))
POSSIBLE = [(fact, state) for fact, step in STEPS.items() for state in sorted(step.before)]
IMPOSSIBLE = [pair for pair in EVERY if pair not in set(POSSIBLE)]
CAUSES = sorted(product(STEPS, Actor))


@pytest.mark.parametrize(("fact", "state"), POSSIBLE)
def test_what_stands_in_the_table_leads_where_it_says(fact, state):
    assert after(fact, state) is (STEPS[fact].to or state)


@pytest.mark.parametrize(("fact", "state"), IMPOSSIBLE)
def test_what_does_not_stand_in_the_table_is_impossible(fact, state):
    with pytest.raises(Impossible):
        after(fact, state)


@pytest.mark.parametrize(("fact", "actor"), CAUSES)
def test_a_fact_is_caused_by_whom_the_table_names_and_by_nobody_else(fact, actor):
    by = actor if actor in (Actor.SYSTEM, Actor.YOUTH, Actor.GUARDIAN) else f"{actor}:one"
    if actor in STEPS[fact].by:
        check_cause(fact, by)
    else:
        with pytest.raises(Impossible):
            check_cause(fact, by)


def test_nobody_unheard_of_causes_anything():
    with pytest.raises(ValueError, match="stranger"):
        check_cause(FactName.SEAT_CONFIRMED, "stranger")


@pytest.mark.parametrize(("fact", "state"), IMPOSSIBLE)
def test_a_change_along_no_line_of_the_table_cannot_be_expressed(fact, state):
    entry = in_line("A", state)
    with pytest.raises(Impossible):
        Change(entry, entry).then(fact, Why("test"))


def test_every_state_is_reached_and_only_the_ended_ones_are_left_by_nobody_but_staff():
    reached = {step.to for step in STEPS.values()} - {None}
    assert reached == set(State)
    left = {s for s, step in product(State, STEPS.values()) if s in step.before and step.to}
    assert left == ACTIVE | UNDOABLE
    assert set(State) == ACTIVE | ENDED
    assert HELD < ACTIVE
    assert UNDOABLE < ENDED


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_ended_is_undone_by_staff_alone(state):
    """A seat given back after a mistake is a fact of staff; the acts themselves ask for them."""
    facts = {fact for fact, step in STEPS.items() if state in step.before}
    undoing = {FactName.SEAT_CONFIRMED, FactName.REGISTRATION_REINSTATED}
    assert facts == (undoing if state in UNDOABLE else set())
    assert STEPS[FactName.REGISTRATION_REINSTATED].by == {Actor.STAFF}
