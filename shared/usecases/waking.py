"""The minute tick: whatever was promised a look by now is said to be due, once."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from shared.domain.facts import SOURCES, SYSTEM, Fact, FactName, Why
from shared.domain.wake import AGAIN_AFTER
from shared.ports import Event, Parts, Waking, story_of

# Of each shard, in one tick; what is left comes with the next.
MOST = 100


def wake_due(parts: Parts) -> Mapping[str, int]:
    """Says DeadlineReached for everything overdue and puts it off in case that is lost too.

    Returns how much was woken, and for how many minutes a seat has been free that somebody waits
    for: what is idle is overdue every few minutes, until it is mended.
    """
    now = parts.clock.now()
    until = now + AGAIN_AFTER
    due = [waking for waking in parts.wakes.due(now, MOST) if parts.wakes.put_off(waking, until)]
    region = parts.addresses.region
    parts.bus.say([_event(parts, waking, region) for waking in due])
    return {"Woken": len(due), "IdleSeatMinutes": _idle_minutes(parts, due)}


def _idle_minutes(parts: Parts, due: Sequence[Waking]) -> int:
    ids = [waking.ids["session_id"] for waking in due if waking.kind == "session"]
    since = [s.idle_since for s in parts.sessions.get_many(ids) if s.idle_since]
    return (parts.clock.now() - min(since)) // timedelta(minutes=1) if since else 0


def _event(parts: Parts, waking: Waking, region: str) -> Event:
    fact = Fact(parts.ids.new(), FactName.DEADLINE_REACHED, waking.wake_at, SYSTEM, Why("promised"))
    return Event(
        source=SOURCES["clock"],
        fact=fact,
        region=region,
        correlation_id=story_of(waking.ids),
        causation_id=fact.id,
        data={"kind": waking.kind, **waking.ids},
    )
