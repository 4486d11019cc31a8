"""A report that nobody has looked at in time is said to be unseen, once: a mail follows."""

from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.offers.upload import Upload
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Lost, Parts


def told_if_unseen(parts: Parts, upload: Upload) -> Upload:
    """The upload, whose report is there; says so when nobody came to see it, else looks on.

    Raises Lost when another wake says the same, or the upload moved on.
    """
    now, due_at = parts.clock.now(), upload.unseen_at
    if due_at is None or now < due_at:
        return _looked_at(parts, upload)
    why = Why("report_unseen", {"status": upload.state.value})
    fact = Fact(parts.ids.new(), FactName.REPORT_UNSEEN, now, SYSTEM, why)
    said = upload.saying(fact)
    if not parts.uploads.unseen(upload, fact, next_wake(said, now, Rules())):
        raise Lost
    return said


def _looked_at(parts: Parts, upload: Upload) -> Upload:
    """The promise stands for what is still to come; of a file that nobody watched, nothing is."""
    if upload.asks or not upload.ended:
        wake_at = next_wake(upload, parts.clock.now(), Rules())
        parts.uploads.move(upload, upload, None, wake_at)
    return upload
