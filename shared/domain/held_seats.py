"""Seats held for somebody until a date: offers and guardians' answers end, lapse, are recalled."""

from datetime import datetime, timedelta

from shared.domain.facts import FactName, Why
from shared.domain.offer_clock import deadline
from shared.domain.region import Rules
from shared.domain.registration import InLine
from shared.domain.session import Session
from shared.domain.transitions import HELD, State
from shared.domain.walk import Walk

# After this many silences in a row the person is paused instead of offered again.
SILENCES_BEFORE_PAUSE = 2


def end_held_seats(walk: Walk) -> None:
    """Ends what a date, a silence or a dead address has ended."""
    for entry in walk.line.held:
        if walk.room:
            _end_held_seat(walk, entry)


def _end_held_seat(walk: Walk, entry: InLine) -> None:
    over = entry.expired(walk.now)
    if entry.state is State.AWAITING_GUARDIAN:
        if over:
            walk.move(entry, FactName.REGISTRATION_LAPSED, Why("guardian_silent"))
    elif entry.id in walk.line.bounced:
        bounced = Why("bounced")
        walk.move(entry, FactName.SEAT_OFFER_BOUNCED, bounced, unreachable=True)
    elif reached := _proved(walk, entry):
        _set_clock(walk, entry, reached)
    elif over:
        _end_offer(walk, entry)


def _proved(walk: Walk, entry: InLine) -> datetime | None:
    """When the mail service took the offer's mail, if the offer's clock is not set yet."""
    return walk.line.reached.get(entry.id) if entry.marks.proof_due else None


def _set_clock(walk: Walk, entry: InLine, taken_at: datetime) -> None:
    until = clock_set(entry, walk.session, taken_at, walk.rules)
    walk.mark(entry, expires_at=until, proof_due=None)
    if until <= walk.now:
        _end_offer(walk, walk.now_of(entry))


def clock_set(entry: InLine, session: Session, taken_at: datetime, rules: Rules) -> datetime:
    """The offer's deadline once the mail service has taken its mail: never earlier than told."""
    told = entry.expires_at or taken_at
    computed = deadline(taken_at + rules.proof_within, session.starts_at, rules)
    return max(told, computed) if computed else told


def _end_offer(walk: Walk, entry: InLine) -> None:
    if entry.expires_at is not None and entry.expires_at >= walk.session.closes_at(walk.rules):
        walk.move(entry, FactName.SEAT_OFFER_ENDED, Why("closing"))
        return
    lapses = entry.marks.lapses + 1
    if lapses < SILENCES_BEFORE_PAUSE:
        once = Why("silent_once")
        walk.move(entry, FactName.SEAT_OFFER_LAPSED, once, lapses=lapses, passed_over=True)
        return
    until = walk.now + timedelta(days=walk.rules.pause_days)
    why = Why("silent_twice", {"days": walk.rules.pause_days})
    walk.move(entry, FactName.REGISTRATION_PAUSED, why, lapses=lapses, expires_at=until)


def recall(walk: Walk) -> None:
    """Takes back what a lowered capacity does not allow, the last in line first."""
    held = [entry for entry in walk.line.held if walk.now_of(entry).state in HELD]
    for entry in sorted(held, key=lambda e: e.ticket or 0, reverse=True):
        if walk.session.free >= 0 or not walk.room:
            return
        walk.move(entry, FactName.SEAT_OFFER_RECALLED, walk.why("capacity_lowered"))
