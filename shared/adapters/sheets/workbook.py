"""Workbooks' cells: what the parser's process says, and the sheet that looks like offers."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from shared.adapters.sheets.likeness import ENOUGH, recognised
from shared.adapters.sheets.markup import is_markup, readable
from shared.adapters.sheets.merging import Span, fill_merged
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.rows import Sheet


@dataclass
class _Found:
    """A filled sheet: its name, merged cells, first rows, all rows; whether any has markup."""

    name: str
    merged: Sequence[Span]
    first: Sequence[list[Any]] = ()
    rows: list[list[Any]] = field(default_factory=list)
    marked: bool = False


def read_workbook(lines: Iterable[bytes], kind: str, merged: Mapping[str, Sequence[Span]]) -> Sheet:
    """The cells of the sheet that looks most like offers; raises FileRefused.

    `lines`: what the parser says of the workbook, while it goes on.
    `merged`: the merged cells by sheet, for the formats of which the parser tells none.
    """
    try:
        sheets = _sheets(lines)
        chosen = max(sheets, key=_likeness, default=_Found("", ()))
        rows = chosen.rows
        fill_merged(rows, [*chosen.merged, *merged.get(chosen.name, ())])
    except (ValueError, LookupError, TypeError):
        raise FileRefused("file-damaged") from None
    if chosen.marked:
        rows = [[_cell(cell) for cell in row] for row in rows]
    others = (sheet.name for sheet in sheets if sheet is not chosen)
    return Sheet(rows, tuple(_unread(name, chosen.name) for name in others), kind=kind)


def _sheets(lines: Iterable[bytes]) -> list[_Found]:
    found: list[_Found] = []
    for line in lines:
        if line.startswith(b"{"):
            head = json.loads(line)
            if "refused" in head:
                raise FileRefused(head["refused"])
            found.append(_Found(head["sheet"], head["merged"]))
            continue
        sheet, rows = found[-1], _DECODER.decode(line.decode())
        sheet.first = sheet.first or rows
        sheet.rows += rows
        sheet.marked = sheet.marked or b"<" in line
    return found


def _likeness(sheet: _Found) -> int:
    """How sure it is that offers stand under a heading; the first of the surest is taken."""
    return min(recognised(sheet.first), ENOUGH) if len(sheet.first) > 1 else 0


def _unread(name: str, read: str) -> Problem:
    params = {"sheet": name[:60], "read": read[:60]}
    return Problem("sheet-unread", params=params, severity=Severity.INFO)


def _cell(value: Any) -> Any:
    return readable(value) if isinstance(value, str) and is_markup(value) else value


def _date(value: Mapping[str, str]) -> date:
    written = value["date"]
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


_DECODER = json.JSONDecoder(object_hook=_date)
