"""What holds of every decision, whatever the line: never over capacity, nobody overtaken."""

from collections import Counter
from dataclasses import fields, replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.facts import FactName
from shared.domain.line import MOST_PEOPLE, Line, counter_of
from shared.domain.region import FreedPlace, Rules
from shared.domain.registration import InLine, Marks
from shared.domain.seats import decide_seats
from shared.domain.session import Session, SessionState
from shared.domain.transitions import HELD, State
from shared.domain.wake import is_idle
from shared.ports import SeatCount
from tests.builders import NOW, a_session

SEATED = HELD | {State.CONFIRMED}
COUNTERS = tuple(field.name for field in fields(SeatCount))
TICKETED = (State.WAITING, State.OFFERED, State.AWAITING_GUARDIAN)
_OUTSIDE = ("called", "unreachable")


@st.composite
def lines(draw):
    """A session, everybody in it, and the line a decision would be shown, at any time."""
    states = draw(st.lists(st.sampled_from(TICKETED), max_size=12))
    everybody = [_ticketed(draw, number + 1, state) for number, state in enumerate(states)]
    everybody += [_received(draw, number) for number in range(draw(st.integers(0, 8)))]
    confirmed = [InLine(f"c{n}", f"pc{n}", State.CONFIRMED, NOW) for n in range(draw(few))]
    session = counted(_session(draw, len(states) + 1), [*everybody, *confirmed])
    return session, [*everybody, *confirmed], _known(draw, everybody)


few = st.integers(0, 6)
maybe = st.sampled_from([False, False, True])


def _session(draw, next_ticket):
    return a_session(
        capacity=draw(st.integers(0, 14)),
        state=draw(st.sampled_from([SessionState.OPEN, SessionState.CLOSED])),
        next_ticket=next_ticket,
        starts_at=NOW + timedelta(days=draw(st.sampled_from([1, 3, 30]))),
    )


def _ticketed(draw, ticket, state):
    """With a place of their own: old ones are even here, and odd where the form has just come."""
    place = draw(st.sampled_from([ticket, 2 * ticket - 10**16]))
    marks = Marks(lapses=draw(st.integers(0, 1)), minor=state is State.AWAITING_GUARDIAN)
    entry = InLine(f"t{ticket}", f"pt{ticket}", state, NOW, ticket=place, marks=marks)
    if state in HELD:
        until = NOW + timedelta(hours=draw(st.integers(-3, 3)))
        proof = draw(st.sampled_from([None, NOW - timedelta(hours=1), NOW + timedelta(hours=1)]))
        held = replace(marks, proof_due=proof if state is State.OFFERED else None, offer="fact")
        return replace(entry, expires_at=until, marks=held)
    more = {name: draw(maybe) for name in ("passed_over", "minor", *_OUTSIDE)}
    return replace(entry, marks=replace(marks, **more))


def _received(draw, number):
    priority = draw(st.sampled_from([None, None, 2 * number + 1]))
    marks = Marks(minor=draw(maybe), priority=priority)
    arrived = NOW + timedelta(seconds=number)
    return InLine(f"r{number}", f"pr{number}", State.RECEIVED, arrived, marks=marks)


def _known(draw, everybody):
    """What is known of seats elsewhere and of mails."""
    offered = [e.id for e in everybody if e.state is State.OFFERED]
    some = st.sets(st.sampled_from(offered)) if offered else st.just(set())
    bounced, reached = draw(some), draw(some)
    people = [e.person for e in everybody]
    seated = draw(st.sets(st.sampled_from(people), max_size=3)) if people else set()
    return {
        "bounced": frozenset(bounced),
        "reached": dict.fromkeys(sorted(reached - bounced), NOW - timedelta(hours=2)),
        "seated": frozenset(seated),
    }


def counted(session: Session, everybody) -> Session:
    counts = Counter(counter_of(entry) for entry in everybody)
    return replace(session, **{name: counts[name] for name in COUNTERS})


def line_of(everybody, known) -> Line:
    """What the table shows a decision: nobody told already, nobody who cannot be reached."""
    received = [e for e in everybody if e.state is State.RECEIVED]
    return Line(
        tuple(sorted(received, key=turn)),
        tuple(sorted((e for e in everybody if e.state in HELD), key=lambda e: e.expires_at)),
        tuple(sorted((e for e in everybody if e.eligible), key=turn)),
        **known,
    )


def turn(entry):
    """Who has a ticket comes before who has just arrived; who keeps a place before both."""
    kept = entry.marks.priority
    if entry.ticket is not None:
        return (entry.ticket, NOW)
    return (10**15, entry.arrived_at) if kept is None else (kept - 10**16, entry.arrived_at)


def carried_out(everybody, decision):
    after = {change.after.id: change.after for change in decision.changes}
    return [after.get(entry.id, entry) for entry in everybody]


def decided(case, rules):
    session, everybody, known = case
    decision = decide_seats(session, line_of(everybody, known), NOW, rules)
    return decision, carried_out(everybody, decision)


rules = st.sampled_from([Rules(), Rules(freed_place=FreedPlace.CONFIRM)])
always = settings(max_examples=150, deadline=None)


@always
@given(lines(), rules)
def test_never_over_capacity_unless_it_was_already(case, rules):
    decision, _ = decided(case, rules)
    after = decision.session
    assert after.confirmed + after.held <= max(after.capacity, decision.before.confirmed)


@always
@given(lines(), rules)
def test_the_counters_are_what_is_there(case, rules):
    decision, now = decided(case, rules)
    assert decision.session == counted(decision.session, now)


@always
@given(lines(), rules)
def test_deciding_twice_changes_nothing_the_second_time(case, rules):
    decision, now = decided(case, rules)
    again = decide_seats(decision.session, line_of(now, {"seated": case[2]["seated"]}), NOW, rules)
    assert again.changes == ()
    assert again.session == decision.session


@always
@given(lines(), rules)
def test_nobody_is_overtaken(case, rules):
    """Who may have a seat and came before somebody newly seated was passed over by the rules."""
    decision, now = decided(case, rules)
    before = {entry.id: entry for entry in case[1]}
    seated = [c.before for c in decision.changes if c.after.state in SEATED]
    ended = {e.id for e in case[1] if e.state in HELD}
    excused = ended | {e.id for e in case[1] if e.marks.passed_over}
    for passed in (before[e.id] for e in now if e.eligible and e.id not in excused):
        assert all(turn(e) < turn(passed) for e in seated if e.id not in ended)


@always
@given(lines(), rules)
def test_no_seat_is_left_idle_while_somebody_waits_who_may_have_it(case, rules):
    decision, _ = decided(case, rules)
    assert not is_idle(decision.session, NOW, rules)


@always
@given(lines(), rules)
def test_nobody_is_held_a_seat_in_the_last_hours(case, rules):
    decision, _ = decided(case, rules)
    if not decision.session.before_closing(NOW, rules):
        newly = {c.after.state for c in decision.changes if c.before.state is not c.after.state}
        assert not newly & HELD


@always
@given(lines(), rules)
def test_everybody_received_is_settled_and_every_change_of_state_has_its_fact(case, rules):
    decision, now = decided(case, rules)
    assert not [entry for entry in now if entry.state is State.RECEIVED]
    for change in decision.changes:
        moved = change.before.state is not change.after.state
        assert bool(change.said) >= moved


@always
@given(lines(), rules)
def test_a_confirmed_person_is_never_dropped_and_a_minor_never_confirmed_by_a_machine(case, rules):
    _, now = decided(case, rules)
    state = {entry.id: entry.state for entry in now}
    assert all(state[e.id] is State.CONFIRMED for e in case[1] if e.state is State.CONFIRMED)
    assert not [e for e in case[1] if e.marks.minor and state[e.id] is State.CONFIRMED]


@always
@given(lines(), rules)
def test_who_cannot_be_reached_keeps_the_ticket_and_is_offered_nothing(case, rules):
    decision, now = decided(case, rules)
    place = {entry.id: entry for entry in now}
    for bounced in case[2]["bounced"]:
        entry = next(e for e in case[1] if e.id == bounced)
        assert place[bounced].ticket == entry.ticket
        assert place[bounced].marks.unreachable
    changed = {change.before.id for change in decision.changes}
    assert not changed & {e.id for e in case[1] if e.marks.unreachable or e.marks.called}


@always
@given(lines(), rules)
def test_a_ticket_is_never_lost_nor_given_twice(case, rules):
    _, now = decided(case, rules)
    tickets = {entry.id: entry.ticket for entry in now}
    assert all(tickets[e.id] == e.ticket for e in case[1] if e.ticket is not None)
    numbered = [ticket for ticket in tickets.values() if ticket is not None and ticket > 0]
    assert len(numbered) == len(set(numbered))


@always
@given(lines(), rules)
def test_a_lapse_is_an_offer_that_ended_unanswered_before_the_last_hours(case, rules):
    decision, _ = decided(case, rules)
    names = {FactName.SEAT_OFFER_LAPSED, FactName.REGISTRATION_PAUSED}
    silent = [c for c in decision.changes if names & {said.name for said in c.said}]
    for change in silent:
        assert change.before.state is State.OFFERED
        assert change.before.id not in case[2]["bounced"]
        assert change.before.expires_at <= NOW
        assert change.before.expires_at < decision.session.closes_at(rules)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 70), st.integers(0, 60), st.integers(0, 60), st.integers(0, 130), rules)
def test_pass_after_pass_a_crowd_is_settled_and_no_pass_exceeds_a_transaction(
    silent, waiting, new, capacity, rules
):
    held = [_late(number) for number in range(silent)]
    everybody = held + [_ticket(State.WAITING, silent + number) for number in range(waiting)]
    arrivals = [InLine(f"r{n:03}", f"pr{n:03}", State.RECEIVED, NOW) for n in range(new)]
    everybody += arrivals
    session = counted(a_session(capacity=capacity, next_ticket=1000), everybody)
    for _ in range(9):
        decision = decide_seats(session, line_of(everybody, {}), NOW, rules)
        assert len(decision.changes) <= MOST_PEOPLE
        session, everybody = decision.session, carried_out(everybody, decision)
        if not decision.full:
            break
    assert decide_seats(session, line_of(everybody, {}), NOW, rules).changes == ()
    assert not is_idle(session, NOW, rules)
    assert not [entry for entry in everybody if entry.state is State.RECEIVED]


def _ticket(state, number):
    return InLine(f"t{number:03}", f"pt{number:03}", state, NOW, ticket=number)


def _late(number):
    return replace(_ticket(State.OFFERED, number), expires_at=NOW)
