"""A report that nobody has looked at in time is said to be unseen, once: a mail follows."""

from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.offers.upload import Upload
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Lost, Parts


def said_if_unseen(parts: Parts, upload: Upload) -> Upload | None:
    """The upload with the fact that nobody came to see its report in time; None: nothing to say.

    Raises Lost when another wake says the same, or the upload moved on.
    """
    now, due_at = parts.clock.now(), upload.unseen_at
    if due_at is None or now < due_at:
        return None
    why = Why("report_unseen", {"status": upload.state.value})
    fact = Fact(parts.ids.new(), FactName.REPORT_UNSEEN, now, SYSTEM, why)
    said = upload.saying(fact)
    if not parts.uploads.unseen(upload, fact, next_wake(said, now, Rules())):
        raise Lost
    return said
