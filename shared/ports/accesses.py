"""What is known of how people come to what we hold about them, as a Protocol."""

from datetime import datetime
from typing import Protocol

from shared.domain.access import Access
from shared.domain.own_data import Kept


class Accesses(Protocol):
    """Codes and openings by person, and what was typed about them."""

    def get(self, person_id: str) -> Access | None: ...

    def save(self, before: Access, after: Access, wake_at: datetime | None) -> None:
        """One conditional write over the version that was read; raises Lost."""
        ...

    def told(self, access: Access) -> None:
        """Takes the promise back, unless it has changed meanwhile."""
        ...

    def kept(self, person_id: str) -> Kept:
        """What was typed about the person, in records merged into theirs too."""
        ...
