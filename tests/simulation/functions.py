"""The real handlers, each loaded several times: a running Lambda function keeps its own state."""

import gc
import io
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any
from unittest.mock import patch

from greenlet import getcurrent

from shared.runtime import consuming, logging, wiring
from shared.usecases import api_tokens, retrying
from shared.web import site
from shared.web.public import routes_pages
from tests.simulation.speed import faster

FOLDERS = Path(__file__).absolute().parents[2] / "functions"
NAMES = tuple(sorted(path.parent.name for path in FOLDERS.glob("*/handler.py")))
SETTINGS = {
    "STAGE": "dev",
    "REGION_ID": "idf",
    "POWERTOOLS_SERVICE_NAME": "simulation",
    "POWERTOOLS_METRICS_NAMESPACE": "Explore",
}
# The id that an empty form carries: here it is not drawn.
FORM_ID = "01900000-0000-7000-8000-000000000000"


class Containers:
    """Warm copies of each function; a copy serves one invocation at a time."""

    def __init__(self) -> None:
        self.free: dict[str, list[ModuleType]] = {name: [] for name in NAMES}
        self.made = 0

    def borrow(self, name: str) -> ModuleType:
        return self.free[name].pop() if self.free[name] else self._cold(name)

    def give_back(self, name: str, container: ModuleType) -> None:
        self.free[name].append(container)

    def _cold(self, name: str) -> ModuleType:
        self.made += 1
        module = ModuleType(f"simulated_{name}_{self.made}")
        exec(_code(name), vars(module))
        return module


@cache
def _code(name: str) -> CodeType:
    path = FOLDERS / name / "handler.py"
    return compile(path.read_text(encoding="utf-8"), str(path), "exec")


class Told:
    """The functions' logger: keeps each line with its ids and codes, as text."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.failures: dict[int, list[str]] = {}

    def info(self, what: str, extra: Any = None) -> None:
        self.lines.append(f"{what} {extra}")

    def error(self, what: str, extra: Any = None) -> None:
        self.info(what, extra)
        said = f"{extra['error_type']} at {extra['places'][-3:]}"
        self.failures.setdefault(id(getcurrent()), []).append(said)

    warning = info


class Account:
    """One process's hold on the real code: whose world it runs in, and what it says aloud."""

    def __init__(self) -> None:
        self.world: Any = None
        self.containers = Containers()
        self.told = Told()
        self.printed = io.StringIO()

    def enter(self, world: Any) -> None:
        """The handlers run in this world from now on."""
        self.world = world
        wiring.install(world.parts)
        self.told.lines.clear()
        self.told.failures.clear()
        self.printed.seek(0)
        self.printed.truncate()

    def publisher(self) -> Any:
        return self.world.publisher


class _Pause:
    """The module `time` as retrying knows it: a pause lets others run."""

    def __init__(self, account: Account) -> None:
        self.account = account

    def sleep(self, seconds: float) -> None:
        self.account.world.pause(seconds)


class _Chance:
    """The module `random` as retrying knows it: the seed decides."""

    def __init__(self, account: Account) -> None:
        self.account = account

    def uniform(self, low: float, high: float) -> float:
        return self.account.world.rng.uniform(low, high)


class _Secrets:
    """The module `secrets` as tokens know it: the seed decides."""

    def __init__(self, account: Account) -> None:
        self.account = account

    def token_urlsafe(self, size: int) -> str:
        return f"{self.account.world.rng.getrandbits(8 * size):x}"


@contextmanager
def real_code() -> Iterator[Account]:
    """The real handlers and use cases, wired to whatever world is entered."""
    account = Account()
    with (
        faster(),
        patch.dict(os.environ, SETTINGS),
        patch.object(wiring, "publisher", account.publisher),
        patch.object(retrying, "time", _Pause(account)),
        patch.object(retrying, "random", _Chance(account)),
        patch.object(api_tokens, "secrets", _Secrets(account)),
        patch.object(routes_pages, "new_submission_id", lambda: FORM_ID),
        patch.object(sys, "stdout", account.printed),
        patch.object(logging, "log", lambda: account.told),
        patch.object(consuming, "log", lambda: account.told),
        patch.object(site, "log", lambda: account.told),
        warnings.catch_warnings(),
    ):
        # Recounts that run side by side share what Powertools keeps of one process's metrics.
        warnings.filterwarnings("ignore", "No application metrics", UserWarning)
        # What is loaded by now stays: the collector need not look at it again and again.
        gc.freeze()
        try:
            yield account
        finally:
            gc.unfreeze()
            wiring.install(None)
