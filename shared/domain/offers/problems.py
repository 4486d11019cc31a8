"""What is wrong with a partner's file, a row or a cell, as codes; the sentences are in `texts`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from shared.domain.facts import Param
from shared.domain.refusals import Refused


class Severity(StrEnum):
    """What a problem means for the row: not taken, taken with a guess, or only good to know."""

    REFUSED = "refused"
    GUESSED = "guessed"
    INFO = "info"


@dataclass(frozen=True)
class Problem:
    """One problem: `row` as the spreadsheet numbers it, `column` in the partner's own words."""

    code: str
    row: int | None = None
    column: str | None = None
    params: Mapping[str, Param] = field(default_factory=dict)
    severity: Severity = Severity.REFUSED


class FileRefused(Refused):
    """The file as a whole cannot be taken."""


class Unreadable(Refused):
    """One cell cannot be understood."""
