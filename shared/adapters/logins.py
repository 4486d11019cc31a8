"""Logins in the table: by their token for whoever comes, by their account for its owner."""

import secrets
from collections.abc import Collection, Sequence
from datetime import datetime

from shared.adapters import account_keys, items, keys
from shared.adapters.table import Table
from shared.adapters.writes import ConditionFailed, Delete, Item, Put
from shared.domain.login import LOGIN_LASTS, Login, login_id


def new_login(account_id: str, now: datetime, device: str) -> tuple[str, list[Put]]:
    """A token, and the items to write for it."""
    token, until = secrets.token_urlsafe(32), now + LOGIN_LASTS
    own = login_id(token)
    values = {
        "account": account_id,
        "since": keys.stamp(now),
        "until": keys.stamp(until),
        "device": device or None,
        "expires_on": int(until.timestamp()),
    }
    places = account_keys.login(own), account_keys.login_of(account_id, own)
    return token, [Put(items.whole(key, "login", **values)) for key in places]


def open_logins(table: Table, account_id: str, now: datetime) -> Sequence[Login]:
    """The account's, the newest first."""
    values = {":pk": account_keys.account(account_id)[0], ":login": "LOGIN#"}
    condition = "pk = :pk AND begins_with(sk, :login)"
    found = map(_login_from, table.query(condition, values, ConsistentRead=True))
    live = [login for login in found if login.until > now]
    return sorted(live, key=lambda login: login.since, reverse=True)


def end(table: Table, account_id: str, ids: Collection[str]) -> None:
    """These logins of the account are no more; one of another account stays."""
    for own in ids:
        where = account_keys.login(own), account_keys.login_of(account_id, own)
        try:
            table.write_all([Delete(key, only_if={"account": account_id}) for key in where])
        except ConditionFailed:
            continue


def _login_from(item: Item) -> Login:
    since, until = keys.moment(item["since"]), keys.moment(item["until"])
    return Login(item["sk"].partition("#")[2], since, until, item.get("device", ""))
