"""What a counsellor's page shows: each of their youths, why they stand there, what is expected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.contracts.public_answers import YouthAnswer
from shared.domain.session import Session
from shared.domain.transitions import ENDED, State
from shared.ports import Parts
from shared.texts.catalogue import say
from shared.usecases import links
from shared.usecases.following import ACTIONS, Followed, followed
from shared.web import places
from shared.web.public import views
from shared.web.public.situations import TO_DO, situation
from shared.web.public.views_person import reason_of, words

GROUPS = ("to-do", "going-on", "over")
_PILLS = {"to-do": "pill--full", "going-on": "pill--quiet", "over": "pill--quiet"}


@dataclass(frozen=True)
class Youth:
    """One registration of a youth, as their counsellor sees it."""

    followed: Followed
    page: str
    now: datetime

    @property
    def erased(self) -> bool:
        """Whether we hold nothing of them any more."""
        return not self.followed.first_name

    @property
    def name(self) -> str:
        """First name and initial, unless erased."""
        if self.erased:
            return say("erased-name")
        return views.called(self.followed.first_name, self.followed.initial)

    @property
    def situation(self) -> str:
        """Under which name the catalogue has the words of this standing."""
        return situation(self.followed.standing, self.now)

    @property
    def group(self) -> str:
        """Whether something is expected, goes on by itself, or is over: one of GROUPS."""
        if self.situation in TO_DO:
            return "to-do"
        over = State(self.followed.standing.status) in ENDED
        return "over" if over or self.situation == "session-cancelled" else "going-on"

    @property
    def short(self) -> str:
        """The state in two or three words."""
        ended = self.situation == "session-cancelled"
        state = "cancelled" if ended else self.followed.standing.status
        return say(f"state-{state.replace('_', '-')}-short")

    @property
    def pill(self) -> str:
        """The colour behind it."""
        seated = self.followed.standing.status == State.CONFIRMED and self.group == "going-on"
        return "pill--free" if seated else _PILLS[self.group]

    @property
    def reason(self) -> str:
        """Why, in the third person."""
        return reason_of(self.followed.standing, self.situation, third=True)

    @property
    def expected(self) -> str:
        """What happens next, and who has to do something."""
        if self.erased:
            return say("erased-next")
        at = self.followed.standing
        told = words(at, at.offer_expires_at)
        return say(f"youth-{self.situation}-next", youth=self.name, **told)

    @property
    def actions(self) -> frozenset[str]:
        """What could be done for them now, whether or not the youth agreed."""
        return self.followed.standing.may & ACTIONS.keys() if self.group != "over" else frozenset()

    @property
    def may(self) -> frozenset[str]:
        """What the counsellor may do for them now."""
        return self.actions if self.followed.may_act else frozenset()

    @property
    def week(self) -> str:
        """The days of the session."""
        return views.week(self.session)

    @property
    def department(self) -> str:
        """Where, in words."""
        return places.department(self.session.department)

    @property
    def session(self) -> Session:
        """What they registered for."""
        return self.followed.standing.session


def youths_of(parts: Parts, token: str) -> Sequence[Youth]:
    """The youths behind a counsellor's link, who needs something first; raises NotFound."""
    now = parts.clock.now()
    found = followed(parts, links.opened_counsellor(parts, token))
    youths = [Youth(each, _page(token, each), now) for each in found]
    return sorted(youths, key=lambda youth: GROUPS.index(youth.group))


def _page(token: str, each: Followed) -> str:
    at = each.standing
    return f"/c/{token}/{at.session.id}/{at.registration_id}"


def youth_json(youth: Youth) -> YouthAnswer:
    """One of them, for programs."""
    at = youth.followed.standing
    return {
        "registration_id": at.registration_id,
        "first_name": youth.followed.first_name,
        "initial": youth.followed.initial,
        **views.standing_json(at, third=True),
        "session_title": at.session.title,
        "starts_on": at.session.starts_on.isoformat(),
        "expected": youth.expected,
        "may_act": youth.followed.may_act,
        "may": sorted(youth.may),
    }
