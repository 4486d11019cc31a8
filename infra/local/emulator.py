"""The AWS emulator as a child process: bound to this machine, authorising, keeping its state."""

import json
import os
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from infra.local.processes import command_of, end_group
from infra.local.settings import AWS_REGION, HOST, ROOT, NotPossible, Settings

START_SECONDS = 60
STOP_SECONDS = 45


@dataclass(frozen=True)
class Emulator:
    """A started emulator."""

    process: "subprocess.Popen[bytes]"
    pid_file: Path

    def alive(self) -> bool:
        """Whether the emulator is still running."""
        return self.process.poll() is None

    def stop(self) -> None:
        """Let the emulator write its state, then end it and the workers it started."""
        if self.alive():
            self.process.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(STOP_SECONDS)
        end_group(self.process.pid)
        self.process.wait()
        self.pid_file.unlink(missing_ok=True)


def start(settings: Settings) -> Emulator:
    """Start the emulator and wait until it answers."""
    end_orphan(settings)
    private = settings.state / "tmp"
    shutil.rmtree(private, ignore_errors=True)
    private.mkdir(parents=True)
    rewind_streams(settings.state / "aws" / "lambda.json")
    with (settings.state / "emulator.log").open("wb") as log:
        process = subprocess.Popen(
            [interpreter(), "-m", "ministack"],
            env=environment(settings),
            cwd=settings.state,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    emulator = Emulator(process, pid_file(settings))
    emulator.pid_file.write_text(str(process.pid))
    return wait_for_health(settings, emulator)


def interpreter() -> str:
    """The Python of the emulator's own environment, which runs the functions too."""
    path = ROOT / ".venv-emulator" / "bin" / "python"
    if not path.exists():
        raise NotPossible("The emulator's environment .venv-emulator is missing: use make run")
    return str(path)


def environment(settings: Settings) -> dict[str, str]:
    """The emulator's whole environment, which its workers inherit: nothing leaks in from here."""
    state = settings.state
    own = {
        "AUTH": "true",
        "AWS_DEFAULT_REGION": AWS_REGION,
        "BIND_HOST": HOST,
        "GATEWAY_PORT": str(settings.emulator_port),
        "IOT_MTLS_ENABLED": "0",
        "LAMBDA_WARM_TTL_SECONDS": "3600",
        "MINISTACK_REGION": AWS_REGION,
        "PERSIST_STATE": "1",
        "STATE_DIR": str(state / "aws"),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(state / "s3"),
        "SMTP_HOST": f"{HOST}:{settings.smtp_port}",
        "TMPDIR": str(state / "tmp"),
    }
    return {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ} | own


def wait_for_health(settings: Settings, emulator: Emulator) -> Emulator:
    """Give back the emulator once it answers; stop it and say why when it does not."""
    limit = time.monotonic() + START_SECONDS
    while time.monotonic() < limit and emulator.alive():
        if answers(f"{settings.endpoint}/_ministack/health"):
            return emulator
        time.sleep(0.1)
    emulator.stop()
    raise NotPossible(f"The emulator did not start: see {settings.state / 'emulator.log'}")


def answers(url: str) -> bool:
    """Whether a GET of this local address succeeds."""
    try:
        with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310 - our own address
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def rewind_streams(saved: Path) -> None:
    """Set every saved stream position to the start.

    The emulator saves its positions but not the stream's records, so that after a restart it
    would wait for records beyond the old position and skip the new ones.
    """
    if not saved.exists():
        return
    document = json.loads(saved.read_text())
    positions = document.get("payload", {}).get("dynamodb_stream_positions", {}).get("data", {})
    for name in positions:
        positions[name] = 0
    saved.write_text(json.dumps(document))


def pid_file(settings: Settings) -> Path:
    """Where the emulator's process id is kept while it runs."""
    return settings.state / "emulator.pid"


def end_orphan(settings: Settings) -> bool:
    """Stop an emulator whose runner was killed; false when there is none."""
    path = pid_file(settings)
    if not path.exists():
        return False
    pid = int(path.read_text() or 0)
    path.unlink()
    if "ministack" not in command_of(pid):
        return False
    os.kill(pid, signal.SIGTERM)
    limit = time.monotonic() + STOP_SECONDS
    while "ministack" in command_of(pid) and time.monotonic() < limit:
        time.sleep(0.1)
    end_group(pid)
    return True
