"""Every hour the counters of each session are proved by counting, and corrected aloud."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace

from shared.domain.facts import SYSTEM, FactName, Said, Why
from shared.domain.session import Session
from shared.domain.wake import next_wake
from shared.ports import Lost, Parts, SeatCount
from shared.usecases.deciding import stamp

_COUNTED = tuple(field.name for field in fields(SeatCount))


def recount_region(parts: Parts, region_id: str) -> Mapping[str, int]:
    """Figures of the sessions to come: how many were counted, and how many corrected."""
    sessions = parts.sessions.upcoming(region_id, parts.clock.now())
    return {
        "SessionsCounted": len(sessions),
        "CountersCorrected": sum(recount_session(parts, session.id) for session in sessions),
    }


def recount_session(parts: Parts, session_id: str) -> bool:
    """Whether the session's counters were wrong; they are right afterwards."""
    before = parts.sessions.get(session_id)
    if before is None:
        return False
    seats = parts.registrations.recount(session_id)
    after = replace(before, **asdict(seats))
    if after == before:
        return False
    return _correct(parts, before, after)


def _correct(parts: Parts, before: Session, after: Session) -> bool:
    now = parts.clock.now()
    why = Why("recount", {name: getattr(after, name) for name in _COUNTED})
    fact = stamp(parts, Said(FactName.COUNTERS_CORRECTED, why), SYSTEM, now)
    rules = parts.regions.get(before.region).rules
    after = replace(after, version=before.version + 1)
    try:
        parts.sessions.save(before, after, (fact,), next_wake(after, now, rules))
    except Lost:
        return False
    return True
