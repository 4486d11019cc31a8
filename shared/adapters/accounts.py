"""Staff and partners: the account's own item, sign-in at the user pool, revocable logins."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from botocore.exceptions import ClientError

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import Delete, Put
from shared.ports import Account

LOGIN_LASTS = timedelta(hours=10)
_WRONG = {"NotAuthorizedException", "UserNotFoundException", "PasswordResetRequiredException"}


class AccountTable:
    """The port `Accounts` over the table and the user pool."""

    def __init__(self, table: Table, pool_client: Any, pool_id: str, client_id: str) -> None:
        self.table, self.pool = table, pool_client
        self.pool_id, self.client_id = pool_id, client_id

    def get(self, account_id: str) -> Account | None:
        item = self.table.get(keys.account(account_id))
        if item is None:
            return None
        return Account(
            account_id, item["region"], item["role"], item.get("partner"), item["person"]
        )

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

    def open_login(self, account_id: str, now: datetime) -> str:
        token = secrets.token_urlsafe(32)
        until = now + LOGIN_LASTS
        values = {
            "account": account_id,
            "until": keys.stamp(until),
            "expires_on": int(until.timestamp()),
        }
        self.table.write(Put(items.whole(keys.login(_hashed(token)), "login", **values)))
        return token

    def login(self, token: str, now: datetime) -> str | None:
        item = self.table.get(keys.login(_hashed(token)))
        live = item is not None and keys.moment(item["until"]) > now
        return str(item["account"]) if item and live else None

    def close_login(self, token: str) -> None:
        self.table.write(Delete(keys.login(_hashed(token))))


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
