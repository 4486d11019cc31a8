"""Who signs in, with what, and which logins stand, as Protocols."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from shared.domain.login import HalfLogin, Login
from shared.domain.second_factor import SecondFactor
from shared.ports.values import Account


class Accounts(Protocol):
    """Sign-in of staff and partners, and their logins."""

    def get(self, account_id: str) -> Account | None: ...

    def team(self, region: str) -> Sequence[Account]:
        """The staff of a region, in no order."""
        ...

    def sign_in(self, email: str, password: str) -> str | None:
        """The account's id, or None."""
        ...

    def open_login(self, account_id: str, now: datetime, device: str = "") -> str:
        """The token of a new login."""
        ...

    def login(self, token: str, now: datetime) -> str | None:
        """The account of a login that stands; None: there is none."""
        ...

    def close_login(self, token: str) -> None: ...

    def logins(self, account_id: str, now: datetime) -> Sequence[Login]:
        """The account's open logins, the newest first, read consistently."""
        ...

    def end_logins(self, account_id: str, ids: Collection[str]) -> None:
        """Ends these logins of the account; others' are left alone."""
        ...


class SecondFactors(Protocol):
    """What stands between a right password and a login."""

    def open_half(self, account_id: str, until: datetime) -> str:
        """The token of a half-open sign-in, with a new seed."""
        ...

    def half(self, token: str, now: datetime) -> HalfLogin | None: ...

    def get(self, account_id: str) -> SecondFactor:
        """The account's factor, read consistently; version 0 where there never was one."""
        ...

    def save(self, account_id: str, before: SecondFactor, after: SecondFactor) -> None:
        """Writes it over the version that was read; raises Lost."""
        ...

    def enter(
        self, half: HalfLogin, before: SecondFactor, after: SecondFactor, now: datetime, device: str
    ) -> str:
        """The same, and the half-open sign-in becomes a login, in one write; raises Lost."""
        ...
