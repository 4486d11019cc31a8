"""A scene set once: what it left is kept, and each case begins with a copy of it."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tests.simulation.engine import World

# What the watch has seen, beside the tallies: containers of things that never change.
_SEEN = ("registrations", "sessions", "written_at", "active", "seats", "locks", "said_at")
_SEEN += ("overtaken_at", "accepted", "told_before", "reached", "owed", "offered")


@dataclass(frozen=True)
class Prepared:
    """How a world stands when a scene has been set; the stored items themselves are shared."""

    values: dict[str, Any]
    watched: dict[str, Any]
    tallies: dict[str, Counter[str]]
    queues: dict[str, list[Any]]
    chance: Any

    def begin(self, world: World) -> None:
        """The fresh world stands as the scene left it."""
        dynamo, watch = world.dynamo, world.watch
        dynamo.items.clear()
        dynamo.items.partitions.clear()
        dict.update(dynamo.items, self.values["items"])
        places = self.values["partitions"].items()
        dynamo.items.partitions.update({key: dict(found) for key, found in places})
        dynamo.stream[:] = self.values["stream"]
        dynamo.behind[:] = self.values["behind"]
        dynamo.seen = {index: dict(seen) for index, seen in self.values["seen"].items()}
        for name, seen in self.watched.items():
            setattr(watch, name, dict(seen))
        watch.tallies = defaultdict(Counter, {s: Counter(t) for s, t in self.tallies.items()})
        watch.pending.clear()
        for name, messages in self.queues.items():
            world.queues[name].messages = {each.id: replace(each) for each in messages}
            world.queues[name].put_in = len(messages)
        world.parts.ids.last = self.values["ids"]  # type: ignore[attr-defined]
        world.clock.at, world.step = self.values["clock"], self.values["step"]
        world.mails.count = self.values["mails"]
        world.rng.setstate(self.chance)


def prepared(world: World, scene: Callable[[Any], None]) -> Prepared:
    """Sets the scene in this world, and keeps how it then stands."""
    scene(world)
    world.watch.after(None)
    dynamo = world.dynamo
    values = {
        "items": dict(dynamo.items),
        "partitions": {key: dict(found) for key, found in dynamo.items.partitions.items()},
        "stream": list(dynamo.stream),
        "behind": list(dynamo.behind),
        "seen": {index: dict(seen) for index, seen in dynamo.seen.items()},
        "ids": world.parts.ids.last,  # type: ignore[attr-defined]
        "clock": world.clock.at,
        "step": world.step,
        "mails": world.mails.count,
    }
    return Prepared(
        values,
        {name: dict(getattr(world.watch, name)) for name in _SEEN},
        {session: Counter(tally) for session, tally in world.watch.tallies.items()},
        {name: list(queue.messages.values()) for name, queue in world.queues.items()},
        world.rng.getstate(),
    )
