"""What a file changes among the offers already known: `plan_import`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from shared.domain.offers.columns import Columns
from shared.domain.offers.offer import PROLONGED_WITHIN, Offer, OfferState
from shared.domain.offers.problems import Problem, Severity

# What an absence from a complete file is called; its return makes the offer live again.
ABSENT_FROM_FILE = "absent"


class Row(NamedTuple):
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

    @classmethod
    def of(cls, stamp: str) -> "Filed":
        """The file that a stamp tells of."""
        at, _, upload_id = stamp.partition("#")
        return cls(upload_id, datetime.fromisoformat(at))


@dataclass(frozen=True)
class Known:
    """What the table says of an offer: its content, the file that said so, who made it so.

    `ended` is the code of its ending, empty while live.
    """

    content_hash: str
    stamp: str
    created_by: str
    changed_by: str
    until: date = date.max
    state: OfferState = OfferState.LIVE
    ended: str = ""


@dataclass(frozen=True)
class ImportPlan:
    """What a file changes, row by row; `overtaken` rows were said otherwise by a newer file.

    `prolonged` rows are unchanged, but told again shortly before they would have ended; `ended`
    ones are unchanged and stay filled or withdrawn, as their partner said.
    """

    new: tuple[Row, ...] = ()
    changed: tuple[Row, ...] = ()
    unchanged: tuple[Row, ...] = ()
    prolonged: tuple[Row, ...] = ()
    ended: tuple[Row, ...] = ()
    overtaken: tuple[Row, ...] = ()
    refused: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def same(self) -> int:
        """How many rows are taken and change nothing."""
        return sum(map(len, (self.unchanged, self.prolonged, self.ended, self.overtaken)))

    @property
    def accepted(self) -> int:
        """How many rows are taken."""
        return len(self.new) + len(self.changed) + self.same


def plan_import(
    rows: Sequence[Row],
    known_offers: Mapping[str, Known],
    mapping: Columns,
    filed: Filed,
    complete: str = "",
) -> ImportPlan:
    """Which offers are new, changed, unchanged, refused and why.

    `complete` is the stamp of the partner's last file that said it told of all offers: what only
    an older file tells of is over. The same file planned again, even half applied, gives the same
    plan: what its own upload has already made new or changed is still called so.
    """
    sorted_rows: dict[str, list[Row]] = {name: [] for name in _OUTCOMES}
    for row in _without_repeats(rows):
        outcome = _outcome(row, known_offers, filed, complete)
        sorted_rows[outcome if outcome in _OUTCOMES else "refused"].append(_noted(row, outcome))
    outcomes = {name: tuple(found) for name, found in sorted_rows.items()}
    problems = [p for found in outcomes.values() for row in found for p in row.problems]
    problems.sort(key=lambda problem: problem.row or 0)
    return ImportPlan(**outcomes, problems=(*mapping.problems(), *problems))


_OUTCOMES = ("new", "changed", "unchanged", "prolonged", "ended", "overtaken", "refused")


def to_write(
    plan: ImportPlan, known_offers: Mapping[str, Known], filed: Filed, others_pending: bool
) -> tuple[Row, ...]:
    """The rows whose offers must be written.

    While another file of the partner is on its way, unchanged offers are stamped too: else an
    older file treated later would not see that a newer one has confirmed them.
    """
    wanted = plan.new + plan.changed + plan.prolonged
    wanted += plan.unchanged if others_pending else ()
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


def _outcome(row: Row, known_offers: Mapping[str, Known], filed: Filed, complete: str) -> str:
    if row.offer is None or row.key is None:
        return "refused"
    known = known_offers.get(row.key)
    if filed.stamp < complete and (known is None or known.stamp < complete):
        return "overtaken"
    if known is None:
        return "new"
    if known.state is OfferState.REJECTED:
        return "rejected"
    same = known.content_hash == row.offer.content_hash
    if known.stamp > filed.stamp:
        return "unchanged" if same else "overtaken"
    return _of_same(known, row.offer, filed) if same else "changed"


def _of_same(known: Known, offer: Offer, filed: Filed) -> str:
    """What becomes of an offer that a file tells again in the same words."""
    if made := {known.changed_by: "changed", known.created_by: "new"}.get(filed.upload_id):
        return made
    if known.state is not OfferState.LIVE:
        return "changed" if known.ended == ABSENT_FROM_FILE else "ended"
    if known.stamp == filed.stamp:
        return "prolonged"
    today = filed.at.date()
    longer = offer.lasts_until(today)
    return "prolonged" if known.until < min(longer, today + PROLONGED_WITHIN) else "unchanged"


_NOTES = {
    "overtaken": ("row-overtaken", Severity.INFO),
    "ended": ("row-ended", Severity.INFO),
    "rejected": ("row-rejected", Severity.REFUSED),
}


def _noted(row: Row, outcome: str) -> Row:
    """The row with what its outcome alone tells."""
    if outcome not in _NOTES:
        return row
    code, severity = _NOTES[outcome]
    told = Problem(code, row.number, severity=severity)
    offer = row.offer if severity is not Severity.REFUSED else None
    return Row(row.number, row.key, offer, (*row.problems, told))
