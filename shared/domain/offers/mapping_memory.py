"""What a partner once said of their own columns, and what must still be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

# A column that the partner said holds nothing for us.
NOT_READ = ""
# So many of the partner's own rows are shown beside the question.
SHOWN_ROWS = 5


@dataclass(frozen=True)
class Remembered:
    """The partner's answers: heading in plain words -> our column, or NOT_READ; by version."""

    version: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    said_at: datetime | None = None
    by: str = ""


@dataclass(frozen=True)
class Asked:
    """One column of a file: its heading, what we take it for (empty: unknown), its first cells."""

    heading: str
    column: str
    certain: bool
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """What a partner is asked about a file before it is read; `missing`: what must be found."""

    columns: tuple[Asked, ...]
    missing: tuple[str, ...] = ()
    headed: bool = True

    @property
    def unknown(self) -> int:
        """How many columns nobody knows."""
        return sum(not asked.column for asked in self.columns)


def answered(before: Remembered, answers: Mapping[str, str], at: datetime, by: str) -> Remembered:
    """The partner's memory with these answers, as the next version."""
    columns = {**before.columns, **answers}
    return Remembered(before.version + 1, columns, at, by)


def without(before: Remembered, headings: Sequence[str], at: datetime, by: str) -> Remembered:
    """The memory with some answers forgotten, as the next version."""
    kept = {heading: told for heading, told in before.columns.items() if heading not in headings}
    return Remembered(before.version + 1, kept, at, by)
