"""One registration as the team sees it: who, where it stands, its whole story, what may be done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from shared.domain import acts
from shared.domain.line import Decision
from shared.domain.mail import Mail, known_state
from shared.domain.person import Person
from shared.domain.refusals import NotFound, Refused
from shared.domain.registration import InLine, Registration
from shared.domain.session import Session
from shared.domain.transitions import Actor, State
from shared.ports import Account, Parts
from shared.usecases.living import own_session
from shared.usecases.standing import rank_of

STAFF = "staff:"


@dataclass(frozen=True)
class Story:
    """A registration with everybody it names and the notes on its facts.

    `may` are the actions that would change something now; `mails` what was written about it, each
    with the moment its state was said; `back` is what reinstating would bring ("seat" or "rank"),
    `before` how many people would then come first.
    """

    session: Session
    registration: Registration
    rank: int | None
    people: Mapping[str, Person]
    notes: Mapping[str, str]
    may: frozenset[str]
    mails: Sequence[tuple[Mail, datetime | None]] = ()
    back: str = ""
    before: int = 0

    @property
    def youth(self) -> Person | None:
        """The young person, unless erased."""
        return self.people.get(self.registration.person)


def story(parts: Parts, account: Account, session_id: str, registration_id: str) -> Story:
    """All that the team may know of one registration; raises NotFound."""
    own_session(parts, account, session_id)
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        raise NotFound("no_such_registration")
    session, registration = found
    history = registration.history
    back, before = _back(parts, session, registration)
    return Story(
        session,
        registration,
        rank=rank_of(parts, session, registration),
        people=parts.people.get(set(_named(registration))),
        notes=parts.people.notes(registration.person, [fact.id for fact in history]),
        may=_may(parts, session, registration),
        mails=_mails(parts, registration),
        back=back,
        before=before,
    )


def _mails(parts: Parts, registration: Registration) -> Sequence[tuple[Mail, datetime | None]]:
    """The mails in the order of the facts they tell, as far as they are known to have come."""
    order = {fact.id: place for place, fact in enumerate(registration.history)}
    now = parts.clock.now()
    found = parts.mails.about(f"REGISTRATION#{registration.id}")
    known = [(replace(mail, state=known_state(mail, now)), at) for mail, at in found]
    return sorted(known, key=lambda each: (order.get(each[0].key.cause, 0), each[0].key.again))


def _named(registration: Registration) -> list[str]:
    """Everybody the registration or its story names."""
    parties = (registration.person, registration.counsellor, registration.guardian)
    return [each for each in parties if each] + [
        fact.by.removeprefix(STAFF) for fact in registration.history if fact.by.startswith(STAFF)
    ]


def _may(parts: Parts, session: Session, registration: Registration) -> frozenset[str]:
    if registration.hidden or not parts.people.get([registration.person]):
        return frozenset()
    entry, now = registration.in_line(), parts.clock.now()
    reason = acts.TEAM_REASONS[0]
    tries: Mapping[str, Callable[[], Decision]] = {
        "place": lambda: acts.place(session, entry, reason, True, now),
        "cancel": lambda: acts.cancel(session, entry, Actor.STAFF),
        "resume": lambda: acts.resume(session, entry),
        "reinstate": lambda: acts.reinstate(session, entry, registration.had_seat, now),
    }
    return frozenset(name for name, act in tries.items() if _would_change(act))


def _would_change(act: Callable[[], Decision]) -> bool:
    try:
        return bool(act().changes)
    except Refused:
        return False


def _reinstated(parts: Parts, session: Session, registration: Registration) -> InLine | None:
    """How the registration would stand if its end were undone now."""
    entry, now = registration.in_line(), parts.clock.now()
    try:
        decision = acts.reinstate(session, entry, registration.had_seat, now)
    except Refused:
        return None
    return decision.changes[0].after if decision.changes else None


def _back(parts: Parts, session: Session, registration: Registration) -> tuple[str, int]:
    again = _reinstated(parts, session, registration)
    if again is None:
        return "", 0
    if again.state is State.CONFIRMED:
        return "seat", 0
    return "rank", parts.registrations.waiting_before(session, again.ticket or 0)
