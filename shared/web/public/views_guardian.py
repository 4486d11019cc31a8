"""What a guardian's page shows: for whom, what the week is, and whether an answer is awaited."""

from dataclasses import dataclass
from datetime import datetime

from shared.contracts.public_answers import GuardianAnswer
from shared.domain.refusals import NotFound
from shared.domain.region import Region
from shared.domain.transitions import ENDED, State
from shared.ports import Parts
from shared.usecases import links
from shared.usecases.standing import Standing, standing_of
from shared.web import places
from shared.web.public import views
from shared.web.public.views_person import words
from shared.web.speaking import say

# Every answer a guardian's page may give, so that a test can prove that each has its words.
GUARDIAN_STATES = ("asked", "late", "agreed", "refused", "over", "not-yet")


@dataclass(frozen=True)
class Guarded:
    """A youth's registration as their guardian's page shows it."""

    standing: Standing
    token: str
    youth: str
    now: datetime

    @property
    def state(self) -> str:
        """What it means to the guardian: one of GUARDIAN_STATES."""
        at = self.standing
        if at.status == State.AWAITING_GUARDIAN:
            return "asked" if "agree" in self.may else "late"
        if at.why.code == "cancelled_by_guardian":
            return "refused"
        if at.status == State.CONFIRMED:
            return "agreed"
        return "over" if State(at.status) in ENDED else "not-yet"

    @property
    def may(self) -> frozenset[str]:
        """Agree while the seat is held; say no then, or later should they change their mind."""
        at = self.standing
        until, held = at.offer_expires_at, at.status == State.AWAITING_GUARDIAN
        agree = held and at.session.seating and until is not None and until > self.now
        refuse = "cancel" in at.may and (held or at.status == State.CONFIRMED)
        return frozenset({"agree"} if agree else ()) | frozenset({"refuse"} if refuse else ())

    @property
    def region(self) -> Region:
        """Whose course this is."""
        return self.standing.region

    @property
    def week(self) -> str:
        """The days of the session."""
        return views.week(self.standing.session)

    @property
    def department(self) -> str:
        """Where, in words."""
        return places.department(self.standing.session.department)

    def said(self, part: str) -> str:
        """Title or text, for what is awaited of the guardian now."""
        told = words(self.standing, self.standing.offer_expires_at)
        return say(f"guardian-{self.state}-{part}", youth=self.youth, **told)


def guarded_at(parts: Parts, token: str) -> Guarded:
    """What stands behind a guardian's link now; raises NotFound."""
    found = parts.registrations.load(*links.opened(parts, token, links.GUARDIAN))
    if found is None or found[1].guardian is None or found[1].hidden:
        raise NotFound("no_such_registration")
    session, registration = found
    youth = parts.people.get({registration.person}).get(registration.person)
    if youth is None:
        raise NotFound("no_such_registration")
    called = views.called(youth.first_name, youth.last_name[:1])
    return Guarded(standing_of(parts, session, registration), token, called, parts.clock.now())


def guarded_json(guarded: Guarded) -> GuardianAnswer:
    """The same for programs."""
    told = views.standing_json(guarded.standing, third=True)
    return {**told, "youth": guarded.youth, "may": sorted(guarded.may)}
