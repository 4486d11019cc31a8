"""Where an offer is: a commune by the words of a cell, never guessed between two."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from shared.domain.offers.columns import normal
from shared.domain.offers.departments import (
    DEPARTMENTS,
    REGIONS,
    department_named,
    department_of,
    region_named,
    region_of,
)
from shared.domain.offers.place_cells import read_place

# Name, department, and postcodes with blanks between, as in the table: most are never looked at.
Commune = Sequence[str]
# So many choices help; Paris' twenty-one postcodes do not.
MOST_CHOICES = 6
PARIS = "75"
_MOST_KEPT = 20_000
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_NO_WORD = re.compile(r"[^a-z0-9\n]+")
_ARTICLES = ("le", "la", "les", "l")
_SHORT = {"st": "saint", "ste": "sainte", "s": "sur", "sr": "sur", "ss": "sous"}


class Certainty(StrEnum):
    """How a place is known: as given, worked out for sure, one of several, or not at all."""

    EXACT = "exact"
    DERIVED = "derived"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Found:
    """A place; what is not known for certain is empty, `choices` says between what."""

    postcode: str = ""
    city: str = ""
    department: str = ""
    certainty: Certainty = Certainty.UNKNOWN
    choices: tuple[str, ...] = ()
    region: str = ""


class Communes:
    """The communes of France as (name, department, postcodes), found by name or postcode."""

    def __init__(self, communes: Iterable[Commune]) -> None:
        self._all = list(communes)
        self._kept: dict[tuple[str, str, str], Found] = {}

    def find(self, postcode: str, city: str, department: str = "") -> Found:
        """The place that postcode, city and department tell of; any may be empty."""
        asked = postcode, city, department
        if (found := self._kept.get(asked)) is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[asked] = self._find(*asked)
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[Commune]]:
        # One pass over all names at once: thirty-five thousand calls would cost a second.
        whole = "\n".join(name for name, _, _ in self._all)
        keys = _bulk_normal(whole).split("\n")
        found: dict[str, list[Commune]] = {}
        for key, commune in zip(keys, self._all, strict=True):
            found.setdefault(key, []).append(commune)
        return found

    @cached_property
    def _by_postcode(self) -> dict[str, list[Commune]]:
        found: dict[str, list[Commune]] = {}
        for commune in self._all:
            for postcode in commune[2].split():
                found.setdefault(postcode, []).append(commune)
        return found

    def _find(self, postcode: str, city: str, department: str) -> Found:
        written_postcode, name, written_department = read_place(city)
        if known := department_of(postcode):
            return self._at(postcode, name or city, known)
        if postcode := written_postcode:
            return self._at(postcode, name, department_of(postcode))
        department = _code(department) or written_department
        if not name:
            return _department_only(department, city)
        return self._named(name, department)

    def _at(self, postcode: str, name: str, department: str) -> Found:
        """What a written postcode is: its city when only one has it, or as the name says."""
        here = self._by_postcode.get(postcode, [])
        called = self._called(name) if name else []
        # A CEDEX postcode is in no table: the department tells which commune is called so.
        named = [one for one in called if one in here or (not here and one[1] == department)]
        if not name and len(here) == 1:
            named = here
        if len(named) == 1:
            name, department = named[0][:2]
        found = Found(postcode, name, department, Certainty.EXACT)
        return replace(found, region=region_of(department))

    def _called(self, name: str) -> list[Commune]:
        words = [_SHORT.get(word, word) for word in normal(name).split()]
        names = [" ".join(words), *(" ".join((article, *words)) for article in _ARTICLES)]
        names += [" ".join(["sous" if word == "sur" else word for word in words])]
        return next((self._by_name[key] for key in names if key in self._by_name), [])

    def _named(self, name: str, department: str) -> Found:
        called = self._called(name)
        fitting = [one for one in called if department in ("", one[1])]
        if not called or _says_department(name, called, department):
            return _department_only(department or department_named(name), name)
        other = "" if department else _named_else(name, {one[1] for one in fitting})
        if len(fitting) == 1 and not other:
            return _one(fitting[0])
        among = {*(one[1] for one in fitting), other} - {""}
        sure = department or (among.pop() if len(among) == 1 else "")
        choices = (*_several(fitting or called), *((other,) if other else ()))
        return Found("", "", sure, Certainty.AMBIGUOUS, choices, region_of(sure))


def _one(commune: Commune) -> Found:
    name, department, written = commune
    postcodes = tuple(written.split())
    found = Found("", name, department, Certainty.DERIVED, region=region_of(department))
    if len(postcodes) == 1:
        return replace(found, postcode=postcodes[0])
    if len(postcodes) <= MOST_CHOICES:
        return replace(found, certainty=Certainty.AMBIGUOUS, choices=postcodes)
    return found


def _department_only(department: str, name: str) -> Found:
    region = region_of(department) or region_named(name)
    certainty = Certainty.DERIVED if region else Certainty.UNKNOWN
    return Found("", "", department, certainty, region=region)


def _says_department(name: str, called: list[Commune], department: str) -> bool:
    """Whether a small town is called as its department: who writes it means the latter."""
    same = department_named(name)
    there = same in {one[1] for one in called} and department in ("", same)
    return there and same != PARIS


def _named_else(name: str, departments: set[str]) -> str:
    """The other department, or else the region, that is called so too; empty when none is."""
    department, region = department_named(name), region_named(name)
    if department and department not in departments:
        return f"{DEPARTMENTS[department]} ({department})"
    return REGIONS[region] if region and region not in map(region_of, departments) else ""


def _several(communes: Iterable[Commune]) -> tuple[str, ...]:
    shown = sorted(f"{name} ({department})" for name, department, _ in communes)
    return tuple(shown[:MOST_CHOICES])


def _bulk_normal(names: str) -> str:
    """As `normal`, for many names at once, one a line."""
    plain = unicodedata.normalize("NFKD", names.replace("œ", "oe").replace("Œ", "oe"))
    return _NO_WORD.sub(" ", _ACCENTS.sub("", plain).lower()).replace(" \n", "\n")


def _code(department: str) -> str:
    """A department's code, out of a code, a name, or "93 - Seine-Saint-Denis"."""
    written = department.strip().upper()
    return written if written in DEPARTMENTS else read_place(department)[2]
