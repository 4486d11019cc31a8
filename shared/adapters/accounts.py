"""Staff and partners: the account's own item, sign-in at the user pool, revocable logins."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

from shared.adapters import account_keys, keys, logins
from shared.adapters.table import Table
from shared.adapters.writes import Item
from shared.domain.login import Login, login_id
from shared.ports import Account

_WRONG = {"NotAuthorizedException", "UserNotFoundException", "PasswordResetRequiredException"}


class AccountTable:
    """The port `Accounts` over the table and the user pool."""

    def __init__(self, table: Table, pool_client: Any, pool_id: str, client_id: str) -> None:
        self.table, self.pool = table, pool_client
        self.pool_id, self.client_id = pool_id, client_id

    def get(self, account_id: str) -> Account | None:
        item = self.table.get(account_keys.account(account_id))
        return _account_from(account_id, item) if item else None

    def team(self, region: str) -> Sequence[Account]:
        values = {":pk": account_keys.team_of(region)}
        listed = self.table.query("list2_pk = :pk", values, IndexName="list2")
        found = self.table.get_many((item["pk"], item["sk"]) for item in listed)
        own = (_account_from(pk.partition("#")[2], item) for (pk, _), item in found.items())
        return [each for each in own if (each.region, each.role) == (region, "staff")]

    def sign_in(self, email: str, password: str) -> str | None:
        try:
            answer = self.pool.admin_initiate_auth(
                UserPoolId=self.pool_id,
                ClientId=self.client_id,
                AuthFlow="ADMIN_USER_PASSWORD_AUTH",
                AuthParameters={"USERNAME": email, "PASSWORD": password},
            )
        except ClientError as error:
            if error.response["Error"]["Code"] not in _WRONG:
                raise
            return None
        token = answer.get("AuthenticationResult", {}).get("AccessToken")
        return self._account_id(token) if token else None

    def _account_id(self, access_token: str) -> str:
        user = self.pool.get_user(AccessToken=access_token)
        attributes = {a["Name"]: a["Value"] for a in user["UserAttributes"]}
        return str(attributes["sub"])

    def open_login(self, account_id: str, now: datetime, device: str = "") -> str:
        token, puts = logins.new_login(account_id, now, device)
        self.table.write_all(puts)
        return token

    def login(self, token: str, now: datetime) -> str | None:
        item = self.table.get(account_keys.login(login_id(token)))
        live = item is not None and keys.moment(item["until"]) > now
        return str(item["account"]) if item and live else None

    def close_login(self, token: str) -> None:
        own = login_id(token)
        if item := self.table.get(account_keys.login(own)):
            self.end_logins(item["account"], [own])

    def logins(self, account_id: str, now: datetime) -> Sequence[Login]:
        return logins.open_logins(self.table, account_id, now)

    def end_logins(self, account_id: str, ids: Collection[str]) -> None:
        logins.end(self.table, account_id, ids)


def _account_from(account_id: str, item: Item) -> Account:
    return Account(account_id, item["region"], item["role"], item.get("partner"), item["person"])
