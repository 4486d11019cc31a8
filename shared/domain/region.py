"""A region (a chamber): its rules, contacts and programme, which another chamber sets otherwise."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from shared.domain.colours import AS_EXPLORE, Colours
from shared.domain.logo import Logo
from shared.domain.waking_hours import WakingHours

_SAFE_ORIGIN = re.compile(r"https://[^/\s]+")
_OWN_MACHINE = re.compile(r"http://localhost(:\d+)?")
# What the team changes on a page; rules and programme are not among it.
SETTINGS = (
    "contact_email",
    "contact_phone",
    "sender_name",
    "bring",
    "allowed_origins",
    "colours",
    "logo",
)
MOST_CHANGES = 20


class FreedPlace(StrEnum):
    """What becomes of a freed or added place while people wait."""

    OFFER = "offer"
    CONFIRM = "confirm"


@dataclass(frozen=True)
class Rules:
    """The rules of the trade, each a setting of the region; ages in years, durations as named."""

    age_min: int = 16
    age_max: int = 29
    departments: tuple[str, ...] = ("75", "77", "78", "91", "92", "93", "94", "95")
    freed_place: FreedPlace = FreedPlace.OFFER
    # A seat offer lasts so many waking hours, fewer when the session starts soon, or is not made.
    offer_hours: int = 24
    offer_hours_soon: int = 12
    soon_days: int = 7
    least_offer_hours: int = 4
    proof_hours: int = 2
    closing_hours: int = 48
    # Whoever has a seat is reminded so many days before the session begins.
    reminder_days: tuple[int, ...] = (7, 1)
    pause_days: int = 14
    priority_days: int = 30
    guardian_asked: bool = False
    guardian_days: int = 5
    majority_age: int = 18
    # ROME codes of jobs that the region's own list calls short of people.
    shortage_codes: tuple[str, ...] = ()
    waking: WakingHours = field(default_factory=WakingHours)

    @property
    def closes_before(self) -> timedelta:
        """How long before its start a session closes: no registration, no offer beyond."""
        return timedelta(hours=self.closing_hours)

    @property
    def proof_within(self) -> timedelta:
        """How soon the mail service must have taken an offer's mail; else it counts as bounced."""
        return timedelta(hours=self.proof_hours)


@dataclass(frozen=True)
class Workshop:
    """One of the programme's workshops."""

    block: int
    title: str
    minutes: int


@dataclass(frozen=True)
class Programme:
    """Blocks and workshops of a course, as data of the region."""

    title: str
    blocks: tuple[str, ...]
    workshops: tuple[Workshop, ...]

    @property
    def hours(self) -> int:
        """Whole hours of all workshops together."""
        return sum(workshop.minutes for workshop in self.workshops) // 60


@dataclass(frozen=True)
class Change:
    """Who changed which settings, when; `version` is the region's afterwards."""

    version: int
    at: datetime
    by: str
    what: tuple[str, ...]


@dataclass(frozen=True)
class Region:
    """A chamber: who it is, how it is reached, and by which rules it enrols.

    `bring`: what everybody is to bring on the first day, as half a sentence; empty: nothing.
    `allowed_origins`: the sites whose pages may call the public API, such as "https://example.org".
    `changes`: the last ones of its settings, oldest first.
    """

    id: str
    name: str
    contact_email: str
    contact_phone: str
    sender_name: str
    programme: Programme
    bring: str = ""
    allowed_origins: tuple[str, ...] = ()
    colours: Colours = AS_EXPLORE
    logo: Logo | None = None
    rules: Rules = Rules()
    version: int = 1
    changes: tuple[Change, ...] = ()

    def opens_to(self, origin: str, trial: bool) -> bool:
        """Whether pages of this origin may call the public API; on trial, of one's own machine."""
        safe = _SAFE_ORIGIN.fullmatch(origin) or (trial and _OWN_MACHINE.fullmatch(origin))
        return bool(safe) and origin in self.allowed_origins

    def changed(self, by: str, at: datetime, **settings: Any) -> "Region":
        """The region with these settings, and who changed which; the same where all are alike."""
        what = tuple(n for n in SETTINGS if n in settings and settings[n] != getattr(self, n))
        if not what:
            return self
        version = self.version + 1
        changes = (*self.changes, Change(version, at, by, what))[-MOST_CHANGES:]
        return replace(self, **settings, version=version, changes=changes)

    def changed_since(self, version: int) -> frozenset[str]:
        """The settings changed after this version; all, where that is not known any more."""
        later = [each for each in self.changes if each.version > version]
        if len(later) != self.version - version:
            return frozenset(SETTINGS)
        return frozenset(name for each in later for name in each.what)
