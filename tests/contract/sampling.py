"""The samples of events/: complete inputs of the functions, and what lies in them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "events" / "samples"
SCHEMAS = ROOT / "events" / "schemas"


def sample_names() -> list[str]:
    """All samples as `<function>/<case>`."""
    files = SAMPLES.glob("*/*.json")
    return sorted(f"{path.parent.name}/{path.stem}" for path in files)


def sample(name: str) -> dict[str, Any]:
    """One sample, read anew."""
    found: dict[str, Any] = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return found


def bodies(name: str) -> Iterator[dict[str, Any]]:
    """The messages of a queue's batch; none for other inputs."""
    for record in sample(name).get("Records", []):
        if record.get("eventSource") == "aws:sqs":
            yield json.loads(record["body"])


def facts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every fact of ours in a sample, as EventBridge wraps it."""
    for name in sample_names():
        yield from ((name, body) for body in bodies(name) if "metadata" in body.get("detail", {}))
