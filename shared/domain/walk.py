"""One walk over a session's line: each person's change and the session's counters in step."""

from dataclasses import replace
from datetime import datetime
from itertools import chain

from shared.domain.facts import FactName, Param, Why
from shared.domain.line import MOST_PEOPLE, Change, Decision, Line, marked, recounted
from shared.domain.region import Rules
from shared.domain.registration import InLine
from shared.domain.session import Session

# Ordinary tickets count from one; a place kept from a cancelled session sorts before all of them,
# by the microsecond of its old arrival.
PRIORITY_BEFORE = 10**16


class Walk:
    """What has been decided so far; every step of `decide_seats` adds to it."""

    def __init__(self, session: Session, line: Line, now: datetime, rules: Rules) -> None:
        self.before, self.session = session, session
        self.line, self.now, self.rules = line, now, rules
        everyone = chain(line.received, line.held, line.waiting)
        self.changes = {entry.id: Change(entry, entry) for entry in everyone}
        self.changed = 0

    def decision(self) -> Decision:
        """All that changes, and the session with it."""
        changed = tuple(c for c in self.changes.values() if c.before != c.after)
        after = replace(self.session, version=self.before.version + 1)
        left = self.line.cut or len(changed) < len(self.changes)
        return Decision(
            self.before, after if changed else self.before, changed, left and not self.room
        )

    @property
    def room(self) -> bool:
        """Whether the transaction takes one more person."""
        return self.changed < MOST_PEOPLE

    def has_room(self, entry: InLine) -> bool:
        """Whether the transaction takes this person: it does already, or has room for one more."""
        change = self.changes[entry.id]
        return self.room or change.before != change.after

    @property
    def closing(self) -> bool:
        """Whether the last hours have begun."""
        return not self.session.before_closing(self.now, self.rules)

    def now_of(self, entry: InLine) -> InLine:
        """The entry as it stands after what has been decided."""
        return self.changes[entry.id].after

    def move(self, entry: InLine, name: FactName, why: Why, **values: object) -> None:
        """One step further for this person, counted."""
        self._put(self.changes[entry.id].then(name, why, **values))

    def mark(self, entry: InLine, **values: object) -> None:
        """Other values without a step."""
        change = self.changes[entry.id]
        self._put(replace(change, after=marked(change.after, **values)))

    def _put(self, change: Change) -> None:
        was = self.changes[change.after.id]
        self.session = recounted(self.session, was.after, change.after)
        self.changed += (change.before != change.after) - (was.before != was.after)
        self.changes[change.after.id] = change

    def eligible(self) -> list[InLine]:
        """Whoever may be given a seat, by rank."""
        found = [change.after for change in self.changes.values() if change.after.eligible]
        return sorted(found, key=lambda entry: entry.ticket or 0)

    def ticket_for(self, entry: InLine) -> int:
        """Their place in the order of the line: kept, from an older line, or the next number."""
        if entry.ticket is not None:
            return entry.ticket
        if entry.marks.priority is not None:
            return entry.marks.priority - PRIORITY_BEFORE
        ticket = self.session.next_ticket
        self.session = replace(self.session, next_ticket=ticket + 1)
        return ticket

    def why(self, code: str, **more: Param) -> Why:
        """A reason with the seats as they stand."""
        seats = self.session
        counts = {"capacity": seats.capacity, "confirmed": seats.confirmed, "held": seats.held}
        return Why(code, {**counts, **more})
