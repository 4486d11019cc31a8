"""Many schedules on all cores, with progress; the first violations with their whole story."""

import gc
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from time import process_time

from tests.simulation.functions import real_code
from tests.simulation.progress import Progress
from tests.simulation.schedule import Result, Tells, run
from tests.simulation.story import Story

SEEDS = Path(__file__).parent / "seeds"
CHUNK = 100


@dataclass
class Tally:
    """What came of many schedules."""

    schedules: int = 0
    calls: int = 0
    faults: int = 0
    cpu_seconds: float = 0.0
    violations: list[Result] = field(default_factory=list)

    def add(self, result: Result) -> None:
        self.schedules += 1
        self.calls += result.calls
        self.faults += result.faults
        if result.violation:
            self.violations.append(result)


def some(seeds: Iterable[int], tells: Tells = Story) -> list[Result]:
    """These schedules in this process; only what is violated keeps its trace."""
    results = []
    with real_code() as account:
        for seed in seeds:
            result = run(seed, account, tells)
            results.append(result if result.violation else replace(result, trace=()))
    gc.collect()
    return results


def many(count: int, first: int = 0, workers: int | None = None, tells: Tells = Story) -> Tally:
    """So many schedules, from a first seed on, on all cores."""
    tally, progress = Tally(), Progress()
    chunks = [range(n, min(n + CHUNK, first + count)) for n in range(first, first + count, CHUNK)]
    for results, seconds in _spread(chunks, workers or os.cpu_count() or 1, tells):
        tally.cpu_seconds += seconds
        for result in results:
            tally.add(result)
        progress.say(_so_far(tally, count, progress.seconds), tally.schedules == count)
    return tally


def _spread(
    chunks: list[range], workers: int, tells: Tells
) -> Iterator[tuple[list[Result], float]]:
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        yield from pool.map(_timed, chunks, repeat(tells))


def _timed(seeds: Iterable[int], tells: Tells) -> tuple[list[Result], float]:
    """These schedules, and the seconds of one core they took: what else runs does not count."""
    began = process_time()
    return some(seeds, tells), process_time() - began


def _so_far(tally: Tally, count: int, seconds: float) -> str:
    done, cpu = tally.schedules, tally.cpu_seconds
    rates = f"{done / seconds:.0f}/s, {done / cpu:.0f}/CPU s"
    return f"{done}/{count} schedules, {rates}, {len(tally.violations)} violations"


def readable(result: Result) -> str:
    """The trace of a schedule, a line for each step."""
    lines = [f"{step:5} {who:24} {call:22} {fault}" for step, who, call, fault in result.trace]
    return "\n".join([f"seed {result.seed}", *lines, result.violation or "no violation"])


def kept_seeds() -> list[int]:
    """Seeds that failed once: they are run for ever."""
    return sorted(int(path.stem) for path in SEEDS.glob("*.txt"))


def keep(result: Result) -> None:
    """A failing seed stays in the suite."""
    SEEDS.mkdir(exist_ok=True)
    (SEEDS / f"{result.seed}.txt").write_text(f"{result.violation}\n", encoding="utf-8")
