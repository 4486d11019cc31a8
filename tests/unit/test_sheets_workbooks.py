"""A federation's own workbook, saved as XLSX, XLS, ODS and CSV, comes out alike from each."""

from datetime import date
from pathlib import Path

import pytest

from shared.adapters.sheets.merging import fill_merged
from shared.adapters.sheets.reading import SheetReader
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import Sheet
from tests.hostile_files import BEGIN, number_cell, ods, ods_row, old_workbook, text_cell, workbook
from tests.hostile_files import sheet as built

DATA = Path(__file__).parents[1] / "data"
WORKBOOKS = ["federation.xlsx", "federation.xls", "federation.ods"]


def read(name: str) -> Sheet:
    return SheetReader().read((DATA / name).read_bytes())


@pytest.mark.parametrize("name", [*WORKBOOKS, "federation.csv"])
def test_each_format_is_known_by_its_bytes_and_its_heading_is_where_it_was(name: str) -> None:
    sheet = read(name)
    kind = name.rpartition(".")[2]
    assert (sheet.kind, sheet.listed) == ("text" if kind == "csv" else kind, False)
    assert list(sheet.rows[3][:5]) == ["Réf.", "Structure", "Intitulé du poste", "Missions", "CP"]
    assert [row[0] for row in sheet.rows[4:]] == ["TR-1", "TR-2", "TR-3", "TR-4", "TR-5"]


@pytest.mark.parametrize("name", WORKBOOKS)
def test_an_employer_merged_over_several_offers_is_each_offers_employer(name: str) -> None:
    employers = [row[1] for row in read(name).rows[4:]]
    assert employers == ["Atelier des Saules"] * 3 + ["Coopérative Le Grand Pré"] * 2


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_title_merged_over_the_columns_stays_one_cell(name: str) -> None:
    title, *others = read(name).rows[0]
    assert title == "Fédération des Trois Rivières — offres du printemps 2027"
    assert set(others) <= {"", None}


@pytest.mark.parametrize("name", WORKBOOKS)
def test_dates_numbers_lines_and_accents_survive(name: str) -> None:
    first, second, *_, last = read(name).rows[4:]
    assert first[3] == "Animer les ateliers du mercredi.\nPréparer les sorties."
    assert (first[4], first[7], first[8]) == (1000, date(2027, 3, 15), "0199000001")
    assert second[8] == 199000002
    assert list(last[2:4]) == ["Formation « Cœur de métier »", "12 semaines – à l’été"]


@pytest.mark.parametrize("name", WORKBOOKS)
def test_the_sheet_with_offers_is_read_and_the_other_visible_ones_are_told(name: str) -> None:
    notes = [(note.code, dict(note.params)) for note in read(name).notes]
    read_one = "Offres printemps"
    assert notes == [
        ("sheet-unread", {"sheet": "Notice", "read": read_one}),
        ("sheet-unread", {"sheet": "Contacts", "read": read_one}),
    ]


def test_empty_cells_repeated_to_the_sheets_end_do_no_harm() -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    end = f'<table:table-row table:number-rows-repeated="1048570">{empty}</table:table-row>'
    row = ods_row().replace("</table:table-row>", f"{empty}</table:table-row>")
    assert [list(row[:1]) for row in SheetReader().read(ods(row + end)).rows] == [["x"]]


def test_repeated_cells_of_an_ods_are_as_many_as_they_say() -> None:
    rows = SheetReader().read(ods(ods_row("x", across=3, down=2) + ods_row("y"))).rows
    assert [[cell for cell in row if cell] for row in rows] == [["x"] * 3, ["x"] * 3, ["y"]]


def test_a_small_old_workbook_is_no_false_alarm() -> None:
    with pytest.raises(FileRefused) as refusal:
        SheetReader().read(old_workbook(BEGIN + number_cell(10_999, 99)))
    assert refusal.value.code not in ("too-many-rows", "too-many-columns")


def test_html_in_a_workbooks_cell_is_read_as_text() -> None:
    cells = text_cell("A1", "&lt;p&gt;un&lt;/p&gt;&lt;p&gt;deux&lt;/p&gt;") + text_cell(
        "B1", "1 < 2"
    )
    data = workbook(built(f'<row r="1">{cells.replace("1 < 2", "1 &lt; 2")}</row>'))
    assert list(SheetReader().read(data).rows[0]) == ["un\ndeux", "1 < 2"]


def test_html_in_a_text_tables_cell_is_read_as_text() -> None:
    rows = SheetReader().read(b"Titre;Missions;CP\na;<p>un</p><p>deux</p>;93100\n").rows
    assert list(rows[1]) == ["a", "un\ndeux", "93100"]


def test_merged_cells_beyond_the_rows_change_nothing_and_fill_only_what_is_empty() -> None:
    rows: list[list[object]] = [["a", "b"], [""], ["", "c"], []]
    fill_merged(rows, [(0, 1, 2, 1), (2, 0, 1_048_575, 0), (9, 0, 12, 0)])
    assert rows == [["a", "b"], ["", "b"], ["", "c"], []]
