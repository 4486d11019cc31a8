"""The rows of a partner's file as offers, each cell read and each row judged on its own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from shared.domain.offers import values
from shared.domain.offers.columns import Cell, check_complete, find_mapping, normal
from shared.domain.offers.columns import Mapping as Columns
from shared.domain.offers.dates import day
from shared.domain.offers.headings import Column
from shared.domain.offers.kinds import Kind, kind_in, kind_in_title
from shared.domain.offers.plan import Offer, Row, offer_key
from shared.domain.offers.problems import FileRefused, Problem, Severity, Unreadable

MOST_ROWS = 10_000
MOST_COLUMNS = 100

_READ: Mapping[Column, Callable[[Cell], Any]] = {
    Column.DESCRIPTION: values.text,
    Column.REQUIREMENTS: values.text,
    Column.POSTCODE: values.postcode,
    Column.PLACE: values.place,
    Column.STARTS_ON: day,
    Column.EXPIRES_ON: day,
    Column.ROME_CODE: values.rome_code,
    Column.OPENINGS: values.openings,
    Column.APPLY_URL: values.url,
    Column.APPLY_EMAIL: values.email,
    Column.APPLY_PHONE: values.phone,
    Column.CONTACT: values.contact,
}
_SHORTEST = {Column.TITLE: 3, Column.DESCRIPTION: 1, Column.EMPLOYER: 2, Column.POSTCODE: 1}
_APPLY = (Column.APPLY_URL, Column.APPLY_EMAIL, Column.APPLY_PHONE)
_PLAIN = (
    *("city", "contract", "duration", "hours", "salary", "requirements", "rome_code"),
    *("apply_url", "apply_email", "apply_phone"),
)


@dataclass(frozen=True)
class Sheet:
    """A file's cells from its row 1 on, and what reading it already showed.

    `kind`: text, xlsx, xls, ods, json or xml. `listed`: the rows are the elements of a list; row 0
    holds the names of their fields, and element n is `rows[n]`.
    """

    rows: Sequence[Sequence[Cell]]
    notes: tuple[Problem, ...] = ()
    listed: bool = False
    kind: str = "text"


def read_sheet(sheet: Sheet, today: date) -> tuple[Columns, tuple[Row, ...]]:
    """The columns recognised and every row that is not empty; raises FileRefused."""
    mapping = find_mapping(sheet.rows)
    check_complete(mapping)
    rows = tuple(_rows(sheet, mapping, today))
    if not rows:
        raise FileRefused("no-rows", row=mapping.row)
    if len(rows) > MOST_ROWS:
        raise FileRefused("too-many-rows", most=MOST_ROWS)
    return mapping, rows


def _rows(sheet: Sheet, mapping: Columns, today: date) -> Iterator[Row]:
    for number, cells in enumerate(sheet.rows[mapping.row :], start=mapping.row + 1):
        if any(cell is not None and cell != "" and str(cell).strip() for cell in cells):
            yield read_row(number, cells, mapping, today)


def read_row(number: int, cells: Sequence[Cell], mapping: Columns, today: date) -> Row:
    """One row as an offer; refused when anything in it cannot be understood."""
    found, problems = _values(number, cells, mapping)
    unreadable = {problem.column for problem in problems}
    problems += _missing(number, found, mapping, unreadable)
    kind, notes = _kind(number, found, mapping)
    problems += [*notes, *_too_late(number, found, mapping, today)]
    key = _source_id(found)
    if any(problem.severity is Severity.REFUSED for problem in problems):
        return Row(number, offer_key(key) if key else None, None, tuple(problems))
    return Row(number, offer_key(key), _offer(found, kind, key), tuple(problems))


def _values(
    number: int, cells: Sequence[Cell], mapping: Columns
) -> tuple[dict[str, Any], list[Problem]]:
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    if any(cell not in (None, "") for cell in cells[mapping.width :]):
        problems.append(Problem("too-many-cells", number))
    for place in mapping.places:
        cell = cells[place.index] if place.index < len(cells) else None
        try:
            found[place.column] = _READ.get(place.column, values.line)(cell)
        except Unreadable as error:
            problems.append(Problem(error.code, number, place.heading, error.params))
    _spread(found)
    return found, problems


def _spread(found: dict[str, Any]) -> None:
    """Cells that hold two things, given to the fields they belong to."""
    postcode, city = found.pop("place", ("", ""))
    found["postcode"] = found.get("postcode") or postcode
    found["city"] = found.get("city") or city
    field, value = found.pop("contact", ("apply_url", ""))
    found[field] = found.get(field) or value


def _missing(
    number: int, found: Mapping[str, Any], mapping: Columns, unreadable: set[str | None]
) -> Iterator[Problem]:
    headings = mapping.headings
    for column, shortest in _SHORTEST.items():
        if len(found.get(column) or "") < shortest:
            heading = headings.get(column) or headings.get(Column.PLACE)
            if heading not in unreadable:
                yield Problem(f"{column.value}-missing", number, heading)
    if not any(found.get(name) for name in _APPLY):
        ways = [headings[way] for way in (*_APPLY, Column.CONTACT) if way in headings]
        if unreadable.isdisjoint(ways):
            yield Problem("apply-missing", number, ways[0])


def _kind(number: int, found: dict[str, Any], mapping: Columns) -> tuple[Kind, Sequence[Problem]]:
    """What kind of offer it is: as said, else by the contract, else by the title, else a guess."""
    said, contract = found.get("kind") or "", found.get("contract") or ""
    if said and (named := kind_in(said)):
        found["contract"] = contract or named[1]
        return named[0], ()
    if said:
        params = {"found": said[:40]}
        return Kind.JOB, [Problem("kind-unknown", number, mapping.headings[Column.KIND], params)]
    if named := kind_in(contract):
        return named[0], ()
    if (kind := kind_in_title(found.get("title") or "")) is not None:
        return kind, ()
    heading = mapping.headings.get(Column.KIND) or mapping.headings.get(Column.CONTRACT)
    return Kind.JOB, [Problem("kind-guessed", number, heading, severity=Severity.GUESSED)]


def _too_late(
    number: int, found: Mapping[str, Any], mapping: Columns, today: date
) -> Iterator[Problem]:
    until = found.get("expires_on")
    if until is not None and until < today:
        params = {"found": f"{until:%d/%m/%Y}"}
        yield Problem("expired", number, mapping.headings.get(Column.EXPIRES_ON), params)


def _source_id(found: Mapping[str, Any]) -> str:
    """The partner's reference, else what makes the offer recognisable: title, employer, place."""
    if reference := found.get("reference"):
        return str(reference)
    parts = [normal(found.get(name) or "") for name in ("title", "employer", "postcode")]
    return "~" + "|".join(parts) if all(parts) else ""


def _offer(found: Mapping[str, Any], kind: Kind, source_id: str) -> Offer:
    return Offer(
        kind=kind,
        source_id=source_id,
        title=found["title"],
        description=found["description"],
        employer=found["employer"],
        postcode=found["postcode"],
        starts_on=found.get("starts_on"),
        openings=found.get("openings") or 1,
        expires_on=found.get("expires_on"),
        **{name: found.get(name) or "" for name in _PLAIN},
    )
