"""The rows of a partner's file, as cells and as offers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shared.domain.offers.columns import Cell, Columns, check_complete
from shared.domain.offers.heading_rows import find_columns
from shared.domain.offers.plan import Row
from shared.domain.offers.problems import FileRefused, Problem
from shared.domain.offers.reading import Reading
from shared.domain.offers.row_reader import RowReader

MOST_ROWS = 10_000
MOST_COLUMNS = 100


@dataclass(frozen=True)
class Sheet:
    """A file's cells from its row 1 on, and what reading it already showed.

    `listed`: the rows are the elements of a JSON or XML list; the first holds the fields' names and
    element n is row n. `kind` is one of text, xlsx, xls, ods, json, xml.
    """

    rows: Sequence[Sequence[Cell]]
    notes: tuple[Problem, ...] = ()
    listed: bool = False
    kind: str = "text"


def read_sheet(sheet: Sheet, reading: Reading) -> tuple[Columns, tuple[Row, ...]]:
    """The columns recognised and every row that is not empty; raises FileRefused."""
    columns = find_columns(sheet.rows, reading.memory, sheet.listed)
    check_complete(columns)
    rows = tuple(_rows(sheet, columns, reading))
    if not rows:
        raise FileRefused("no-rows", row=columns.row)
    if len(rows) > MOST_ROWS:
        raise FileRefused("too-many-rows", most=MOST_ROWS)
    return columns, rows


def _rows(sheet: Sheet, columns: Columns, reading: Reading) -> Iterator[Row]:
    above = 1 if sheet.listed else columns.row
    first = 1 if sheet.listed else columns.row + 1
    read = RowReader(columns, reading).read
    for number, cells in enumerate(sheet.rows[above:], start=first):
        if _says_something(cells):
            yield read(number, cells)


def _says_something(cells: Sequence[Cell]) -> bool:
    first = next(filter(None, cells), None)
    if first is None or str(first).strip():
        return first is not None
    return any(str(cell).strip() for cell in cells if cell)
