"""Who is confirmed, waits, is offered a seat until when, lapses, is recalled: `decide_seats`."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from shared.domain.facts import FactName, Why
from shared.domain.held_seats import end_held_seats, recall
from shared.domain.line import Decision, Line
from shared.domain.offer_clock import deadline
from shared.domain.region import FreedPlace, Rules
from shared.domain.registration import InLine
from shared.domain.session import Session, SessionState
from shared.domain.walk import Walk


def decide_seats(session: Session, line: Line, now: datetime, rules: Rules) -> Decision:
    """What is due now: the same answer however often it is asked, nothing when nothing is due."""
    walk = Walk(session, line, now, rules)
    if session.gives_seats(now):
        end_held_seats(walk)
        recall(walk)
        _give_and_settle(walk)
    else:
        _turn_away(walk)
    return walk.decision()


def needs_front(session: Session, line: Line, now: datetime) -> bool:
    """Whether a seat may be given to somebody waiting, so that the front of the line is needed."""
    ending = any(entry.expired(now) for entry in line.held)
    return session.waiting > 0 and (session.free > 0 or ending)


def _give_and_settle(walk: Walk) -> None:
    """Freed seats go by rank, then come the new forms, behind whoever waits.

    Who keeps a place from a cancelled session comes first, so takes it before a seat is given.
    """
    received = walk.line.received
    if _settled(walk, [entry for entry in received if entry.marks.priority is not None]):
        _give_or_call(walk)
        _settled(walk, [entry for entry in received if entry.marks.priority is None])
        _give_or_call(walk)


def _give_or_call(walk: Walk) -> None:
    if walk.closing:
        _call(walk)
    else:
        _give_freed_places(walk)


def _call(walk: Walk) -> None:
    """The last hours: a free seat is held for nobody, everybody in line is told of it once."""
    for entry in walk.eligible():
        if walk.session.free <= 0 or not walk.has_room(entry):
            return
        walk.move(entry, FactName.LAST_CALL_MADE, walk.why("last_call"), called=True)


def _give_freed_places(walk: Walk) -> None:
    while walk.session.free > 0 and _give_one(walk):
        _lift_marks(walk)


def _give_one(walk: Walk) -> bool:
    """One seat to the first by rank whose last offer did not lapse; with nobody else, they again.

    Where freed seats are confirmed, who could only be offered it, when no offer is made any more,
    leaves it to the next.
    """
    at_once = walk.rules.freed_place is FreedPlace.CONFIRM
    for entry in sorted(walk.eligible(), key=lambda entry: entry.marks.passed_over):
        if not walk.has_room(entry):
            return False
        given = _give(walk, entry, walk.why("place_freed"), at_once)
        if given or not at_once:
            return given
    return False


def _lift_marks(walk: Walk) -> None:
    """A lapse passes its person over for exactly one offer, and that one has been made."""
    for entry in walk.eligible():
        if entry.marks.passed_over and walk.has_room(entry):
            walk.mark(entry, passed_over=False)


def _give(walk: Walk, entry: InLine, why: Why, at_once: bool) -> bool:
    """Gives a seat in the way that fits the person; False when none may be held any more."""
    if entry.marks.minor:
        _ask_guardian(walk, entry)
    elif at_once and entry.person not in walk.line.seated:
        walk.move(entry, FactName.SEAT_CONFIRMED, why)
    else:
        return _offer(walk, entry, why)
    return True


def _ask_guardian(walk: Walk, entry: InLine) -> None:
    days = walk.rules.guardian_days
    until = min(walk.now + timedelta(days=days), walk.session.closes_at(walk.rules))
    why = Why("guardian_asked", {"days": days})
    ticket = walk.ticket_for(entry)
    walk.move(entry, FactName.GUARDIAN_ASKED, why, expires_at=until, ticket=ticket)


def _offer(walk: Walk, entry: InLine, why: Why) -> bool:
    """Holds a seat until a provisional deadline: as if the clock started when proof is due."""
    proof_due = walk.now + walk.rules.proof_within
    until = deadline(proof_due, walk.session.starts_at, walk.rules)
    if until is None:
        return False
    due = None if entry.marks.letter else proof_due
    ticket = walk.ticket_for(entry)
    values = {"expires_at": until, "ticket": ticket, "proof_due": due}
    walk.move(entry, FactName.SEAT_OFFERED, why, **values)
    return True


def _settled(walk: Walk, arrivals: Sequence[InLine]) -> bool:
    """Settles one after the other; False when one must wait, and with them all who come later."""
    return all(_settle(walk, entry) for entry in arrivals)


def _settle(walk: Walk, entry: InLine) -> bool:
    if not walk.room or entry.id in walk.line.undecided:
        return False
    if entry.id in walk.line.settled:
        why = Why("took_other_seat", {"was": "received"})
        walk.move(entry, FactName.REGISTRATION_MOVED, why)
    elif not _seat_at_once(walk, entry):
        _wait(walk, entry)
    return True


def _seat_at_once(walk: Walk, entry: InLine) -> bool:
    seats = walk.session
    if seats.free <= 0 or seats.waiting > 0 or seats.called > 0:
        return False
    if walk.closing and entry.marks.minor:
        return False
    code = "seated_elsewhere" if entry.person in walk.line.seated else "place_free"
    return _give(walk, entry, walk.why(code), at_once=True)


def _wait(walk: Walk, entry: InLine) -> None:
    if entry.marks.priority is None:
        why = walk.why("line_before", before=walk.session.waitlist)
    else:
        why = walk.why("priority")
    walk.move(entry, FactName.PLACED_ON_WAITLIST, why, ticket=walk.ticket_for(entry))


def _turn_away(walk: Walk) -> None:
    """A form that came too late for a session which was cancelled or has begun meanwhile."""
    cancelled = walk.session.state is SessionState.CANCELLED
    for entry in walk.line.received:
        if walk.room and cancelled:
            why = Why("session_cancelled", {"was": "received"})
            walk.move(entry, FactName.REGISTRATION_CANCELLED, why)
        elif walk.room and walk.session.state is not SessionState.DRAFT:
            walk.move(entry, FactName.REGISTRATION_CLOSED, Why("session_began"))
