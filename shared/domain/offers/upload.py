"""An upload: one file of a partner, from the promise of a place for it to the report."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.facts import Fact
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
# By then the list of a partner's live offers shows what stood when a complete file was read.
SETTLED_AFTER = timedelta(minutes=2)


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
    moves from state to state: each turn has a report of its own. `seen`: somebody looked at it.
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
    turn: int = 0
    seen: bool = False
    history: tuple[Fact, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether its report is final."""
        return self.state in ENDED

    def moved(self, state: UploadState, gone: Gone | None = None) -> "Upload":
        """The upload in its next state."""
        return replace(self, state=state, gone=gone or self.gone, turn=self.turn + 1, seen=False)

    def settles_at(self, now: datetime) -> datetime | None:
        """When an ended upload must be looked at once more; None: never."""
        complete = self.state is UploadState.DONE and self.gone is not Gone.KEPT
        return now + SETTLED_AFTER if complete else None

    def abandoned(self, now: datetime) -> bool:
        """Whether no file, or no answer, can be expected any more."""
        patience = ANSWER_WITHIN if self.state in ASKING else ABANDONED_AFTER
        return now >= self.created_at + patience


@next_wake.register
def _(item: Upload, now: datetime, rules: Rules) -> datetime | None:
    if item.state is UploadState.PROCESSING:
        return now + AGAIN_AFTER
    if item.state in ASKING:
        return item.created_at + ANSWER_WITHIN
    if item.state is not UploadState.WAITING:
        return None
    # An event may be lost: look soon, once after the form's end, and once for good.
    looks = (LOST_AFTER, SEND_WITHIN + LOST_AFTER, ABANDONED_AFTER)
    later = (item.created_at + look for look in looks if item.created_at + look > now)
    return next(later, now + AGAIN_AFTER)
