"""Tables as CSV and XLSX, the one way by which any leaves: no cell can become a formula.

What is a formula where: https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io
import math
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from shared.domain.offers.columns import Cell

# Full-width signs count as well: some spreadsheets take them for the plain ones. A file that begins
# with "sep=" loses its first line in Excel.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]|sep=", re.IGNORECASE)
_GUARDED = re.compile(f"'+(?:{_FORMULA.pattern})", re.IGNORECASE)
# What neither XML nor a spreadsheet holds.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
# Excel's own bounds: characters of a cell, digits of a number, the first year.
LONGEST_CELL = 32_767
_MOST_NUMBER = 10**15
_FIRST_YEAR = 1900
_NARROWEST, _WIDEST, _LOOKED_AT = 10, 60, 50
_HEADING = {"bold": True, "bg_color": "#E8E8E8", "text_wrap": True, "valign": "top"}
_COLOURED = {"bg_color": "#FFE8CC", "valign": "top"}
_DATE = {"num_format": "dd/mm/yyyy"}


def as_csv(rows: Sequence[Sequence[Cell]]) -> bytes:
    """A CSV as Excel opens it in France: UTF-8 with its mark, `;`, lines ended by CR LF.

    A text that a spreadsheet could take for a formula gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(
    rows: Sequence[Sequence[Cell]], title: str, heading: int = 1, coloured: Collection[int] = ()
) -> bytes:
    """An XLSX of one sheet: texts stay texts, numbers numbers, dates dates.

    `heading`: the number of the heading's row, kept in sight and filtered by; 0 for none.
    `coloured`: the numbers of the rows that shall be seen at once.
    """
    import xlsxwriter

    file = io.BytesIO()
    # Rows go to the disk as they come: a million cells would take 500 MB.
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    sheet = book.add_worksheet(_name(title))
    _lay_out(sheet, rows, heading)
    write = _writer(sheet, {kind: book.add_format(said) for kind, said in _FORMATS.items()})
    for number, row in enumerate(rows, start=1):
        kind = "heading" if number == heading else "coloured" if number in coloured else "plain"
        for column, cell in enumerate(row):
            write(number - 1, column, cell, kind)
    book.close()
    return file.getvalue()


def shown(cell: Cell) -> str:
    """A cell as a text table writes it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return _UNWRITABLE.sub("", str(cell))


def may_be_guarded(text: str) -> bool:
    """Whether any cell of this CSV may begin with an apostrophe that guards it."""
    return _GUARDED.search(text) is not None


def unguarded(text: str) -> str:
    """The text of a CSV's cell without the apostrophe that keeps it from being a formula."""
    return text[1:] if _GUARDED.match(text) else text


def _guarded(cell: Cell) -> str:
    text = shown(cell)
    # A text that begins as a guarded one does is guarded once more, so that it is read as it was.
    guard = isinstance(cell, str) and (_FORMULA.match(text) or _GUARDED.match(text))
    return f"'{text}" if guard else text


_FORMATS: Mapping[str, Mapping[str, Any]] = {
    "plain": {"valign": "top"},
    "heading": _HEADING,
    "coloured": _COLOURED,
    "plain date": {"valign": "top"} | _DATE,
    "heading date": _HEADING | _DATE,
    "coloured date": _COLOURED | _DATE,
}


def _writer(sheet: Any, formats: Mapping[str, Any]) -> Any:
    """A function that writes a cell by what it is, so that no text is looked into."""

    def write(row: int, column: int, cell: Cell, kind: str) -> None:
        at = (row, column)
        if cell is None or cell == "":
            sheet.write_blank(*at, None, formats[kind])
        elif isinstance(cell, bool):
            sheet.write_boolean(*at, cell, formats[kind])
        elif isinstance(cell, int | float) and _is_plain(cell):
            sheet.write_number(*at, cell, formats[kind])
        elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
            sheet.write_datetime(*at, _without_zone(cell), formats[f"{kind} date"])
        else:
            sheet.write_string(*at, _text(cell), formats[kind])

    return write


def _is_plain(number: float) -> bool:
    """Whether Excel keeps the number: finite, and not more than 15 digits."""
    return math.isfinite(number) and abs(number) < _MOST_NUMBER


def _without_zone(day: date) -> date:
    return day.replace(tzinfo=None) if isinstance(day, datetime) else day


def _text(cell: Cell) -> str:
    text = shown(cell).replace("\r\n", "\n").replace("\r", "\n")
    # Excel counts UTF-16: a smiley is two.
    if len(text) * 2 <= LONGEST_CELL or len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL:
        return text
    cut = text.encode("utf-16-le")[: 2 * LONGEST_CELL - 2]
    return cut.decode("utf-16-le", "ignore") + "…"


def _lay_out(sheet: Any, rows: Sequence[Sequence[Cell]], heading: int) -> None:
    width = max(map(len, rows), default=0)
    for column in range(width):
        lengths = [len(shown(row[column])) for row in rows[:_LOOKED_AT] if column < len(row)]
        sheet.set_column(column, column, min(max(_NARROWEST, *lengths, 0) + 2, _WIDEST))
    if heading and width:
        sheet.freeze_panes(heading, 1)
        sheet.autofilter(heading - 1, 0, max(len(rows), heading) - 1, width - 1)


def _name(title: str) -> str | None:
    """A sheet's name as Excel takes it; None leaves the choice to the library."""
    name = _NOT_IN_A_NAME.sub(" ", shown(title))[:_LONGEST_NAME].strip("' ")
    return name if name and name.lower() != "history" else None
