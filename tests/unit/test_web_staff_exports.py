"""The team takes a session's line as a file: everybody, with how to reach them, and no formula."""

import csv
import io
import re
from datetime import date

import openpyxl
import pytest

from shared.adapters.sheets.reading import SheetReader
from shared.contracts.people_lists import read_people
from shared.usecases import acting
from tests.builders import a_counsellor, a_session
from tests.unit.staff_scene import ELSEWHERE, MONTREUIL, registered, team, world

__all__ = ["team", "world"]
HERE = f"/sessions/{MONTREUIL}"
HEADING = [
    *("État", "Rang", "Prénom", "Nom", "Date de naissance", "E-mail", "Téléphone", "Code postal"),
    *("Conseiller·ère", "Structure", "E-mail du conseiller", "Inscription le"),
]
COUNSELLOR = ("Dominique Conseil", "Mission locale", "conseil@example.org")


def file(client, kind, session=MONTREUIL):
    return client.get(f"/sessions/{session}/inscriptions.{kind}")


def rows_of_csv(answer):
    assert answer.data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""), delimiter=";"))


def sheet_of_xlsx(answer):
    return openpyxl.load_workbook(io.BytesIO(answer.data)).active


def test_the_csv_holds_the_line_in_order_with_states_in_french(team, world):
    ids = registered(world, "Alix", "Bao", "Camille", "Dany", counsellor=a_counsellor())
    acting.cancel(world.parts, MONTREUIL, ids[2])
    heading, *rows = rows_of_csv(file(team, "csv"))
    assert heading == HEADING
    assert [row[:3] for row in rows] == [
        ["Confirmée", "", "Alix"],
        ["Confirmée", "", "Bao"],
        ["En attente", "1", "Dany"],
        ["Annulée", "", "Camille"],
    ]
    about = ["Exemple", "04/05/2007", "alix@example.org", "06 12 34 56 78", "93100"]
    assert rows[0][3:] == [*about, *COUNSELLOR, "01/03/2027"]


def test_the_workbook_holds_the_same_with_dates_and_numbers_as_such(team, world):
    registered(world, "Alix", "Bao", "Camille")
    heading, alix, _, camille = list(sheet_of_xlsx(file(team, "xlsx")).values)
    assert list(heading) == HEADING
    assert alix[:4] == ("Confirmée", None, "Alix", "Exemple")
    assert alix[4].date() == date(2007, 5, 4)
    assert alix[6:11] == ("06 12 34 56 78", "93100", None, None, None)
    assert alix[11].date() == date(2027, 3, 1)
    assert alix[11].hour == 9
    assert camille[1] == 1


def test_what_looks_like_a_formula_stays_a_text(team, world):
    formula = '=HYPERLINK("http://example.org")'
    registered(world, "Alix", last_name=formula, counsellor=a_counsellor(organisation="@SUM(A1)"))
    row = rows_of_csv(file(team, "csv"))[1]
    assert (row[3], row[9]) == (f"'{formula}", "'@SUM(A1)")
    cells = sheet_of_xlsx(file(team, "xlsx"))[2]
    assert (cells[3].value, cells[3].data_type) == (formula, "s")
    assert (cells[9].value, cells[9].data_type) == ("@SUM(A1)", "s")


def test_a_number_from_abroad_is_no_formula_either(team, world):
    registered(world, "Alix", phone="+4915112345678")
    assert rows_of_csv(file(team, "csv"))[1][6] == "'+4915112345678"
    assert sheet_of_xlsx(file(team, "xlsx"))[2][6].value == "+4915112345678"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_file_is_read_back_as_a_list_of_people(team, world, kind):
    registered(world, "Alix", counsellor=a_counsellor())
    found = read_people(SheetReader().read(file(team, kind).data))
    fields = found.rows[0].fields
    assert (fields["first_name"], fields["last_name"], fields["postcode"]) == (
        *("Alix", "Exemple", "93100"),
    )
    assert (fields["birth_date"], fields["email"]) == ("04/05/2007", "alix@example.org")
    named = [fields[f"counsellor_{name}"] for name in ("name", "organisation", "email")]
    assert named == list(COUNSELLOR)


@pytest.mark.parametrize(
    ("kind", "type_"), [("csv", "text/csv; charset=utf-8"), ("xlsx", "application/vnd.openxml")]
)
def test_it_is_saved_under_a_name_that_tells_the_session_and_kept_by_nobody(team, kind, type_):
    answer = file(team, kind)
    assert answer.headers["content-type"].startswith(type_)
    name = f'attachment; filename="inscriptions-2027-03-15-explore-montreuil.{kind}"'
    assert answer.headers["content-disposition"] == name
    assert answer.headers["cache-control"] == "no-store"


def test_a_title_that_no_header_can_carry_leaves_the_day_in_the_name(team, world):
    world.parts.sessions.add(a_session(id="f" * 32, title="استكشاف – Łódź"))
    answer = team.get(f"/sessions/{'f' * 32}/inscriptions.csv")
    name = answer.headers["content-disposition"]
    assert name.isascii() and name.startswith('attachment; filename="inscriptions-2027-03-15-')


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_file_is_for_the_team_of_the_sessions_region(team, world, kind):
    assert file(team, kind, ELSEWHERE).status == 404
    team.jar.clear()
    assert file(team, kind).headers["location"].startswith("/connexion")


def test_the_sessions_page_offers_both(team, world):
    registered(world, "Alix")
    page = team.get(HERE).text
    assert re.findall(rf'href="{HERE}/inscriptions\.(\w+)"', page) == ["xlsx", "csv"]


def test_taking_it_changes_nothing_but_the_journal_and_nothing_of_it_is_logged(team, world, caplog):
    registered(world, "Alix", counsellor=a_counsellor())
    caplog.clear()
    before = dict(world.dynamo.items)
    assert file(team, "csv").status == 200
    logged = [vars(record) for record in caplog.records]
    assert [each["route"] for each in logged] == ["line_as_csv"]
    assert not re.search("Alix|Exemple|Conseil|06 12|@example", str(logged))
    changed = [i for place, i in world.dynamo.items.items() if before.get(place) != i]
    assert [item["kind"]["S"] for item in changed] == ["journal_entry"]
