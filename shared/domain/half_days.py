"""The half-days of a session, each of which whoever takes part signs for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shared.domain.session import PARIS, Session

_WEEK, _WORKDAYS, _NOON = 7, 5, 12
_HALVES = ("morning", "afternoon")


@dataclass(frozen=True)
class Day:
    """A day of a session and its halves: morning, afternoon."""

    on: date
    halves: Sequence[str] = _HALVES


def weeks(session: Session) -> Sequence[Sequence[Day]]:
    """The days of a session, as many as fit on a sheet at a time.

    A session of more than a week leaves its weekends out; one that begins after noon has no first
    morning.
    """
    length = (session.ends_on - session.starts_on).days + 1
    dates = [session.starts_on + timedelta(days=number) for number in range(length)]
    if length > _WEEK:
        dates = [each for each in dates if each.weekday() < _WORKDAYS]
    days = [_day(each, session) for each in dates]
    most = _WORKDAYS if length > _WEEK else _WEEK
    return [days[start : start + most] for start in range(0, len(days), most)]


def _day(on: date, session: Session) -> Day:
    begins = session.starts_at.astimezone(PARIS)
    late = on == begins.date() and begins.hour >= _NOON
    return Day(on, _HALVES[1:]) if late else Day(on)
