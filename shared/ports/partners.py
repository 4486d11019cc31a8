"""What is kept of each partner beside offers, and of each region's jobs, as Protocols."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from shared.domain.offers.job_sheet import JobSheet
from shared.domain.offers.mapping_memory import Remembered


class Mappings(Protocol):
    """What each partner said of their columns, every version kept."""

    def remembered(self, partner: str) -> Remembered:
        """The newest version, read consistently; version 0 where nothing was said."""
        ...

    def remember(self, partner: str, after: Remembered) -> bool:
        """Keeps the next version; False when it exists already."""
        ...


class Tokens(Protocol):
    """Partners' own tokens for the API: only their digests are kept."""

    def issue(self, partner: str, digest: str, by: str, at: datetime) -> None: ...

    def holder(self, digest: str) -> tuple[str, str] | None:
        """Partner and account of a token that is valid; None: there is no such token."""
        ...

    def of_partner(self, partner: str) -> Sequence[tuple[str, datetime]]:
        """Digests and dates of the partner's tokens, oldest first."""
        ...

    def revoke(self, partner: str, digest: str) -> None: ...

    def spend(self, partner: str, minute: str, amount: int, most: int) -> bool:
        """Counts calls within a minute; False when that would be more than `most`."""
        ...


class JobSheets(Protocol):
    """Job sheets of a region, by ROME code."""

    def get(self, region: str, rome_code: str) -> JobSheet | None: ...

    def of_region(self, region: str) -> Sequence[JobSheet]:
        """All sheets of the region, by code."""
        ...

    def put(self, sheet: JobSheet, before: JobSheet | None) -> bool:
        """Stores the sheet over the version that was read; False when somebody else was first."""
        ...
