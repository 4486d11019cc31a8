"""The child process that parses a workbook: bytes in, JSON out, little memory, little time.

A program, not a module: it imports nothing of ours, so that it starts in milliseconds.
"""

import io
import json
import resource
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

MOST_MEMORY_BYTES = 400 * 1024 * 1024
MOST_CPU_SECONDS = 9
# One long text may stand in a million cells.
MOST_WRITTEN_BYTES = 64 * 1024 * 1024
TOO_BIG = b'{"refused":"file-too-big-unpacked"}\n'
MOST_MERGED = 100_000
# So many rows are enough to choose a sheet by; the others follow in larger parts.
FIRST_ROWS, NEXT_ROWS = 50, 500


def main() -> None:
    """Reads a workbook from standard input; writes each filled sheet's name, then its rows."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # While the caller still looks at the file.
    import python_calamine  # noqa: F401

    try:
        write(parts(io.BytesIO(sys.stdin.buffer.read())))
    except MemoryError:
        sys.stdout.buffer.write(TOO_BIG)


def write(found: Iterator[Any]) -> None:
    """A line for each part, until these are more than any honest workbook holds."""
    encode = json.JSONEncoder(default=_plain, ensure_ascii=False, separators=(",", ":")).encode
    written = 0
    for part in found:
        line = encode(part).encode()
        written += len(line)
        if written > MOST_WRITTEN_BYTES:
            sys.stdout.buffer.write(TOO_BIG)
            return
        sys.stdout.buffer.write(line + b"\n")


def parts(file: Any) -> Iterator[Any]:
    """For each visible sheet with cells an object that names it, then lists of rows from row 1."""
    from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    try:
        workbook = CalamineWorkbook.from_filelike(file)
    except PasswordError:
        yield {"refused": "file-locked"}
        return
    for sheet in workbook.sheets_metadata:
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet:
            yield from _sheet(sheet.name, workbook.get_sheet_by_name(sheet.name))


def _sheet(name: str, sheet: Any) -> Iterator[Any]:
    merged = [[*start, *end] for start, end in sheet.merged_cell_ranges or () if start[0] < end[0]]
    rows: list[list[Any]] = []
    begun = False
    for row in _filled(sheet):
        rows.append(row)
        if len(rows) >= (NEXT_ROWS if begun else FIRST_ROWS):
            yield from [rows] if begun else [_head(name, merged), rows]
            rows, begun = [], True
    if rows:
        yield from [rows] if begun else [_head(name, merged), rows]


def _head(name: str, merged: list[list[int]]) -> dict[str, Any]:
    return {"sheet": name, "merged": merged[:MOST_MERGED]}


def _filled(sheet: Any) -> Iterator[list[Any]]:
    """The rows from the sheet's first to its last that holds anything."""
    # iter_rows gives the empty rows above the first cell, but not the empty columns before it.
    before = [""] * sheet.start[1] if sheet.start else []
    empty = 0
    for row in sheet.iter_rows():
        if row.count("") == len(row):
            empty += 1
            continue
        yield from ([] for _ in range(empty))
        empty = 0
        yield before + row


def _plain(value: Any) -> Any:
    # A date or date-time goes as an object of one; times and durations as text.
    return {"date": value.isoformat()} if isinstance(value, date) else str(value)


if __name__ == "__main__":
    main()
