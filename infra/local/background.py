"""The stack in the background: started detached, watched until it is ready."""

import subprocess
import sys
import time

from infra.local import emulator, lease
from infra.local.settings import ROOT, NotPossible, Settings

READY_SECONDS = 180


def up(settings: Settings) -> str:
    """Start the stack in the background unless it runs; returns what to tell."""
    if lease.holder(settings.state):
        wait_until_ready(settings, None)
        return f"The local stack is already running: {settings.zone_url('public')}"
    settings.state.mkdir(parents=True, exist_ok=True)
    settings.outputs_file.unlink(missing_ok=True)
    log = settings.state / "stack.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "infra.local", "run"],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    wait_until_ready(settings, process)
    return log.read_text().rstrip() + f"\n\nRunning in the background; facts go to {log}"


def wait_until_ready(settings: Settings, process: "subprocess.Popen[bytes] | None") -> None:
    """Wait for outputs.json, which is written last; tell the reason when it will not come."""
    limit = time.monotonic() + READY_SECONDS
    while not settings.outputs_file.exists():
        if process and process.poll() is not None:
            raise NotPossible((settings.state / "stack.log").read_text().rstrip())
        if time.monotonic() > limit:
            raise NotPossible(f"Not ready after {READY_SECONDS} s: see {settings.state}")
        time.sleep(0.1)


def down(settings: Settings) -> str:
    """Stop the stack, or what a killed one left behind; returns what to tell."""
    if lease.end_holder(settings.state):
        return "The local stack is stopped; what it held is kept."
    if emulator.end_orphan(settings):
        return "Ended the emulator that a killed stack had left behind."
    return "Nothing was running."
