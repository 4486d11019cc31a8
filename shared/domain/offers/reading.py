"""By what a file is read, and what completing a row may tell."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shared.domain.facts import Param
from shared.domain.offers.headings import Column
from shared.domain.offers.mapping_memory import Remembered
from shared.domain.offers.problems import Severity


@dataclass(frozen=True)
class Note:
    """What finishing a row found: a problem's code, the column it is about, and its weight."""

    code: str
    column: Column | None = None
    params: Mapping[str, Param] = field(default_factory=dict)
    severity: Severity = Severity.INFO


# Completes what a row says (place, job, tags) and cleans it; changes what was found.
Finish = Callable[[dict[str, Any]], Iterable[Note]]


@dataclass(frozen=True)
class Reading:
    """By what a file is read: the day, how rows are completed, the partner's own words."""

    today: date
    finish: Finish
    memory: Remembered = field(default_factory=Remembered)
