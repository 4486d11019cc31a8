"""Logins of staff and partners: how long they last, and what is told of one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

LOGIN_LASTS = timedelta(hours=10)
# From the password to the code; longer for whoever must first install an app.
CODE_WITHIN = timedelta(minutes=5)
SET_UP_WITHIN = timedelta(minutes=15)


@dataclass(frozen=True)
class Login:
    """An open login; `device` is a browser and a system in two known words, or empty."""

    id: str
    since: datetime
    until: datetime
    device: str = ""


@dataclass(frozen=True)
class HalfLogin:
    """The password was right, the code is still to come; `seed` is of the factor to set up."""

    token: str
    account: str
    seed: str


def login_id(token: str) -> str:
    """What is kept of a login's token."""
    return sha256(token.encode()).hexdigest()
