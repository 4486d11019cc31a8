"""A registration: one person's request for a seat in a session, and the states it may take."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.domain.facts import Fact, Why


class State(StrEnum):
    """Where a registration stands; the words of the API."""

    RECEIVED = "received"
    WAITING = "waiting"
    OFFERED = "offered"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    LAPSED = "lapsed"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    INELIGIBLE = "ineligible"
    AWAITING_GUARDIAN = "awaiting_guardian"
    MOVED = "moved"
    CLOSED = "closed"


# From each state, the states a registration may go to; nothing else is ever written.
NEXT: Mapping[State, frozenset[State]] = {
    State.RECEIVED: frozenset(
        {State.CONFIRMED, State.WAITING, State.OFFERED, State.CANCELLED, State.CLOSED}
    ),
    State.WAITING: frozenset({State.OFFERED, State.CONFIRMED, State.CANCELLED}),
    State.OFFERED: frozenset(
        {
            State.OFFERED,
            State.CONFIRMED,
            State.DECLINED,
            State.WAITING,
            State.PAUSED,
            State.CANCELLED,
        }
    ),
    State.CONFIRMED: frozenset({State.CANCELLED, State.MOVED}),
    State.PAUSED: frozenset({State.CANCELLED}),
}

# Final states: the person may register anew for the same session.
ENDED = frozenset(state for state in State if state not in NEXT)


@dataclass(frozen=True)
class InLine:
    """What a seat decision needs to know of one registration; ids only."""

    id: str
    person: str
    state: State
    arrived_at: datetime
    ticket: int | None = None
    expires_at: datetime | None = None
    lapses: int = 0
    passed_over: bool = False


@dataclass(frozen=True)
class Registration:
    """One person's request for a seat in a session, with its history; ids, no name."""

    id: str
    session_id: str
    region: str
    person: str
    state: State
    arrived_at: datetime
    history: tuple[Fact, ...]
    ticket: int | None = None
    expires_at: datetime | None = None
    lapses: int = 0
    passed_over: bool = False
    counsellor: str | None = None
    counsellor_may_act: bool = False
    wake_at: datetime | None = None

    @property
    def reason(self) -> Why:
        """Why it stands where it stands: the reason of its last fact."""
        return self.history[-1].why

    @property
    def hidden(self) -> bool:
        """Whether this is a second request of somebody already registered (page tells nothing)."""
        return self.state is State.CLOSED and self.reason.code == "already_registered"

    def in_line(self) -> InLine:
        """The part of it that seat decisions work on."""
        return InLine(
            self.id,
            self.person,
            self.state,
            self.arrived_at,
            self.ticket,
            self.expires_at,
            self.lapses,
            self.passed_over,
        )
