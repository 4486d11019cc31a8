"""What people do with a registration: accept, decline, cancel, come back, agree, be placed."""

from dataclasses import replace
from datetime import datetime

from shared.domain.facts import FactName, Why
from shared.domain.line import Change, Decision, decided
from shared.domain.refusals import Refused, WrongState
from shared.domain.region import Rules
from shared.domain.registration import InLine
from shared.domain.session import Session, SessionState
from shared.domain.transitions import ACTIVE, UNDOABLE, Actor, State
from shared.domain.walk import PRIORITY_BEFORE

# The reasons a team may give for placing somebody out of turn.
TEAM_REASONS = (
    "judicial_order",
    "emergency",
    "mistake_of_ours",
    "partner_agreement",
    "accessibility_need",
)


def accept(session: Session, entry: InLine, now: datetime, rules: Rules) -> Decision:
    """The seat is theirs; again: nothing. In the last call: if one is still free.

    Raises WrongState: late, nothing offered, or a guardian must agree first.
    """
    if entry.state is State.CONFIRMED:
        return decided(session)
    if entry.marks.called and session.in_last_call(now, rules):
        return _first_to_accept(session, entry)
    if entry.state is not State.OFFERED or entry.expired(now) or not session.seating:
        raise WrongState("nothing_to_accept")
    return decided(session, Change(entry, entry).then(FactName.SEAT_CONFIRMED, Why("accepted")))


def _first_to_accept(session: Session, entry: InLine) -> Decision:
    if entry.marks.minor:
        raise WrongState("guardian_by_phone")
    if session.free <= 0:
        return decided(session)
    why = Why("accepted_last_call")
    return decided(session, Change(entry, entry).then(FactName.SEAT_CONFIRMED, why))


def decline(session: Session, entry: InLine) -> Decision:
    """The offered seat is given back for good; again: nothing."""
    if entry.state is State.DECLINED:
        return decided(session)
    if entry.state is not State.OFFERED:
        raise WrongState("nothing_to_decline")
    return decided(session, Change(entry, entry).then(FactName.SEAT_DECLINED, Why("declined")))


def cancel(session: Session, entry: InLine, by: Actor) -> Decision:
    """The registration ends by choice, whatever it held is freed; again: nothing."""
    if entry.state is State.CANCELLED:
        return decided(session)
    if entry.state not in ACTIVE:
        raise WrongState("nothing_to_cancel")
    if session.state is SessionState.FINISHED:
        raise WrongState("session_over")
    why = Why(f"cancelled_by_{by.value}", {"was": entry.state.value})
    return decided(session, Change(entry, entry).then(FactName.REGISTRATION_CANCELLED, why))


def resume(session: Session, entry: InLine) -> Decision:
    """Back in line with the rank kept, after two silences or a dead address; again: nothing."""
    if entry.eligible:
        return decided(session)
    marks = entry.marks
    if entry.state is not State.PAUSED and not marks.unreachable:
        raise WrongState("nothing_to_resume")
    why = Why("reachable_again" if marks.unreachable else "resumed")
    change = Change(entry, entry).then(FactName.REGISTRATION_RESUMED, why, lapses=0)
    return decided(session, change)


def agree(session: Session, entry: InLine, now: datetime) -> Decision:
    """The guardian agrees and the seat is the youth's; again: nothing. Raises WrongState."""
    if entry.state is State.CONFIRMED:
        return decided(session)
    waited_for = entry.state is State.AWAITING_GUARDIAN and not entry.expired(now)
    if not waited_for or not session.seating:
        raise WrongState("nothing_to_accept")
    why = Why("guardian_agreed")
    return decided(session, Change(entry, entry).then(FactName.SEAT_CONFIRMED, why, minor=False))


def end_pause(session: Session, entry: InLine, now: datetime) -> Decision:
    """Who was paused and did not come back in time has lapsed; before that, or again: nothing."""
    if entry.state is not State.PAUSED or not entry.expired(now):
        return decided(session)
    why = Why("paused_too_long")
    return decided(session, Change(entry, entry).then(FactName.REGISTRATION_LAPSED, why))


def leave(session: Session, entry: InLine, to: str) -> Decision:
    """The person took a seat in another session: whatever they had here is free; again: nothing."""
    if entry.state not in ACTIVE:
        return decided(session)
    why = Why("took_other_seat", {"was": entry.state.value, "to": to})
    return decided(session, Change(entry, entry).then(FactName.REGISTRATION_MOVED, why))


def place(session: Session, entry: InLine, reason: str, overbook: bool, now: datetime) -> Decision:
    """A seat out of turn, by decision of a named person with a reason; again: nothing.

    Raises Refused without one of the reasons, WrongState when no seat is free and none is added
    on purpose, or when there is nothing to place.
    """
    if reason not in TEAM_REASONS:
        raise Refused("reason_required")
    if entry.state is State.CONFIRMED:
        return decided(session)
    held = entry.state in (State.OFFERED, State.AWAITING_GUARDIAN)
    if entry.state not in ACTIVE or not session.seating:
        raise WrongState("nothing_to_accept")
    if session.free <= 0 and not held and not overbook:
        raise WrongState("no_free_place")
    over = session.free <= 0 and not held
    why = Why("overbooked" if over else "placed_by_team", {"reason": reason})
    with_seat = session.counting(overbooked=1) if over else session
    change = Change(entry, entry).then(FactName.SEAT_CONFIRMED, why, minor=False)
    decision = decided(with_seat, change)
    after = replace(decision.session, placed=session.placed + 1, placed_at=now)
    return replace(decision, before=session, session=after)


def reinstate(session: Session, entry: InLine, was_confirmed: bool, now: datetime) -> Decision:
    """A mistaken end is undone: the seat if it is free and nobody waits for it, else the rank.

    Who had a seat at once, without ever a ticket, comes before everybody who waits.
    """
    if entry.state in ACTIVE:
        return decided(session)
    if entry.state not in UNDOABLE or not session.gives_seats(now):
        raise WrongState("cannot_reinstate")
    if was_confirmed and session.free > 0 and session.waiting + session.called == 0:
        why = Why("reinstated_seat")
        return decided(session, Change(entry, entry).then(FactName.SEAT_CONFIRMED, why, lapses=0))
    arrived = int(entry.arrived_at.timestamp() * 1_000_000) - PRIORITY_BEFORE
    ticket = entry.ticket if entry.ticket is not None else arrived
    name, why = FactName.REGISTRATION_REINSTATED, Why("reinstated")
    return decided(session, Change(entry, entry).then(name, why, ticket=ticket, lapses=0))
