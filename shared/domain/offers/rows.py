"""The rows of a partner's file as offers, each cell read and each row judged on its own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from shared.domain.offers.cells import READ, joined
from shared.domain.offers.columns import COMPULSORY, Cell, Columns, check_complete, normal
from shared.domain.offers.heading_rows import find_columns
from shared.domain.offers.headings import Column
from shared.domain.offers.kinds import Kind, kind_in, kind_in_title, usual_contract
from shared.domain.offers.offer import FIELDS, Offer, offer_key
from shared.domain.offers.plan import Row
from shared.domain.offers.problems import FileRefused, Problem, Severity, Unreadable
from shared.domain.offers.reading import Note, Reading

MOST_ROWS = 10_000
MOST_COLUMNS = 100

_APPLY = (Column.APPLY_URL, Column.APPLY_EMAIL, Column.APPLY_PHONE)
_Found = Mapping[str, Any]
# What no offer can be without: the problem's name, where it may stand, whether it is there.
_NEEDED: tuple[tuple[str, tuple[Column, ...], Callable[[_Found], bool]], ...] = (
    ("title", COMPULSORY["title"], lambda found: len(found.get("title", "")) >= 3),
    ("description", COMPULSORY["description"], lambda found: bool(found.get("description"))),
    ("employer", COMPULSORY["employer"], lambda found: len(found.get("employer", "")) >= 2),
    ("postcode", COMPULSORY["postcode"], lambda found: bool(found.get("department"))),
    ("apply", COMPULSORY["apply"], lambda found: any(found.get(way) for way in _APPLY)),
)
# Good to know, but no reason to refuse an offer.
_SPARABLE = frozenset(
    {Column.PUBLISHED_ON, Column.UPDATED_ON, Column.SIRET, Column.EMPLOYER_URL, Column.OPENINGS}
    | {Column.ENDS_ON, Column.STARTS_ON, Column.ROME_CODE}
)


@dataclass(frozen=True)
class Sheet:
    """A file's cells from its row 1 on, and what reading it already showed.

    `listed`: the rows are the elements of a JSON or XML list; the first holds the fields' names and
    element n is row n. `kind` is one of text, xlsx, xls, ods, json, xml.
    """

    rows: Sequence[Sequence[Cell]]
    notes: tuple[Problem, ...] = ()
    listed: bool = False
    kind: str = "text"


def read_sheet(sheet: Sheet, reading: Reading) -> tuple[Columns, tuple[Row, ...]]:
    """The columns recognised and every row that is not empty; raises FileRefused."""
    columns = find_columns(sheet.rows, reading.memory, sheet.listed)
    check_complete(columns)
    rows = tuple(_rows(sheet, columns, reading))
    if not rows:
        raise FileRefused("no-rows", row=columns.row)
    if len(rows) > MOST_ROWS:
        raise FileRefused("too-many-rows", most=MOST_ROWS)
    return columns, rows


def _rows(sheet: Sheet, columns: Columns, reading: Reading) -> Iterator[Row]:
    above = 1 if sheet.listed else columns.row
    first = 1 if sheet.listed else columns.row + 1
    for number, cells in enumerate(sheet.rows[above:], start=first):
        if any(cell is not None and cell != "" and str(cell).strip() for cell in cells):
            yield read_row(number, cells, columns, reading)


def read_row(number: int, cells: Sequence[Cell], columns: Columns, reading: Reading) -> Row:
    """One row as an offer; refused when anything in it that matters cannot be understood."""
    found, problems = _values(number, cells, columns)
    unreadable = {problem.column for problem in problems}
    kind, notes = _kind(number, found, columns)
    problems += notes
    key = _source_id(found)
    problems += [_noted(number, note, columns) for note in reading.finish(found)]
    problems += _missing(number, found, columns, unreadable)
    problems += _too_late(number, found, columns, reading.today)
    if any(problem.severity is Severity.REFUSED for problem in problems):
        return Row(number, offer_key(key) if key else None, None, tuple(problems))
    return Row(number, offer_key(key), _offer(found, kind, key), tuple(problems))


def _values(
    number: int, cells: Sequence[Cell], columns: Columns
) -> tuple[dict[str, Any], list[Problem]]:
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    if any(cell not in (None, "") for cell in cells[columns.width :]):
        problems.append(Problem("too-many-cells", number))
    for place in columns.places:
        cell = cells[place.index] if place.index < len(cells) else None
        if cell is None or cell == "":
            continue
        column = place.column
        try:
            value = READ[column](cell)
        except Unreadable as error:
            weight = Severity.GUESSED if column in _SPARABLE else Severity.REFUSED
            problems.append(Problem(error.code, number, place.heading, error.params, weight))
            continue
        found[column] = joined(found[column], value) if column in found else value
    _spread(found)
    return found, problems


def _spread(found: dict[str, Any]) -> None:
    """Cells that hold two things, or half a thing, given to the fields they belong to."""
    if Column.PLACE in found:
        postcode, city = found.pop(Column.PLACE)
        found["postcode"] = found.get("postcode") or postcode
        found["city"] = found.get("city") or city
    if Column.CONTACT in found:
        field, value = found.pop(Column.CONTACT)
        found[field] = found.get(field) or value
    if (unit := found.pop(Column.DURATION_UNIT, "")) and str(found.get("duration")).isdigit():
        found["duration"] = f"{found['duration']} {unit}"
    if part_time := found.pop(Column.PART_TIME, ""):
        found["work_time"] = found.get("work_time") or part_time


def _noted(number: int, note: Note, columns: Columns) -> Problem:
    heading = columns.headings.get(note.column) if note.column else None
    return Problem(note.code, number, heading, note.params, note.severity)


def _missing(
    number: int, found: Mapping[str, Any], columns: Columns, unreadable: set[str | None]
) -> Iterator[Problem]:
    for code, columns_of_it, there in _NEEDED:
        if not there(found):
            headings = [columns.headings[c] for c in columns_of_it if c in columns.headings]
            if unreadable.isdisjoint(headings):
                yield Problem(f"{code}-missing", number, headings[0] if headings else None)


def _kind(number: int, found: dict[str, Any], columns: Columns) -> tuple[Kind, Sequence[Problem]]:
    """What kind of offer it is: as said, else by the contract, else by the title, else a guess."""
    said, contract = found.get("kind") or "", found.get("contract") or ""
    found["contract"] = usual_contract(contract)
    if said and (named := kind_in(said)):
        found["contract"] = found["contract"] or named[1]
        return named[0], ()
    if said and not contract:
        params = {"found": said[:40]}
        return Kind.JOB, [Problem("kind-unknown", number, columns.headings[Column.KIND], params)]
    if named := kind_in(contract):
        return named[0], ()
    if (kind := kind_in_title(found.get("title") or "")) is not None:
        return kind, ()
    heading = columns.headings.get(Column.KIND) or columns.headings.get(Column.CONTRACT)
    return Kind.JOB, [Problem("kind-guessed", number, heading, severity=Severity.GUESSED)]


def _too_late(
    number: int, found: Mapping[str, Any], columns: Columns, today: date
) -> Iterator[Problem]:
    until = found.get("expires_on")
    if until is not None and until < today:
        params = {"found": f"{until:%d/%m/%Y}"}
        yield Problem("expired", number, columns.headings.get(Column.EXPIRES_ON), params)


def _source_id(found: Mapping[str, Any]) -> str:
    """The partner's reference, else what makes the offer recognisable: title, employer, place."""
    if reference := found.get("reference"):
        return str(reference)
    where = found.get("postcode") or found.get("city") or found.get("department") or ""
    parts = [
        normal(part) for part in (found.get("title") or "", found.get("employer") or "", where)
    ]
    return "~" + "|".join(parts) if all(parts) else ""


def _offer(found: Mapping[str, Any], kind: Kind, source_id: str) -> Offer:
    told: dict[str, Any] = {name: found[name] for name in FIELDS if found.get(name)}
    return Offer(**{"postcode": "", **told, "kind": kind, "source_id": source_id})
