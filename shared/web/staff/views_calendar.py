"""A month as the team's calendar shows it: weeks of days, with the sessions of each day."""

import re
from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shared.domain.region import Rules
from shared.domain.session import Session
from shared.web.staff import views
from shared.web.staff.views import Row

_MONTH = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")
_A_MONTH_ON = timedelta(days=31)

Weeks = Sequence[Sequence[date]]


@dataclass(frozen=True)
class Shown:
    """A session on one day; `whole` on its first day and on Mondays, else it only goes on."""

    row: Row
    whole: bool

    @property
    def taken(self) -> int:
        """Seats that somebody has, or is offered."""
        return self.row.session.confirmed + self.row.session.held


@dataclass(frozen=True)
class Day:
    """A day of the page; `outside` the month that is shown, in its first or last week."""

    on: date
    today: bool
    outside: bool
    sessions: Sequence[Shown]

    @property
    def told(self) -> bool:
        """Whether a list of the days has something to say of it."""
        return self.today or any(each.whole for each in self.sessions)


def first_day(word: str, today: date) -> date:
    """The first of a month written as "2027-03"; of this month for anything else."""
    found = _MONTH.fullmatch(word)
    return date(int(found[1]), int(found[2]), 1) if found else today.replace(day=1)


def neighbours(first: date) -> tuple[date, date]:
    """The first days of the months before and after."""
    return (first - timedelta(days=1)).replace(day=1), (first + _A_MONTH_ON).replace(day=1)


def weeks_of(first: date) -> Weeks:
    """The days of the month in weeks, from Monday to Sunday, each whole."""
    return Calendar().monthdatescalendar(first.year, first.month)


def month(
    weeks: Weeks, first: date, found: Sequence[Session], now: datetime, today: date, rules: Rules
) -> Sequence[Sequence[Day]]:
    """The weeks of the page."""
    rows = [views.row(session, now, rules) for session in found]
    return [
        [Day(on, on == today, on.month != first.month, _on(on, rows)) for on in week]
        for week in weeks
    ]


def _on(on: date, rows: Sequence[Row]) -> Sequence[Shown]:
    there = [row for row in rows if row.session.starts_on <= on <= row.session.ends_on]
    return [Shown(row, on == row.session.starts_on or on.weekday() == 0) for row in there]
