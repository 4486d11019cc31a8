"""What an offer's own words tell beyond its cells: job, place and tags, never invented."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from shared.domain.facts import Param
from shared.domain.offers.departments import department_of, region_of
from shared.domain.offers.place_cells import read_place
from shared.domain.offers.places import Certainty, Communes, Found
from shared.domain.offers.problems import Severity
from shared.domain.offers.rome import Match, RomeIndex, family_of
from shared.domain.offers.tags import Tag, tags_of


class Note(NamedTuple):
    """What the partner should know: the code of a Problem, without row and column."""

    code: str
    params: Mapping[str, Param]
    severity: Severity


@dataclass(frozen=True)
class Enriched:
    """What was found; `rome_source` is "given", "title" or empty, what is unsure is empty."""

    rome_code: str
    rome_label: str
    rome_source: str
    rome_score: float
    family: str
    postcode: str
    city: str
    department: str
    region: str
    tags: tuple[Tag, ...]
    notes: tuple[Note, ...]


_READ = ("title", "rome_code", "postcode", "city", "department", "employer", "ess", "shortage")


def enriched(
    found: Mapping[str, object],
    index: RomeIndex,
    communes: Callable[[], Communes],
    shortage_codes: frozenset[str] = frozenset(),
) -> Enriched:
    """An offer's fields by the names of Column, enriched; `communes` is called when needed.

    Read of `found`: title, rome_code, postcode, city, department, employer, ess, shortage.
    """
    written = tuple([str(found.get(name) or "") for name in _READ])
    return _enriched(written, index, communes, shortage_codes)


# Files repeat themselves: one employer, a few titles and places.
@lru_cache(maxsize=8192)
def _enriched(
    written: tuple[str, ...],
    index: RomeIndex,
    communes: Callable[[], Communes],
    shortage_codes: frozenset[str],
) -> Enriched:
    title, given, postcode, city, department, employer, *said = written
    source, match = _job(given, title, index)
    place = _place(postcode, city, department, communes)
    job = index.jobs.get(match.code) if match else None
    tags = tags_of(employer, job, shortage_codes, *said)
    code, label, score = (match.code, match.label, match.score) if match else ("", "", 0.0)
    notes = (*_job_notes(given, source, match), *_place_notes(place))
    where = place.postcode, place.city, place.department, place.region
    return Enriched(code, label, source, score, family_of(code), *where, tags, notes)


def _job(given: str, title: str, index: RomeIndex) -> tuple[str, Match | None]:
    """The given code when ROME has it, or cannot be asked; else what the title surely means."""
    if given and (index.known(given) or not index.whole):
        return "given", Match(given, index.label(given), 1.0)
    match = index.best(title)
    return ("title", match) if match else ("", None)


def _job_notes(given: str, source: str, match: Match | None) -> Iterator[Note]:
    if given and source != "given":
        yield Note("rome-unknown", {"found": given}, Severity.INFO)
    if source == "title" and match is not None:
        params: dict[str, Param] = {"label": match.label, "code": match.code}
        yield Note("rome-from-title", params, Severity.INFO)
    if not source:
        yield Note("rome-unsure", {}, Severity.INFO)


def _place(postcode: str, city: str, department: str, communes: Callable[[], Communes]) -> Found:
    """The place; nothing is looked up when postcode and city are written."""
    if not postcode and not city and not department:
        return Found()
    if postcode and city:
        return _written(postcode, city)
    return communes().find(postcode, city, department)


@lru_cache(maxsize=16384)
def _written(postcode: str, city: str) -> Found:
    department = department_of(postcode)
    name = read_place(city)[1] or city
    return Found(postcode, name, department, Certainty.EXACT, region=region_of(department))


def _place_notes(place: Found) -> Iterator[Note]:
    if place.certainty is Certainty.AMBIGUOUS:
        params = {"choices": ", ".join(place.choices)}
        yield Note("place-ambiguous", params, Severity.INFO)
    elif place.certainty is Certainty.DERIVED and place.postcode:
        derived: dict[str, Param] = {"postcode": place.postcode, "city": place.city}
        yield Note("place-derived", derived, Severity.INFO)
    elif place.department and not place.postcode:
        yield Note("department-only", {"department": place.department}, Severity.INFO)
