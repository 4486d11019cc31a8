"""Waking hours: the only time that a seat offer's clock counts, in Paris, never on a Sunday."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
# How far ahead is looked at most: what a date years away costs stays bounded.
MOST_DAYS = 400
_SUNDAY = 6
_NOTHING = timedelta(0)


@dataclass(frozen=True)
class WakingHours:
    """From which hour to which people are awake, and the public holidays on which nobody is."""

    opens: int = 8
    closes: int = 20
    closed_days: Container[date] = frozenset()

    def __post_init__(self) -> None:
        if not 0 <= self.opens < self.closes <= 24:
            raise ValueError("waking hours open before they close, within one day")

    def add(self, start: datetime, hours: int) -> datetime:
        """When so many waking hours have passed since an aware `start`, in UTC.

        A sum that ends with a day ends at its closing, not at the next opening. Raises ValueError
        if it does not end within `MOST_DAYS` days.
        """
        left = timedelta(hours=hours)
        for begins, ends in self._spans(start):
            if left <= ends - begins:
                return begins + left
            left -= ends - begins
        raise ValueError(f"{hours} waking hours take more than {MOST_DAYS} days")

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Waking time between two aware moments, of the first `MOST_DAYS` days; none backwards."""
        passed = _NOTHING
        for begins, ends in self._spans(start):
            if end <= begins:
                break
            passed += min(ends, end) - begins
        return passed

    def _spans(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """What is left of each waking day from `start` on, in UTC, where elapsed time is exact."""
        start = start.astimezone(UTC)
        first = start.astimezone(PARIS).date()
        for day in (first + timedelta(days=n) for n in range(MOST_DAYS)):
            begins, ends = max(start, _hour(day, self.opens)), _hour(day, self.closes)
            if begins <= ends and self.is_waking(day):
                yield begins, ends

    def is_waking(self, day: date) -> bool:
        """Whether it is no Sunday and no public holiday."""
        return day.weekday() != _SUNDAY and day not in self.closed_days


def _hour(day: date, hour: int) -> datetime:
    """A full hour on a Paris clock (24: the next midnight), in UTC."""
    return (datetime.combine(day, time(), PARIS) + timedelta(hours=hour)).astimezone(UTC)
