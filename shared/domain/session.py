"""A session: one dated week, its life, its seats and its counters."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared.domain.facts import Fact, FactName
from shared.domain.region import Rules

PARIS = ZoneInfo("Europe/Paris")


class SessionState(StrEnum):
    """Where a session stands in its life."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"


# In these, people may still get a seat.
SEATING = frozenset({SessionState.OPEN, SessionState.CLOSED})


@dataclass(frozen=True)
class Session:
    """One dated week with a capacity; `starts_at` aware UTC, `ends_on` the last day in Paris.

    `waiting` counts who is in line and may be given a seat, `called` who was told in the last
    call, `unreachable` whose mail does not arrive; `overbooked` seats added by decision beyond the
    capacity; `placed` who was placed out of turn, last at `placed_at`; `idle_since` when a seat
    became free that somebody waits for; `sweep` what everybody must still be told; `edition` how
    often its dates changed; `reminded_at` the moment up to which reminders were told or came too
    late, None: none were due when it was opened.
    """

    id: str
    region: str
    title: str
    department: str
    venue: str
    starts_at: datetime
    starts_on: date
    ends_on: date
    capacity: int
    state: SessionState
    confirmed: int = 0
    held: int = 0
    waiting: int = 0
    called: int = 0
    unreachable: int = 0
    overbooked: int = 0
    placed: int = 0
    placed_at: datetime | None = None
    idle_since: datetime | None = None
    reminded_at: datetime | None = None
    sweep: str | None = None
    edition: int = 0
    next_ticket: int = 1
    version: int = 0
    history: tuple[Fact, ...] = ()

    @property
    def free(self) -> int:
        """Seats neither confirmed nor held; negative after a capacity was lowered below them."""
        return self.capacity + self.overbooked - self.confirmed - self.held

    @property
    def excess(self) -> int:
        """How many more people have a seat than there are seats."""
        return max(0, self.confirmed + self.held - self.capacity)

    @property
    def places_left(self) -> int:
        """What the public is told."""
        return max(0, self.free)

    @property
    def waitlist(self) -> int:
        """Everybody who waits, as the public is told."""
        return self.waiting + self.called + self.unreachable

    @property
    def over_at(self) -> datetime:
        """When its last day has passed in Paris."""
        return datetime.combine(self.ends_on + timedelta(days=1), time(), PARIS)

    @property
    def announced(self) -> bool:
        """Whether the public has ever been told of it: not a draft, nor one called off unopened."""
        if self.state is SessionState.CANCELLED:
            return any(fact.name is FactName.SESSION_OPENED for fact in self.history)
        return self.state is not SessionState.DRAFT

    @property
    def seating(self) -> bool:
        """Whether its life allows that people get seats."""
        return self.state in SEATING

    def gives_seats(self, now: datetime) -> bool:
        """Whether people may still get a seat, and staff still add somebody."""
        return self.seating and now < self.starts_at

    def registration_open(self, now: datetime, rules: Rules) -> bool:
        """Whether the public may register now."""
        return self.state is SessionState.OPEN and self.before_closing(now, rules)

    def closes_at(self, rules: Rules) -> datetime:
        """When the last hours begin, in which no seat is held for anybody any more."""
        return self.starts_at - rules.closes_before

    def before_closing(self, now: datetime, rules: Rules) -> bool:
        """Whether the last hours have not begun."""
        return now < self.closes_at(rules)

    def reminders_to_come(self, rules: Rules) -> list[datetime]:
        """When whoever has a seat is to be reminded, without what is told already."""
        moments = [self.starts_at - timedelta(days=days) for days in rules.reminder_days]
        told = self.reminded_at
        return sorted(moment for moment in moments if told is None or moment > told)

    def days_ahead(self, moment: datetime) -> int:
        """How many whole days the start lies after a moment."""
        return (self.starts_at - moment).days

    def in_last_call(self, now: datetime, rules: Rules) -> bool:
        """Whether a free seat goes to the first who accepts."""
        return self.gives_seats(now) and not self.before_closing(now, rules)

    def counting(self, **more: int) -> "Session":
        """The same session with these added to its counters."""
        return replace(self, **{name: getattr(self, name) + by for name, by in more.items()})

    def trimmed(self) -> "Session":
        """A seat added on purpose is gone once it is not needed: its cancellation frees nothing."""
        return replace(self, overbooked=min(self.overbooked, self.excess))
