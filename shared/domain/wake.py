"""When must a machine look at this item again, at the latest: `next_wake`."""

from datetime import datetime, timedelta
from functools import singledispatch

from shared.domain.mails import MAIL_FOR, RECEIVED_AFTER, Mail, MailState
from shared.domain.region import Rules
from shared.domain.registration import Registration, State
from shared.domain.session import Session

# An event normally arrives within seconds; after this it is taken for lost.
LOST_AFTER = timedelta(minutes=2)
# How far `wake_due` puts off what it has just woken, should that be lost too.
AGAIN_AFTER = timedelta(minutes=5)


@singledispatch
def next_wake(item: object, now: datetime, rules: Rules) -> datetime | None:
    """The promise of an item that waits for a machine; None when nothing is pending."""
    raise TypeError(f"no promise is known for {type(item).__name__}")


@next_wake.register
def _(item: Session, now: datetime, rules: Rules) -> datetime | None:
    places_to_give = item.free > 0 and item.waiting > 0 and item.before_closing(now, rules)
    offers_to_recall = item.free < 0 and item.held > 0
    return now + LOST_AFTER if places_to_give or offers_to_recall else None


@next_wake.register
def _(item: Registration, now: datetime, rules: Rules) -> datetime | None:
    if item.state is State.RECEIVED:
        return item.arrived_at + RECEIVED_AFTER
    told = item.history[-1].name not in MAIL_FOR
    return wake_after(item.state, item.expires_at, told, now)


@next_wake.register
def _(item: Mail, now: datetime, rules: Rules) -> datetime | None:
    if item.state is MailState.CLAIMED:
        return now + AGAIN_AFTER
    # Refused for now: each time twice as long.
    return now + timedelta(minutes=2**item.attempts) if item.state is MailState.DUE_AGAIN else None


def wake_after(
    state: State, expires_at: datetime | None, told: bool, now: datetime
) -> datetime | None:
    """The promise after the mails were looked at: a decision, a mail, or a deadline is to come."""
    pending = state is State.RECEIVED or not told
    soon = now + LOST_AFTER if pending else None
    deadline = expires_at if state is State.OFFERED else None
    return min((moment for moment in (soon, deadline) if moment), default=None)
