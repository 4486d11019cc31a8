"""A partner's figures: what they sent, what became of it, who looked and who asked to apply."""

from shared.ports import Account, Parts
from shared.ports.offers import Totals
from shared.usecases.partners import partner_of


def totals(parts: Parts, account: Account) -> Totals:
    """The sums of the account's own partner."""
    return parts.offers.totals(partner_of(account))
