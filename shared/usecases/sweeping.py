"""After a session is cancelled, moved or has begun, everybody is told, a few at a time."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from shared.domain import lives
from shared.domain.facts import SYSTEM, Fact
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.sweeps import MOST_SWEPT, due_in_sweep, sweep_some, swept
from shared.domain.wake import next_wake
from shared.ports import Parts
from shared.usecases.deciding import noting_idle, save
from shared.usecases.retrying import until_not_lost


def sweep(parts: Parts, session_id: str) -> tuple[Fact, ...]:
    """Carries the session's last change to everybody it concerns; again: nothing."""
    return until_not_lost(lambda: _sweep(parts, session_id))


def _sweep(parts: Parts, session_id: str) -> tuple[Fact, ...]:
    session = parts.sessions.get(session_id)
    if session is None or session.sweep is None:
        return ()
    due = due_in_sweep(session, parts.registrations.whole_line(session_id))
    facts: tuple[Fact, ...] = ()
    for start in range(0, len(due), MOST_SWEPT):
        session, said = _sweep_some(parts, session, due[start : start + MOST_SWEPT])
        facts += said
    _finish(parts, session)
    return facts


def _sweep_some(
    parts: Parts, session: Session, some: Sequence[Registration]
) -> tuple[Session, tuple[Fact, ...]]:
    rules = parts.regions.get(session.region).rules
    if session.sweep == lives.CANCELLED:
        until = parts.clock.now() + timedelta(days=rules.priority_days)
        parts.people.keep_place({each.person: _place(each) for each in some}, until)
    decision = sweep_some(session, some, _born(parts, session, some), rules)
    return decision.session, save(parts, SYSTEM, decision)


def _place(each: Registration) -> int:
    """Their order in the old line: by arrival, unless they came first there already."""
    kept = each.marks.priority
    return kept if kept is not None else int(each.arrived_at.timestamp() * 1_000_000)


def _born(parts: Parts, session: Session, some: Sequence[Registration]) -> Mapping[str, date]:
    """Birth dates, where new dates may have made somebody too old or too young."""
    if session.sweep != lives.MOVED:
        return {}
    people = parts.people.get({each.person for each in some})
    return {who.id: who.birth_date for who in people.values() if who.birth_date}


def _finish(parts: Parts, session: Session) -> None:
    now, rules = parts.clock.now(), parts.regions.get(session.region).rules
    after = noting_idle(swept(session), now, rules)
    parts.sessions.save(session, after, (), next_wake(after, now, rules))
