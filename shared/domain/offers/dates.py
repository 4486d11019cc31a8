"""Dates as partners write them: real dates, Excel's day numbers, and French in all its forms."""

import re
from datetime import date, datetime, timedelta

from shared.domain.offers.columns import Cell, normal
from shared.domain.offers.problems import Unreadable
from shared.domain.offers.values import NOTHING, line

# Day 0 of Excel's calendar as it counts from 1 March 1900 on.
_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_DAYS = range(36526, 73051)  # 2000 to 2099
_MONTHS = {
    "janvier": 1, "janv": 1, "jan": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "mar": 3,
    "avril": 4, "avr": 4, "mai": 5, "juin": 6, "juillet": 7, "juil": 7, "aout": 8,
    "septembre": 9, "sept": 9, "sep": 9, "octobre": 10, "oct": 10, "novembre": 11, "nov": 11,
    "decembre": 12, "dec": 12,
}  # fmt: skip
_OPEN = re.compile(
    r"des que possible|asap|immediat|immediate|immediatement|tout de suite|a definir|a convenir"
    r"|a preciser|selon|toute l annee|flexible|au plus tot|urgent|non precise"
)
_YEAR_FIRST = re.compile(r"(20\d\d)[-/.](\d\d?)[-/.](\d\d?)(?:[T ]\d.*)?")
_DAY_FIRST = re.compile(r"(?:le )?(\d\d?) ?[-/. ] ?(\d\d?) ?[-/. ] ?(20\d\d|\d\d)(?: \d\d?[:h].*)?")
_WORDS = re.compile(r"(?:[a-z]+ )*?(?:(\d\d?)(?:er)? )?([a-z]+) (20\d\d)")


def day(cell: Cell) -> date | None:
    """The day a cell tells; None when none is meant; raises Unreadable."""
    if isinstance(cell, datetime):
        return _within(cell.date(), cell)
    if isinstance(cell, date):
        return _within(cell, cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _of_number(cell)
    written = line(cell)
    if written.lower() in NOTHING or _OPEN.match(normal(written)):
        return None
    return _of_text(written)


def _of_number(number: int | float) -> date:
    if int(number) not in _EXCEL_DAYS:
        raise Unreadable("date-unreadable", found=str(number)[:40])
    return _EXCEL_EPOCH + timedelta(days=int(number))


def _of_text(written: str) -> date:
    if written.isdigit() and len(written) == 5:
        return _of_number(int(written))
    try:
        return _within(_read(written), written)
    except ValueError:
        raise Unreadable("date-unreadable", found=written[:40]) from None


def _read(written: str) -> date:
    if match := _YEAR_FIRST.fullmatch(written):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(written.lower()):
        year = int(match[3])
        return date(year + 2000 if year < 100 else year, int(match[2]), int(match[1]))
    match = _WORDS.fullmatch(normal(written))
    if match is None or match[2] not in _MONTHS:
        raise ValueError(written)
    return date(int(match[3]), _MONTHS[match[2]], int(match[1] or 1))


def _within(found: date, cell: Cell) -> date:
    if not 2000 <= found.year < 2100:
        raise Unreadable("date-unreadable", found=str(cell)[:40])
    return found
