"""What is remembered of when a region's team was told what is to do, as a Protocol."""

from datetime import datetime
from typing import Protocol

from shared.domain.summary import Summary


class Summaries(Protocol):
    """One small item for each region."""

    def get(self, summary_id: str) -> Summary | None: ...

    def begin(self, summary: Summary, wake_at: datetime) -> None:
        """From then on the team is told each morning; again: nothing."""
        ...

    def look_again(self, before: Summary, wake_at: datetime) -> None:
        """Moves the promise on, if nobody else has."""
        ...

    def say(self, before: Summary, after: Summary) -> None:
        """The fact that the team is told, once; raises Lost when somebody else was first."""
        ...
