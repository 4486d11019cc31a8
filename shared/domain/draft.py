"""A registration form that was begun: what was typed, kept for whoever holds its link."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

KEPT = timedelta(days=7)


@dataclass(frozen=True)
class Draft:
    """What is typed so far, mistakes included; nobody is registered by it.

    `id` is a keyed digest of the token in the link, which is kept nowhere.
    """

    id: str
    region: str
    session_id: str
    typed: Mapping[str, str]
    saved_at: datetime

    @property
    def kept_until(self) -> datetime:
        """When it is gone, unless it is saved again before."""
        return self.saved_at + KEPT
