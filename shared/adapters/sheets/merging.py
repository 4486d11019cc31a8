"""Merged cells: what stands once for several rows is written into each of them."""

from collections.abc import Iterable, Sequence

# First row, first column, last row, last column, from 0.
Span = Sequence[int]
_MOST_FILLED = 1_000_000


def fill_merged(rows: Sequence[list[object]], spans: Iterable[Span]) -> None:
    """Fills each span's first column downwards; a title over several columns stays one cell."""
    left = _MOST_FILLED
    for first, column, last, _ in spans:
        value = rows[first][column] if first < len(rows) and column < len(rows[first]) else ""
        if value in ("", None):
            continue
        for row in rows[first + 1 : min(last + 1, first + 1 + left)]:
            left -= 1
            _fill(row, column, value)


def _fill(row: list[object], column: int, value: object) -> None:
    row.extend([""] * (column + 1 - len(row)))
    if row[column] in ("", None):
        row[column] = value
