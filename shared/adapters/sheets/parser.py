"""The child process that parses an XLSX: bytes in, JSON out, little memory, little time.

A program, not a module: it imports nothing of ours, so that it starts in milliseconds.
"""

import json
import resource
import sys
from datetime import date
from typing import Any

MOST_MEMORY_BYTES = 400 * 1024 * 1024
MOST_CPU_SECONDS = 25


def main() -> None:
    """Reads the workbook from standard input, writes a line for each row and a last one."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    rows, unread = read(sys.stdin.buffer)
    for line in [*rows, {"unread": unread}]:
        sys.stdout.write(json.dumps(line, default=_plain, separators=(",", ":")) + "\n")


def read(file: Any) -> tuple[list[list[Any]], list[str]]:
    """The first visible sheet with cells, from row 1 on, and the names of other filled ones."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    workbook = CalamineWorkbook.from_filelike(file)
    visible = [s.name for s in workbook.sheets_metadata if s.visible == SheetVisibleEnum.Visible]
    rows: list[list[Any]] = []
    unread: list[str] = []
    for name in visible:
        found = _filled(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
        if found and rows:
            unread.append(name)
        rows = rows or found
    return rows, unread


def _filled(rows: list[list[Any]]) -> list[list[Any]]:
    while rows and all(cell == "" for cell in rows[-1]):
        rows.pop()
    return rows


def _plain(value: Any) -> Any:
    # A date or date-time goes as a list of one; times and durations as text.
    return [value.isoformat()] if isinstance(value, date) else str(value)


if __name__ == "__main__":
    main()
