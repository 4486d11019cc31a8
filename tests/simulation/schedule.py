"""One seed from beginning to end: a story under mishaps, then healing, then rest."""

import gc
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.simulation.engine import STREAM_TRIES, Mishaps, World
from tests.simulation.functions import Account
from tests.simulation.healing import heal, overdue
from tests.simulation.speed import forget
from tests.simulation.story import Story
from tests.simulation.terms import Violation

MOST_STEPS = 2500
PATIENCE = 0.97
# The collector is off while schedules run: it looks around every so many of them.
GARBAGE = 200


Tells = Callable[[World], Any]


@dataclass(frozen=True)
class Result:
    """What became of one schedule."""

    seed: int
    calls: int
    faults: int
    steps: int
    violation: str
    trace: tuple[tuple[Any, ...], ...]

    @property
    def digest(self) -> str:
        """The whole schedule in one number: two runs of a seed have the same."""
        return hashlib.sha256(repr((self.trace, self.violation)).encode()).hexdigest()


def run(seed: int, account: Account, tells: Tells = Story) -> Result:
    """The schedule of a seed: the same, bit for bit, whenever it is run."""
    forget()
    if seed % GARBAGE == 0:
        gc.collect()
    world = World(seed, account)
    violation = ""
    try:
        _play(world, tells(world))
    except Violation as broken:
        violation = " | ".join(str(each) for each in broken.args)
    result = Result(seed, world.calls, world.faults, world.step, violation, tuple(world.trace))
    world.end()
    return result


def _play(world: World, story: Any) -> None:
    world.story = story
    story.begin()
    temper = a_temper(world, story.asking)
    world.mishaps = temper.mishaps
    moves = Moves(world, story, temper)
    while moves.go_on() and world.step < MOST_STEPS:
        moves.one()
    heal(world)
    story.ask_again()
    world.watch.at_end()


@dataclass(frozen=True)
class Temper:
    """What kind of schedule this is."""

    mishaps: Mishaps
    actions: int
    linger: int
    at_once: int
    waits: tuple[float, ...]


_WAITS = (
    (0.2, 1.0, 5.0),
    (1.0, 30.0, 61.0, 130.0),
    (5.0, 61.0, 400.0, 4000.0, 40000.0),
    (61.0, 4000.0, 50000.0, 90000.0),
)


def a_temper(world: World, story_asks: int) -> Temper:
    """Calm or stormy, quick or slow: as the seed has it."""
    rng = world.rng
    mishaps = Mishaps(
        fault=rng.choice((0.0, 0.01, 0.03, 0.05, 0.1, 0.2)),
        lost=rng.choice((0.0, 0.0, 0.02, 0.2)),
        doubled=rng.choice((0.0, 0.0, 0.1, 0.4)),
        late=rng.choice((0.0, 0.1, 0.4)),
        skew=rng.choice((0.0, 0.0, 0.3)),
        bounced=rng.choice((0.0, 0.1, 0.5)),
    )
    actions = story_asks + rng.choice((1, 1, 2, 3, 4, 6))
    linger, at_once = rng.choice((0, 4, 8)), rng.randint(1, 5)
    return Temper(mishaps, actions, linger, at_once, rng.choice(_WAITS))


class Moves:
    """Everything that may happen next, each with its weight."""

    def __init__(self, world: World, story: Any, temper: Temper) -> None:
        self.world, self.story, self.temper = world, story, temper
        self.actions, self.linger = temper.actions, temper.linger
        self.tries: dict[int, int] = {}

    def go_on(self) -> bool:
        """Until everybody has done what they do, and some while after."""
        if self.actions == 0 and not self.world.tasks:
            self.linger -= 1
        return self.actions > 0 or bool(self.world.tasks) or self.linger > 0

    def one(self) -> None:
        """One move, chosen by the seed."""
        world = self.world
        moves: list[tuple[Callable[[], None], int]] = [(self._wait, 1)]
        if world.tasks:
            moves.append((self._resume, 4 + 4 * len(world.tasks)))
        if len(world.tasks) < self.temper.at_once:
            moves += self._beginnings()
        chosen = world.rng.choices([m for m, _ in moves], [w for _, w in moves])[0]
        chosen()

    def _beginnings(self) -> list[tuple[Callable[[], None], int]]:
        world, found = self.world, []
        if self.actions > 0:
            found.append((self._act, 3))
        if shards := world.stream.waiting():
            found.append((lambda: self._publish(world.rng.choice(shards)), 4))
        now = world.clock.stamp()
        if queues := [q for q in world.queues.values() if q.messages and q.visible(now)]:
            found.append((lambda: self._consume(world.rng.choice(queues)), 4))
        if now - world.last_tick >= 60:
            found.append((self._tick, 3))
        if now - world.last_count >= 3600:
            found.append((self._count, 1))
        return found

    def _resume(self) -> None:
        task = self.world.rng.choice(self.world.tasks)
        clock = self.world.clock
        clock.at = clock.at + timedelta(milliseconds=self.world.rng.randint(1, 20))
        self.world.resume(task, self.world.mishaps.draw(self.world.rng, task.pending))

    def _act(self) -> None:
        self.actions -= 1
        self.story.act()

    def _publish(self, shard: int) -> None:
        """After too many tries, or now and then, the stream forgets a batch."""
        self.tries[shard] = self.tries.get(shard, 0) + 1
        if self.tries[shard] > STREAM_TRIES or self.world.rng.random() < self.world.mishaps.lost:
            self.world.stream.forget(shard)
            self.tries[shard] = 0
            return
        self.world.publish(shard, self.world.rng.randint(1, 10))

    def _consume(self, queue: Any) -> None:
        self.world.consume(queue, self.world.rng.randint(1, 4))

    def _tick(self) -> None:
        """Most ticks with nothing to wake are left out: they are all alike."""
        self.world.last_tick = self.world.clock.stamp()
        if not overdue(self.world) and self.world.rng.random() < 0.9:
            return
        for _ in range(self.world.mishaps.copies(self.world.rng)):
            self.world.tick("wake_due")

    def _count(self) -> None:
        self.world.last_count = self.world.clock.stamp()
        self.world.tick("recount_seats")

    def _wait(self) -> None:
        """A long wait kills whatever runs, as Lambda does: mostly, it comes when nothing runs."""
        wait = self.world.rng.choice(self.temper.waits)
        if self.world.tasks and self.world.rng.random() < PATIENCE:
            wait = min(wait, 1.0)
        self.world.advance(wait)
