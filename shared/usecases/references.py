"""ROME's official file, sent to the bucket, becomes the jobs that offers are matched with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from shared.domain.facts import Param
from shared.domain.offers.problems import FileRefused
from shared.ports.reference import Reference

# Where the file is sent to.
INCOMING = "reference/incoming/"
# As France Travail names it: unix_referentiel_code_rome_v460_utf8.csv.
_VERSION = re.compile(r"[_-]v(\d{3,4})(?=[_.-])", re.IGNORECASE)


class Outcome(StrEnum):
    """What became of a reference file."""

    STORED = "stored"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    MISSING = "missing"


@dataclass(frozen=True)
class Loaded:
    """What happened, in which version, with how many jobs; or why not, as a code."""

    outcome: Outcome
    version: str = ""
    jobs: int = 0
    green: int = 0
    demographic: int = 0
    code: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)


def load_rome(reference: Reference, key: str) -> Loaded:
    """Stores the jobs of the file `reference/incoming/….csv`; the same again changes nothing."""
    version = version_named(key)
    try:
        jobs = reference.incoming(key)
        if jobs is None:
            return Loaded(Outcome.MISSING, version)
        _refuse_older(version, reference.version())
    except FileRefused as error:
        return Loaded(Outcome.REFUSED, version, code=error.code, params=error.params)
    version = version or reference.version()
    stored = reference.store_jobs(jobs, version)
    return Loaded(
        Outcome.STORED if stored else Outcome.UNCHANGED,
        version,
        len(jobs),
        sum(job.green in ("green", "strategic") for job in jobs),
        sum(job.demographic for job in jobs),
    )


def rome_file_named(message: Mapping[str, Any]) -> str:
    """The key of ROME's file that the bucket's "Object Created" tells of; empty: of none."""
    key = str(message["detail"].get("object", {}).get("key", ""))
    return key if key.startswith(INCOMING) else ""


def version_named(key: str) -> str:
    """The version of ROME that a file's name tells, such as "460"; empty when it tells none."""
    match = _VERSION.search(key.rpartition("/")[2])
    return match[1] if match else ""


def _refuse_older(version: str, stored: str) -> None:
    if version and stored and int(version) < int(stored):
        raise FileRefused("rome-file-older", version=version, stored=stored)
