"""A group of youths whom a counsellor refers at once: its rows are kept until they are sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

MOST_ROWS = 30
KEPT = timedelta(days=7)
# All that is left of a row once it is sent: how the youth is called on the counsellor's page.
_STILL_SAID = ("first_name", "initial")


@dataclass(frozen=True)
class Outcome:
    """What became of a row that was sent: its registration, or under which code it was refused."""

    registration: str = ""
    refused: str = ""


@dataclass(frozen=True)
class GroupRow:
    """One youth of the list: the row as the spreadsheet numbers it, and what is typed of them.

    `session_id` where this row asks for another session than the group.
    """

    number: int
    fields: Mapping[str, str]
    taken: bool = True
    session_id: str = ""
    outcome: Outcome = field(default=Outcome())

    @property
    def sent(self) -> bool:
        """Whether it is registered: nothing of it changes any more."""
        return bool(self.outcome.registration)

    @property
    def blank(self) -> bool:
        """Whether nothing is typed of anybody yet; a language is chosen without typing."""
        return not any(value for name, value in self.fields.items() if name != "language")

    def ended(self, outcome: Outcome) -> "GroupRow":
        """The row with what became of it; once registered, what was typed is not kept here."""
        if not outcome.registration:
            return replace(self, outcome=outcome)
        said = {**self.fields, "initial": self.fields.get("last_name", "")[:1]}
        left = {name: said.get(name, "") for name in _STILL_SAID}
        return replace(self, fields=left, outcome=outcome)


@dataclass(frozen=True)
class Group:
    """What a counsellor has begun to send; nobody is registered before they have reviewed it.

    `session_id` and `departments` say where, as on the form; `ignored` are the headings of the
    list from which nothing was taken. `informed`: the counsellor says that the youths know.
    """

    id: str
    region: str
    counsellor: str
    begun_at: datetime
    rows: tuple[GroupRow, ...]
    ignored: tuple[str, ...] = ()
    session_id: str = ""
    departments: tuple[str, ...] = ()
    may_act: bool = False
    informed: bool = False
    version: int = 0

    @property
    def kept_until(self) -> datetime:
        """When it is gone, sent or not."""
        return self.begun_at + KEPT

    @property
    def left(self) -> int:
        """How many rows are still to be sent."""
        return sum(row.taken and not row.sent and not row.blank for row in self.rows)

    @property
    def full(self) -> bool:
        """Whether it has room for nobody more."""
        return len(self.rows) >= MOST_ROWS

    def with_row(self) -> "Group":
        """With an empty row after the last; as it is when it is full."""
        number = max((row.number for row in self.rows), default=0) + 1
        return self if self.full else replace(self, rows=(*self.rows, GroupRow(number, {})))

    def ended(self, outcomes: Mapping[int, Outcome]) -> "Group":
        """With what became of the rows at these places; who is registered stays so."""
        rows = enumerate(self.rows)
        return replace(
            self,
            rows=tuple(
                row.ended(outcomes[place]) if place in outcomes and not row.sent else row
                for place, row in rows
            ),
        )
