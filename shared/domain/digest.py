"""Digests: offers by mail for whoever asked, after their week, never the same one twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from shared.domain.facts import Fact, FactName
from shared.domain.mail import MailKey, Role
from shared.domain.offers.matching import Interests, Place, mark_of
from shared.domain.person import Person
from shared.domain.region import Rules
from shared.domain.wake import BULK_LOST_AFTER, next_wake

# The kind of mail that brings offers.
DIGEST = "digest"
EVERY = timedelta(days=7)
# A yes is good for six months: from the end of the week, or from when it was last said.
LASTS = timedelta(days=183)
# Of the history, the latest so many entries are kept: a wish may change as often as one likes.
MOST_FACTS = 40


@dataclass(frozen=True)
class Digest:
    """What somebody wants to be sent, and what was; `wanted` None: they want nothing.

    `session_id` and `registration_id`: the seat after whose week it begins. `next_at`: when offers
    are looked for next. `found`: the offers of the last digest, `mailed` once its mails are seen
    to. `sent`: a mark of every offer that ever was in one.
    """

    person: str
    region: str
    session_id: str = ""
    registration_id: str = ""
    wanted: Interests | None = None
    asked_at: datetime | None = None
    next_at: datetime | None = None
    found: tuple[Place, ...] = ()
    sent: tuple[str, ...] = ()
    mailed: bool = True
    version: int = 0
    history: tuple[Fact, ...] = ()

    @property
    def last(self) -> Fact | None:
        """The fact that told of the last digest; None when there was none."""
        due = (fact for fact in reversed(self.history) if fact.name is FactName.DIGEST_DUE)
        return next(due, None)

    @property
    def cause(self) -> str:
        """The id of that fact; empty when there was none."""
        return self.last.id if self.last else ""

    def from_when(self, over_at: datetime, now: datetime) -> datetime:
        """When the next may come at the earliest: once the week is over, and one in seven days."""
        return max(now, self.last.at + EVERY) if self.last else max(now, over_at)

    def lasts_until(self, over_at: datetime) -> datetime:
        """When the yes is used up, if their week was over then."""
        return max(over_at, self.asked_at or over_at) + LASTS

    def asked(self, wanted: Interests, seat: tuple[str, str], next_at: datetime) -> "Digest":
        """Once they said what they want, from the page of this seat; a week begun goes on."""
        return replace(
            self,
            session_id=seat[0],
            registration_id=seat[1],
            wanted=wanted,
            next_at=self.next_at if self.next_at and self.cause else next_at,
        )

    def stopped(self) -> "Digest":
        """Once they want nothing any more; what was sent stays sent."""
        return replace(self, wanted=None, next_at=None, found=(), mailed=True)

    def due(self, found: Sequence[Place], next_at: datetime) -> "Digest":
        """Once these offers are to be told."""
        sent = (*self.sent, *(mark_of(place) for place in found))
        return replace(self, found=tuple(found), sent=sent, mailed=False, next_at=next_at)

    def saying(self, fact: Fact) -> "Digest":
        """With one more entry in its history."""
        return replace(self, history=(*self.history, fact)[-MOST_FACTS:])


def due_digest(digest: Digest, people: Mapping[Role, Person]) -> tuple[MailKey, ...]:
    """The mails of the last digest, to those of these people whom a mail may reach."""
    if digest.wanted is None or not digest.found or Role.YOUTH not in people:
        return ()
    roles = (Role.YOUTH, Role.COUNSELLOR) if digest.wanted.copied else (Role.YOUTH,)
    readers = [(role, people[role]) for role in roles if role in people]
    return tuple(
        MailKey(f"DIGEST#{digest.person}", DIGEST, digest.cause, role)
        for role, reader in readers
        if reader.mailbox
    )


@next_wake.register
def _(item: Digest, now: datetime, rules: Rules) -> datetime | None:
    if item.wanted is None or item.next_at is None:
        return None
    return item.next_at if item.mailed else min(item.next_at, now + BULK_LOST_AFTER)
