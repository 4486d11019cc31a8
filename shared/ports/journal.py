"""What is remembered of who did what, as a Protocol."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from shared.domain.journal import Entry


class Journal(Protocol):
    """Entries by region and day; they go by themselves when they are old."""

    def keep(self, entry: Entry) -> None:
        """Once for each entry's id, however often it is told."""
        ...

    def of_day(self, region: str, day: date, before: str, most: int) -> Sequence[tuple[str, Entry]]:
        """The day's entries, the latest first, each with its place; `before` a place, or ""."""
        ...
