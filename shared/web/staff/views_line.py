"""What staff are shown of a session's line and of one registration's story."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.domain.facts import Fact, Why
from shared.domain.person import Person
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import ENDED, State
from shared.texts.catalogue import say
from shared.usecases.telling import STAFF, Story
from shared.web import reasons

_IN_ORDER = (
    *(State.CONFIRMED, State.AWAITING_GUARDIAN, State.OFFERED, State.RECEIVED),
    *(State.WAITING, State.PAUSED),
)
_BY_TEAM = frozenset({"placed_by_team", "overbooked"})


@dataclass(frozen=True)
class Entry:
    """One registration in a session's line."""

    registration: Registration
    name: str
    state: str
    rank: int | None
    marks: Sequence[str]
    reason: str

    @property
    def ended(self) -> bool:
        """Whether it is over."""
        return self.registration.state in ENDED


@dataclass(frozen=True)
class Told:
    """One fact of a registration's story: when, who, what, why, and the team's private note."""

    at: datetime
    who: str
    what: str
    why: str
    note: str


def line(
    session: Session, registrations: Iterable[Registration], people: Mapping[str, Person]
) -> Sequence[Entry]:
    """Everybody of a session: seats first, then the line by ticket, then what is over."""
    ordered = sorted(registrations, key=_place)
    ranks = _ranks(ordered)
    return [entry(session, each, people, ranks.get(each.id)) for each in ordered]


def entry(
    session: Session, registration: Registration, people: Mapping[str, Person], rank: int | None
) -> Entry:
    """One registration as it stands now."""
    state = registration.state.value
    why = reasons.current(registration.reason, state, rank, session)
    return Entry(
        registration,
        name_of(people.get(registration.person), say("erased-name")),
        say(f"staff-state-{state.replace('_', '-')}"),
        rank,
        [say(f"staff-mark-{code}", **params) for code, params in _marks(registration)],
        sentence(why),
    )


def name_of(person: Person | None, otherwise: str) -> str:
    """First and last name; something else for somebody unknown."""
    return f"{person.first_name} {person.last_name}".strip() if person else otherwise


def sentence(why: Why) -> str:
    """The reason about the person, with the team's own reason where there is one."""
    said = reasons.sentence(why, third=True)
    code = why.params.get("reason") if why.code in _BY_TEAM else None
    return f"{said} {say(f'team-reason-{_dashed(code)}')}." if code else said


def _dashed(code: object) -> str:
    return str(code).replace("_", "-")


def _place(registration: Registration) -> tuple[int, int, datetime]:
    state = registration.state
    group = _IN_ORDER.index(state) if state in _IN_ORDER else len(_IN_ORDER)
    return group, registration.ticket or 0, registration.arrived_at


def _ranks(ordered: Iterable[Registration]) -> Mapping[str, int]:
    waiting = [each.id for each in ordered if each.state is State.WAITING]
    return {own: rank for rank, own in enumerate(waiting, start=1)}


def _marks(registration: Registration) -> list[tuple[str, dict[str, int]]]:
    """What sets a registration apart, by code."""
    marks = registration.marks
    by_team = any(fact.why.code in _BY_TEAM for fact in registration.history)
    there = {
        "choice": bool(marks.linked),
        "priority": marks.priority is not None,
        "by-team": by_team,
        "unreachable": marks.unreachable,
        "called": marks.called,
        "lapses": marks.lapses > 0,
        "passed-over": marks.passed_over,
        "minor": marks.minor,
        "letter": marks.letter,
    }
    numbers = {"choice": {"choice": marks.choice}, "lapses": {"lapses": marks.lapses}}
    return [(code, numbers.get(code, {})) for code, is_there in there.items() if is_there]


def told(story: Story) -> Sequence[Told]:
    """Every fact of a registration, the latest first."""
    facts = reversed(story.registration.history)
    return [_told(fact, story) for fact in facts]


def _told(fact: Fact, story: Story) -> Told:
    what = say(f"staff-fact-{fact.name.code}")
    why, note = sentence(fact.why), story.notes.get(fact.id, "")
    return Told(fact.at, _who(fact.by, story.people), what, why, note)


def _who(by: str, people: Mapping[str, Person]) -> str:
    if by.startswith(STAFF):
        return name_of(people.get(by.removeprefix(STAFF)), say("staff-by-staff"))
    return say(f"staff-by-{by.partition(':')[0]}")


def line_json(registrations: Iterable[Registration]) -> list[dict[str, Any]]:
    """The line in order, ids only."""
    ordered = sorted(registrations, key=_place)
    ranks = _ranks(ordered)
    return [entry_json(each, ranks.get(each.id)) for each in ordered]


def entry_json(registration: Registration, rank: int | None) -> dict[str, Any]:
    """One registration, ids only."""
    expires_at = registration.expires_at
    return {
        "registration_id": registration.id,
        "status": registration.state.value,
        "rank": rank,
        "ticket": registration.ticket,
        "arrived_at": registration.arrived_at.isoformat(),
        "offer_expires_at": expires_at.isoformat() if expires_at else None,
        "marks": [code for code, _ in _marks(registration)],
        "reason": _reason_json(registration.reason),
    }


def story_json(story: Story) -> dict[str, Any]:
    """One registration with its whole story and what may be done, ids only."""
    facts = [
        {
            "at": fact.at.isoformat(),
            "by": fact.by,
            "name": fact.name.value,
            "reason": _reason_json(fact.why),
            "note": story.notes.get(fact.id, ""),
        }
        for fact in story.registration.history
    ]
    return {
        **entry_json(story.registration, story.rank),
        "may": sorted(story.may),
        "reinstating": story.back or None,
        "history": facts,
    }


def _reason_json(why: Why) -> dict[str, Any]:
    return {"code": why.code, "params": dict(why.params), "text": sentence(why)}
