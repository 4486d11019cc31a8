"""Workbooks' cells, parsed in a process of its own: what kills the parser kills nothing else."""

import json
import os
import subprocess
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from threading import Timer
from typing import Any

from shared.adapters.sheets.likeness import ENOUGH, recognised
from shared.adapters.sheets.markup import is_markup, readable
from shared.adapters.sheets.merging import Span, fill_merged
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.rows import Sheet

_PARSER = Path(__file__).with_name("parser.py")
_MOST_SECONDS = 30
_TOO_BIG = "file-too-big-unpacked"


@dataclass
class _Found:
    """A filled sheet: its name, merged cells, first rows, all rows; whether any has markup."""

    name: str
    merged: Sequence[Span]
    first: Sequence[list[Any]] = ()
    rows: list[list[Any]] = field(default_factory=list)
    marked: bool = False


def read_workbook(data: bytes, kind: str, merged: Mapping[str, Sequence[Span]]) -> Sheet:
    """The cells of the sheet that looks most like offers; raises FileRefused.

    `merged`: the merged cells by sheet, for the formats of which the parser tells none.
    """
    try:
        with closing(_parsed(data)) as lines:
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


def _parsed(data: bytes) -> Generator[bytes, None, None]:
    """What the child writes, a line at a time while it goes on; raises FileRefused if it dies."""
    with _started() as child:
        patience = Timer(_MOST_SECONDS, child.kill)
        patience.start()
        try:
            yield from _spoken(child, data)
        finally:
            patience.cancel()
            child.kill()
    # A signal ends what wants more memory or time than it is given.
    if child.returncode:
        raise FileRefused("file-damaged" if child.returncode > 0 else _TOO_BIG)


def _started() -> "subprocess.Popen[bytes]":
    """The child, which knows where the libraries are, and none of our secrets."""
    paths = os.pathsep.join(filter(None, sys.path))
    known = {"PYTHONPATH": paths, "LD_LIBRARY_PATH": os.environ.get("LD_LIBRARY_PATH", "")}
    return subprocess.Popen(  # noqa: S603 (our own program, no argument from outside)
        [sys.executable, "-B", str(_PARSER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=known,
    )


def _spoken(child: "subprocess.Popen[bytes]", data: bytes) -> Iterator[bytes]:
    """The whole lines of a child that is told this; one that is cut off is none."""
    told, heard = child.stdin, child.stdout
    if told is None or heard is None:
        return
    with suppress(BrokenPipeError), told:
        told.write(data)
    yield from (line for line in heard if line.endswith(b"\n"))
    child.wait()


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
