"""Whose things an account may see: those of its own partner in its own region."""

from shared.domain.refusals import NotAllowed
from shared.ports import Account


def partner_of(account: Account) -> str:
    """The partner an account belongs to; raises NotAllowed for any other account."""
    if account.role != "partner" or account.partner is None:
        raise NotAllowed("wrong_role")
    return account.partner
