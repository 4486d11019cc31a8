"""One row of a partner's file as an offer: each cell read, each row judged on its own."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from operator import attrgetter, call
from typing import Any

from shared.domain.offers.cells import Reader, joined, reader_of
from shared.domain.offers.columns import COMPULSORY, Cell, Columns, Place, normal
from shared.domain.offers.headings import Column
from shared.domain.offers.kinds import Kind, kind_in, kind_in_title, usual_contract
from shared.domain.offers.offer import FIELDS, Offer, missing_of, offer_key, offer_of
from shared.domain.offers.plan import Row
from shared.domain.offers.problems import Problem, Severity, Unreadable
from shared.domain.offers.reading import Note, Reading

# Good to know, but no reason to refuse an offer.
_SPARABLE = frozenset(
    {Column.PUBLISHED_ON, Column.UPDATED_ON, Column.SIRET, Column.EMPLOYER_URL, Column.OPENINGS}
    | {Column.ENDS_ON, Column.STARTS_ON, Column.ROME_CODE, Column.CONTACT}
)
_NO_FIELDS = frozenset(Column) - frozenset(FIELDS)
_HALVES = frozenset({Column.PLACE, Column.CONTACT, Column.DURATION_UNIT, Column.PART_TIME})


class RowReader:
    """Reads rows under the same columns; what can be made ready for all of them is."""

    def __init__(self, columns: Columns, reading: Reading) -> None:
        self.columns, self.reading = columns, reading
        self._odd: list[tuple[str, str, Unreadable]] = []
        self._again: dict[str, str] = {}
        self._names = [""] * columns.width
        self._readers: list[Reader] = [_unread] * columns.width
        for place in sorted(columns.places, key=attrgetter("index")):
            self._read_at(place)
        self._no_fields = _NO_FIELDS & columns.headings.keys()
        self._halves = not _HALVES.isdisjoint(columns.headings)

    def read(self, number: int, cells: Sequence[Cell]) -> Row:
        """One row as an offer; refused when anything in it that matters cannot be understood."""
        found, problems = self._values(number, cells)
        kind, notes = _kind(number, found, self.columns)
        problems += notes
        key = _source_id(found)
        told = [_noted(number, note, self.columns) for note in self.reading.finish(found)]
        if lacking := missing_of(found):
            problems += _missing(number, lacking, self.columns, problems)
        if late := _too_late(number, found, self.columns, self.reading.today):
            problems.append(late)
        if problems and any(problem.severity is Severity.REFUSED for problem in problems):
            return Row(number, offer_key(key) if key else None, None, tuple(problems))
        offer = self._offer(found, kind, key)
        return Row(number, offer_key(key), offer, (*problems, *told))

    def _read_at(self, place: Place) -> None:
        """A field's column; what a second one of the same field tells is put beside at first."""
        field = place.column.value
        self._names[place.index] = field
        if field in self._names[: place.index]:
            self._names[place.index] = more = f"{field} {place.index}"
            self._again[more] = field
        refuse = partial(self._refuse, field, place.heading)
        self._readers[place.index] = reader_of(place.column, refuse)

    def _refuse(self, field: str, heading: str, error: Unreadable) -> None:
        self._odd.append((field, heading, error))

    def _values(self, number: int, cells: Sequence[Cell]) -> tuple[dict[str, Any], list[Problem]]:
        read = zip(self._names, map(call, self._readers, cells), strict=False)
        found = {name: value for name, value in read if value is not None}
        problems = [_unreadable(number, *each) for each in self._odd]
        self._odd.clear()
        for name, field in self._again.items():
            if name in found:
                found[field] = joined(found.get(field, ""), found.pop(name))
        if len(cells) > len(self._names) and any(cells[len(self._names) :]):
            problems.append(Problem("too-many-cells", number))
        if self._halves or isinstance(found.get("postcode"), tuple):
            _spread(found)
        return found, problems

    def _offer(self, found: dict[str, Any], kind: Kind, source_id: str) -> Offer:
        for name in self._no_fields:
            found.pop(name, None)
        found.setdefault("postcode", "")
        found["kind"], found["source_id"] = kind, source_id
        return offer_of(found)


def _unread(_: Cell) -> None:
    """Reads the cells of a column that is unknown, or not wanted."""


def _unreadable(number: int, field: str, heading: str, error: Unreadable) -> Problem:
    weight = Severity.GUESSED if field in _SPARABLE else Severity.REFUSED
    return Problem(error.code, number, heading, error.params, weight)


def _spread(found: dict[str, Any]) -> None:
    """Cells that hold two things, or half a thing, given to the fields they belong to."""
    _spread_places(found)
    if Column.CONTACT in found:
        for field, value in found.pop(Column.CONTACT).items():
            found[field] = found.get(field) or value
    if (unit := found.pop(Column.DURATION_UNIT, "")) and str(found.get("duration")).isdigit():
        found["duration"] = f"{found['duration']} {unit}"
    if part_time := found.pop(Column.PART_TIME, ""):
        found["work_time"] = found.get("work_time") or part_time


def _spread_places(found: dict[str, Any]) -> None:
    for column in (Column.POSTCODE, Column.PLACE):
        if isinstance(told := found.get(column), tuple):
            del found[column]
            for field, value in zip(("postcode", "city", "department"), told, strict=True):
                found[field] = found.get(field) or value


def _noted(number: int, note: Note, columns: Columns) -> Problem:
    heading = columns.headings.get(note.column) if note.column else None
    return Problem(note.code, number, heading, note.params, note.severity)


def _missing(
    number: int, lacking: Sequence[str], columns: Columns, problems: Sequence[Problem]
) -> Iterator[Problem]:
    """What is missing, unless it is there and could not be read."""
    unreadable = {each.column for each in problems if each.severity is Severity.REFUSED}
    for name in lacking:
        headings = [columns.headings[c] for c in COMPULSORY[name] if c in columns.headings]
        if unreadable.isdisjoint(headings):
            yield Problem(f"{name}-missing", number, headings[0] if headings else None)


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
) -> Problem | None:
    until = found.get("expires_on")
    if until is None or until >= today:
        return None
    params = {"found": f"{until:%d/%m/%Y}"}
    return Problem("expired", number, columns.headings.get(Column.EXPIRES_ON), params)


def _source_id(found: Mapping[str, Any]) -> str:
    """The partner's reference, else what makes the offer recognisable: title, employer, place."""
    if reference := found.get("reference"):
        return str(reference)
    where = found.get("postcode") or found.get("city") or found.get("department") or ""
    parts = [
        normal(part) for part in (found.get("title") or "", found.get("employer") or "", where)
    ]
    return "~" + "|".join(parts) if all(parts) else ""
