"""How quickly, and in how much memory, partners' files become rows."""

import io
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl

from shared.adapters.sheets import parser
from shared.adapters.sheets.parsing import parsed, parser_process
from shared.adapters.sheets.reading import SheetReader
from shared.adapters.sheets.safety import check_workbook
from shared.adapters.sheets.workbook import read_workbook
from tests.architecture.template import ROOT
from tests.bench import big_files
from tests.bench.figures import Figure, Section
from tests.hostile_files import HOSTILE

ROWS = 10_000
ROUNDS = 7
# A fifth of the time is five times as fast.
MOST_OF_OPENPYXL = 0.2
MOST_MEGABYTES = 400
MOST_SECONDS = 10
# How many columns of 10,000 rows each kind's 5 MB, or 50 MB unpacked, can hold.
KINDS: dict[str, tuple[Callable[[int, int], bytes], int]] = {
    "xlsx": (big_files.xlsx, 100),
    "xls": (big_files.xls, 80),
    "ods": (big_files.ods_file, 100),
    "csv": (big_files.csv_file, 70),
    "json": (big_files.json_list, 35),
    "xml": (big_files.xml_feed, 25),
}
IN_A_CHILD = ("xlsx", "xls", "ods")
READ = """
import sys
from pathlib import Path
from shared.adapters.sheets.parsing import parsed, parser_process
from shared.adapters.sheets.reading import SheetReader
SheetReader().read(Path(sys.argv[1]).read_bytes())
"""
LAUNCH = """
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(child.pid, 0)
child.returncode = os.waitstatus_to_exitcode(status)
print(used.ru_maxrss)
sys.exit(child.returncode)
"""


def section() -> Section:
    """XLSX against openpyxl, every kind at its largest, the slowest of the hostile files."""
    figures = [*_against_openpyxl()]
    for kind, (make, columns) in KINDS.items():
        figures += _kind(kind, make(ROWS, columns), columns)
    notes = (
        f"ratio: best of {ROUNDS} each, interleaved, 10,000 rows × 20 columns; the scan beside it",
        "memory: of the parser's own process; where there is none, of the whole reader's",
        f"{len(HOSTILE)} hostile files, read one after the other in a process of 512 MB",
    )
    return Section("Partners' files into rows", (*figures, _worst_hostile()), notes)


def _against_openpyxl() -> list[Figure]:
    data = big_files.xlsx(ROWS, 20)
    ours, theirs, scans = [], [], []
    for _ in range(ROUNDS):
        with parser_process() as parser:
            scans.append(_seconds(lambda: check_workbook(data)))
            ours.append(_seconds(lambda: read_workbook(parsed(parser, data), "xlsx", {})))
        theirs.append(_seconds(lambda: _openpyxl(data)))
    mine, their, scan = map(min, (ours, theirs, scans))
    return [
        Figure("XLSX read, of openpyxl's read-only time", mine / their, MOST_OF_OPENPYXL, "×"),
        Figure("   openpyxl's time, of ours", their / mine, unit="×"),
        Figure("   the safety scan, of openpyxl's time", scan / their, unit="×"),
    ]


def _openpyxl(data: bytes) -> int:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    return sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))


def _seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def _kind(kind: str, data: bytes, columns: int) -> list[Figure]:
    seconds = _seconds(lambda: SheetReader().read(data))
    size = f"{ROWS:,} × {columns}, {len(data) / 2**20:.1f} MB"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")
        path.write_bytes(data)
        if kind in IN_A_CHILD:
            megabytes = _peak_megabytes([str(Path(parser.__file__))], path)
        else:
            megabytes = _peak_megabytes(["-c", READ, str(path)], path)
    return [
        Figure(f"{kind}: rows a second ({size})", round(ROWS / seconds)),
        Figure(f"{kind}: memory at its highest", megabytes, MOST_MEGABYTES, " MB"),
    ]


def _peak_megabytes(arguments: list[str], path: Path) -> float:
    # A process begins with its parent's peak, so that a small one stands in between.
    command = [sys.executable, "-c", LAUNCH, sys.executable, *arguments]
    with path.open("rb") as file:
        done = subprocess.run(command, stdin=file, capture_output=True, check=True, cwd=ROOT)
    return int(done.stdout) / 1024


def _worst_hostile() -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        for number, (make, _) in enumerate(HOSTILE.values()):
            Path(folder, f"{number:03}").write_bytes(make())
        files = sorted(map(str, Path(folder).iterdir()))
        command = [sys.executable, "-m", "tests.read_one", *files]
        done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    seconds = {int(name): told[3] for name, told in json.loads(done.stdout).items()}
    worst = max(seconds, key=seconds.__getitem__)
    name = list(HOSTILE)[worst]
    return Figure(f"slowest hostile file ({name})", seconds[worst], MOST_SECONDS, " s")
