"""The question what each column of a file holds: how columns are called, which answers will do."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from shared.domain.offers.columns import COMPULSORY, normal
from shared.domain.offers.headings import Column
from shared.domain.offers.mapping_memory import NOT_READ, Question

# Our columns as they are offered to choose from; those not named here come last.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "offer": ("title", "kind", "description", "reference", "rome_code", "openings"),
    "employer": ("employer",),
    "place": ("place", "postcode", "city"),
    "apply": ("apply_url", "apply_email", "apply_phone", "contact", "expires_on"),
    "terms": ("contract", "starts_on", "duration", "hours", "salary", "requirements"),
}
# Position of a column -> our column, or NOT_READ.
Chosen = Mapping[int, str]


@dataclass(frozen=True)
class Wrong:
    """What is wrong with the answers: a code, the fields it is about, at which column (from 0)."""

    code: str
    field: str
    index: int | None = None


def grouped() -> dict[str, tuple[str, ...]]:
    """Every column of ours in its group; `other` holds those without."""
    known = {name: tuple(f for f in fields if f in _OURS) for name, fields in GROUPS.items()}
    named = {field for fields in known.values() for field in fields}
    rest = tuple(column.value for column in Column if column.value not in named)
    return {**known, "other": rest} if rest else known


_OURS = frozenset(column.value for column in Column)


def letters(index: int) -> str:
    """The name of a column as spreadsheets letter it: A, B … Z, AA."""
    above, own = divmod(index, len(ascii_uppercase))
    return (letters(above - 1) if above else "") + ascii_uppercase[own]


def memory_key(question: Question, index: int) -> str:
    """Under which words the answer for a column is remembered."""
    heading = normal(question.columns[index].heading) if question.headed else ""
    return heading or f"colonne {letters(index).lower()}"


def asked_columns(question: Question) -> tuple[int, ...]:
    """The positions that are asked about: of columns of one heading the first alone."""
    first: dict[str, int] = {}
    for index in range(len(question.columns)):
        first.setdefault(memory_key(question, index), index)
    return tuple(first.values())


def taken_for(question: Question) -> Chosen:
    """What we take each asked column for, before anybody answers."""
    return {index: question.columns[index].column for index in asked_columns(question)}


def missing(chosen: Chosen) -> tuple[str, ...]:
    """What nothing can replace and no column holds, by the names of COMPULSORY."""
    there = set(chosen.values())
    return tuple(name for name, columns in COMPULSORY.items() if there.isdisjoint(columns))


def wrong_answers(chosen: Chosen) -> tuple[Wrong, ...]:
    """Everything that keeps these answers from being taken; empty when they will do."""
    seen: dict[str, int] = {}
    found = []
    for index, field in sorted(chosen.items()):
        if field != NOT_READ and field not in _OURS:
            found.append(Wrong("column_unknown", field, index))
        elif field != NOT_READ and seen.setdefault(field, index) != index:
            found.append(Wrong("column_twice", field, index))
    return (*found, *(Wrong("column_missing", name) for name in missing(chosen)))


def answers(question: Question, chosen: Chosen) -> dict[str, str]:
    """The answers as they are remembered: heading in plain words -> our column, or NOT_READ."""
    return {memory_key(question, index): field for index, field in sorted(chosen.items())}
