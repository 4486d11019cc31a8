"""What a browser shows that it has worked for, where the stage asks for it, as a Protocol."""

from datetime import datetime
from typing import Protocol


class Proofs(Protocol):
    """Puzzles that a browser solves by itself in a second, each good for one form."""

    def puzzle(self, secret: str, now: datetime) -> str:
        """A new one, for the page; empty where the stage asks for none. Nothing is stored."""
        ...

    def accepts(self, secret: str, solution: str, now: datetime) -> bool:
        """Whether this solves one of our puzzles, in time and for the first time."""
        ...

    def lets_without(self, source: str, now: datetime) -> bool:
        """Counts a form without a solution within this hour; False for one too many."""
        ...
