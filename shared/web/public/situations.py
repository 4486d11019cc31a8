"""What a registration's standing means to people: a state, and what they must know beyond it."""

from collections.abc import Mapping
from datetime import datetime

from shared.domain.session import SessionState
from shared.domain.transitions import ACTIVE, State
from shared.usecases.standing import Standing

# A state that is told otherwise because of the reason that led there.
_BY_REASON: Mapping[tuple[State, str], str] = {
    (State.RECEIVED, "see_mail"): "see-mail",
    (State.WAITING, "last_call"): "last-call",
    (State.WAITING, "place_taken"): "place-taken",
    (State.CONFIRMED, "session_moved"): "confirmed-moved",
    (State.CANCELLED, "session_cancelled"): "session-cancelled",
    (State.CLOSED, "session_began"): "session-began",
    (State.CLOSED, "merged"): "merged",
}
# All of them, so that a test can prove that each has its words.
SITUATIONS = frozenset(
    {state.value.replace("_", "-") for state in State}
    | set(_BY_REASON.values())
    | {"unreachable", "offered-late", "awaiting-guardian-late", "last-call-minor"}
)
# In these, somebody is expected to do something now.
TO_DO = frozenset(
    {"offered", "last-call", "last-call-minor", "paused", "unreachable", "awaiting-guardian"}
)
_HELD_SEATLESS = (State.WAITING, State.OFFERED)


def situation(at: Standing, now: datetime) -> str:
    """The name under which the catalogue has its words; an answer that came too late is one."""
    state = State(at.status)
    if state in ACTIVE and at.session.state is SessionState.CANCELLED:
        return "session-cancelled"
    if state in _HELD_SEATLESS and at.session.starts_at <= now:
        return "session-began"
    if at.offer_expires_at is not None and at.offer_expires_at <= now:
        return f"{_plain(state)}-late"
    return _waiting(at) if state is State.WAITING else _told(at, state)


def _waiting(at: Standing) -> str:
    if at.unreachable:
        return "unreachable"
    told = _told(at, State.WAITING)
    return "last-call-minor" if told == "last-call" and "accept" not in at.may else told


def _told(at: Standing, state: State) -> str:
    return _BY_REASON.get((state, at.why.code), _plain(state))


def _plain(state: State) -> str:
    return state.value.replace("_", "-")
