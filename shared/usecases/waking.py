"""The minute tick: whatever was promised a look by now is said to be due, once."""

from shared.domain.facts import SOURCES, SYSTEM, Fact, FactName, Why
from shared.domain.wake import AGAIN_AFTER
from shared.ports import Event, Parts, Waking, story_of

# Of each shard, in one tick; what is left comes with the next.
MOST = 100


def wake_due(parts: Parts) -> int:
    """Says DeadlineReached for everything overdue and puts it off in case that is lost too."""
    now = parts.clock.now()
    until = now + AGAIN_AFTER
    due = [waking for waking in parts.wakes.due(now, MOST) if parts.wakes.put_off(waking, until)]
    region = parts.addresses.region
    parts.bus.say([_event(parts, waking, region) for waking in due])
    return len(due)


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
