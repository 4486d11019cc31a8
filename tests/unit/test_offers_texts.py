"""Every problem has its sentence and its advice, and the template of columns is true."""

import csv
import re
from datetime import UTC, date, datetime
from pathlib import Path

from shared.adapters.sheets.reading import SheetReader
from shared.domain.offers.columns import COMPULSORY
from shared.domain.offers.headings import Column
from shared.domain.offers.problems import Severity
from shared.domain.offers.rows import read_sheet
from shared.texts import catalogue
from shared.texts.catalogue import known
from tests.builders import a_reading
from tests.fakes import checked

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "shared/web/partner/static/modele-offres.csv"
SAID = re.compile(r'(?:Problem|Note|FileRefused|Unreadable)\(\s*"([a-z-]+)"')
# Codes that are put together.
COMPOSED = {"title-missing", "description-missing", "employer-missing", "postcode-missing"}
COMPOSED |= {"file-pdf", "file-image", "file-document", "file-archive", "file-binary"}
COMPOSED |= {"phone-premium", "phone-unreadable", "apply-missing"}
# Said of a row by its outcome.
NOTED = {"row-overtaken", "row-ended", "row-rejected"}


def codes() -> set[str]:
    sources = [*ROOT.glob("shared/domain/offers/*.py"), *ROOT.glob("shared/adapters/sheets/*.py")]
    sources += [*ROOT.glob("shared/adapters/reference/*.py")]
    usecases = ("imports", "references", "reading_offers", "finishing_offers")
    sources += [ROOT / f"shared/usecases/{name}.py" for name in usecases]
    return (COMPOSED | NOTED).union(*(SAID.findall(path.read_text()) for path in sources))


def test_every_problem_has_a_sentence_and_an_advice() -> None:
    wanted = {f"{part}-{code}" for code in codes() for part in ("problem", "advice")}
    wanted |= {f"offer-field-{name}" for name in [*Column, *COMPULSORY]}
    assert {code for code in wanted if not known(code)} == set()


def test_no_sentence_stands_unused() -> None:
    written = (ROOT / "shared/texts/fr/offers.ftl").read_text()
    assert set(re.findall(r"^problem-([a-z-]+) =", written, re.MULTILINE)) == codes()


def test_the_template_is_read_without_a_remark() -> None:
    sheet = SheetReader().read(TEMPLATE.read_bytes())
    columns, _ = read_sheet(sheet, a_reading(date(2026, 11, 22)))
    report = checked(TEMPLATE.read_bytes(), datetime(2026, 11, 22, tzinfo=UTC))
    assert [p.code for p in report.problems if p.severity is not Severity.INFO] == []
    assert report.counts.accepted == report.counts.rows > 0
    assert not any(place.guessed for place in columns.places)


def test_every_heading_of_the_documented_template_is_in_the_file() -> None:
    with TEMPLATE.open(encoding="utf-8-sig", newline="") as file:
        headings = next(csv.reader(file, delimiter=";"))
    documented = re.findall(
        r"^\| \*\*(.+?)\*\* \|", (ROOT / "docs/offers-template.md").read_text(), re.M
    )
    assert documented == headings


def test_no_sentence_stands_twice() -> None:
    folder = Path(catalogue.__file__).parent / "fr"
    told = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl")))
    codes = re.findall(r"^([a-zA-Z][\w-]*) =", told, re.MULTILINE)
    assert {code for code in codes if codes.count(code) > 1} == set()
