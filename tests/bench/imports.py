"""How long a function takes to be imported, against a bare Python started in between."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.architecture.template import ROOT, load, of_type
from tests.bench.figures import Figure, Section

ROUNDS = 11
BARE = "bare Python"
MOST_SITE = 65.0
MOST_CONSUMER = 50.0
# The goals are set for the site everybody waits for and for what queues wake.
GOALS = {"public_site": MOST_SITE} | dict.fromkeys(
    ("allocate_seats", "send_mails", "record_deliveries", "import_offers"), MOST_CONSUMER
)
VALUES = {"STAGE": "local", "REGION_ID": "idf", "CLOCK_FILE": "", "LOG_LEVEL": "INFO"}


@dataclass(frozen=True)
class Process:
    """What a whole process took: CPU time, and time on the clock, which busy neighbours stretch."""

    cpu: float
    clock: float


def section() -> Section:
    """Each function's import as a multiple of starting Python."""
    taken = medians()
    bare = taken.pop(BARE)
    figures = [_figure(name, process, bare) for name, process in taken.items()]
    notes = (
        f"CPU time of whole processes, median of {ROUNDS} each, interleaved with bare Python "
        f"({1000 * bare.cpu:.1f} ms)",
        "in brackets: CPU time, and the same by the clock, which busy neighbours stretch",
    )
    return Section("Import of each function's module over bare Python", tuple(figures), notes)


def _figure(name: str, taken: Process, bare: Process) -> Figure:
    what = f"{name} ({1000 * taken.cpu:.0f} ms; by the clock {taken.clock / bare.clock:.1f}×)"
    return Figure(what, taken.cpu / bare.cpu, GOALS.get(name), "×")


def medians() -> dict[str, Process]:
    """One process of each kind a round, by the function's folder."""
    kinds = {BARE: ("pass", _plain())} | dict(map(_function, declared().values()))
    taken: dict[str, list[Process]] = {name: [] for name in kinds}
    for each in range(ROUNDS + 1):
        for name, (code, environment) in kinds.items():
            process = _run(code, environment)
            # The first round only warms the machine's cache of files.
            taken[name] += [process] if each else []
    return {name: _median(processes) for name, processes in taken.items()}


def _median(processes: list[Process]) -> Process:
    median = statistics.median
    return Process(median(p.cpu for p in processes), median(p.clock for p in processes))


def declared() -> dict[str, dict[str, Any]]:
    """The functions of the template by logical id, as they are written there."""
    return of_type("AWS::Serverless::Function")


def _function(written: dict[str, Any]) -> tuple[str, tuple[str, dict[str, str]]]:
    """The import as Lambda does it, with the variables the template gives the function."""
    folder = Path(written["CodeUri"])
    everywhere = load("template.yaml")["Globals"]["Function"]["Environment"]["Variables"]
    names = [*everywhere, *written["Environment"]["Variables"]]
    environment = _plain() | {name: VALUES.get(name, "bench") for name in names}
    environment["PYTHONPATH"] = os.pathsep.join((str(ROOT / folder), str(ROOT)))
    return folder.name, ("import handler", environment)


def _plain() -> dict[str, str]:
    """What a process needs besides; what is set here does not leak in."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"AWS_DEFAULT_REGION": "eu-west-3"}


def _run(code: str, environment: dict[str, str]) -> Process:
    begun = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-c", code], env=environment, cwd=ROOT)
    _, status, used = os.wait4(child.pid, 0)
    clock = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"{code!r} ended with {child.returncode}")
    return Process(used.ru_utime + used.ru_stime, clock)
