"""A doubt: two records that may be one person, until somebody of the team says so or not."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from shared.domain.facts import Fact, Why
from shared.domain.likeness import Traits
from shared.domain.person import Language
from shared.domain.registration import Registration
from shared.domain.transitions import State


class DoubtState(StrEnum):
    """What became of a doubt."""

    OPEN = "open"
    MERGED = "merged"
    APART = "apart"


@dataclass(frozen=True)
class Doubt:
    """Two people's ids and what became of them; `done` when nothing is left to move or to say."""

    id: str
    region: str
    first: str
    second: str
    state: DoubtState
    history: tuple[Fact, ...]
    kept: str | None = None
    merged: str | None = None
    done: bool = False

    @property
    def why(self) -> Why:
        """Why the two look alike."""
        return self.history[0].why

    @property
    def found_at(self) -> datetime:
        """Since when the doubt stands."""
        return self.history[0].at

    def apart(self, fact: Fact) -> "Doubt":
        """The two are two people."""
        return replace(self, state=DoubtState.APART, done=True, history=(*self.history, fact))

    def again(self, fact: Fact) -> "Doubt":
        """The question is asked again."""
        return replace(self, state=DoubtState.OPEN, done=False, history=(*self.history, fact))

    def one(self, fact: Fact, kept: str, merged: str | None) -> "Doubt":
        """The two are one person; nothing is left to do where they have become so elsewhere."""
        after = replace(self, state=DoubtState.MERGED, kept=kept, merged=merged)
        return replace(after, done=merged is None, history=(*self.history, fact))


def new_doubt(region: str, people: Collection[str], fact: Fact) -> Doubt:
    """An open doubt about two people; its id is the same for the two in either order."""
    first, second = sorted(people)
    own = sha256(f"{first} {second}".encode()).hexdigest()[:32]
    return Doubt(own, region, first, second, DoubtState.OPEN, (fact,))


@dataclass(frozen=True)
class Record:
    """A young person as stored; `identities` are the digests forms recognise them by."""

    id: str
    region: str
    traits: Traits
    postcode: str
    profile: str
    identities: tuple[str, ...] = ()
    merged_into: str | None = None
    language: Language = Language.FRENCH


@dataclass(frozen=True)
class SecondContent:
    """Another content that came under a submission id already used: kept, never taken."""

    person: str
    submission: str
    digest: str
    at: datetime
    traits: Traits
    postcode: str
    profile: str


# Of two registrations of one person for one session, the one further on stays.
_WORTH = {
    State.CONFIRMED: 0,
    State.OFFERED: 1,
    State.AWAITING_GUARDIAN: 1,
    State.WAITING: 2,
    State.RECEIVED: 2,
    State.PAUSED: 3,
}
_LAST = 10**18


def stays_and_ends(one: Registration, other: Registration) -> tuple[Registration, Registration]:
    """The better of two active registrations and the other: by seat, then ticket, then arrival."""
    better, worse = sorted((one, other), key=_worth)
    return better, worse


def _worth(registration: Registration) -> tuple[int, int, datetime, str]:
    ticket = _LAST if registration.ticket is None else registration.ticket
    return _WORTH[registration.state], ticket, registration.arrived_at, registration.id
