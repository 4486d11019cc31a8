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
        reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
        headings, rows = reader.fieldnames or (), list(reader)
    except (UnicodeDecodeError, csv.Error):
        raise FileRefused("rome-file-unreadable") from None
    if missing := [name for name in _NEEDED if name not in headings]:
        raise FileRefused("rome-file-columns", missing=", ".join(missing))
    jobs = {job.code: job for row in rows if (job := _job(row)) is not None}
    if len(jobs) < FEWEST_JOBS:
        raise FileRefused("rome-file-short", jobs=len(jobs), fewest=FEWEST_JOBS)
    return tuple(jobs.values())


def completed(official: Iterable[Job], shipped: Iterable[Job]) -> tuple[Job, ...]:
    """The official jobs, each with the other names of the shipped one; ROME has no more codes."""
    names = {job.code: job.names for job in shipped}
    return tuple(replace(job, names=(*job.names, *names.get(job.code, ()))) for job in official)


def jobs_to_json(jobs: Iterable[Job], version: str = "") -> bytes:
    """Jobs as compact JSON, with the version of ROME that they are."""
    kept = [{name: value for name, value in asdict(job).items() if value} for job in jobs]
    whole = {"version": version, "jobs": kept}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def jobs_from_json(data: bytes) -> tuple[Job, ...]:
    """The jobs that `jobs_to_json` wrote."""
    stored = json.loads(data)["jobs"]
    return tuple(Job(**{**each, "names": tuple(each.get("names", ()))}) for each in stored)


def version_in(data: bytes) -> str:
    """The version that `jobs_to_json` was given."""
    return str(json.loads(data)["version"])


def _job(row: Mapping[str, Any]) -> Job | None:
    code, label = (row.get("code_rome") or "").strip(), (row.get("libelle_rome") or "").strip()
    if not (len(code) == 5 and code[0] in "ABCDEFGHIJKLMN" and code[1:].isdigit() and label):
        return None
    green = _GREEN.get((row.get("transition_eco") or "").strip().lower(), "")
    return Job(code, label, green, (row.get("transition_demo") or "").strip().upper() == "O")
