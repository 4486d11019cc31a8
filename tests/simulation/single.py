"""Every call to AWS of every function, in every scene of the samples, meets every fault.

After the fault the same event comes again, everything heals, and the world must be in order.
Pairs of faults do the same with two calls, on the main paths.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import combinations
from multiprocessing import get_context
from typing import Any

from shared.adapters.account_keys import account as account_key
from shared.adapters.accounts import AccountTable
from shared.adapters.items import whole
from shared.adapters.writes import Put
from tests.builders import a_region
from tests.contract import stage
from tests.contract.sampling import sample
from tests.contract.scenes import SCENES
from tests.fakes import FakeFiles
from tests.simulation.engine import Door, Ended, Task, World
from tests.simulation.faults import FAULTS, FAULTS_OF, Fault
from tests.simulation.functions import Account, real_code
from tests.simulation.healing import heal
from tests.simulation.prepared import prepared
from tests.simulation.progress import Progress
from tests.simulation.speed import forget
from tests.simulation.terms import Violation

# In these scenes the counters are wrong on purpose, until the recount has corrected them.
MISCOUNTED = frozenset({"recount_seats/hour", "allocate_seats/counters-corrected"})
# The main paths, on which faults come in pairs: submit, allocate, cancel, send.
PAIRED = ("public_site/register", "allocate_seats/registration-cancelled")
PAIRED += ("public_site/cancel", "send_mails/seat-confirmed", "allocate_seats/capacity-changed")

Strikes = dict[int, Fault]
CUT_SHORT = next(fault for fault in FAULTS if fault.name == "cut short")


@dataclass(frozen=True)
class Case:
    """A scene, and which of its calls meet which faults."""

    scene: str
    strikes: tuple[tuple[int, Fault], ...] = ()

    def __str__(self) -> str:
        struck = ", ".join(f"{fault.name} at call {at}" for at, fault in self.strikes)
        return f"{self.scene}: {struck or 'nothing goes wrong'}"


@dataclass
class Outcome:
    """The calls a case made, what the function answered and left behind, and what it broke."""

    case: Case
    calls: list[str] = field(default_factory=list)
    answer: str = ""
    left: str = ""
    violation: str = ""


class _Outbox:
    """Stands where the fakes keep their mails: scenes empty it."""

    def __init__(self) -> None:
        self.sent: list[Any] = []


def _world(account: Account) -> World:
    """A world with everything that any function may ask for."""
    world = World(0, account)
    world.mailer = _Outbox()
    world.files = FakeFiles(stage.OFFERS)
    world.rules = a_region().rules
    table = world.table
    world.parts = replace(
        world.parts,
        accounts=AccountTable(table, None, "", ""),
        files=Door(world, world.files),
    )
    world.parts.regions.put(a_region())
    for one in (stage.STAFF, stage.PARTNERS):
        item = whole(account_key(one.id), "account", region=one.region, role=one.role)
        table.write(Put({**item, "partner": one.partner, "person": one.person}))
    account.enter(world)
    return world


class Stage:
    """One scene, set once; its cases are played one after another."""

    def __init__(self, scene: "str | Callable[[Any], None]", account: Account) -> None:
        self.scene, self.account = scene, account
        # The marks of worlds that a case left behind: what follows on the same is the same.
        self.known: set[str] = set()
        forget()
        world = self._world()
        self.prepared = prepared(world, SCENES[scene] if isinstance(scene, str) else scene)

    def _world(self) -> World:
        world = _world(self.account)
        world.watch.counting = self.scene not in MISCOUNTED
        return world

    def played(self, case: Case) -> Outcome:
        """The event comes, faults strike; the event comes again; all heals."""
        outcome = Outcome(case)
        world = self._world()
        self.prepared.begin(world)
        try:
            outcome.calls, _ = _run(world, case.scene, dict(case.strikes))
            self._rest(world)
        except Violation as broken:
            outcome.violation = " | ".join(str(each) for each in broken.args)
        return outcome

    def answered(self, case: Case) -> Outcome:
        """The event comes, faults strike, and no more; every index shows what was written.

        With an index that lags, a second page would be a second chance to see more.
        """
        outcome, world = Outcome(case), self._world()
        self.prepared.begin(world)
        world.dynamo.lags = False
        try:
            outcome.calls, outcome.answer = _run(world, case.scene, dict(case.strikes))
            outcome.left = _mark(world)
        except Violation as broken:
            outcome.violation = " | ".join(str(each) for each in broken.args)
        return outcome

    def _rest(self, world: World) -> None:
        mark = _mark(world)
        if mark in self.known:
            world.watch.nothing_personal()
            return
        self.known.add(mark)
        world.rng.seed(mark)
        self._run_again(world)
        heal(world)
        world.watch.at_end()

    def _run_again(self, world: World) -> None:
        """The same event comes again."""
        _run(world, str(self.scene), {})


def _mark(world: World) -> str:
    """All that the world's further story depends on, but chance, which begins anew with it."""
    left = (
        sorted(world.dynamo.items.items()),
        world.dynamo.stream,
        [(queue.name, queue.messages, queue.dead) for queue in world.queues.values()],
        world.watch.accepted,
        sorted(world.watch.told_before),
        world.failures.bodies,
        world.clock.at,
        world.files.reports,
    )
    return hashlib.sha256(repr(left).encode()).hexdigest()


def _run(world: World, scene: str, strikes: Strikes) -> tuple[list[str], str]:
    """The calls of the function, and how it ended."""
    calls: list[str] = []
    answers: list[Ended] = []
    task = world.invoke(scene.split("/")[0], sample(scene), answers.append)
    while task in world.tasks:
        _step(world, task, calls, strikes)
    return calls, repr(answers)


def _step(world: World, task: Task, calls: list[str], strikes: Strikes) -> None:
    if task.pending not in FAULTS_OF:
        world.resume(task)
        return
    calls.append(task.pending)
    fault = strikes.get(len(calls) - 1)
    fitting = fault is not None and task.pending in fault.calls
    world.resume(task, fault if fitting else None)


def singles(scene: str, account: Account) -> Iterator[Outcome]:
    """Each call of the scene's function with each fault."""
    stage = Stage(scene, account)
    calm = stage.played(Case(scene))
    yield calm
    for at, call in enumerate(calm.calls):
        for fault in FAULTS_OF[call]:
            yield stage.played(Case(scene, ((at, fault),)))
    yield from _short(stage, scene)


def short_answers(scene: str, account: Account) -> Iterator[Outcome]:
    """Each call of the scene's function that may bring less than there is, cut short."""
    return _short(Stage(scene, account), scene)


def _short(stage: Stage, scene: str) -> Iterator[Outcome]:
    """A short answer is no failure: the function ends as if all had come at once."""
    calm = stage.answered(Case(scene))
    for at, call in enumerate(calm.calls):
        if call in CUT_SHORT.calls:
            short = stage.answered(Case(scene, ((at, CUT_SHORT),)))
            if (short.answer, short.left) != (calm.answer, calm.left) and not short.violation:
                short.violation = f"a short answer changes nothing | {short.answer[:200]}"
            yield short


def pairs(scene: str, account: Account) -> Iterator[Outcome]:
    """Each two calls with each two faults; the second call is whatever follows on the first."""
    stage = Stage(scene, account)
    calm = stage.played(Case(scene))
    for first, second in combinations(range(len(calm.calls)), 2):
        for one in FAULTS_OF[calm.calls[first]]:
            for other in FAULTS_OF[calm.calls[second]]:
                yield stage.played(Case(scene, ((first, one), (second, other))))


def _all(job: tuple[Callable[[str, Account], Iterable[Outcome]], str]) -> list[tuple[str, str]]:
    each, scene = job
    with real_code() as account:
        return [(str(o.case), o.violation) for o in each(scene, account)]


def exhausted(
    each: Callable[[str, Account], Iterable[Outcome]], scenes: Iterable[str]
) -> tuple[int, list[str]]:
    """How many cases were played, and what they broke."""
    jobs = [(each, scene) for scene in scenes]
    progress, done, count, broken = Progress(), 0, 0, []
    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("fork")) as pool:
        for results in pool.map(_all, jobs):
            count += len(results)
            broken += [f"{case}: {violation}" for case, violation in results if violation]
            done += 1
            said = f"{count} cases in {done}/{len(jobs)} scenes, {len(broken)} violations"
            progress.say(said, done == len(jobs))
    return count, broken
