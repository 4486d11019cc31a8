"""Which column of a partner's file is which: French headings recognised, whatever their writing."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property, lru_cache

from shared.domain.offers.headings import SMALL_WORDS, SYNONYMS, TELLING, Column
from shared.domain.offers.problems import FileRefused, Problem, Severity

HEADING_WITHIN = 10
# The columns that nothing can replace, by what they are called in the sentences.
COMPULSORY: dict[str, tuple[Column, ...]] = {
    "title": (Column.TITLE,),
    "description": (Column.DESCRIPTION,),
    "employer": (Column.EMPLOYER,),
    "postcode": (Column.POSTCODE, Column.PLACE),
    "apply": (Column.APPLY_URL, Column.APPLY_EMAIL, Column.APPLY_PHONE, Column.CONTACT),
}
Cell = str | int | float | bool | date | time | timedelta | None


_WORD = re.compile(r"[a-z0-9]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]")


@dataclass(frozen=True)
class Place:
    """Where a field stands: the position from 0, its heading, and whether that is a guess."""

    column: Column
    index: int
    heading: str
    guessed: bool = False


@dataclass(frozen=True)
class Mapping:
    """The columns of one file: the heading's row number, what was recognised, what was not."""

    row: int
    places: tuple[Place, ...]
    unknown: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    width: int = 0

    @cached_property
    def headings(self) -> dict[Column, str]:
        """The partner's own word for each column that is there."""
        return {place.column: place.heading for place in self.places}

    def problems(self) -> tuple[Problem, ...]:
        """What the partner should know of the columns."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[Problem]:
        for heading in self.unknown:
            yield Problem("column-unknown", self.row, heading, severity=Severity.INFO)
        for heading in self.repeated:
            yield Problem("column-repeated", self.row, heading, severity=Severity.INFO)
        for place in self.places:
            if place.guessed:
                params = {"fields": place.column.value}
                yield Problem("column-guessed", self.row, place.heading, params, Severity.GUESSED)


@lru_cache(maxsize=16384)
def normal(text: str) -> str:
    """The words of a text without accents, case and punctuation."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return " ".join(_WORD.findall(_ACCENTS.sub("", plain).lower()))


def recognise(number: int, heading: Sequence[Cell]) -> Mapping:
    """What each column of a heading row holds; exact words first, then guesses."""
    names = [_shown(cell) for cell in heading]
    keys = [_key(name) for name in names]
    exact = {i: c for i, key in enumerate(keys) if (c := _FIELD_OF.get(key)) is not None}
    places = [Place(c, i, names[i]) for i, c in exact.items() if i == _first(exact, c)]
    taken = {place.column for place in places}
    repeated = tuple(names[i] for i, c in exact.items() if i != _first(exact, c))
    unknown = []
    for i, key in enumerate(keys):
        guess = None if i in exact else _guess(key)
        if guess is not None and guess not in taken:
            places.append(Place(guess, i, names[i], guessed=True))
            taken.add(guess)
        elif i not in exact and key:
            unknown.append(names[i])
    width = max((i + 1 for i, key in enumerate(keys) if key), default=0)
    return Mapping(number, tuple(places), tuple(unknown), repeated, width)


def find_mapping(rows: Sequence[Sequence[Cell]]) -> Mapping:
    """The mapping of the first rows' best heading; raises FileRefused when none is like one."""
    if not any(_shown(cell) for row in rows for cell in row):
        raise FileRefused("file-empty")
    candidates = [recognise(i, row) for i, row in enumerate(rows[:HEADING_WITHIN], start=1)]
    best = max(candidates, key=lambda m: (len(m.places), -m.row), default=None)
    if best is None or len(best.places) < 2:
        raise FileRefused("heading-missing", found=_some(rows[0] if rows else ()))
    return best


def check_complete(mapping: Mapping) -> None:
    """Raises FileRefused when a column that nothing can replace is missing."""
    there = mapping.headings.keys()
    missing = [name for name, columns in COMPULSORY.items() if there.isdisjoint(columns)]
    if missing:
        found = _some([place.heading for place in mapping.places] + list(mapping.unknown))
        raise FileRefused("columns-missing", fields=",".join(missing), found=found)


def _first(exact: dict[int, Column], column: Column) -> int:
    return min(i for i, c in exact.items() if c is column)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    # What stands in brackets only explains: "Date limite (jj/mm/aaaa)".
    words = normal(re.sub(r"\(.*?\)|\*", " ", name)).split()
    return " ".join(word for word in words if word not in SMALL_WORDS) or " ".join(words)


_FIELD_OF = {_key(word): column for column, all_ in SYNONYMS.items() for word in all_.split("|")}


def _guess(key: str) -> Column | None:
    words = set(key.split())
    inside = [s for s in _FIELD_OF if words.issuperset(s.split()) and (" " in s or s in TELLING)]
    return _FIELD_OF[max(inside, key=len)] if inside else None


def _shown(cell: Cell) -> str:
    return " ".join(str(cell).split())[:80] if cell is not None else ""


def _some(cells: Sequence[Cell]) -> str:
    return ", ".join(f"« {shown} »" for cell in cells if (shown := _shown(cell)))[:300] or "—"
