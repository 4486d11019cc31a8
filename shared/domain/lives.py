"""The life of a session: what staff do with it, and what its own dates bring."""

from dataclasses import replace
from datetime import date, datetime

from shared.domain.facts import FactName, Said, Why
from shared.domain.refusals import Refused, WrongState
from shared.domain.region import Rules
from shared.domain.session import SEATING, Session, SessionState

MOST_SEATS = 500
# A session after one step of its life, and the facts that tell it; none: nothing changed.
Step = tuple[Session, tuple[Said, ...]]
# What everybody registered must be told, one after the other: see `sweeps`.
CANCELLED, MOVED, BEGAN, NEARED = "cancelled", "moved", "began", "neared"
_DOOR = (FactName.SESSION_OPENED, FactName.SESSION_CLOSED)


def _stepped(session: Session, name: FactName, why: Why, **values: object) -> Step:
    after = replace(session, version=session.version + 1, **values)  # type: ignore[arg-type]
    return after, (Said(name, why),)


def change_capacity(session: Session, capacity: int) -> Step:
    """Another number of seats; the same number: nothing."""
    if not 0 <= capacity <= MOST_SEATS:
        raise Refused("capacity_out_of_range", most=MOST_SEATS)
    if capacity == session.capacity:
        return session, ()
    if session.state not in SEATING | {SessionState.DRAFT}:
        raise WrongState("session_over")
    why = Why("capacity_changed", {"from": session.capacity, "to": capacity})
    after, said = _stepped(session, FactName.CAPACITY_CHANGED, why, capacity=capacity)
    return after.trimmed(), said


def publish(session: Session) -> Step:
    """A draft, or a session closed by hand, takes registrations; again: nothing."""
    if session.state is SessionState.OPEN:
        return session, ()
    if session.state not in (SessionState.DRAFT, SessionState.CLOSED):
        raise WrongState("session_over")
    why = Why("opened", {"capacity": session.capacity})
    return _stepped(session, FactName.SESSION_OPENED, why, state=SessionState.OPEN)


def close(session: Session) -> Step:
    """No more registrations by the public; the line still moves. Again: nothing."""
    if session.state is SessionState.CLOSED:
        return session, ()
    if session.state is not SessionState.OPEN:
        raise WrongState("session_not_open")
    why = Why("closed_by_staff")
    return _stepped(session, FactName.SESSION_CLOSED, why, state=SessionState.CLOSED)


def cancel_session(session: Session) -> Step:
    """The week will not take place; everybody is to be told. Again: nothing."""
    if session.state is SessionState.CANCELLED:
        return session, ()
    if session.state not in SEATING | {SessionState.DRAFT}:
        raise WrongState("session_over")
    why = Why("cancelled_by_staff")
    values = {"state": SessionState.CANCELLED, "sweep": CANCELLED}
    return _stepped(session, FactName.SESSION_CANCELLED, why, **values)


def move_session(
    session: Session, starts_at: datetime, starts_on: date, ends_on: date, now: datetime
) -> Step:
    """Other dates, yet to come; everybody is to be told. The same dates: nothing."""
    if (session.starts_at, session.ends_on) == (starts_at, ends_on):
        return session, ()
    if session.state not in SEATING | {SessionState.DRAFT}:
        raise WrongState("session_over")
    if starts_at <= now:
        raise Refused("cannot_move_session")
    if ends_on < starts_on:
        raise Refused("ends_before_start")
    days = {"days": (starts_on - session.starts_on).days}
    dates = {"starts_at": starts_at, "starts_on": starts_on, "ends_on": ends_on}
    dates |= {"reminded_at": now}
    more = {"edition": session.edition + 1, "sweep": MOVED, "state": _reopened(session)}
    return _stepped(session, FactName.SESSION_MOVED, Why("moved", days), **dates, **more)


def _reopened(session: Session) -> SessionState:
    """New dates undo a closing that the old dates brought, not one by staff."""
    last = next((f for f in reversed(session.history) if f.name in _DOOR), None)
    by_clock = last is not None and last.why.code == "closing_time"
    return SessionState.OPEN if by_clock else session.state


def live(session: Session, now: datetime, rules: Rules) -> Step:
    """What the session's own dates bring by now: it closes, begins, is over or near, or nothing."""
    if session.state is SessionState.OPEN and not session.before_closing(now, rules):
        why = Why("closing_time", {"hours": rules.closing_hours})
        return _stepped(session, FactName.SESSION_CLOSED, why, state=SessionState.CLOSED)
    if session.state is SessionState.CLOSED and now >= session.starts_at:
        values = {"state": SessionState.RUNNING, "sweep": BEGAN}
        return _stepped(session, FactName.SESSION_STARTED, Why("starting_time"), **values)
    if session.state is SessionState.RUNNING and now >= session.over_at:
        values = {"state": SessionState.FINISHED}
        return _stepped(session, FactName.SESSION_FINISHED, Why("last_day_over"), **values)
    return _near(session, now, rules)


def _near(session: Session, now: datetime, rules: Rules) -> Step:
    """The last of the reminders whose moment has come; never while people are told something else.

    One that was missed is not told beside the next.
    """
    come = [moment for moment in session.reminders_to_come(rules) if moment <= now]
    if not come or not session.seating or session.sweep:
        return session, ()
    why = Why("near", {"days": session.days_ahead(come[-1])})
    values = {"sweep": NEARED, "reminded_at": come[-1]}
    return _stepped(session, FactName.SESSION_NEARED, why, **values)
