"""What is written comes back as it was, and no spreadsheet can take it for a formula."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from shared.adapters.sheets.annotated import annotate
from shared.adapters.sheets.markup import is_markup
from shared.adapters.sheets.reading import SheetReader
from shared.adapters.sheets.writing import LONGEST_CELL, as_csv, as_xlsx
from shared.domain.offers.rows import Sheet

HEADING = ["Intitulé", "Employeur", "CP"]
FORMULAS = [
    "=1+1",
    "+33 1",
    "-1",
    "@x",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "\xa0=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
]
TEXTS = some.text(
    some.characters(exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n;\"',=+-@_x<&0"),
    max_size=12,
).filter(lambda text: not is_markup(text))
ROWS = some.lists(some.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=5)


def cells_of_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_of_a_csv_begins_as_a_formula_does(text: str) -> None:
    assert cells_of_csv(as_csv([[text, "x"]])) == [[f"'{text}", "x"]]


@pytest.mark.parametrize("text", [*FORMULAS, "http://example.org", "01000", "{=1}", "1e5"])
def test_every_text_of_a_workbook_is_typed_as_text(text: str) -> None:
    data = as_xlsx([["Titre"], [text]], "Offres")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        part = archive.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in archive.namelist() if "rels" in name and "sheet1" in name]
    assert "<f>" not in part
    cell = openpyxl.load_workbook(io.BytesIO(data)).active["A2"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)


@settings(deadline=None)
@given(ROWS)
@example([["'=1", "''=1", "'\n"]])
def test_a_csv_is_read_as_it_was_written(rows: list[list[str]]) -> None:
    read = SheetReader().read(as_csv([HEADING, *rows])).rows[1:]
    assert [list(row) for row in read] == rows


@settings(deadline=None, max_examples=25)
@given(ROWS)
def test_a_workbook_is_read_as_it_was_written(rows: list[list[str]]) -> None:
    data = as_xlsx([HEADING, *rows], "Offres")
    book = openpyxl.load_workbook(io.BytesIO(data)).active
    assert [[c or "" for c in row] for row in book.iter_rows(min_row=2, values_only=True)] == rows
    ours = [[*row, "", "", ""][:3] for row in SheetReader().read(data).rows[1:]]
    while rows and not any(rows[-1]):
        rows.pop()
    assert ours == rows


def test_numbers_dates_and_codes_keep_what_they_are() -> None:
    row = ["01000", "0199000001", 5, 2.5, True, date(2027, 3, 15), None, 10**20, float("nan")]
    moment = datetime(2027, 3, 15, 9, 30, tzinfo=UTC)
    data = as_xlsx([["a"] * 10, [*row, moment]], "x")
    (_, back) = SheetReader().read(data).rows
    assert back[:6] == ["01000", "0199000001", 5.0, 2.5, True, date(2027, 3, 15)]
    assert back[6:] == ["", str(10**20), "nan", moment.replace(tzinfo=None)]
    assert cells_of_csv(as_csv([row])) == [
        ["01000", "0199000001", "5", "2.5", "TRUE", "15/03/2027", "", str(10**20), "nan"]
    ]


def test_what_a_spreadsheet_cannot_hold_is_left_out_or_cut_and_that_is_seen() -> None:
    data = as_xlsx([["a\x00\ud800b"], ["😀" * 20_000]], "Offres: [2027]", heading=0)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Offres   2027"]
    assert book.active["A1"].value == "ab"
    cut = book.active["A2"].value
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert cut == "😀" * ((LONGEST_CELL - 1) // 2) + "…"


ROW = ["1", "Le Pont", "01000"]


def test_a_text_table_comes_back_as_csv_with_the_remarks_in_front() -> None:
    sheet = Sheet([["Offres"], [], HEADING, ROW, ROW])
    data, extension = annotate(sheet, {5: "Il manque le lien."}, 3, "Remarques")
    assert extension == "csv"
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 5
    assert cells_of_csv(data) == [
        ["", "Offres"],
        [],
        ["Remarques", *HEADING],
        ["", *ROW],
        ["Il manque le lien.", *ROW],
    ]


@pytest.mark.parametrize("listed", [False, True])
def test_any_other_file_comes_back_as_a_workbook_with_the_rows_coloured(listed: bool) -> None:
    sheet = Sheet([HEADING, ROW, ROW], listed=listed, kind="json" if listed else "ods")
    number = 2 if listed else 3
    data, extension = annotate(sheet, {number: "Il manque le lien."}, 1, "Remarques")
    page = openpyxl.load_workbook(io.BytesIO(data)).active
    assert extension == "xlsx"
    assert [cell.value for cell in page["A"]] == ["Remarques", None, "Il manque le lien."]
    assert page["D2"].value == "01000"
    assert (page.freeze_panes, page.auto_filter.ref) == ("B2", "A1:D3")
    colours = [page.cell(row, 2).fill.fgColor.rgb for row in (2, 3)]
    assert colours == ["00000000", "FFFFE8CC"]


def test_an_annotated_file_can_be_handed_in_again() -> None:
    sheet = SheetReader().read(annotate(Sheet([HEADING, ROW], kind="xls"), {2: "x"}, 1, "R")[0])
    assert list(sheet.rows[1]) == ["x", *ROW]
