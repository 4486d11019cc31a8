"""What an offer's own words tell beyond its cells: job, place and tags, never invented."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from shared.domain.facts import Param
from shared.domain.offers.departments import department_of, region_of
from shared.domain.offers.headings import Column
from shared.domain.offers.place_cells import read_place
from shared.domain.offers.places import Certainty, Communes, Found
from shared.domain.offers.reading import Note
from shared.domain.offers.rome import Match, RomeIndex, family_of
from shared.domain.offers.tags import Tag, tags_of


class Enriched(NamedTuple):
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


def enriched(
    found: Mapping[str, Any],
    index: RomeIndex,
    communes: Callable[[], Communes],
    shortage_codes: frozenset[str] = frozenset(),
) -> Enriched:
    """An offer's fields by the names of Column, enriched; `communes` is called when needed.

    Read of `found`: title, rome_code, postcode, city, department, employer, ess, shortage.
    """
    said = found.get
    code, label, source, score, family, job_notes = _job(
        said("rome_code", ""), said("title", ""), index
    )
    place, place_notes = _place(
        said("postcode", ""), said("city", ""), said("department", ""), communes
    )
    marks = said("employer", ""), said("ess", ""), said("shortage", "")
    tags = _tags(*marks, code, index, shortage_codes)
    where = place.postcode, place.city, place.department, place.region
    notes = job_notes + place_notes
    return Enriched(code, label, source, score, family, *where, tags, notes)


_Job = tuple[str, str, str, float, str, tuple[Note, ...]]


# Files repeat themselves: a few titles, places and employers.
@lru_cache(maxsize=16384)
def _job(given: str, title: str, index: RomeIndex) -> _Job:
    """The given code when ROME has it, or cannot be asked; else what the title surely means."""
    if given and (index.known(given) or not index.whole):
        return given, index.label(given), "given", 1.0, family_of(given), ()
    match = index.best(title)
    notes = tuple(_job_notes(given, match))
    if match is None:
        return "", "", "", 0.0, "", notes
    return match.code, match.label, "title", match.score, family_of(match.code), notes


@lru_cache(maxsize=16384)
def _tags(
    employer: str,
    ess: str,
    shortage: str,
    code: str,
    index: RomeIndex,
    shortage_codes: frozenset[str],
) -> tuple[Tag, ...]:
    return tags_of(employer, index.jobs.get(code), shortage_codes, ess, shortage)


def _job_notes(unknown: str, match: Match | None) -> Iterator[Note]:
    if unknown:
        yield Note("rome-unknown", Column.ROME_CODE, {"found": unknown})
    if match is None:
        yield Note("rome-unsure", Column.TITLE)
    else:
        params: dict[str, Param] = {"label": match.label, "code": match.code}
        yield Note("rome-from-title", Column.TITLE, params)


@lru_cache(maxsize=16384)
def _place(
    postcode: str, city: str, department: str, communes: Callable[[], Communes]
) -> tuple[Found, tuple[Note, ...]]:
    """The place and what to say of it; nothing is looked up when postcode and city are written."""
    if postcode and city:
        place = _written(postcode, city)
    elif postcode or city or department:
        place = communes().find(postcode, city, department)
    else:
        place = Found()
    return place, tuple(_place_notes(place))


def _written(postcode: str, city: str) -> Found:
    department = department_of(postcode)
    name = read_place(city)[1] or city
    return Found(postcode, name, department, Certainty.EXACT, region=region_of(department))


def _place_notes(place: Found) -> Iterator[Note]:
    if place.certainty is Certainty.AMBIGUOUS:
        params = {"choices": ", ".join(place.choices)}
        yield Note("place-ambiguous", params=params)
    elif place.certainty is Certainty.DERIVED and place.postcode:
        derived: dict[str, Param] = {"postcode": place.postcode, "city": place.city}
        yield Note("place-derived", params=derived)
    elif place.department and not place.postcode:
        yield Note("department-only", params={"department": place.department})
