"""Two that meet: one waits at each of its calls in turn while others do their work.

For every call of the first and every call of the second: the first runs that far, others run to
their end, the second runs that far, then the first ends, then the second; and all that heals. Each
is also played with the first's call made twice, as the SDK does when an answer is lost.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.simulation.engine import Task, World
from tests.simulation.faults import FAULTS, FAULTS_OF, Fault
from tests.simulation.functions import Account
from tests.simulation.single import Stage
from tests.simulation.terms import Violation

Scene = Callable[[Any], None]
Start = Callable[[World], Task]
NAMED = {fault.name: fault for fault in FAULTS}
_TWICE = NAMED["tried again by the SDK"]


@dataclass(frozen=True)
class Duel:
    """Who meets whom, and where; `struck`: a fault for each call of this name of the first.

    `settled`: when both have ended and nothing went wrong, registrations are promised a look at
    their deadline only.
    """

    name: str
    scene: str | Scene
    first: Start
    meanwhile: tuple[Start, ...] = ()
    second: Start | None = None
    struck: tuple[str, str] = ("", "")
    lost: bool = False
    settled: bool = False


def play(duel: Duel, account: Account) -> Iterator[tuple[str, str]]:
    """Every meeting of the two: its name, and what it broke."""
    try:
        meeting = Meeting(duel, account)
    except Violation as broken:
        yield f"{duel.name}: alone", " | ".join(str(each) for each in broken.args)
        return
    for at in range(meeting.longest + 1):
        for twice in (False, True):
            for then in range(meeting.most + 1):
                yield f"{duel.name}: {at}, {then}, {twice}", meeting.met(at, then, twice)


class Meeting(Stage):
    """One duel's scene, set once."""

    def __init__(self, duel: Duel, account: Account) -> None:
        self.duel = duel
        super().__init__(duel.scene, account)
        self.longest = self._calls(duel.first)
        self.most = self._calls(duel.second) if duel.second else 0

    def _calls(self, start: Start) -> int:
        world = self._world()
        self.prepared.begin(world)
        task, count = start(world), 0
        while task in world.tasks:
            count += task.pending in FAULTS_OF
            world.resume(task)
        return count

    def met(self, at: int, then: int, twice: bool) -> str:
        """The first goes so far, the others all the way, the second so far; all heals."""
        world = self._world()
        self.prepared.begin(world)
        try:
            self._meet(world, at, then, twice)
            if self.duel.settled and not twice:
                _nothing_left(world)
            if self.duel.lost:
                _lose(world)
            self._rest(world)
        except Violation as broken:
            return " | ".join(str(each) for each in broken.args)
        return ""

    def _meet(self, world: World, at: int, then: int, twice: bool) -> None:
        first = self.duel.first(world)
        self._run_on(world, first, at)
        if twice and first in world.tasks and first.pending in _TWICE.calls:
            world.resume(first, _TWICE)
        for start in self.duel.meanwhile:
            self._end(world, start(world))
        second = self._begun(world, then)
        self._run_on(world, first, None)
        if second:
            self._end(world, second)

    def _begun(self, world: World, then: int) -> Task | None:
        """The second, so many calls on its way."""
        if self.duel.second is None:
            return None
        second = self.duel.second(world)
        for _ in range(then):
            if second in world.tasks:
                step(world, second)
        return second

    def _run_on(self, world: World, task: Task, calls: int | None) -> None:
        call, fault = self.duel.struck
        while task in world.tasks and calls != 0:
            step(world, task, NAMED[fault] if call and task.pending == call else None)
            calls = None if calls is None else calls - 1

    def _end(self, world: World, task: Task) -> None:
        while task in world.tasks:
            step(world, task)

    def _run_again(self, world: World) -> None:
        """Nothing comes again: what is to be done is in the stream and in the promises."""


def step(world: World, task: Task, fault: Fault | None = None) -> None:
    """The task's next call, perhaps struck by a fault, where that call can be."""
    world.resume(task, fault if task.pending in FAULTS_OF else None)


def _nothing_left(world: World) -> None:
    """Whoever ended last has taken the promise back."""
    told = {sk.split("#")[2] for _, sk in world.dynamo.items if sk.startswith("MAIL#")}
    for one in world.watch.registrations.values():
        if one.history[-1].id in told and one.wake_at not in (None, one.expires_at):
            raise Violation("healed: what both have told is promised no more", one.id)


def _lose(world: World) -> None:
    """Nothing of what was said reaches anybody: only promises are left."""
    world.stream.collect()
    for shard in range(len(world.stream.shards)):
        world.stream.forget(shard)
    for queue in world.queues.values():
        queue.messages.clear()
