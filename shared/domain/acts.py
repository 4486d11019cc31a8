"""What a person does with a registration or a session: accept, decline, cancel, change capacity."""

from dataclasses import replace
from datetime import datetime

from shared.domain.facts import FactName, Said, Why
from shared.domain.line import Change, Decision
from shared.domain.refusals import Refused, WrongState
from shared.domain.registration import InLine, State
from shared.domain.session import Session

MOST_SEATS = 500
# How a registration counts in its session.
_COUNTED = {State.CONFIRMED: "confirmed", State.OFFERED: "held", State.WAITING: "waiting"}


def accept(session: Session, entry: InLine, now: datetime) -> Decision:
    """The offered seat becomes a confirmed one; again: nothing. Late or without offer: refused."""
    if entry.state is State.CONFIRMED:
        return Decision(session, session)
    if entry.state is not State.OFFERED or (
        entry.expires_at is not None and entry.expires_at <= now
    ):
        raise WrongState("nothing_to_accept")
    said = Said(FactName.SEAT_CONFIRMED, Why("accepted"))
    return _step(session, entry, State.CONFIRMED, said)


def decline(session: Session, entry: InLine) -> Decision:
    """The offered seat is given back for good; again: nothing."""
    if entry.state is State.DECLINED:
        return Decision(session, session)
    if entry.state is not State.OFFERED:
        raise WrongState("nothing_to_decline")
    return _step(session, entry, State.DECLINED, Said(FactName.SEAT_DECLINED, Why("declined")))


def cancel(session: Session, entry: InLine) -> Decision:
    """The registration ends by choice, whatever it held is freed; again: nothing."""
    if entry.state is State.CANCELLED:
        return Decision(session, session)
    params = {"was": entry.state.value}
    said = Said(FactName.REGISTRATION_CANCELLED, Why("cancelled_by_youth", params))
    try:
        return _step(session, entry, State.CANCELLED, said)
    except ValueError:
        raise WrongState("nothing_to_cancel") from None


def change_capacity(session: Session, capacity: int) -> tuple[Session, tuple[Said, ...]]:
    """The session with another number of seats, and the fact; the same number: no fact."""
    if not 0 <= capacity <= MOST_SEATS:
        raise Refused("capacity_out_of_range", most=MOST_SEATS)
    if capacity == session.capacity:
        return session, ()
    why = Why("capacity_changed", {"from": session.capacity, "to": capacity})
    after = replace(session, capacity=capacity, version=session.version + 1)
    return after, (Said(FactName.CAPACITY_CHANGED, why),)


def _step(session: Session, entry: InLine, state: State, said: Said) -> Decision:
    change = Change(entry, entry, ()).then(said, state, expires_at=None, passed_over=False)
    counts = {}
    if counter := _COUNTED.get(entry.state):
        counts[counter] = getattr(session, counter) - 1
    if counter := _COUNTED.get(state):
        counts[counter] = getattr(session, counter) + 1
    after = replace(session, version=session.version + 1, **counts) if counts else session
    return Decision(session, after, (change,))
