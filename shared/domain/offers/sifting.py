"""Which offers of a list somebody wants to see, in an order that does not change between pages."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any

from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import OfferRef

# Some sign that no place, key or partner's id holds.
_BETWEEN = "~"


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed to; what is empty narrows nothing. `family` is a ROME letter."""

    kind: Kind | None = None
    department: str = ""
    family: str = ""
    rome_code: str = ""
    partner: str = ""

    def takes(self, ref: OfferRef) -> bool:
        """Whether the offer is one of these."""
        return all(getattr(ref, name) == getattr(self, name) for name in self.said)

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The names of what narrows."""
        return tuple(name for name in _NAMES if getattr(self, name))

    def without(self, name: str) -> "Wanted":
        """The same with one thing less that narrows."""
        nothing: dict[str, Any] = {name: None if name == "kind" else ""}
        return replace(self, **nothing)


_NAMES = tuple(field.name for field in fields(Wanted))


def sift(
    refs: Iterable[OfferRef], wanted: Wanted, today: date, over: bool = False
) -> Sequence[OfferRef]:
    """Those wanted whose last day has not passed (`over`: has), by place, always in one order."""
    found = (ref for ref in refs if (ref.until < today) is over and wanted.takes(ref))
    return sorted(found, key=_place)


def cursor(ref: OfferRef) -> str:
    """Where in the order this offer stands; whatever becomes of it, the next page begins after."""
    return _BETWEEN.join(_place(ref))


def following(refs: Sequence[OfferRef], after: str, most: int) -> tuple[int, Sequence[OfferRef]]:
    """The offers after this place, and how many come before them.

    The first ones where the place is empty, or where none is left after it.
    """
    before = bisect_right(refs, tuple(after.split(_BETWEEN)), key=_place) if after else 0
    before = before if before < len(refs) else 0
    return before, refs[before : before + most]


def _place(ref: OfferRef) -> tuple[str, ...]:
    return ref.department, ref.postcode, ref.key, ref.partner
