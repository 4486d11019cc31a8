"""Whose things an account may see: those of its own partner in its own region."""

from shared.domain.person import Person
from shared.domain.refusals import NotAllowed
from shared.ports import Account, Parts


def partner_of(account: Account) -> str:
    """The partner an account belongs to; raises NotAllowed for any other account."""
    if account.role != "partner" or account.partner is None:
        raise NotAllowed("wrong_role")
    return account.partner


def reader_of(parts: Parts, account_id: str, partner: str, region: str) -> Person | None:
    """Whose account it is, while they still work for this partner."""
    account = parts.accounts.get(account_id)
    if account is None or (account.partner, account.region) != (partner, region):
        return None
    return parts.people.get({account.person}).get(account.person)
