"""Questions to the operating system about processes."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path


def command_of(pid: int) -> str:
    """The command line of a running process; empty when there is none."""
    if pid <= 0:
        return ""
    if Path("/proc/self").exists():
        with suppress(OSError):
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        return ""
    shown = subprocess.run(
        ["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return shown.stdout


def end_group(leader: int) -> None:
    """End whatever is left of the process group that the emulator led."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
