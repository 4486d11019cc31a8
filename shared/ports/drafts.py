"""The registration forms that were begun, as a Protocol."""

from datetime import datetime
from typing import Protocol

from shared.domain.draft import Draft


class Drafts(Protocol):
    """One item for each draft, with personal data, under the digest of its token."""

    def get(self, draft_id: str, now: datetime) -> Draft | None:
        """A draft, until it is kept no longer."""
        ...

    def begin(self, draft: Draft) -> None: ...

    def save(self, draft: Draft) -> None:
        """In place of what was typed before; raises Lost when the draft is gone."""
        ...

    def forget(self, draft_id: str) -> None: ...
