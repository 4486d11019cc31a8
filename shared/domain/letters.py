"""A letter: everything a mail is written from, put together by whoever sends it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from shared.domain.facts import Why
from shared.domain.frame import Frame
from shared.domain.mail import Role
from shared.domain.offers.frequent import Frequent
from shared.domain.offers.offer import Offer
from shared.domain.offers.upload import ANSWER_WITHIN, Upload
from shared.domain.own_letters import CodeLetter, LinksLetter
from shared.domain.registration import Registration
from shared.domain.session import PARIS, Session
from shared.domain.tasks import ToDo
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
class ReportLetter(Frame):
    """A mail to a partner about a file, before it is put into words.

    `problems`: the most frequent first; `annotated`: their own file with remarks can be fetched.
    """

    upload: Upload
    problems: tuple[Frequent, ...] = ()
    annotated: bool = False

    @property
    def told(self) -> Why:
        """What the fact said that this mail tells of: its code and its numbers."""
        return next(fact.why for fact in self.upload.history if fact.id == self.key.cause)

    @property
    def answer_until(self) -> datetime:
        """When a question without an answer is over."""
        return self.upload.created_at + ANSWER_WITHIN


@dataclass(frozen=True)
class ExpiryLetter(Frame):
    """A mail to a partner whose offers end soon: title, employer and last day, the first first."""

    ending: tuple[tuple[str, str, date], ...]


@dataclass(frozen=True)
class SummaryLetter(Frame):
    """A mail to a region's team about what is to do; `link` is the first page of its site."""

    todo: ToDo


@dataclass(frozen=True)
class OfferedHere:
    """An offer of a digest, and the absolute address of its page."""

    offer: Offer
    page: str


@dataclass(frozen=True)
class DigestLetter(Frame):
    """A mail with offers for a youth, before it is put into words.

    `stop`: where one request is enough to get no more of them, absolute. Of the youth, a
    counsellor's copy knows first name and initial only.
    """

    youth_first_name: str
    youth_initial: str
    stop: str
    offers: tuple[OfferedHere, ...]


@dataclass(frozen=True)
class Letter(Frame):
    """A mail about a registration, before it is put into words; read as it stands when sent.

    `rank` counts from 1, None unless waiting; `sequence` never falls from one mail of a
    registration to the next; `open_sessions` are those of the region, soonest first, for a mail of
    `CHOOSING`. Of the youth, a counsellor's copy knows first name and initial only.
    """

    session: Session
    registration: Registration
    youth_first_name: str
    youth_initial: str
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
    def days_left(self) -> int:
        """How many days it is from today in Paris to the session's first; negative once begun."""
        return (self.session.starts_on - self.now.astimezone(PARIS).date()).days

    @property
    def near(self) -> bool:
        """Whether a seat's session is so near that what a reminder tells belongs here."""
        seated = self.registration.state is State.CONFIRMED
        return seated and self.days_left <= max(self.region.rules.reminder_days, default=0)

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


# Whatever is mailed.
AnyLetter = (
    Letter | ReportLetter | DigestLetter | LinksLetter | CodeLetter | ExpiryLetter | SummaryLetter
)
