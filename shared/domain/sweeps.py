"""What a session's change of life means for everybody registered in it, a few at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from shared.domain import lives
from shared.domain.eligibility import fits_age
from shared.domain.facts import FactName, Why
from shared.domain.line import Change, Decision, decided
from shared.domain.region import Rules
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import ACTIVE, State

# One registration costs up to four items of a transaction of a hundred: itself, the seat lock, the
# place in line, the priority for another session.
MOST_SWEPT = 24
# Of two clocks one may be early: a form sent within this after a move may have come before it.
CLOCKS_APART = timedelta(minutes=1)


def due_in_sweep(session: Session, everybody: Sequence[Registration]) -> list[Registration]:
    """Whom the session's last change still concerns; those it has reached are left out."""
    return [each for each in everybody if _concerns(session, each)]


def _concerns(session: Session, each: Registration) -> bool:
    if each.state not in ACTIVE:
        return False
    if session.sweep == lives.MOVED:
        before = each.arrived_at < _moved_at(session) + CLOCKS_APART
        return before and _told_edition(each) < session.edition
    if session.sweep == lives.NEARED:
        return each.state is State.CONFIRMED and not _told_since(each, session.reminded_at)
    return session.sweep == lives.CANCELLED or each.state is not State.CONFIRMED


def _moved_at(session: Session) -> datetime:
    return max(f.at for f in session.history if f.name is FactName.SESSION_MOVED)


def _told_edition(each: Registration) -> int:
    """Of which of the session's dates the registration was last told."""
    told = [f.why.params["edition"] for f in each.history if "edition" in f.why.params]
    return int(told[-1]) if told else 0


def _told_since(each: Registration, moment: datetime | None) -> bool:
    """Whether the mail of a later fact has told them when and where to come."""
    return moment is None or each.history[-1].at >= moment


def sweep_some(
    session: Session, some: Sequence[Registration], born: Mapping[str, date], rules: Rules
) -> Decision:
    """The change for these people; `born` their birth dates, which new dates may make too old.

    The session changes with them, if only its version: of two sweeps at once, one is lost.
    """
    changes = [_swept(session, each, born.get(each.person), rules) for each in some]
    decision = decided(session, *changes)
    return replace(decision, session=replace(decision.session, version=session.version + 1))


def _swept(session: Session, each: Registration, born: date | None, rules: Rules) -> Change:
    entry = each.in_line()
    change = Change(entry, entry)
    was = {"was": each.state.value}
    if session.sweep == lives.CANCELLED:
        return change.then(FactName.REGISTRATION_CANCELLED, Why("session_cancelled", was))
    if session.sweep == lives.NEARED and session.reminded_at:
        days = {"days": session.days_ahead(session.reminded_at)}
        return change.then(FactName.REMINDER_DUE, Why("reminder", days))
    if session.sweep == lives.BEGAN:
        return change.then(FactName.REGISTRATION_CLOSED, Why("session_began", was))
    if born and not fits_age(born, session.starts_on, rules):
        why = Why("no_longer_eligible", {**was, "edition": session.edition})
        return change.then(FactName.REGISTRATION_INELIGIBLE, why)
    return _redated(session, change, rules)


def _redated(session: Session, change: Change, rules: Rules) -> Change:
    """The same standing on other dates: a call of last hours is over, a deadline never too late."""
    entry, marks = change.before, change.before.marks
    until = entry.expires_at
    if until and entry.state is not State.PAUSED:
        until = min(until, session.closes_at(rules))
    kept = {name: getattr(marks, name) for name in ("passed_over", "proof_due", "unreachable")}
    why = Why("session_moved", {"edition": session.edition})
    return change.then(FactName.DATES_CHANGED, why, expires_at=until, **kept)


def swept(session: Session) -> Session:
    """The session once everybody has been told."""
    return replace(session, sweep=None, version=session.version + 1)
