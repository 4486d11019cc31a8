"""What is remembered of when a partner was told that offers end soon, as a Protocol."""

from datetime import datetime
from typing import Protocol

from shared.domain.offers.expiring import ExpiryWatch


class ExpiryWatches(Protocol):
    """One small item for each partner."""

    def get(self, watch_id: str) -> ExpiryWatch | None: ...

    def begin(self, watch: ExpiryWatch, wake_at: datetime) -> None:
        """The partner's offers are looked at by then; when it was told before stands."""
        ...

    def look_again(self, before: ExpiryWatch, after: ExpiryWatch) -> None:
        """Moves the promise on, unless somebody has begun anew meanwhile."""
        ...

    def say(self, before: ExpiryWatch, after: ExpiryWatch) -> None:
        """The fact that the partner is told, once; raises Lost when somebody else was first."""
        ...
