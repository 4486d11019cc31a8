"""The life of a registration as one table: each fact, from which states, to which, by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from shared.domain.facts import FactName


class State(StrEnum):
    """Where a registration stands; the words of the API."""

    RECEIVED = "received"
    AWAITING_GUARDIAN = "awaiting_guardian"
    WAITING = "waiting"
    OFFERED = "offered"
    CONFIRMED = "confirmed"
    PAUSED = "paused"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    MOVED = "moved"
    INELIGIBLE = "ineligible"
    CLOSED = "closed"


class Actor(StrEnum):
    """Who may cause a change; `by` of a fact begins with one of these."""

    YOUTH = "youth"
    COUNSELLOR = "counsellor"
    GUARDIAN = "guardian"
    STAFF = "staff"
    SYSTEM = "system"


# A seat is held for them until a date.
HELD = frozenset({State.OFFERED, State.AWAITING_GUARDIAN})
# Still asking for a seat, or holding one.
ACTIVE = HELD | {State.RECEIVED, State.WAITING, State.CONFIRMED, State.PAUSED}
# Over: the person may register anew for the same session; only staff may undo some of these.
ENDED = frozenset(State) - ACTIVE
UNDOABLE = frozenset({State.CANCELLED, State.DECLINED, State.LAPSED})


@dataclass(frozen=True)
class Step:
    """One line of the table; `to` None: the state stays."""

    before: frozenset[State]
    to: State | None
    by: frozenset[Actor]


def _step(before: frozenset[State] | set[State], to: State | None, *by: Actor) -> Step:
    return Step(frozenset(before), to, frozenset(by))


_YOUTH, _COUNSELLOR, _GUARDIAN, _STAFF, _SYSTEM = Actor
RECEIVED, AWAITING_GUARDIAN, WAITING, OFFERED, CONFIRMED, PAUSED = tuple(State)[:6]
DECLINED, CANCELLED, LAPSED, MOVED, INELIGIBLE, CLOSED = tuple(State)[6:]
_FOR_YOUTH = (_YOUTH, _COUNSELLOR, _STAFF)

_MAY_BE_SEATED = HELD | UNDOABLE | {RECEIVED, WAITING, PAUSED}

# Read: this fact takes a registration from one of these states to that one, caused by one of these.
STEPS: Mapping[FactName, Step] = {
    FactName.REGISTRATION_RECEIVED: _step(set(), RECEIVED, *_FOR_YOUTH),
    FactName.GUARDIAN_ASKED: _step({RECEIVED, WAITING}, AWAITING_GUARDIAN, _SYSTEM),
    FactName.SEAT_CONFIRMED: _step(_MAY_BE_SEATED, CONFIRMED, *Actor),
    FactName.PLACED_ON_WAITLIST: _step({RECEIVED}, WAITING, _SYSTEM),
    FactName.SEAT_OFFERED: _step({RECEIVED, WAITING}, OFFERED, _SYSTEM),
    FactName.SEAT_DECLINED: _step({OFFERED}, DECLINED, *_FOR_YOUTH),
    FactName.SEAT_OFFER_LAPSED: _step({OFFERED}, WAITING, _SYSTEM),
    FactName.SEAT_OFFER_ENDED: _step({OFFERED}, WAITING, _SYSTEM),
    FactName.SEAT_OFFER_BOUNCED: _step({OFFERED}, WAITING, _SYSTEM),
    FactName.SEAT_OFFER_RECALLED: _step(HELD, WAITING, _SYSTEM),
    FactName.LAST_CALL_MADE: _step({WAITING}, WAITING, _SYSTEM),
    FactName.REGISTRATION_PAUSED: _step({OFFERED}, PAUSED, _SYSTEM),
    FactName.REGISTRATION_RESUMED: _step({PAUSED, WAITING}, WAITING, *_FOR_YOUTH),
    FactName.REMINDER_DUE: _step({CONFIRMED}, None, _SYSTEM),
    FactName.DATES_CHANGED: _step(ACTIVE, None, _SYSTEM),
    FactName.REGISTRATION_CANCELLED: _step(ACTIVE, CANCELLED, *Actor),
    FactName.REGISTRATION_LAPSED: _step({PAUSED, AWAITING_GUARDIAN}, LAPSED, _SYSTEM),
    FactName.REGISTRATION_MOVED: _step(ACTIVE, MOVED, *Actor),
    FactName.REGISTRATION_CLOSED: _step(ACTIVE, CLOSED, _STAFF, _SYSTEM),
    FactName.REGISTRATION_INELIGIBLE: _step(ACTIVE, INELIGIBLE, _STAFF, _SYSTEM),
    FactName.REGISTRATION_REINSTATED: _step(UNDOABLE, WAITING, _STAFF),
}


class Impossible(ValueError):
    """A change that the table does not know: a mistake of ours, never of a person."""


def after(fact: FactName, state: State) -> State:
    """The state this fact leads to from that one; raises Impossible."""
    step = STEPS.get(fact)
    if step is None or state not in step.before:
        raise Impossible(f"{fact} cannot follow on {state}")
    return step.to or state


def check_cause(fact: FactName, by: str) -> None:
    """Whether this one may cause the fact; raises Impossible."""
    if Actor(by.partition(":")[0]) not in STEPS[fact].by:
        raise Impossible(f"{fact} is not for {by.partition(':')[0]}")
