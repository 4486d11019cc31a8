"""One invented letter of each kind, role and reason, about a session of a region."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any, TypeVar

from shared.domain.facts import Fact, FactName
from shared.domain.frame import Frame
from shared.domain.letters import Letter
from shared.domain.mail import MailKey, Role
from shared.domain.mails import MAILS
from shared.domain.person import Language
from shared.domain.registration import Marks, Registration
from shared.domain.samples.setting import CASTS, Setting
from shared.domain.samples.stories import STORIES
from shared.domain.session import PARIS, Session, SessionState
from shared.domain.transitions import State

Written = TypeVar("Written", bound=Frame)
_PLACES = {Role.YOUTH: "i", Role.COUNSELLOR: "c", Role.GUARDIAN: "g"}
# As long as a real one, and opens nothing.
SEAL = "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY"
_ENDS_IN = {
    State.OFFERED: timedelta(days=2),
    State.AWAITING_GUARDIAN: timedelta(days=5),
    State.PAUSED: timedelta(days=14),
}
_DAYS_LEFT = {"near": 4, "tomorrow": 1, "today": 0}
# A deadline that the last call cuts short: 48 hours before the session.
_CUT_SHORT = timedelta(hours=48)


def sample_letter(setting: Setting, story: str, role: Role, cast: str = "usual") -> Letter:
    """The letter of a story, as `send_mails` would put it together."""
    people, session = CASTS[cast], sample_session(setting)
    return Letter(
        key=MailKey("REGISTRATION#registration-1", story.split(",")[0], "fact-1", role),
        tag="UkVHSVNUUkFUSU9OIzF8TUFJTCNjb25maXJtZWQ",
        sender=setting.sender,
        configuration_set=setting.configuration_set,
        region=setting.region,
        session=session,
        registration=_registration(setting, story, session),
        recipient=people[role],
        youth_first_name=people[Role.YOUTH].first_name,
        youth_initial=people[Role.YOUTH].last_name[:1],
        link=f"{setting.public_url}/{_PLACES[role]}/{SEAL}",
        now=_now(setting, story, session),
        trial=False,
        rank=STORIES[story][2],
        sequence=1,
        open_sessions=() if story.endswith(", alone") else other_sessions(setting),
    )


def in_language(letter: Written, language: Language) -> Written:
    """The same letter, to somebody who chose this language."""
    return replace(letter, recipient=replace(letter.recipient, language=language))


def _now(setting: Setting, story: str, session: Session) -> datetime:
    """The usual moment, but for a letter that is written when the session is near."""
    kind, _, variant = story.partition(", ")
    days = _DAYS_LEFT.get(variant, 7 if kind == "reminder" else None)
    return setting.now if days is None else session.starts_at - timedelta(days=days)


def sample_session(setting: Setting) -> Session:
    """The session that the letters are about."""
    return Session(
        id="session-1",
        region=setting.region.id,
        title="EXPLORE à Montreuil",
        department="93",
        venue="Maison des associations, 1 rue de l’Exemple, 93100 Montreuil",
        capacity=20,
        state=SessionState.OPEN,
        **_week(setting, 14),
    )


def other_sessions(setting: Setting) -> tuple[Session, ...]:
    """Where else somebody may go: one session with seats, one with a line."""
    session = sample_session(setting)
    elsewhere = {"venue": "Espace Exemple, 93200 Saint-Denis", **_week(setting, 28)}
    in_paris = {"venue": "Salle Exemple, 75019 Paris", **_week(setting, 42)}
    return (
        replace(session, id="session-2", confirmed=15, **elsewhere),
        replace(session, id="session-3", confirmed=20, waiting=3, called=1, **in_paris),
    )


def _week(setting: Setting, days: int) -> dict[str, Any]:
    """From the first Monday that is at least so many days ahead."""
    first = setting.now.date() + timedelta(days=days)
    first += timedelta(days=-first.weekday() % 7)
    starts_at = datetime.combine(first, time(9, 30), PARIS).astimezone(UTC)
    return {"starts_at": starts_at, "starts_on": first, "ends_on": first + timedelta(days=4)}


def _registration(setting: Setting, story: str, session: Session) -> Registration:
    kind, _, variant = story.partition(", ")
    state, why, _ = STORIES[story]
    by = "system" if kind == "ineligible" else "youth"
    by = f"{variant.removeprefix('by ')}:1" if variant.startswith("by ") else by
    return Registration(
        id="registration-1",
        session_id=session.id,
        region=setting.region.id,
        person="person-1",
        state=state,
        arrived_at=setting.now,
        history=(*_before(kind, setting), Fact("fact-1", _fact(kind), setting.now, by, why)),
        expires_at=_ends(setting, state, variant, session),
        marks=Marks(lapses=1 if variant == "again" else 0, minor=variant == "minor"),
        counsellor_may_act=variant == "may act",
    )


def _before(kind: str, setting: Setting) -> tuple[Fact, ...]:
    """What a reminder reminds of."""
    why = STORIES["confirmed"][1]
    seat = Fact("fact-0", FactName.SEAT_CONFIRMED, setting.now, "system", why)
    return (seat,) if kind == "reminder" else ()


def _ends(setting: Setting, state: State, variant: str, session: Session) -> datetime | None:
    if variant == "closing":
        return session.starts_at - _CUT_SHORT
    return setting.now + _ENDS_IN[state] if state in _ENDS_IN else None


def _fact(kind: str) -> FactName:
    told = (name for name, mails in MAILS.items() if kind in mails)
    others = {
        "address_dead": FactName.SEAT_CONFIRMED,
        "session_cancelled": FactName.REGISTRATION_CANCELLED,
        "already_registered": FactName.REGISTRATION_CLOSED,
    }
    return next(told, None) or others.get(kind, FactName.REGISTRATION_RECEIVED)
