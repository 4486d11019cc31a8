"""A registration: one person's request for a seat in a session, with its story."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from shared.domain.facts import Fact, FactName, Why
from shared.domain.transitions import ACTIVE, State


@dataclass(frozen=True)
class Marks:
    """What a seat decision must know of a registration besides its state.

    `proof_due`: until when the mail service must have taken the offer's mail, None once it has
    (the clock of the offer is set then); `offer`: the fact by which the seat was offered; `minor`:
    a guardian must agree first; `choice`: 1 for the person's first; `linked`: the person's
    registrations of the same form, best choice first; `priority`: the place in an older line,
    from a cancelled session; `letter`: no e-mail address, reached on paper.
    """

    lapses: int = 0
    passed_over: bool = False
    proof_due: datetime | None = None
    offer: str | None = None
    minor: bool = False
    called: bool = False
    unreachable: bool = False
    letter: bool = False
    choice: int = 1
    priority: int | None = None
    linked: tuple[str, ...] = ()


@dataclass(frozen=True)
class InLine:
    """What a seat decision needs to know of one registration; ids only."""

    id: str
    person: str
    state: State
    arrived_at: datetime
    ticket: int | None = None
    expires_at: datetime | None = None
    marks: Marks = field(default_factory=Marks)

    @property
    def eligible(self) -> bool:
        """Whether the machine may give them a seat when their turn comes."""
        marks = self.marks
        return self.state is State.WAITING and not (marks.unreachable or marks.called)

    def expired(self, now: datetime) -> bool:
        """Whether what was held or kept for them until a date is so no longer."""
        return self.expires_at is not None and self.expires_at <= now


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
    marks: Marks = field(default_factory=Marks)
    counsellor: str | None = None
    counsellor_may_act: bool = False
    guardian: str | None = None
    wake_at: datetime | None = None

    @property
    def reason(self) -> Why:
        """Why it stands where it stands: the reason of its last fact that was no mere reminder."""
        told = (fact for fact in reversed(self.history) if fact.name is not FactName.REMINDER_DUE)
        return next(told).why

    @property
    def hidden(self) -> bool:
        """Whether this is a second request of somebody already registered (page tells nothing)."""
        return self.state is State.CLOSED and self.reason.code == "already_registered"

    @property
    def had_seat(self) -> bool:
        """Whether the person ever had a confirmed seat here."""
        return any(fact.name is FactName.SEAT_CONFIRMED for fact in self.history)

    @property
    def calendar_uid(self) -> str:
        """The name of the seat's event in calendars, the same by mail and as a file."""
        return f"registration-{self.id}@explore"

    @property
    def others(self) -> tuple[tuple[str, str], ...]:
        """Session and registration ids of the person's other choices of the same form."""
        pairs = (tuple(link.split("/")) for link in self.marks.linked)
        return tuple((session, own) for session, own in pairs if own != self.id)

    def in_line(self) -> InLine:
        """The part of it that seat decisions work on."""
        return InLine(
            self.id,
            self.person,
            self.state,
            self.arrived_at,
            self.ticket,
            self.expires_at,
            self.marks,
        )


def latest_first(found: Iterable[Registration]) -> list[Registration]:
    """What goes on first, then the latest first."""
    return sorted(found, key=lambda r: (r.state in ACTIVE, r.arrived_at, r.id), reverse=True)
