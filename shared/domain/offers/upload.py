"""An upload: one file of a partner, from the promise of a place for it to the report."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.facts import Fact, FactName
from shared.domain.region import Rules
from shared.domain.wake import AGAIN_AFTER, LOST_AFTER, next_wake

# The form for sending the file is valid this long; a slow sending may end later.
SEND_WITHIN = timedelta(minutes=15)
# Without a file after this, the upload is abandoned.
ABANDONED_AFTER = timedelta(days=1)
MOST_BYTES = 5 * 1024 * 1024


class UploadState(StrEnum):
    """How far an upload has come; the words of the API."""

    WAITING = "waiting"
    PROCESSING = "processing"
    NEEDS_MAPPING = "needs_mapping"
    NEEDS_CONFIRMATION = "needs_confirmation"
    DONE = "done"
    REFUSED = "refused"


ENDED = frozenset({UploadState.DONE, UploadState.REFUSED})
# The partner must say something before it goes on; unanswered so long, the upload is over.
ASKING = frozenset({UploadState.NEEDS_MAPPING, UploadState.NEEDS_CONFIRMATION})
ANSWER_WITHIN = timedelta(days=14)
# Whoever sits before the page sees the report at once; after this the page is closed.
UNSEEN_AFTER = timedelta(minutes=2)
# Each of these has a report that its partner may look at.
OUTCOMES = frozenset(
    {
        FactName.COLUMNS_ASKED,
        FactName.WITHDRAWAL_ASKED,
        FactName.OFFERS_IMPORTED,
        FactName.OFFERS_REFUSED,
    }
)


@dataclass(frozen=True)
class Counts:
    """How many rows a file has and what became of them."""

    rows: int = 0
    accepted: int = 0
    refused: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0


class Gone(StrEnum):
    """What a file means for the partner's offers that it does not tell of."""

    KEPT = "kept"
    COMPLETE = "complete"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class Upload:
    """One upload of one partner; `by` is the account that began it.

    `asks`: somebody sits before a page, and can be asked what a column means. `turn` counts its
    moves from state to state: each turn has a report of its own, `seen` once a page has shown it.
    """

    id: str
    partner: str
    region: str
    by: str
    filename: str
    created_at: datetime
    state: UploadState = UploadState.WAITING
    counts: Counts = Counts()
    gone: Gone = Gone.KEPT
    asks: bool = False
    seen: bool = False
    turn: int = 0
    history: tuple[Fact, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether its report is final."""
        return self.state in ENDED

    @property
    def refuses(self) -> bool:
        """Whether the file, or some of its rows, could not be taken."""
        return self.state is UploadState.REFUSED or self.counts.refused > 0

    def moved(self, state: UploadState, gone: Gone | None = None) -> "Upload":
        """The upload in its next state; nobody has seen what comes of it."""
        gone = gone or self.gone
        return replace(self, state=state, gone=gone, turn=self.turn + 1, seen=False)

    def saying(self, fact: Fact) -> "Upload":
        """The upload with one more entry in its history."""
        return replace(self, history=(*self.history, fact))

    @property
    def outcome(self) -> Fact | None:
        """The fact that told its present report; None while there is none."""
        told = [fact for fact in self.history if fact.name is not FactName.REPORT_UNSEEN]
        return told[-1] if told and told[-1].name in OUTCOMES else None

    @property
    def said_unseen(self) -> bool:
        """Whether it was said already that nobody has looked at the present report."""
        return bool(self.history) and self.history[-1].name is FactName.REPORT_UNSEEN

    @property
    def settles_at(self) -> datetime | None:
        """When an ended upload is looked at once more; None: never.

        By then the list of a partner's live offers shows what stood when a complete file was read.
        """
        told = self.outcome if self.ended else None
        complete = self.state is UploadState.DONE and self.gone is not Gone.KEPT
        return told.at + UNSEEN_AFTER if told is not None and (self.asks or complete) else None

    @property
    def unseen_at(self) -> datetime | None:
        """When a report that its partner has not looked at is to be told otherwise; else None."""
        told = self.outcome
        waits = self.asks and not self.seen and not self.said_unseen
        return told.at + UNSEEN_AFTER if told is not None and waits else None

    def abandoned(self, now: datetime) -> bool:
        """Whether no file, or no answer, can be expected any more."""
        patience = ANSWER_WITHIN if self.state in ASKING else ABANDONED_AFTER
        return now >= self.created_at + patience


@next_wake.register
def _(item: Upload, now: datetime, rules: Rules) -> datetime | None:
    if item.state is UploadState.PROCESSING:
        return now + AGAIN_AFTER
    if item.state is not UploadState.WAITING:
        if item.ended:
            return item.settles_at
        given_up_at = item.created_at + ANSWER_WITHIN
        return min(item.unseen_at or given_up_at, given_up_at)
    # An event may be lost: look soon, once after the form's end, and once for good.
    looks = (LOST_AFTER, SEND_WITHIN + LOST_AFTER, ABANDONED_AFTER)
    later = (item.created_at + look for look in looks if item.created_at + look > now)
    return next(later, now + AGAIN_AFTER)
