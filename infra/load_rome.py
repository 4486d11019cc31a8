"""Sends ROME's official file to the local stack's bucket, and waits until its jobs serve.

    python -m infra.load_rome unix_referentiel_code_rome_v460_utf8.csv

The file is checked before it is sent. Exit status: 0 stored, 1 not taken, 2 cannot be sent.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

from botocore.exceptions import BotoCoreError, ClientError

from infra.local.aws import client
from infra.local.outputs import load
from infra.local.settings import NotPossible, from_environment
from shared.adapters.reference.rome import parse_rome
from shared.adapters.reference.tables import ReferenceTables
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rome import Job
from shared.usecases.references import INCOMING, version_named

PATIENCE_SECONDS = 60
NOT_TAKEN, CANNOT_SEND = 1, 2


class _Now:
    def now(self) -> datetime:
        return datetime.now(UTC)


def main(arguments: list[str]) -> int:
    """Send one file; one line tells what became of it."""
    if len(arguments) != 1:
        return _said("One file is needed: make load-rome FILE=…", CANNOT_SEND)
    path = Path(arguments[0])
    try:
        data = path.read_bytes()
        jobs = parse_rome(data)
        outputs = load(from_environment())
        s3 = client("s3", outputs["endpoint"])
        s3.put_object(Bucket=outputs["bucket"], Key=INCOMING + path.name, Body=data)
        stored = _within(PATIENCE_SECONDS, lambda: _serves(s3, outputs["bucket"], path.name, jobs))
    except FileRefused as refusal:
        return _said(f"{path.name} is not ROME's official file: {refusal.code}", NOT_TAKEN)
    except (OSError, NotPossible, BotoCoreError, ClientError) as reason:
        return _said(str(reason), CANNOT_SEND)
    if not stored:
        return _said(f"Not taken after {PATIENCE_SECONDS} seconds; an older version?", NOT_TAKEN)
    return _said(f"{len(jobs)} jobs of ROME {version_named(path.name)} serve.", 0)


def _serves(s3: object, bucket: str, name: str, jobs: tuple[Job, ...]) -> bool:
    tables = ReferenceTables(s3, bucket, _Now())
    codes = set(tables.jobs().jobs) == {job.code for job in jobs}
    return codes and version_named(name) in ("", tables.version())


def _within(seconds: float, done: Callable[[], bool]) -> bool:
    until = monotonic() + seconds
    while not (found := done()) and monotonic() < until:
        sleep(1)
    return found


def _said(line: str, status: int) -> int:
    (sys.stderr if status else sys.stdout).write(line + "\n")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
