"""Workbooks' cells, parsed in a process of its own: what kills the parser kills nothing else."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
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
    """A filled sheet: its name, its merged cells, its rows in parts that are not yet decoded."""

    name: str
    merged: Sequence[Span]
    parts: list[bytes] = field(default_factory=list)


def read_workbook(data: bytes, kind: str, merged: Mapping[str, Sequence[Span]]) -> Sheet:
    """The cells of the sheet that looks most like offers; raises FileRefused.

    `merged`: the merged cells by sheet, for the formats of which the parser tells none.
    """
    try:
        sheets = _sheets(_parsed(data))
        chosen = max(sheets, key=_likeness, default=_Found("", ()))
        rows = [row for part in chosen.parts for row in _DECODER.decode(part.decode())]
        fill_merged(rows, [*chosen.merged, *merged.get(chosen.name, ())])
    except (ValueError, LookupError, TypeError):
        raise FileRefused("file-damaged") from None
    if any(b"<" in part for part in chosen.parts):
        rows = [[_cell(cell) for cell in row] for row in rows]
    others = (sheet.name for sheet in sheets if sheet is not chosen)
    return Sheet(rows, tuple(_unread(name, chosen.name) for name in others), kind=kind)


def _parsed(data: bytes) -> bytes:
    # The child knows where the libraries are, and none of our secrets.
    paths = os.pathsep.join(filter(None, sys.path))
    known = {"PYTHONPATH": paths, "LD_LIBRARY_PATH": os.environ.get("LD_LIBRARY_PATH", "")}
    try:
        done = subprocess.run(  # noqa: S603 (our own program, no argument from outside)
            [sys.executable, "-B", str(_PARSER)],
            input=data,
            capture_output=True,
            timeout=_MOST_SECONDS,
            env=known,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        # A signal ends what wants more memory or time than it is given.
        raise FileRefused("file-damaged" if error.returncode > 0 else _TOO_BIG) from None
    except subprocess.TimeoutExpired:
        raise FileRefused(_TOO_BIG) from None
    return done.stdout


def _sheets(written: bytes) -> list[_Found]:
    found: list[_Found] = []
    for line in written.splitlines():
        if not line.startswith(b"{"):
            found[-1].parts.append(line)
            continue
        head = json.loads(line)
        if "refused" in head:
            raise FileRefused(head["refused"])
        found.append(_Found(head["sheet"], head["merged"]))
    return found


def _likeness(sheet: _Found) -> int:
    """How sure it is that offers stand under a heading; the first of the surest is taken."""
    first = _DECODER.decode(sheet.parts[0].decode())
    return min(recognised(first), ENOUGH) if len(first) > 1 else 0


def _unread(name: str, read: str) -> Problem:
    params = {"sheet": name[:60], "read": read[:60]}
    return Problem("sheet-unread", params=params, severity=Severity.INFO)


def _cell(value: Any) -> Any:
    return readable(value) if isinstance(value, str) and is_markup(value) else value


def _date(value: Mapping[str, str]) -> date:
    written = value["date"]
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


_DECODER = json.JSONDecoder(object_hook=_date)
