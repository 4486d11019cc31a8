"""A session's line, and what a decision makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from shared.domain.facts import FactName, Said, Why
from shared.domain.registration import InLine
from shared.domain.session import Session
from shared.domain.transitions import State, after

# A transaction holds 100 items: the session, and for each person a registration and a seat lock.
MOST_PEOPLE = 48


@dataclass(frozen=True)
class Line:
    """The part of a session's line that a decision needs, each in its own order.

    `received` by arrival, `held` by deadline (all seats offered or kept for a guardian's answer),
    `waiting` by ticket (the front); `seated` are the people known to hold a seat in another
    session; `settled` the registrations whose form has led to a seat elsewhere, `undecided` those
    whose better choice is not decided yet; `bounced` the offers whose mail did not arrive,
    `reached` when the mail service took the others' (of offers that are due); `cut`: more people
    stand in line than were read, the front of `waiting` may be missing.
    """

    received: tuple[InLine, ...] = ()
    held: tuple[InLine, ...] = ()
    waiting: tuple[InLine, ...] = ()
    seated: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    undecided: frozenset[str] = frozenset()
    bounced: frozenset[str] = frozenset()
    reached: Mapping[str, datetime] = field(default_factory=dict)
    cut: bool = False


@dataclass(frozen=True)
class Change:
    """One registration before and after, and the facts that tell why."""

    before: InLine
    after: InLine
    said: tuple[Said, ...] = ()

    def then(self, name: FactName, why: Why, **values: object) -> "Change":
        """The change carried one step further along the table of transitions.

        `values` are the deadline, the ticket, or marks; what belongs to an offer ends with it.
        """
        moved = marked(self.after, **{**_ENDS, **values})
        moved = replace(moved, state=after(name, self.after.state))
        return replace(self, after=moved, said=(*self.said, Said(name, why)))


_ENDS = {
    "expires_at": None,
    "passed_over": False,
    "proof_due": None,
    "called": False,
    "unreachable": False,
}


def marked(entry: InLine, **values: object) -> InLine:
    """The entry with other values, of its own or of its marks."""
    own = {name: value for name, value in values.items() if name in ("expires_at", "ticket")}
    marks = {name: value for name, value in values.items() if name not in own}
    return replace(entry, marks=replace(entry.marks, **marks), **own)  # type: ignore[arg-type]


def counter_of(entry: InLine) -> str | None:
    """Which of its session's counters counts this entry."""
    if entry.state is State.WAITING:
        marks = entry.marks
        return "unreachable" if marks.unreachable else "called" if marks.called else "waiting"
    return _COUNTED.get(entry.state)


_COUNTED = {
    State.CONFIRMED: "confirmed",
    State.OFFERED: "held",
    State.AWAITING_GUARDIAN: "held",
}


def recounted(session: Session, before: InLine, now: InLine) -> Session:
    """The session's counters after one of its entries has changed."""
    for entry, by in ((before, -1), (now, 1)):
        if counter := counter_of(entry):
            session = session.counting(**{counter: by})
    return session.trimmed()


@dataclass(frozen=True)
class Decision:
    """A session before and after, and every registration that changes with it.

    `full`: the transaction's limit was met before everybody was looked at; a second pass may have
    more to do.
    """

    before: Session
    session: Session
    changes: tuple[Change, ...] = ()
    full: bool = False


def decided(session: Session, *changes: Change) -> Decision:
    """The decision these changes make, with the session's counters in step."""
    after_all = session
    for change in changes:
        after_all = recounted(after_all, change.before, change.after)
    if after_all != session:
        after_all = replace(after_all, version=session.version + 1)
    return Decision(session, after_all, changes)
