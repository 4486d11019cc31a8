"""Where a table's heading stands: in one row, in two, or nowhere; and what must be asked of it."""

import re
from collections.abc import Iterator, Sequence

from shared.domain.offers.columns import Cell, Columns, recognise, shown, some
from shared.domain.offers.headings import Column
from shared.domain.offers.mapping_memory import SHOWN_ROWS, Asked, Question, Remembered
from shared.domain.offers.problems import FileRefused, Unreadable
from shared.domain.offers.values import line
from shared.domain.offers.ways_to_apply import contact

HEADING_WITHIN = 10
# Fewer recognised columns do not make a row a heading.
_FEWEST = 2
_LONGEST_NAME = 60
_LONGEST_SHOWN = 60
_NOTHING_SAID = Remembered()
# What stands in cells and not in headings.
_VALUE = re.compile(r"[\d@]")


def find_columns(
    rows: Sequence[Sequence[Cell]], memory: Remembered = _NOTHING_SAID, listed: bool = False
) -> Columns:
    """The columns by the first rows' best heading; raises FileRefused when none is like one."""
    if not any(shown(cell) for row in rows for cell in row):
        raise FileRefused("file-empty")
    if listed:
        return recognise(0, rows[0], memory)
    best = max(_candidates(rows[:HEADING_WITHIN], memory), key=_likeness)
    if len(best.places) >= _FEWEST:
        return best
    unheaded = recognise(0, column_names(rows), memory)
    if unheaded.places:
        return unheaded
    raise FileRefused("heading-missing", found=some(rows[0]))


def _likeness(columns: Columns) -> tuple[int, int]:
    return len(columns.places), -columns.row


def _candidates(rows: Sequence[Sequence[Cell]], memory: Remembered) -> Iterator[Columns]:
    for number, row in enumerate(rows, start=1):
        yield recognise(number, row, memory)
        if number < len(rows) and (both := _in_two_rows(row, rows[number])):
            yield recognise(number + 1, both, memory)


def _in_two_rows(above: Sequence[Cell], below: Sequence[Cell]) -> list[str] | None:
    """Names of a heading whose upper cells span several lower ones; None: it is not one."""
    upper, lower = [shown(cell) for cell in above], [shown(cell) for cell in below]
    spanned = any(name and not (upper[i : i + 1] or [""])[0] for i, name in enumerate(lower))
    names_only = all(len(name) < _LONGEST_NAME and not name.isdigit() for name in lower)
    if not spanned or not names_only or not any(upper):
        return None
    return list(_spread(upper, lower))


def _spread(upper: Sequence[str], lower: Sequence[str]) -> Iterator[str]:
    over = ""
    for i in range(max(len(upper), len(lower))):
        over = (upper[i] if i < len(upper) else "") or over
        name = lower[i] if i < len(lower) else ""
        own = upper[i] if i < len(upper) else ""
        yield " ".join(filter(None, (over, name))) if name else own


def column_names(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Names for the columns of a table without a heading: "Colonne A", "Colonne B" …"""
    width = max((len(row) for row in rows[:HEADING_WITHIN]), default=0)
    return [f"Colonne {_letters(i)}" for i in range(width)]


def _letters(index: int) -> str:
    first, last = divmod(index, 26)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)


def question_of(
    rows: Sequence[Sequence[Cell]], memory: Remembered, listed: bool = False
) -> Question | None:
    """What the partner must be asked before this file is read; None: nothing."""
    try:
        columns, headed = find_columns(rows, memory, listed), True
    except FileRefused as refused:
        if refused.code != "heading-missing":
            raise
        row = _names_row(rows)
        names = rows[row - 1] if row else column_names(rows)
        columns, headed = recognise(row, names, memory), bool(row)
    if not columns.unknown and not columns.missing:
        return None
    names = column_names(rows) if not columns.row and not listed else _names(rows, columns)
    first = rows[1:] if listed else rows[columns.row :]
    asked = [_asked(columns, i, name, first) for i, name in enumerate(names) if name]
    return Question(tuple(asked), columns.missing, headed and bool(columns.row or listed))


def _names_row(rows: Sequence[Sequence[Cell]]) -> int:
    """The number of the first row when it only names things, in words we do not know; else 0."""
    number = next(n for n, row in enumerate(rows, start=1) if any(shown(cell) for cell in row))
    names = [shown(cell) for cell in rows[number - 1] if shown(cell)]
    named = len(names) > 2 and len(set(names)) == len(names)
    values = any(_VALUE.search(name) or len(name) >= _LONGEST_NAME for name in names)
    told = [shown(cell) for row in rows[number:HEADING_WITHIN] for cell in row]
    return number if named and not values and any(_VALUE.search(cell) for cell in told) else 0


def _names(rows: Sequence[Sequence[Cell]], columns: Columns) -> list[str]:
    """The headings as they were recognised: those of two rows are put together."""
    lowest = rows[max(columns.row - 1, 0)]
    names = [shown(cell) for cell in lowest]
    if columns.row > 1 and (both := _in_two_rows(rows[columns.row - 2], lowest)):
        known = {place.heading for place in columns.places} | set(columns.unknown)
        names = both if known.issubset(both) else names
    return names


def _as_read(cell: Cell) -> str:
    """A cell as its partner sees it: whole numbers without a point, days in French order."""
    try:
        return line(cell)
    except Unreadable:
        return shown(cell)


def _by_cells(columns: Columns, cells: Sequence[str]) -> str:
    """What a column seems to hold when every one of its first cells is a way to apply."""
    if not cells or Column.CONTACT in columns.headings or "apply" not in columns.missing:
        return ""
    try:
        ways = [contact(cell) for cell in cells]
    except Unreadable:
        return ""
    applies = all(way.keys() - {Column.CONTACT_NAME} for way in ways)
    return Column.CONTACT.value if applies else ""


def _asked(columns: Columns, i: int, name: str, first: Sequence[Sequence[Cell]]) -> Asked:
    place = next((each for each in columns.places if each.index == i), None)
    cells = [_as_read(row[i]) for row in first if i < len(row) and shown(row[i])]
    told = tuple(cell[:_LONGEST_SHOWN] for cell in cells[:SHOWN_ROWS])
    if place is None:
        return Asked(name, _by_cells(columns, cells[:SHOWN_ROWS]), False, told)
    return Asked(name, place.column.value, not place.guessed, told)
