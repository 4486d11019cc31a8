"""What a complete file leaves out is withdrawn; when that is much, its partner is asked first."""

from collections.abc import Sequence
from dataclasses import replace

from shared.domain.offers.offer import OfferState
from shared.domain.offers.plan import ABSENT_FROM_FILE, Filed, Known, Row
from shared.domain.offers.upload import Gone, Upload
from shared.domain.offers.withdrawal import Withdrawal, plan_withdrawal
from shared.ports import Parts


def withdrawn(parts: Parts, upload: Upload, filed: Filed, rows: Sequence[Row]) -> Withdrawal:
    """Ends what a complete file leaves out; what is too much is only counted, to be asked about."""
    if upload.gone is Gone.KEPT:
        return Withdrawal()
    planned = plan_withdrawal(rows, parts.offers.live_keys(upload.partner, upload.id))
    known = parts.offers.known(upload.partner, planned.keys)
    keys = tuple(key for key in planned.keys if key in known and _due(known[key], filed))
    confirmed = upload.gone is Gone.CONFIRMED
    withdrawal = replace(planned, keys=keys, asked=planned.asked and bool(keys) and not confirmed)
    if not withdrawal.asked:
        parts.offers.completed(upload.partner, filed)
        parts.offers.withdraw(upload, filed, keys)
    return withdrawal


def _due(known: Known, filed: Filed) -> bool:
    """Whether this file ends it, or has ended it already; a newer file's word stands."""
    if known.stamp == filed.stamp:
        return known.ended == ABSENT_FROM_FILE
    return known.state is OfferState.LIVE and known.stamp < filed.stamp
