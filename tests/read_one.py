"""A program for tests: reads a file as the import does, under 512 MB, and says the outcome."""

import json
import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.fakes import checked

MOST_BYTES = 512 * 1024 * 1024

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    found = {}
    for path in map(Path, sys.argv[1:]):
        began = datetime.now(UTC)
        report = checked(path.read_bytes(), datetime(2026, 11, 22, tzinfo=UTC))
        codes = [problem.code for problem in report.problems]
        seconds = (datetime.now(UTC) - began).total_seconds()
        found[path.name] = (report.status.value, report.counts.accepted, codes[:3], seconds)
    sys.stdout.write(json.dumps(found))
