"""Offers as another program tells them, by our own names of fields: rows like those of a file."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from shared.domain.offers import values
from shared.domain.offers.columns import Cell, Columns, Place
from shared.domain.offers.headings import Column
from shared.domain.offers.offer import offer_key
from shared.domain.offers.plan import Row
from shared.domain.offers.problems import Problem, Severity, Unreadable
from shared.domain.offers.reading import Reading
from shared.domain.offers.row_reader import RowReader

# A name that is not ours is shown back only so far.
_LONGEST_NAME = 60
# Every field stands in a place of its own, whether it is told or not.
_PLACES = tuple(Place(column, i, column.value) for i, column in enumerate(Column))
Read = Callable[[int, Sequence[Cell]], Row]
COLUMNS = Columns(0, _PLACES, width=len(_PLACES))


def read_items(items: Sequence[Mapping[str, Any]], reading: Reading) -> tuple[Row, ...]:
    """Each item as a row, numbered from 1, judged by the rules of a file's rows."""
    read = RowReader(COLUMNS, reading).read
    return tuple(_row(number, item, read) for number, item in enumerate(items, start=1))


def reference_of(item: Mapping[str, Any]) -> str:
    """The reference that an item tells, as it is kept; empty when it tells none."""
    told = item.get(Column.REFERENCE.value)
    try:
        return values.line(told) if isinstance(told, str | int) else ""
    except Unreadable:
        return ""


def _row(number: int, item: Mapping[str, Any], read: Read) -> Row:
    notes = [_unknown(number, name) for name in item if name not in _NAMES]
    odd = [name for name in item if name in _NAMES and not _plain(item[name])]
    cells = [_cell(item.get(column.value)) for column in Column]
    row = read(number, cells)
    if not odd:
        return Row(number, row.key, row.offer, (*row.problems, *notes))
    unread = [Problem("field-unreadable", number, name) for name in odd]
    others = [problem for problem in row.problems if problem.column not in odd]
    reference = reference_of(item)
    key = offer_key(reference) if reference else None
    return Row(number, key, None, (*unread, *others, *notes))


_NAMES = frozenset(column.value for column in Column)


def _unknown(number: int, name: str) -> Problem:
    return Problem("field-unknown", number, name[:_LONGEST_NAME], severity=Severity.INFO)


def _plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(isinstance(each, str | int | float) for each in value)
    return value is None or isinstance(value, str | int | float)


def _cell(value: Any) -> Cell:
    """A value as a cell of a spreadsheet; a list of words as they stand in one cell."""
    if isinstance(value, list) and _plain(value):
        return ", ".join(map(str, value))
    return value if isinstance(value, str | int | float) else None
