"""ROME's official file, and jobs kept as JSON."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rome import Job

# ROME has 1,584 codes; a file with so few is another one, or cut off.
FEWEST_JOBS = 100
_GREEN = {
    "emploi vert": "green",
    "emploi brun": "brown",
    "emploi stratégique pour la transition écologique": "strategic",
}
_NEEDED = ("code_rome", "libelle_rome", "transition_eco", "transition_demo")


def parse_rome(data: bytes) -> tuple[Job, ...]:
    """The jobs of unix_referentiel_code_rome_v…_utf8.csv; raises FileRefused for another file."""
    if not data.strip():
        raise FileRefused("rome-file-empty")
    try:
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error):
        raise FileRefused("rome-file-unreadable") from None
    missing = [name for name in _NEEDED if not rows or name not in rows[0]]
    if missing:
        raise FileRefused("rome-file-columns", missing=", ".join(missing))
    jobs = {job.code: job for row in rows if (job := _job(row)) is not None}
    if len(jobs) < FEWEST_JOBS:
        raise FileRefused("rome-file-short", jobs=len(jobs), fewest=FEWEST_JOBS)
    return tuple(jobs.values())


def merged(official: Iterable[Job], shipped: Iterable[Job]) -> tuple[Job, ...]:
    """The official jobs with the other names of the shipped ones, which stay where alone."""
    jobs = {job.code: job for job in shipped}
    for job in official:
        names = dict.fromkeys((*job.names, *jobs.get(job.code, job).names))
        jobs[job.code] = replace(job, names=tuple(names))
    return tuple(jobs.values())


def jobs_to_json(jobs: Iterable[Job], version: int = 0) -> bytes:
    """Jobs as compact JSON, with the number of ROME's version."""
    kept = [{name: value for name, value in asdict(job).items() if value} for job in jobs]
    whole = {"version": version, "jobs": kept}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def jobs_from_json(data: bytes) -> tuple[Job, ...]:
    """The jobs that `jobs_to_json` wrote."""
    return tuple(
        Job(**{**each, "names": tuple(each.get("names", ()))}) for each in json.loads(data)["jobs"]
    )


def version_in(data: bytes) -> int:
    """The number of ROME's version that `jobs_to_json` was given."""
    return int(json.loads(data)["version"])


def _job(row: Mapping[str, Any]) -> Job | None:
    code, label = (row.get("code_rome") or "").strip(), (row.get("libelle_rome") or "").strip()
    if not (len(code) == 5 and code[0] in "ABCDEFGHIJKLMN" and code[1:].isdigit() and label):
        return None
    green = _GREEN.get((row.get("transition_eco") or "").strip().lower(), "")
    return Job(code, label, green, (row.get("transition_demo") or "").strip().upper() == "O")
