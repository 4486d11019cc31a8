"""What staff are shown of sessions and of a session's line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.domain.person import Person
from shared.domain.region import Rules
from shared.domain.registration import ENDED, Registration, State
from shared.domain.session import Session, SessionState
from shared.texts import dates
from shared.texts.catalogue import say
from shared.web import reasons

_IN_ORDER = (State.CONFIRMED, State.OFFERED, State.RECEIVED, State.WAITING, State.PAUSED)


@dataclass(frozen=True)
class Flag:
    """What is to be seen of a session at a glance, and how loud."""

    text: str
    tone: str


@dataclass(frozen=True)
class Row:
    """A session in the list."""

    session: Session
    week: str
    flag: Flag


def row(session: Session, now: datetime, rules: Rules) -> Row:
    """One session as it stands now."""
    week = dates.week(session.starts_on, session.ends_on)
    return Row(session, week, flag(session, now, rules))


def flag(session: Session, now: datetime, rules: Rules) -> Flag:
    """The first thing that deserves a look."""
    if session.free < 0:
        return Flag(say("staff-flag-over", over=-session.free), "alert")
    if session.free > 0 and session.waiting:
        return Flag(say("staff-flag-free"), "alert")
    if session.state is SessionState.DRAFT:
        return Flag(say("staff-flag-draft"), "quiet")
    if not session.registration_open(now, rules):
        return Flag(say("staff-flag-closed"), "quiet")
    return (
        Flag(say("staff-flag-open"), "free")
        if session.free
        else Flag(say("staff-flag-full"), "full")
    )


@dataclass(frozen=True)
class Entry:
    """One registration in a session's line."""

    registration: Registration
    name: str
    state: str
    reason: str

    @property
    def ended(self) -> bool:
        """Whether it is over."""
        return self.registration.state in ENDED


def line(registrations: Iterable[Registration], people: Mapping[str, Person]) -> Sequence[Entry]:
    """Everybody of a session: seats first, then the line by ticket, then what is over."""
    return [_entry(each, people.get(each.person)) for each in sorted(registrations, key=_place)]


def _entry(registration: Registration, person: Person | None) -> Entry:
    state = say(f"staff-state-{registration.state.value.replace('_', '-')}")
    name = f"{person.first_name} {person.last_name}" if person else registration.id
    return Entry(registration, name, state, reasons.sentence(registration.reason))


def _place(registration: Registration) -> tuple[int, int, datetime]:
    state = registration.state
    group = _IN_ORDER.index(state) if state in _IN_ORDER else len(_IN_ORDER)
    return group, registration.ticket or 0, registration.arrived_at


def session_json(
    session: Session, registrations: Iterable[Registration], now: datetime, rules: Rules
) -> dict[str, Any]:
    """A session with its counts and its line, ids only."""
    return {
        **counts_json(session, now, rules),
        "line": [_entry_json(each) for each in sorted(registrations, key=_place)],
    }


def counts_json(session: Session, now: datetime, rules: Rules) -> dict[str, Any]:
    """A session with its counts."""
    return {
        "id": session.id,
        "title": session.title,
        "state": session.state.value,
        "starts_on": session.starts_on.isoformat(),
        "ends_on": session.ends_on.isoformat(),
        "starts_at": session.starts_at.isoformat(),
        "department": session.department,
        "venue": session.venue,
        "capacity": session.capacity,
        "confirmed": session.confirmed,
        "held": session.held,
        "waiting": session.waiting,
        "places_left": session.places_left,
        "registration_open": session.registration_open(now, rules),
    }


def _entry_json(registration: Registration) -> dict[str, Any]:
    why, expires_at = registration.reason, registration.expires_at
    return {
        "registration_id": registration.id,
        "status": registration.state.value,
        "ticket": registration.ticket,
        "arrived_at": registration.arrived_at.isoformat(),
        "offer_expires_at": expires_at.isoformat() if expires_at else None,
        "reason": {
            "code": why.code,
            "params": dict(why.params),
            "text": reasons.sentence(why),
        },
    }
