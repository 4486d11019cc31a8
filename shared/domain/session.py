"""A session: one dated week, its seats and its counters."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from shared.domain.facts import Fact
from shared.domain.region import Rules


class SessionState(StrEnum):
    """Where a session stands in its life."""

    DRAFT = "draft"
    OPEN = "open"


@dataclass(frozen=True)
class Session:
    """One dated week with a capacity; `starts_at` aware UTC, `ends_on` the last day in Paris."""

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
    next_ticket: int = 1
    version: int = 0
    history: tuple[Fact, ...] = ()

    @property
    def free(self) -> int:
        """Seats neither confirmed nor held; negative when over capacity by decision."""
        return self.capacity - self.confirmed - self.held

    @property
    def places_left(self) -> int:
        """What the public is told."""
        return max(0, self.free)

    def registration_open(self, now: datetime, rules: Rules) -> bool:
        """Whether the public may register now."""
        return self.state is SessionState.OPEN and self.before_closing(now, rules)

    def before_closing(self, now: datetime, rules: Rules) -> bool:
        """Whether the last hours, in which nothing is offered any more, have not begun."""
        return now < self.starts_at - rules.closes_before
