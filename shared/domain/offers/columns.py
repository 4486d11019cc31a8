"""Which column of a partner's file is which: French headings recognised, whatever their writing."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property, lru_cache

from shared.domain.offers.headings import JOINED, SMALL_WORDS, TELLING, Column
from shared.domain.offers.mapping_memory import NOT_READ, Remembered
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.synonyms import SYNONYMS

# The columns that nothing can replace, by what they are called in the sentences.
COMPULSORY: dict[str, tuple[Column, ...]] = {
    "title": (Column.TITLE,),
    "description": (Column.DESCRIPTION,),
    "employer": (Column.EMPLOYER,),
    "postcode": (Column.POSTCODE, Column.PLACE, Column.CITY, Column.DEPARTMENT),
    "apply": (Column.APPLY_URL, Column.APPLY_EMAIL, Column.APPLY_PHONE, Column.CONTACT),
}
# The column we put beside a partner's own rows: it comes back with the next file.
OUR_REMARKS = "remarques d explore"
Cell = str | int | float | bool | date | time | timedelta | None

_WORD = re.compile(r"[a-z0-9]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_EXPLAINED = re.compile(r"\(.*?\)|\*")


@dataclass(frozen=True)
class Place:
    """Where a field stands: the position from 0, its heading, and whether that is a guess."""

    column: Column
    index: int
    heading: str
    guessed: bool = False


@dataclass(frozen=True)
class Columns:
    """The columns of one file: the heading's row number, what was recognised, what was not.

    `row` is 0 where the file has no heading, or is a list of elements.
    """

    row: int
    places: tuple[Place, ...]
    unknown: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    width: int = 0

    @cached_property
    def headings(self) -> dict[Column, str]:
        """The partner's own word for each column that is there, the first of several."""
        return {place.column: place.heading for place in reversed(self.places)}

    @property
    def missing(self) -> tuple[str, ...]:
        """What no offer can be shown without, and no column holds."""
        there = self.headings.keys()
        return tuple(name for name, columns in COMPULSORY.items() if there.isdisjoint(columns))

    def problems(self) -> tuple[Problem, ...]:
        """What the partner should know of the columns."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[Problem]:
        row = self.row or None
        for heading in self.unknown:
            yield Problem("column-unknown", row, heading, severity=Severity.INFO)
        for heading in self.ignored:
            yield Problem("column-ignored", row, heading, severity=Severity.INFO)
        for heading in self.repeated:
            yield Problem("column-repeated", row, heading, severity=Severity.INFO)
        for place in self.places:
            if place.guessed:
                params = {"fields": place.column.value}
                yield Problem("column-guessed", row, place.heading, params, Severity.GUESSED)


@lru_cache(maxsize=16384)
def normal(text: str) -> str:
    """The words of a text without accents, case and punctuation."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return " ".join(_WORD.findall(_ACCENTS.sub("", plain).lower()))


def recognise(
    number: int,
    heading: Sequence[Cell],
    memory: Remembered = Remembered(),  # noqa: B008 (frozen)
) -> Columns:
    """What each column of a heading row holds: as its partner said, by exact words, by a guess."""
    names = [shown(cell) for cell in heading]
    told = {i: memory.columns.get(normal(name)) for i, name in enumerate(names) if name}
    told |= {i: NOT_READ for i in told if normal(names[i]) == OUR_REMARKS}
    ignored = {i for i, answer in told.items() if answer == NOT_READ}
    exact = {i: _FIELD_OF.get(_key(names[i])) for i, answer in told.items() if answer is None}
    found = _Found(names)
    for i, answer in told.items():
        found.take(i, Column(answer) if answer else None)
    for i, column in exact.items():
        found.take(i, column)
    for i in sorted(exact.keys() - found.seen):
        found.guess(i, _guess(_key(names[i])))
    return found.columns(number, ignored)


class _Found:
    """Columns as they are recognised, the surer ones first."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.places: list[Place] = []
        self.repeated: list[str] = []
        self.seen: set[int] = set()

    def take(self, i: int, column: Column | None, guessed: bool = False) -> None:
        if column is None:
            return
        self.seen.add(i)
        if column not in JOINED and any(place.column is column for place in self.places):
            self.repeated.append(self.names[i])
        else:
            self.places.append(Place(column, i, self.names[i], guessed))

    def guess(self, i: int, column: Column | None) -> None:
        if column is not None and all(place.column is not column for place in self.places):
            self.take(i, column, guessed=True)

    def columns(self, number: int, ignored: set[int]) -> Columns:
        named = {i: name for i, name in enumerate(self.names) if name}
        unknown = tuple(n for i, n in named.items() if i not in self.seen | ignored)
        left = tuple(n for i, n in named.items() if i in ignored and normal(n) != OUR_REMARKS)
        width = max(named, default=-1) + 1
        return Columns(number, tuple(self.places), unknown, left, tuple(self.repeated), width)


def check_complete(columns: Columns) -> None:
    """Raises FileRefused when a column that nothing can replace is missing."""
    if columns.missing:
        found = some([place.heading for place in columns.places] + list(columns.unknown))
        raise FileRefused("columns-missing", fields=",".join(columns.missing), found=found)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    # What stands in brackets only explains: "Date limite (jj/mm/aaaa)".
    words = normal(_EXPLAINED.sub(" ", name)).split()
    return " ".join(word for word in words if word not in SMALL_WORDS) or " ".join(words)


_FIELD_OF: Mapping[str, Column] = {
    **{_key(word): column for column, all_ in SYNONYMS.items() for word in all_.split("|")},
    # Our own names, as the API uses them.
    **{_key(column.value): column for column in Column},
}


def _guess(key: str) -> Column | None:
    words = set(key.split())
    begun = [each for word in words for each in _BEGUN_BY.get(word, ())]
    inside = [known for known, needed in begun if needed <= words]
    return _FIELD_OF[max(inside, key=lambda known: (len(known), known))] if inside else None


def _begun_by() -> Mapping[str, list[tuple[str, frozenset[str]]]]:
    """Known headings that are worth a guess, by their first word."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for known in _FIELD_OF:
        if " " in known or known in TELLING:
            words = known.split()
            found.setdefault(words[0], []).append((known, frozenset(words)))
    return found


_BEGUN_BY = _begun_by()


def shown(cell: Cell) -> str:
    """A cell as it is quoted: on one line, not too long."""
    return " ".join(str(cell).split())[:80] if cell is not None else ""


def some(cells: Sequence[Cell]) -> str:
    """The first cells, quoted; a dash where there is nothing."""
    return ", ".join(f"« {told} »" for cell in cells if (told := shown(cell)))[:300] or "—"
