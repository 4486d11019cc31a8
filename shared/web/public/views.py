"""What the public pages and the public API show of sessions and registrations."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.domain.region import Region, Rules
from shared.domain.session import Session
from shared.texts import dates
from shared.texts.catalogue import known, say
from shared.usecases.standing import Standing
from shared.web import reasons


@dataclass(frozen=True)
class Card:
    """A session as the public sees it."""

    session: Session
    week: str
    department: str
    open: bool

    @property
    def places(self) -> str:
        """Places left, or how long the line is."""
        if self.session.places_left and not self.session.waiting:
            return say("session-places-left", left=self.session.places_left)
        return say("session-waitlist", waiting=self.session.waiting)

    @property
    def full(self) -> bool:
        """Whether a new registration would wait."""
        return self.session.places_left == 0 or self.session.waiting > 0


def card(session: Session, now: datetime, rules: Rules) -> Card:
    """One session as the public sees it now."""
    week = dates.week(session.starts_on, session.ends_on)
    return Card(
        session, week, department(session.department), session.registration_open(now, rules)
    )


def cards(sessions: Iterable[Session], now: datetime, rules: Rules) -> Sequence[Card]:
    """Sessions by date."""
    ordered = sorted(sessions, key=lambda session: (session.starts_at, session.id))
    return [card(session, now, rules) for session in ordered]


def department(code: str) -> str:
    """ "Seine-Saint-Denis (93)"; the code alone where the catalogue has no name."""
    name = f"department-{code.lower()}"
    return f"{say(name)} ({code})" if known(name) else code


def departments(shown: Iterable[Card]) -> Sequence[tuple[str, str]]:
    """The departments of these sessions, by code."""
    return sorted({(each.session.department, each.department) for each in shown})


def session_json(session: Session, now: datetime, rules: Rules) -> dict[str, Any]:
    """A session in the calendar of the API."""
    return {
        "id": session.id,
        "title": session.title,
        "starts_on": session.starts_on.isoformat(),
        "ends_on": session.ends_on.isoformat(),
        "department": session.department,
        "capacity": session.capacity,
        "places_left": session.places_left,
        "waiting": session.waiting,
        "registration_open": session.registration_open(now, rules),
    }


def standing_json(standing: Standing) -> Mapping[str, Any]:
    """Where a registration stands, for programs."""
    why = reasons.current(standing.why, standing.status, standing.rank, standing.session)
    expires_at = standing.offer_expires_at
    return {
        "status": standing.status,
        "rank": standing.rank,
        "reason": {
            "code": why.code,
            "params": dict(why.params),
            "text": reasons.sentence(why),
        },
        "offer_expires_at": expires_at.isoformat() if expires_at else None,
        "session_id": standing.session.id,
    }


@dataclass(frozen=True)
class Person:
    """A registration as its person's page shows it."""

    standing: Standing
    token: str

    @property
    def reason(self) -> str:
        """Why, in a sentence."""
        at = self.standing
        return reasons.sentence(reasons.current(at.why, at.status, at.rank, at.session))

    @property
    def region(self) -> Region:
        """Whose course this is."""
        return self.standing.region

    @property
    def settling(self) -> bool:
        """Whether a decision is about to come, so that the page looks again by itself."""
        return self.standing.status == "received" and self.standing.why.code != "see_mail"

    @property
    def week(self) -> str:
        """The days of the session."""
        return dates.week(self.standing.session.starts_on, self.standing.session.ends_on)

    @property
    def department(self) -> str:
        """Where, in words."""
        return department(self.standing.session.department)

    def said(self, part: str) -> str:
        """Title, next step … of the state; empty when there is nothing to say."""
        code = f"state-{self.standing.status.replace('_', '-')}-{part}"
        return say(code) if known(code) else ""
