"""Real files give the right report; hostile ones are refused, and the reader lives on."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from shared.adapters.sheets import parsing
from shared.adapters.sheets.reading import SheetReader
from shared.contracts.offer_report import problem_body
from shared.domain.offers.problems import FileRefused
from shared.texts.catalogue import known
from tests.fakes import checked
from tests.hostile_files import HOSTILE, sheet, sparse_corners, text_cell
from tests.hostile_files import workbook as built

DATA = Path(__file__).parents[1] / "data"
NOW = datetime(2026, 11, 22, tzinfo=UTC)
# Row, column and problem of the mistakes that both files hold.
EXPECTED = [
    (1, "Remarque interne", "column-unknown"),
    (4, "Date de début", "date-unreadable"),
    (5, "CP", "postcode-unreadable"),
    (6, "Intitulé du poste", "title-missing"),
    (7, None, "row-repeated"),
    (8, "Lien", "apply-missing"),
    (9, "Contact e-mail", "email-unreadable"),
    (9, "Date limite", "expired"),
]


@pytest.mark.parametrize("name", ["libreoffice.xlsx", "excel-fr-cp1252.csv"])
def test_a_real_file_gives_the_right_report(name: str) -> None:
    report = checked((DATA / name).read_bytes(), NOW)
    told = [p for p in report.problems if not p.code.startswith(("rome-", "place-"))]
    assert [(p.row, p.column, p.code) for p in told] == EXPECTED
    assert (report.counts.rows, report.counts.accepted, report.counts.refused) == (8, 3, 5)
    assert report.mapping["title"] == "Intitulé du poste"
    assert problem_body(told[2]) == {
        "row": 5,
        "column": "CP",
        "problem": "« 9 » n’est pas un code postal.",
        "advice": "Écrivez les 5 chiffres du code postal, par exemple 93100.",
        "severity": "refused",
        "code": "postcode-unreadable",
    }


def test_numbers_that_were_texts_and_dates_come_out_alike_from_both() -> None:
    reader = SheetReader()
    rows = reader.read((DATA / "libreoffice.xlsx").read_bytes()).rows
    assert rows[2][5] == 1000.0
    assert rows[1][7] == datetime(2027, 3, 15).date()  # noqa: DTZ001


def test_hostile_files_are_refused_under_512_megabytes_and_10_seconds(tmp_path: Path) -> None:
    names = {}
    for number, (name, (make, code)) in enumerate(HOSTILE.items()):
        path = tmp_path / f"{number:02}"
        path.write_bytes(make())
        names[path.name] = (name, code)
    files = sorted(map(str, tmp_path.iterdir()))
    done = subprocess.run(
        [sys.executable, "-m", "tests.read_one", *files], capture_output=True, timeout=200
    )
    assert done.returncode == 0, done.stderr[-2000:]
    for file, (status, accepted, codes, seconds) in json.loads(done.stdout).items():
        name, code = names[file]
        assert (name, status, accepted, codes) == (name, "refused", 0, [code])
        assert seconds < 10, name


def _said_of(data: bytes) -> Iterator[bytes]:
    with parsing.parser_process() as parser:
        yield from parsing.parsed(parser, data)


def test_what_kills_the_parser_kills_nothing_else() -> None:
    with pytest.raises(FileRefused) as refusal:
        list(_said_of(sparse_corners()))
    assert refusal.value.code == "file-too-big-unpacked"


def test_a_parser_that_falls_silent_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asleep = tmp_path / "asleep.py"
    asleep.write_text("import sys, time\nprint('[[1]]', flush=True)\ntime.sleep(60)\n")
    monkeypatch.setattr(parsing, "_PROGRAM", asleep)
    monkeypatch.setattr(parsing, "_MOST_SECONDS", 1)
    with pytest.raises(FileRefused) as refusal:
        list(_said_of(b"x" * 1_000_000))
    assert refusal.value.code == "file-too-big-unpacked"


def test_what_a_parser_was_saying_when_it_died_is_no_row(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dying = tmp_path / "dying.py"
    dying.write_text("import os, sys\nos.write(1, b'[[1]]\\n[[2')\nsys.exit(3)\n")
    monkeypatch.setattr(parsing, "_PROGRAM", dying)
    lines: list[bytes] = []
    with pytest.raises(FileRefused) as refusal:
        lines.extend(_said_of(b""))
    assert (lines, refusal.value.code) == ([b"[[1]]\n"], "file-damaged")


def test_the_parser_is_told_none_of_our_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}
    popen = subprocess.Popen

    def watched(*arguments: object, **options: object) -> object:
        seen.update(options["env"])  # type: ignore[call-overload]
        return popen(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setattr(subprocess, "Popen", watched)
    SheetReader().read((DATA / "libreoffice.xlsx").read_bytes())
    assert set(seen) == {"PYTHONPATH", "LD_LIBRARY_PATH"}


def test_a_file_that_is_refused_is_never_given_to_the_parser_and_leaves_none_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def watched(*arguments: object, **options: object) -> object:
        started.append(popen(*arguments, **options))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", watched)
    monkeypatch.setattr(parsing, "parsed", lambda *_: pytest.fail("given to the parser"))
    with pytest.raises(FileRefused):
        SheetReader().read(sparse_corners())
    assert [parser.returncode for parser in started] == [-signal.SIGKILL]


def test_coloured_empty_cells_far_below_do_no_harm() -> None:
    cells = f'<row r="1">{text_cell("A1", "x")}</row><row r="1048576"><c r="A1048576" s="1"/></row>'
    assert list(SheetReader().read(built(sheet(cells))).rows) == [["x"]]


def test_rows_are_counted_from_the_sheets_first() -> None:
    cells = f'<row r="3">{text_cell("B3", "x")}</row>'
    assert SheetReader().read(built(sheet(cells))).rows[2][1] == "x"


def test_a_file_that_cannot_be_opened_exits_with_2(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "infra.check_offers"]
    missing = subprocess.run([*command, str(tmp_path / "none.csv")], capture_output=True)
    good = subprocess.run([*command, str(DATA / "excel-fr-cp1252.csv")], capture_output=True)
    assert (missing.returncode, good.returncode) == (2, 0)
    assert json.loads(good.stdout)["mapping"]["postcode"] == "CP"


REAL = sorted(path for path in DATA.iterdir() if path.name != "README.md")
FEEDS = [
    b'<?xml version="1.0"?><jobs><job id="1"><title>Agent</title><url>u</url></job></jobs>',
    b'{"jobs": [{"title": "Agent", "places": [{"cp": "1"}, {"cp": "2"}], "url": null}]}',
]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(some.data())
def test_a_file_broken_anywhere_is_read_or_refused_in_words(data: some.DataObject) -> None:
    whole = data.draw(some.sampled_from([*FEEDS * 3, *(path.read_bytes() for path in REAL)]))
    broken = bytearray(whole)
    for _ in range(data.draw(some.integers(1, 4))):
        at = data.draw(some.integers(0, max(len(broken) - 1, 0)))
        broken[at : at + data.draw(some.integers(0, 3))] = data.draw(some.binary(max_size=3))
    try:
        sheet = SheetReader().read(bytes(broken))
    except FileRefused as refusal:
        assert known(f"problem-{refusal.code}")
    else:
        assert all(isinstance(row, list) for row in sheet.rows)
