"""What a person's own page shows: where they stand, why, what to do, and their other choices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from shared.domain.facts import Why
from shared.domain.refusals import NotFound
from shared.domain.region import Region
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import ACTIVE, State
from shared.ports import Parts
from shared.texts import dates
from shared.texts.catalogue import Param, unbroken
from shared.usecases import links
from shared.usecases.standing import Standing, standing_of
from shared.web import places, reasons, speaking
from shared.web.public import views
from shared.web.public.situations import situation
from shared.web.speaking import say

# Why an inscription ended that the person did not end: here are the sessions they may choose now.
_CHOOSE_ANEW = frozenset({"session-cancelled", "session-began", "lapsed"})


@dataclass(frozen=True)
class Choice:
    """Another session of the same form, and where the person stands there."""

    title: str
    week: str
    state: str
    page: str


@dataclass(frozen=True)
class Person:
    """A registration as its person's page shows it; `until` is the date its state ends on.

    `address_dead`: our mails do not arrive, for good. `erased`: we hold nothing of them any more.
    `seated`: they have a seat in another session, which accepting gives back.
    """

    standing: Standing
    token: str
    now: datetime
    until: datetime | None = None
    others: Sequence[Choice] = ()
    open_cards: Sequence[views.Card] = ()
    address_dead: bool = False
    erased: bool = False
    seated: bool = False

    @property
    def situation(self) -> str:
        """Under which name the catalogue has the words of this standing."""
        return situation(self.standing, self.now)

    @property
    def reason(self) -> str:
        """Why, in a sentence."""
        return reason_of(self.standing, self.situation)

    @property
    def region(self) -> Region:
        """Whose course this is."""
        return self.standing.region

    @property
    def going_on(self) -> bool:
        """Whether a seat is still to be had: who is not expected is not told when to come."""
        return State(self.standing.status) in ACTIVE and not self.choosing

    @property
    def choosing(self) -> bool:
        """Whether it ended through no doing of theirs, so that the open sessions are shown."""
        return self.situation in _CHOOSE_ANEW

    @property
    def settling(self) -> bool:
        """Whether a decision is about to come, so that the page looks again by itself."""
        return self.situation == "received"

    @property
    def week(self) -> str:
        """The days of the session."""
        return views.week(self.standing.session)

    @property
    def department(self) -> str:
        """Where, in words."""
        return places.department(self.standing.session.department)

    def said(self, part: str) -> str:
        """Title or next step of the situation."""
        return unbroken(say(f"state-{self.situation}-{part}", **words(self.standing, self.until)))


def words(at: Standing, until: datetime | None) -> Mapping[str, Param]:
    """What the sentences about a standing may name."""
    return {
        "until": dates.weekday_and_hour(until, speaking.language()) if until else "",
        "week": views.week(at.session),
        "pause_days": at.region.rules.pause_days,
        "priority_days": at.region.rules.priority_days,
        "phone": at.region.contact_phone or "none",
        "email": at.region.contact_email,
    }


def reason_of(at: Standing, situated: str, third: bool = False) -> str:
    """Why, in a sentence, with the counts of this moment; and what no fact has stated yet."""
    if situated == "session-cancelled":
        return reasons.sentence(Why("session_cancelled"), third)
    if situated.endswith("-late"):
        return say("standing-late", **words(at, at.offer_expires_at))
    why = reasons.current(at.why, at.status, at.rank, at.session)
    return reasons.sentence(why, third)


def person_at(parts: Parts, token: str) -> Person:
    """What stands behind a personal link now; raises NotFound."""
    found = parts.registrations.load(*links.opened(parts, token))
    if found is None:
        raise NotFound("no_such_registration")
    now, at = parts.clock.now(), standing_of(parts, *found)
    if found[1].hidden:
        return Person(at, token, now)
    return _own(parts, *found, Person(at, token, now))


def _own(parts: Parts, session: Session, registration: Registration, person: Person) -> Person:
    """With what is for the person only."""
    known = parts.people.get({registration.person}).get(registration.person)
    if known is None:
        return replace(person, erased=True)
    speaking.follow(known.language)
    at = person.standing
    choosing = person.choosing
    return replace(
        person,
        until=_until(registration, session),
        others=_others(parts, registration),
        open_cards=views.open_cards(parts, at.region) if choosing else (),
        address_dead=known.suppression is not None,
        seated="accept" in at.may and _seated(parts, registration.person, person.now),
    )


def _seated(parts: Parts, person_id: str, now: datetime) -> bool:
    seat = parts.registrations.seats_of({person_id}).get(person_id)
    return seat is not None and seat.over_at > now


def _until(registration: Registration, session: Session) -> datetime | None:
    """A pause may be longer than the time that is left."""
    return min(registration.expires_at, session.starts_at) if registration.expires_at else None


def _others(parts: Parts, registration: Registration) -> Sequence[Choice]:
    """Only of the same form: who sent it, and nobody else, holds this link too."""
    found = parts.registrations.load_many(registration.others)
    return [
        Choice(
            session.title,
            views.week(session),
            say(f"state-{other.state.value.replace('_', '-')}-short"),
            links.person_page(parts, session.id, other.id).removeprefix(parts.addresses.public_url),
        )
        for session, other in found
    ]
