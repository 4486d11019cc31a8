"""A partner's own tokens for the API: shown once, kept as digests, taken back at any time."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from shared.domain.journal import Act
from shared.domain.refusals import TooMany, WrongState
from shared.ports import Account, Parts
from shared.usecases.journal import note
from shared.usecases.partners import partner_of

PREFIX = "explore_"
MOST_TOKENS = 10
# So many offers a partner may tell, or pages of them ask for, within a minute.
MOST_A_MINUTE = 600


def issue(parts: Parts, account: Account) -> str:
    """A new token of the account's partner, told this once; raises WrongState for too many."""
    partner = partner_of(account)
    if len(parts.tokens.of_partner(partner)) >= MOST_TOKENS:
        raise WrongState("too_many_tokens", most=MOST_TOKENS)
    token = PREFIX + secrets.token_urlsafe(32)
    parts.tokens.issue(partner, digest(token), account.id, parts.clock.now())
    note(parts, account, Act.TOKEN_ISSUED, partner=partner)
    return token


def issued(parts: Parts, account: Account) -> Sequence[tuple[str, datetime]]:
    """Digests and dates of the partner's tokens, oldest first."""
    return parts.tokens.of_partner(partner_of(account))


def revoke(parts: Parts, account: Account, token_digest: str) -> None:
    """Takes one of the partner's own tokens back; there is none: nothing."""
    partner = partner_of(account)
    parts.tokens.revoke(partner, token_digest)
    note(parts, account, Act.TOKEN_REVOKED, partner=partner)


def holder(parts: Parts, token: str) -> Account | None:
    """The account that a token was given to, while it still is of that partner; None: no token.

    The digest alone is looked up, so the time it takes tells nothing of other tokens.
    """
    found = parts.tokens.holder(digest(token)) if token.startswith(PREFIX) else None
    if found is None:
        return None
    partner, account_id = found
    account = parts.accounts.get(account_id)
    own = account is not None and (account.role, account.partner) == ("partner", partner)
    return account if own else None


def spend(parts: Parts, account: Account, amount: int) -> None:
    """Counts what is asked for within this minute; raises TooMany."""
    now = parts.clock.now()
    minute = f"{now:%Y-%m-%dT%H:%M}"
    if not parts.tokens.spend(partner_of(account), minute, amount, MOST_A_MINUTE):
        raise TooMany("too_many_calls", 60 - now.second)


def digest(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode()).hexdigest()
