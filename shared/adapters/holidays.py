"""The public holidays of metropolitan France, by the library `holidays`.

The library costs most of a second of CPU where no bytecode is kept, as in Lambda's layer: it is
imported when a day is first asked for, so that only a function that decides pays for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache


@dataclass(frozen=True)
class PublicHolidays:
    """Every public holiday of whatever year: `day in PublicHolidays()`."""

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _of_year(day.year)


def public_holidays(years: Iterable[int]) -> frozenset[date]:
    """The public holidays of these years."""
    return frozenset().union(*map(_of_year, years))


@cache
def _of_year(year: int) -> frozenset[date]:
    from holidays import country_holidays

    return frozenset(country_holidays("FR", years=year))
