"""Healing: no more mishaps, the minute goes on ticking, what lies dead is redriven by hand."""

from datetime import datetime, timedelta

from shared.adapters import keys
from shared.domain.wake import BULK_LOST_AFTER
from tests.simulation.engine import World
from tests.simulation.terms import Violation

MOST_ROUNDS = 90
# An item that waits for nothing nearer than this is at rest.
NEAR = BULK_LOST_AFTER + timedelta(minutes=7)


def heal(world: World) -> None:
    """Until the world is at rest and in order; every fourth time, until nothing is promised at all.

    On that way time passes all deadlines, and at each rest the world must be in order again.
    """
    to_the_end = world.rng.random() < 0.25
    world.mishaps = world.mishaps.kind()
    world.dynamo.lags = False
    drain(world)
    rounds = waits = 0
    while rounds < MOST_ROUNDS and waits < MOST_ROUNDS:
        promise = _next_promise(world)
        if promise is None or promise > world.clock.at + NEAR:
            world.watch.at_rest()
            if promise is None or not to_the_end:
                return
        world.clock.at = max(promise, world.clock.at) + timedelta(seconds=61)
        world.dynamo.expire(world.clock.stamp())
        world.tick("wake_due")
        drain(world)
        waiting = world.watch.waits_for_closing()
        rounds, waits = rounds + (not waiting), waits + waiting
    # Known, and over when the closing hours begin: a seat free for nobody but the seated.
    if waits == MOST_ROUNDS:
        world.watch.mails_written()
        return
    if promise := _next_promise(world):
        raise Violation("healed: nothing is woken for ever", promise)
    world.watch.at_rest()


def _next_promise(world: World) -> datetime | None:
    """Not the team's next morning: there is always one."""
    waiting = (i for (_, sk), i in world.dynamo.items.items() if sk != "SUMMARY")
    promises = [i["wake_at"]["S"] for i in waiting if "wake_shard" in i]
    return keys.moment(min(promises)) if promises else None


def overdue(world: World) -> bool:
    """Whether something has been promised a look by now."""
    promise = _next_promise(world)
    return promise is not None and promise <= world.clock.at


def drain(world: World) -> None:
    """Everything that runs, lies in the stream or in a queue is treated."""
    while True:
        if world.tasks:
            world.resume(world.tasks[0])
        elif shards := world.stream.waiting():
            world.publish(shards[0], 100)
        elif not _consume(world) and not _later(world):
            return


def _consume(world: World) -> bool:
    now = world.clock.stamp()
    for queue in world.queues.values():
        if queue.visible(now):
            world.consume(queue, 10)
            return True
        if queue.redrive(now):
            return True
    return False


def _later(world: World) -> bool:
    """Messages not visible yet: time passes until the first of them is."""
    times = [m.visible_at for q in world.queues.values() for m in q.messages.values()]
    if times:
        wait = max(0.0, min(times) - world.clock.stamp())
        world.clock.at = world.clock.at + timedelta(seconds=wait + 0.001)
    return bool(times)
