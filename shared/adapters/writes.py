"""The few shapes in which the system writes: put, update, delete, each under conditions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Item = dict[str, Any]
Key = tuple[str, str]


class Absent:
    """Condition: the attribute is not there."""


@dataclass(frozen=True)
class OneOf:
    """Condition: the attribute is one of these."""

    values: tuple[Any, ...]


@dataclass(frozen=True)
class Below:
    """Condition: the number is smaller than this, or not there yet."""

    limit: int


ABSENT = Absent()
# What must hold of the item as it stands: attribute -> value, OneOf(values), Below(n) or ABSENT.
Conditions = Mapping[str, Any]


@dataclass(frozen=True)
class Put:
    """Write a whole item, if the conditions hold (`{"pk": ABSENT}`: only if there is none)."""

    item: Item
    only_if: Conditions = field(default_factory=dict)


@dataclass(frozen=True)
class Update:
    """Set (None removes), remove, add to numbers, append to lists of one item, under conditions."""

    key: Key
    set: Mapping[str, Any] = field(default_factory=dict)
    remove: tuple[str, ...] = ()
    append: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    add: Mapping[str, int] = field(default_factory=dict)
    only_if: Conditions = field(default_factory=dict)


@dataclass(frozen=True)
class Delete:
    """Remove one item, if the conditions hold."""

    key: Key
    only_if: Conditions = field(default_factory=dict)


Write = Put | Update | Delete


class ConditionFailed(Exception):
    """Some conditions did not hold; `failed` are the positions of those writes."""

    def __init__(self, failed: frozenset[int]) -> None:
        super().__init__(f"conditions of writes {sorted(failed)} did not hold")
        self.failed = failed


class Contended(Exception):
    """Another transaction was under way on one of the items: nothing was written."""
