"""Every hour the counters of each session are proved by counting, and corrected aloud."""

from collections.abc import Mapping
from dataclasses import replace

from shared.domain.facts import SYSTEM, FactName, Said, Why
from shared.domain.session import Session
from shared.domain.wake import next_wake
from shared.ports import Lost, Parts
from shared.usecases.deciding import stamp


def recount_region(parts: Parts, region_id: str) -> Mapping[str, int]:
    """Figures of the sessions to come: counted, corrected, and with a seat idle while some wait."""
    now, rules = parts.clock.now(), parts.regions.get(region_id).rules
    sessions = parts.sessions.upcoming(region_id, now)
    return {
        "SessionsCounted": len(sessions),
        "CountersCorrected": sum(recount_session(parts, session.id) for session in sessions),
        "SessionsWithIdleSeats": sum(
            session.free > 0 and session.waiting > 0 and session.before_closing(now, rules)
            for session in sessions
        ),
    }


def recount_session(parts: Parts, session_id: str) -> bool:
    """Whether the session's counters were wrong; they are right afterwards."""
    before = parts.sessions.get(session_id)
    if before is None:
        return False
    seats = parts.registrations.recount(session_id)
    after = replace(before, confirmed=seats.confirmed, held=seats.held, waiting=seats.waiting)
    if after == before:
        return False
    return _correct(parts, before, after)


def _correct(parts: Parts, before: Session, after: Session) -> bool:
    now = parts.clock.now()
    params = {"confirmed": after.confirmed, "held": after.held, "waiting": after.waiting}
    fact = stamp(parts, Said(FactName.COUNTERS_CORRECTED, Why("recount", params)), SYSTEM, now)
    rules = parts.regions.get(before.region).rules
    after = replace(after, version=before.version + 1)
    try:
        parts.sessions.save(before, after, (fact,), next_wake(after, now, rules))
    except Lost:
        return False
    return True
