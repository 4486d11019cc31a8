"""XLSX cells, parsed in a process of its own: what kills the parser kills nothing else."""

import json
import os
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from shared.adapters.sheets.safety import check_workbook
from shared.domain.offers.columns import Cell
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.rows import Sheet

_PARSER = Path(__file__).with_name("parser.py")
_MOST_SECONDS = 30


def read_workbook(data: bytes) -> Sheet:
    """The cells of the first sheet that holds any; raises FileRefused."""
    check_workbook(data)
    lines = _parsed(data).splitlines()
    try:
        rows = [[_cell(cell) for cell in json.loads(line)] for line in lines[:-1]]
        unread = json.loads(lines[-1])["unread"]
    except (ValueError, LookupError, TypeError):
        raise FileRefused("file-damaged") from None
    return Sheet(rows, tuple(_unread(name) for name in unread))


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
    except subprocess.SubprocessError:
        raise FileRefused("file-damaged") from None
    return done.stdout


def _unread(name: str) -> Problem:
    params = {"sheet": name[:60]}
    return Problem("sheet-unread", params=params, severity=Severity.INFO)


def _cell(value: Any) -> Cell:
    if not isinstance(value, list):
        return value  # type: ignore[no-any-return]
    written = value[0]
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)
