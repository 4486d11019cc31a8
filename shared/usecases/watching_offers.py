"""Whoever tells of offers is promised a look at when they end."""

from datetime import datetime

from shared.domain.offers.expiring import ExpiryWatch, next_morning
from shared.domain.offers.offer import digest
from shared.ports import Parts


def watch_offers(parts: Parts, partner: str, region: str, by: str) -> None:
    """An account has told of offers of its partner: tomorrow it is looked at what ends first."""
    own, morning = digest(partner), next_morning(parts.clock.now())
    known = parts.expiry_watches.get(own)
    if known is None or known.by != by or known.empty or not _by(known, morning):
        parts.expiry_watches.begin(ExpiryWatch(own, partner, region, by), morning)


def _by(known: ExpiryWatch, morning: datetime) -> bool:
    """Whether somebody looks by then anyway."""
    return known.wake_at is not None and known.wake_at <= morning
