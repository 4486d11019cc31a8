"""The tables that are shipped, each read when it is first asked for."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from shared.domain.offers.places import Communes
from shared.domain.offers.rome import Job, RomeIndex

_HERE = Path(__file__).parent


class ShippedTables:
    """The port `Tables` without a bucket: the jobs and communes that the project ships."""

    def jobs(self) -> RomeIndex:
        return _shipped_index()

    def communes(self) -> Communes:
        return shipped_communes()


@cache
def _shipped_index() -> RomeIndex:
    return RomeIndex(shipped_jobs())


@cache
def shipped_communes() -> Communes:
    """The communes of France."""
    return Communes(_rows("communes.tsv"))


@cache
def shipped_jobs() -> tuple[Job, ...]:
    """The jobs of the programme's sectors."""
    return tuple(map(_job, _rows("rome.tsv")))


def _job(row: list[str]) -> Job:
    code, label, green, demographic, names = row
    listed = tuple(names.split(";")) if names else ()
    return Job(code, label, green, demographic == "yes", listed)


def _rows(name: str) -> Iterator[list[str]]:
    """The cells of each line but the notes."""
    text = (_HERE / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
