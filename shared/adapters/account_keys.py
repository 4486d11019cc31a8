"""Where accounts and their logins stand in the table; no key holds personal data."""

from shared.adapters.writes import Key


def account(account_id: str) -> Key:
    """Who signs in, and for whom."""
    return f"ACCOUNT#{account_id}", "ACCOUNT"


def second_factor(account_id: str) -> Key:
    """What the account's codes are checked by."""
    return f"ACCOUNT#{account_id}", "FACTOR"


def login(login_id: str) -> Key:
    """Where a login is looked up."""
    return f"LOGIN#{login_id}", "LOGIN"


def login_of(account_id: str, login_id: str) -> Key:
    """The login among its account's."""
    return f"ACCOUNT#{account_id}", f"LOGIN#{login_id}"


def half_login(login_id: str) -> Key:
    """A sign-in whose code is still to come; it opens nothing."""
    return f"HALF_LOGIN#{login_id}", "HALF_LOGIN"


def team_of(region_id: str) -> str:
    """Partition of index `list2`: the accounts of a region's staff."""
    return f"TEAM#{region_id}"
