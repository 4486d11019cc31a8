"""When must a machine look at this item again, at the latest: `next_wake`."""

from datetime import datetime, timedelta
from functools import singledispatch

from shared.domain.facts import FactName
from shared.domain.mail import Mail, MailState
from shared.domain.mails import IN_BULK, RECEIVED_AFTER, is_told
from shared.domain.offer_clock import deadline
from shared.domain.region import FreedPlace, Rules
from shared.domain.registration import InLine, Registration
from shared.domain.session import Session, SessionState
from shared.domain.transitions import ENDED, State

# An event normally arrives within seconds; after this it is taken for lost.
LOST_AFTER = timedelta(minutes=2)
# What many are told at once may wait behind thousands of its like.
BULK_LOST_AFTER = timedelta(hours=1)
# How far `wake_due` puts off what it has just woken, should that be lost too.
AGAIN_AFTER = timedelta(minutes=5)


@singledispatch
def next_wake(item: object, now: datetime, rules: Rules) -> datetime | None:
    """The promise of an item that waits for a machine; None when nothing is pending."""
    raise TypeError(f"no promise is known for {type(item).__name__}")


@next_wake.register
def _(item: Session, now: datetime, rules: Rules) -> datetime | None:
    offers_to_recall = item.seating and item.free < 0 and item.held > 0
    pending = item.sweep is not None or is_idle(item, now, rules) or offers_to_recall
    moments = [now + LOST_AFTER] if pending else []
    return min([*moments, *_dates_to_come(item, now, rules)], default=None)


def _dates_to_come(item: Session, now: datetime, rules: Rules) -> list[datetime]:
    if item.state is SessionState.RUNNING:
        return [item.over_at]
    if not item.seating:
        return []
    # A closing already past, of a session not closed yet, is due at once.
    closing = item.closes_at(rules)
    ahead = item.state is SessionState.OPEN or closing > now
    return [closing if ahead else item.starts_at, *item.reminders_to_come(rules)[:1]]


def is_idle(item: Session, now: datetime, rules: Rules) -> bool:
    """Whether a seat is free that a machine ought to give, or to tell, to somebody who waits."""
    if item.free <= 0 or item.waiting == 0 or not item.gives_seats(now):
        return False
    if not item.before_closing(now, rules) or rules.freed_place is FreedPlace.CONFIRM:
        return True
    return deadline(now + rules.proof_within, item.starts_at, rules) is not None


@next_wake.register
def _(item: Registration, now: datetime, rules: Rules) -> datetime | None:
    if item.state is State.RECEIVED:
        return item.arrived_at + RECEIVED_AFTER
    fact = item.history[-1]
    return wake_after(item.in_line(), not is_told(fact, item), now, lost_after(fact.name))


@next_wake.register
def _(item: Mail, now: datetime, rules: Rules) -> datetime | None:
    if item.state is MailState.CLAIMED:
        return now + AGAIN_AFTER
    # Refused for now: each time twice as long.
    return now + timedelta(minutes=2**item.attempts) if item.state is MailState.DUE_AGAIN else None


def lost_after(fact: FactName) -> timedelta:
    """How long the mail that a fact calls for may take before its event counts as lost."""
    return BULK_LOST_AFTER if fact in IN_BULK else LOST_AFTER


def wake_after(
    entry: InLine, told: bool, now: datetime, within: timedelta = LOST_AFTER
) -> datetime | None:
    """The promise of an entry: a decision, a mail, a release elsewhere or a deadline is to come."""
    marks = entry.marks
    to_release = entry.state is State.CONFIRMED and bool(marks.linked)
    pending = entry.state is State.RECEIVED or to_release
    moments = [now + LOST_AFTER] if pending else []
    moments += [] if told else [now + within]
    moments += [moment for moment in (entry.expires_at, marks.proof_due) if moment]
    return min(moments, default=None)


def wake_when_moved(session: Session, item: Registration, now: datetime) -> datetime | None:
    """The promise of a registration that becomes the kept record's in a merge; None: as it is.

    Mail may reach this person where it did not reach the other: what still stands is told to them.
    What has ended, or has begun, was told to whoever could be told then, and is not told anew.
    """
    if item.state in ENDED or not session.gives_seats(now):
        return None
    return min(now + LOST_AFTER, item.wake_at or now + LOST_AFTER)
