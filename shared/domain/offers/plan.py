"""Partner offers, and what a file changes among those already known: `plan_import`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property
from hashlib import sha256

from shared.domain.offers.columns import Mapping as Columns
from shared.domain.offers.kinds import Kind
from shared.domain.offers.problems import Problem, Severity


@dataclass(frozen=True)
class Offer:
    """A job, internship, training … of a partner; at least one way to apply is there."""

    kind: Kind
    source_id: str
    title: str
    description: str
    employer: str
    postcode: str
    city: str = ""
    contract: str = ""
    starts_on: date | None = None
    duration: str = ""
    hours: str = ""
    salary: str = ""
    requirements: str = ""
    rome_code: str = ""
    openings: int = 1
    apply_url: str = ""
    apply_email: str = ""
    apply_phone: str = ""
    expires_on: date | None = None

    @cached_property
    def content_hash(self) -> str:
        """Equal exactly when nothing changed; a field added later and left empty counts not."""
        written = {name: str(v) for name in FIELDS if (v := getattr(self, name)) != _EMPTY[name]}
        return _digest(json.dumps(written, sort_keys=True, ensure_ascii=False))


FIELDS = tuple(field.name for field in fields(Offer))
_EMPTY = {field.name: field.default for field in fields(Offer)}


@dataclass(frozen=True)
class Row:
    """A row as read: its offer, or the problems for which it has none; `key` when it tells one."""

    number: int
    key: str | None
    offer: Offer | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Filed:
    """When a file came, and by which upload; later stamps sort after earlier ones."""

    upload_id: str
    at: datetime

    @property
    def stamp(self) -> str:
        """Sortable: time of arrival in UTC, then the upload's id."""
        return f"{self.at:%Y-%m-%dT%H:%M:%S.%fZ}#{self.upload_id}"


@dataclass(frozen=True)
class Known:
    """What the table says of an offer: its content, the file that said so, who made it so."""

    content_hash: str
    stamp: str
    created_by: str
    changed_by: str


@dataclass(frozen=True)
class ImportPlan:
    """What a file changes, row by row; `overtaken` rows were said otherwise by a newer file."""

    new: tuple[Row, ...] = ()
    changed: tuple[Row, ...] = ()
    unchanged: tuple[Row, ...] = ()
    overtaken: tuple[Row, ...] = ()
    refused: tuple[Row, ...] = ()
    gone: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def accepted(self) -> int:
        """How many rows are taken."""
        return len(self.new) + len(self.changed) + len(self.unchanged) + len(self.overtaken)


def offer_key(source_id: str) -> str:
    """The key of a partner's offer, from the partner's own reference."""
    return _digest(source_id)


def plan_import(
    rows: Sequence[Row], known_offers: Mapping[str, Known], mapping: Columns, filed: Filed
) -> ImportPlan:
    """Which offers are new, changed, unchanged, gone, refused and why.

    The same file planned again, even half applied, gives the same plan: what its own upload has
    already made new or changed is still called so. Nothing is withdrawn for being gone.
    """
    sorted_rows: dict[str, list[Row]] = {name: [] for name in _OUTCOMES}
    for row in _without_repeats(rows):
        sorted_rows[_outcome(row, known_offers, filed)].append(row)
    outcomes = {name: tuple(found) for name, found in sorted_rows.items()}
    problems = [p for row in sorted_rows["refused"] for p in row.problems]
    problems += [p for name in _TAKEN for row in outcomes[name] for p in row.problems]
    problems += [_overtaken(row) for row in outcomes["overtaken"]]
    problems.sort(key=lambda problem: problem.row or 0)
    keys = {row.key for row in rows}
    gone = tuple(sorted(key for key in known_offers if key not in keys))
    return ImportPlan(**outcomes, gone=gone, problems=(*mapping.problems(), *problems))


_OUTCOMES = ("new", "changed", "unchanged", "overtaken", "refused")
_TAKEN = ("new", "changed", "unchanged", "overtaken")


def to_write(
    plan: ImportPlan, known_offers: Mapping[str, Known], filed: Filed, others_pending: bool
) -> tuple[Row, ...]:
    """The rows whose offers must be written.

    While another file of the partner is on its way, unchanged offers are stamped too: else an
    older file treated later would not see that a newer one has confirmed them.
    """
    wanted = plan.new + plan.changed + (plan.unchanged if others_pending else ())
    stamps = {key: known.stamp for key, known in known_offers.items()}
    return tuple(row for row in wanted if stamps.get(row.key or "", "") < filed.stamp)


def _without_repeats(rows: Sequence[Row]) -> list[Row]:
    first: dict[str, int] = {}
    kept = []
    for row in rows:
        if row.offer is None or row.key is None:
            kept.append(row)
            continue
        number = first.setdefault(row.key, row.number)
        kept.append(row if number == row.number else _repeated(row, number))
    return kept


def _repeated(row: Row, first: int) -> Row:
    problem = Problem("row-repeated", row.number, params={"first": first})
    return Row(row.number, row.key, None, (problem,))


def _outcome(row: Row, known_offers: Mapping[str, Known], filed: Filed) -> str:
    if row.offer is None or row.key is None:
        return "refused"
    known = known_offers.get(row.key)
    if known is None:
        return "new"
    if known.stamp > filed.stamp:
        same = known.content_hash == row.offer.content_hash
        return "unchanged" if same else "overtaken"
    if known.content_hash != row.offer.content_hash:
        return "changed"
    made = {known.changed_by: "changed", known.created_by: "new"}
    return made.get(filed.upload_id, "unchanged")


def _overtaken(row: Row) -> Problem:
    return Problem("row-overtaken", row.number, severity=Severity.INFO)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:32]
