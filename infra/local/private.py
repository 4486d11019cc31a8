"""A stack of one's own, for tests and measurements: own ports, own state, gone afterwards."""

import json
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import httpx

from infra.local import accounts, aws
from infra.local.invoke import invoke, move_clock
from infra.local.mailbox.parts import Parts, parts_of
from infra.local.outputs import Outputs, load
from infra.local.settings import HOST, ROOT, NotPossible, Settings

Found = TypeVar("Found")
START_SECONDS = 240


@dataclass(frozen=True)
class Clock:
    """The private stack's clock."""

    stack: "PrivateStack"

    def advance(self, by: str) -> str:
        """Move on by 72h, 30m, 2d or 90s and tick."""
        return move_clock(self.stack.outputs, by, reset=False)

    def reset(self) -> str:
        """Show the machine's time again and tick."""
        return move_clock(self.stack.outputs, "", reset=True)


@dataclass(frozen=True)
class PrivateStack:
    """A running stack that nobody else uses."""

    settings: Settings
    outputs: Outputs
    http: httpx.Client

    @property
    def clock(self) -> Clock:
        """Moves this stack's time."""
        return Clock(self)

    def token(self, who: str) -> str:
        """A bearer token for `staff`, `partner` or the address of a seeded account."""
        return accounts.token(self.outputs, self.settings.endpoint, who)

    def bearer(self, who: str) -> dict[str, str]:
        """The header that carries the token."""
        return {"Authorization": f"Bearer {self.token(who)}"}

    def code(self, who: str = "", secret: str = "") -> str:
        """The code that an app shows now: of an account of the team, or of a page's secret."""
        return command(self.settings, "code", who, SECRET=secret).strip()

    def client(self, service: str) -> Any:
        """A client of one AWS service, with all rights."""
        return aws.client(service, self.settings.endpoint)

    def invoke(self, function: str, event: dict[str, Any] | None = None) -> Any:
        """The answer of a function (wake_due) to an event."""
        return json.loads(invoke(self.outputs, function, json.dumps(event or {}).encode()))

    def mailbox(self, to: str | None = None) -> list[dict[str, Any]]:
        """The messages so far, oldest first; only those to one address if it is given."""
        listed = self.http.get(f"{self.outputs['mailbox_url']}/api/messages").json()
        return [message for message in listed if to is None or to in message["to"]]

    def read(self, message: dict[str, Any]) -> Parts:
        """A listed message taken apart."""
        return parts_of(self.http.get(message["raw_url"]).content)


@contextmanager
def private_stack(state: Path) -> Iterator[PrivateStack]:
    """Bring up a stack in this folder; afterwards take it down and forget it."""
    settings = Settings(port=free_port(), state=state.resolve())
    try:
        command(settings, "up")
        with httpx.Client(timeout=30) as http:
            yield PrivateStack(settings, load(settings), http)
    finally:
        command(settings, "down")
        shutil.rmtree(settings.state / "tmp", ignore_errors=True)


def command(settings: Settings, name: str, *arguments: str, **told: str) -> str:
    """Run a command of the local stack on this instance; returns what it printed."""
    own = {"EXPLORE_PORT": str(settings.port), "EXPLORE_STATE": str(settings.state)}
    done = subprocess.run(
        [sys.executable, "-m", "infra.local", name, *arguments],
        cwd=ROOT,
        env=os.environ | own | told,
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )
    if done.returncode:
        raise NotPossible(f"{name}: {done.stderr or done.stdout}")
    return done.stdout


def free_port() -> int:
    """A port whose six followers are free."""
    for _ in range(100):
        first = random.randrange(20_000, 30_000, 10)  # noqa: S311 - no secret
        if all(map(is_free, range(first + 1, first + 7))):
            return first
    raise NotPossible("No six free ports in a row")


def is_free(port: int) -> bool:
    """Whether nobody listens on this port."""
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) != 0


def wait_until(
    look: Callable[[], Found], seconds: float = 10, every: float = 0.1, what: str = ""
) -> Found:
    """Look again and again until something is found; it is returned."""
    limit = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > limit:
            raise AssertionError(f"Not within {seconds} s: {what or name_of(look)} ({found!r})")
        time.sleep(every)
    return found


def name_of(look: Callable[[], object]) -> str:
    """What to call a question in a message."""
    inner = look.func if isinstance(look, partial) else look
    return getattr(inner, "__name__", repr(inner))
