"""What the public's and the staff's lists of offers share: what narrows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.domain.offers.kinds import Kind
from shared.domain.offers.sifting import Wanted
from shared.web import offer_words as words
from shared.web.places import department


@dataclass(frozen=True)
class Choice:
    """One entry of a select."""

    value: str
    text: str
    chosen: bool


def kinds(wanted: Wanted) -> Sequence[Choice]:
    """The kinds of offers to choose from."""
    return [Choice(each.value, words.kind(each), each is wanted.kind) for each in Kind]


def departments(wanted: Wanted, known: Sequence[str]) -> Sequence[Choice]:
    """The departments to choose from."""
    return [Choice(each, department(each), each == wanted.department) for each in known]
