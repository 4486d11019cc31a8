"""A letter: everything a mail is written from, put together by whoever sends it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.domain.mails import MailKey, Role
from shared.domain.person import Person
from shared.domain.region import Region
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import State

# Mails after which somebody who was expected is expected no more.
_ENDING = frozenset({"cancelled", "session_cancelled", "released", "ineligible"})
# Mails that list the sessions their reader may choose instead, and how many at most.
CHOOSING = frozenset({"session_cancelled", "session_began"})
MOST_CHOICES = 6


class Silence(StrEnum):
    """What a seat offer becomes if nobody answers it."""

    KEEPS_RANK = "keeps_rank"
    PAUSES = "pauses"
    LAST_CALL = "last_call"


@dataclass(frozen=True)
class Letter:
    """One mail before it is put into words; read from the state at the moment of sending.

    `sender` is the address of From; `tag` names the mail to the mail service ([A-Za-z0-9_-]);
    `link` is the recipient's own page, absolute, or empty when they have none; `rank` counts from
    1, None unless waiting; `sequence` never falls from one mail of a registration to the next;
    `open_sessions` are those of the region, soonest first, for a mail of `CHOOSING`; `now` is
    aware. Of the youth, a counsellor's copy knows first name and initial only.
    """

    key: MailKey
    tag: str
    sender: str
    configuration_set: str
    region: Region
    session: Session
    registration: Registration
    recipient: Person
    youth_first_name: str
    youth_initial: str
    link: str
    now: datetime
    rank: int | None = None
    sequence: int = 0
    open_sessions: tuple[Session, ...] = ()

    @property
    def to_youth(self) -> bool:
        """Whether the recipient is the young person whose seat it is about."""
        return self.key.role is Role.YOUTH

    @property
    def had_seat(self) -> bool:
        """Whether the fact told here took a confirmed seat away."""
        return self.registration.reason.params.get("was") == State.CONFIRMED.value

    @property
    def until(self) -> datetime | None:
        """The last moment to answer, to agree or to come back: never after the session's start."""
        ends = self.registration.expires_at
        return min(ends, self.session.starts_at) if ends else None

    @property
    def silence(self) -> Silence:
        """What this seat offer becomes if nobody answers it."""
        ends, rules = self.registration.expires_at, self.region.rules
        if ends is not None and ends >= self.session.closes_at(rules):
            return Silence.LAST_CALL
        return Silence.PAUSES if self.registration.marks.lapses else Silence.KEEPS_RANK

    @property
    def choices(self) -> tuple[Session, ...]:
        """The first sessions somebody may choose instead, those of the same department before."""
        if self.key.kind not in CHOOSING:
            return ()
        there = self.session.department
        return tuple(sorted(self.open_sessions, key=lambda s: s.department != there))[:MOST_CHOICES]

    @property
    def calendar_uid(self) -> str:
        """The name of the seat's calendar event, the same in each of its mails."""
        return f"registration-{self.registration.id}@explore"

    @property
    def calendar_sequence(self) -> int:
        """The edition of the calendar event: it rises with every fact and every move of dates."""
        return self.sequence + self.session.edition

    @property
    def calendar_method(self) -> str | None:
        """How this mail changes the youth's calendar: REQUEST, CANCEL, or not at all."""
        if not self.to_youth:
            return None
        if self._expects:
            return "REQUEST"
        return "CANCEL" if self.key.kind in _ENDING and self.had_seat else None

    @property
    def _expects(self) -> bool:
        moved = self.key.kind == "session_moved" and self.registration.state is State.CONFIRMED
        return self.key.kind == "confirmed" or moved
