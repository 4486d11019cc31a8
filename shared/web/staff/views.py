"""What staff are shown of a session: its counts, what deserves a look, what may be done now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.domain.region import Rules
from shared.domain.session import Session, SessionState
from shared.domain.tasks import CALLING, Task
from shared.texts import dates
from shared.texts.catalogue import say, unbroken
from shared.usecases.announcing import Audience
from shared.usecases.to_do import told_of

_COUNTS = ("capacity", "confirmed", "held", "waiting", "called", "unreachable", "placed", "edition")
_OVER = {
    SessionState.RUNNING: "free",
    SessionState.FINISHED: "quiet",
    SessionState.CANCELLED: "alert",
    SessionState.DRAFT: "quiet",
}


@dataclass(frozen=True)
class Flag:
    """What is to be seen of a session at a glance, and how loud."""

    text: str
    tone: str


@dataclass(frozen=True)
class ShownTask:
    """One thing to do: what, how, where; `urgent` when somebody waits for the team."""

    text: str
    how: str
    page: str
    urgent: bool


@dataclass(frozen=True)
class Row:
    """A session in the list, with what may be done with it now."""

    session: Session
    week: str
    flag: Flag
    may: frozenset[str]

    @property
    def counts(self) -> Mapping[str, int]:
        """The numbers of the list, by column."""
        session = self.session
        return {
            "capacity": session.capacity,
            "confirmed": session.confirmed,
            "held": session.held,
            "waiting": session.waitlist,
        }


def task(each: Task) -> ShownTask:
    """A task in words."""
    name = each.kind.value
    text, how = say(f"task-{name}", **told_of(each)), say(f"task-how-{name}")
    return ShownTask(unbroken(text), unbroken(how), f"/{each.page}", each.kind in CALLING)


def row(session: Session, now: datetime, rules: Rules) -> Row:
    """One session as it stands now."""
    week = dates.week(session.starts_on, session.ends_on)
    return Row(session, week, flag(session, now, rules), may(session, now, rules))


def flag(session: Session, now: datetime, rules: Rules) -> Flag:
    """The first thing that deserves a look."""
    if session.state in _OVER:
        return Flag(say(f"staff-flag-{session.state.value}"), _OVER[session.state])
    if session.free < 0:
        return Flag(say("staff-flag-over", over=-session.free), "alert")
    if session.free > 0 and session.waiting:
        return Flag(say("staff-flag-free"), "alert")
    if not session.registration_open(now, rules):
        return Flag(say("staff-flag-closed"), "quiet")
    return Flag(say("staff-flag-open"), "free") if session.free else _full(session)


def _full(session: Session) -> Flag:
    """No seat is left; seats added on purpose are named."""
    if session.overbooked:
        return Flag(say("staff-flag-overbooked", added=session.overbooked), "full")
    return Flag(say("staff-flag-full"), "full")


def may(session: Session, now: datetime, rules: Rules) -> frozenset[str]:
    """What staff may do with the session now."""
    state = session.state
    planned = session.seating or state is SessionState.DRAFT
    reopens = state is SessionState.CLOSED and session.before_closing(now, rules)
    allowed = {
        "publish": state is SessionState.DRAFT or reopens,
        "close": state is SessionState.OPEN,
        "cancel": planned,
        "move": planned,
        "capacity": planned,
        "register": session.gives_seats(now),
    }
    return frozenset(action for action, allowed_now in allowed.items() if allowed_now)


def counts_json(session: Session, now: datetime, rules: Rules) -> dict[str, Any]:
    """A session with its counts; `waiting` is everybody who waits, as the public is told."""
    return {
        "id": session.id,
        "title": session.title,
        "state": session.state.value,
        "starts_on": session.starts_on.isoformat(),
        "ends_on": session.ends_on.isoformat(),
        "starts_at": session.starts_at.isoformat(),
        "department": session.department,
        "venue": session.venue,
        **{name: getattr(session, name) for name in _COUNTS},
        "waiting": session.waitlist,
        "places_left": session.places_left,
        "registration_open": session.registration_open(now, rules),
    }


def audience_json(audience: Audience) -> dict[str, Any]:
    """How many people a change of the session would concern, and how each would be told."""
    return {
        "people": audience.count,
        "states": dict(audience.states),
        "ways": dict(audience.ways),
        "leaving": audience.leaving,
    }
