"""What holds of every decision, whatever the line: never over capacity, nobody overtaken."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.line import Line
from shared.domain.region import FreedPlace, Rules
from shared.domain.registration import InLine, State
from shared.domain.seats import decide_seats
from tests.builders import NOW, a_session

TICKETED = (State.WAITING, State.OFFERED)
SEATED = (State.OFFERED, State.CONFIRMED)


@st.composite
def lines(draw):
    """A session and a line that fit together, at any time before or after its closing."""
    states = draw(st.lists(st.sampled_from(TICKETED), max_size=12))
    entries = [_ticketed(draw, number + 1, state) for number, state in enumerate(states)]
    received = [
        InLine(f"r{n}", f"pr{n}", State.RECEIVED, NOW + timedelta(seconds=n))
        for n in range(draw(st.integers(0, 8)))
    ]
    offered = tuple(
        sorted((e for e in entries if e.state is State.OFFERED), key=lambda e: e.expires_at)
    )
    waiting = tuple(e for e in entries if e.state is State.WAITING)
    confirmed = draw(st.integers(0, 6))
    session = a_session(
        capacity=draw(st.integers(0, 14)),
        confirmed=confirmed,
        held=len(offered),
        waiting=len(waiting),
        next_ticket=len(entries) + 1,
        starts_at=NOW + timedelta(days=draw(st.sampled_from([1, 3, 30]))),
    )
    return session, Line(tuple(received), offered, waiting)


def _ticketed(draw, ticket, state):
    entry = InLine(f"t{ticket}", f"pt{ticket}", state, NOW, ticket=ticket)
    entry = replace(entry, lapses=draw(st.integers(0, 1)))
    if state is State.OFFERED:
        return replace(entry, expires_at=NOW + timedelta(hours=draw(st.integers(-3, 3))))
    return replace(entry, passed_over=draw(st.booleans()))


rules = st.sampled_from([Rules(), Rules(freed_place=FreedPlace.CONFIRM)])


def carried_out(line, decision):
    """The line as it stands after the decision."""
    after = {change.after.id: change.after for change in decision.changes}
    everyone = [after.get(e.id, e) for e in (*line.received, *line.offered, *line.waiting)]
    offered = [e for e in everyone if e.state is State.OFFERED]
    waiting = [e for e in everyone if e.state is State.WAITING]
    return Line(
        tuple(e for e in everyone if e.state is State.RECEIVED),
        tuple(sorted(offered, key=lambda e: e.expires_at)),
        tuple(sorted(waiting, key=lambda e: e.ticket)),
    )


@settings(max_examples=400)
@given(lines(), rules)
def test_never_over_capacity_unless_it_was_already(case, rules):
    session, line = case
    after = decide_seats(session, line, NOW, rules).session
    assert after.confirmed + after.held <= max(session.capacity, session.confirmed)


@settings(max_examples=400)
@given(lines(), rules)
def test_the_counters_are_what_is_there(case, rules):
    session, line = case
    decision = decide_seats(session, line, NOW, rules)
    now = carried_out(line, decision)
    newly = [c for c in decision.changes if c.after.state is State.CONFIRMED]
    assert decision.session.held == len(now.offered)
    assert decision.session.waiting == len(now.waiting)
    assert decision.session.confirmed == session.confirmed + len(newly)


@settings(max_examples=400)
@given(lines(), rules)
def test_deciding_twice_changes_nothing_the_second_time(case, rules):
    session, line = case
    decision = decide_seats(session, line, NOW, rules)
    again = decide_seats(decision.session, carried_out(line, decision), NOW, rules)
    assert again.changes == ()
    assert again.session == decision.session


@settings(max_examples=400)
@given(lines(), rules)
def test_nobody_is_overtaken(case, rules):
    """Who waits with an earlier ticket than somebody newly seated was passed over by the rules."""
    session, line = case
    decision = decide_seats(session, line, NOW, rules)
    now = carried_out(line, decision)
    before = {e.id: e for e in (*line.received, *line.offered, *line.waiting)}
    seated = [c.before for c in decision.changes if c.after.state in SEATED]
    excused = {e.id for e in line.waiting if e.passed_over}
    excused |= {e.id for e in line.offered if e.expires_at <= NOW}
    left = [before[e.id] for e in now.waiting if e.id not in excused]
    for passed in left:
        assert all(turn(entry) < turn(passed) for entry in seated)


def turn(entry):
    """Who has a ticket comes before who has just arrived."""
    return (0, entry.ticket) if entry.ticket else (1, entry.arrived_at)


@settings(max_examples=400)
@given(lines(), rules)
def test_no_free_seat_is_left_while_somebody_waits(case, rules):
    session, line = case
    decision = decide_seats(session, line, NOW, rules)
    after = decision.session
    if after.before_closing(NOW, rules):
        assert after.free <= 0 or after.waiting == 0


@settings(max_examples=400)
@given(lines(), rules)
def test_everybody_received_is_settled_and_every_change_has_its_fact(case, rules):
    session, line = case
    decision = decide_seats(session, line, NOW, rules)
    assert carried_out(line, decision).received == ()
    for change in decision.changes:
        moved = change.before.state is not change.after.state
        assert bool(change.said) >= moved
