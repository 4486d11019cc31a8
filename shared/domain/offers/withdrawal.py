"""What a file that says it is complete means for the offers it does not tell of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from shared.domain.offers.offer import OfferState
from shared.domain.offers.plan import Filed, ImportPlan, Known, Row

# Offers gone from a file that says it is complete are asked about when they are more than this.
MOST_GONE = 1 / 3


def overtaken_since(
    plan: ImportPlan, known_offers: Mapping[str, Known], filed: Filed
) -> tuple[str, ...]:
    """What this file itself made live while a newer one was telling of all offers, without it."""
    keys = (row.key for row in plan.overtaken if row.key is not None)
    return tuple(key for key in keys if key in known_offers and _by(known_offers[key], filed))


def _by(known: Known, filed: Filed) -> bool:
    return known.stamp == filed.stamp and known.state is OfferState.LIVE


@dataclass(frozen=True)
class Withdrawal:
    """The live offers that a complete file tells nothing of; `asked` before so many disappear."""

    keys: tuple[str, ...] = ()
    asked: bool = False
    live: int = field(default=0, compare=False)


def plan_withdrawal(rows: Sequence[Row], live: Sequence[str]) -> Withdrawal:
    """What a file that says it is complete leaves out of the partner's live offers.

    Refused rows count as there when their key can be told; when it cannot, somebody is asked.
    """
    there = {row.key for row in rows}
    gone = tuple(sorted(key for key in live if key not in there))
    asked = len(gone) > len(live) * MOST_GONE or (bool(gone) and None in there)
    return Withdrawal(gone, asked, len(live))
