"""What the public pages and the public API show of sessions and registrations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.contracts.public_answers import SessionAnswer, StandingAnswer
from shared.domain.region import Region, Rules
from shared.domain.session import Session
from shared.domain.transitions import State
from shared.ports import Parts
from shared.texts import dates
from shared.usecases import sessions
from shared.usecases.standing import Standing
from shared.web import reasons, speaking
from shared.web.places import department
from shared.web.speaking import say


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
        if self.full:
            return say("session-waitlist", waiting=self.session.waitlist)
        return say("session-places-left", left=self.session.places_left)

    @property
    def full(self) -> bool:
        """Whether a new registration would wait."""
        return self.session.places_left == 0 or self.session.waiting + self.session.called > 0


def card(session: Session, now: datetime, rules: Rules) -> Card:
    """One session as the public sees it now."""
    where, taking = department(session.department), session.registration_open(now, rules)
    return Card(session, week(session), where, taking)


def week(session: Session) -> str:
    """The days of a session, in the language of the page."""
    return dates.week(session.starts_on, session.ends_on, speaking.language())


def cards(found: Iterable[Session], now: datetime, rules: Rules) -> Sequence[Card]:
    """Sessions by date."""
    ordered = sorted(found, key=lambda session: (session.starts_at, session.id))
    return [card(session, now, rules) for session in ordered]


def departments(shown: Iterable[Card]) -> Sequence[tuple[str, str]]:
    """The departments of these sessions, by code."""
    return sorted({(each.session.department, each.department) for each in shown})


def session_page(parts: Parts, session_id: str) -> str:
    """Where a session stands for everybody to see."""
    return f"{parts.addresses.public_url}/sessions/{session_id}"


def session_json(parts: Parts, session: Session, rules: Rules) -> SessionAnswer:
    """A session in the calendar of the API."""
    return {
        "id": session.id,
        "title": session.title,
        "starts_on": session.starts_on.isoformat(),
        "ends_on": session.ends_on.isoformat(),
        "department": session.department,
        "capacity": session.capacity,
        "places_left": session.places_left,
        "waiting": session.waitlist,
        "registration_open": session.registration_open(parts.clock.now(), rules),
        "url": session_page(parts, session.id),
    }


def open_cards(parts: Parts, region: Region) -> Sequence[Card]:
    """The sessions one may register for now, by date."""
    found = sessions.calendar(parts, region.id)
    return [each for each in cards(found, parts.clock.now(), region.rules) if each.open]


def standing_json(standing: Standing, third: bool = False) -> StandingAnswer:
    """Where a registration stands, for programs; `third`: for somebody who is not the youth."""
    why = reasons.current(standing.why, standing.status, standing.rank, standing.session)
    expires_at = standing.offer_expires_at
    return {
        "status": State(standing.status),
        "rank": standing.rank,
        "reason": {
            "code": why.code,
            "params": dict(why.params),
            "text": reasons.sentence(why, third),
        },
        "offer_expires_at": expires_at.isoformat() if expires_at else None,
        "session_id": standing.session.id,
    }


def called(first_name: str, initial: str) -> str:
    """ "Alix E.": how a youth is named to others; a general word without any name."""
    given = " ".join(first_name.split())
    short = f"{given} {initial.upper()}." if initial else given
    return short.strip() or say("mail-youth-unnamed")
