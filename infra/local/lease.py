"""Who runs the stack of a state folder: a lock held for life, with the holder's process id."""

import fcntl
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from infra.local.processes import command_of
from infra.local.settings import NotPossible


@contextmanager
def hold(state: Path) -> Iterator[None]:
    """Own the state folder until the block ends; refuse when somebody else does."""
    state.mkdir(parents=True, exist_ok=True)
    with (state / "lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotPossible("The local stack is already running (make down stops it)") from None
        lock.seek(0)
        lock.truncate()
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def holder(state: Path) -> int | None:
    """The process id of whoever runs this state folder's stack, if anybody."""
    path = state / "lock"
    if not path.exists():
        return None
    with path.open("r+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return int(lock.read() or 0) or None
    return None


def end_holder(state: Path, seconds: float = 60) -> bool:
    """Ask the running stack to stop and wait until it has; false when nothing was running."""
    pid = holder(state)
    if pid is None:
        return False
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    limit = time.monotonic() + seconds
    while holder(state) == pid or "infra.local" in command_of(pid):
        if time.monotonic() > limit:
            raise NotPossible(f"The local stack (process {pid}) did not stop in {seconds:.0f} s")
        time.sleep(0.1)
    return True
