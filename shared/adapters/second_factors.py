"""Second factors and half-open sign-ins in the table; no secret is among what is kept."""

import secrets
from datetime import datetime

from shared.adapters import account_keys, items, keys
from shared.adapters.logins import new_login
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Delete, Item, Put, Write
from shared.domain.login import HalfLogin, login_id
from shared.domain.second_factor import Reset, SecondFactor
from shared.ports import Lost


class SecondFactorTable:
    """The port `SecondFactors` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def open_half(self, account_id: str, until: datetime) -> str:
        token = secrets.token_urlsafe(32)
        values = {
            "account": account_id,
            "seed": secrets.token_hex(16),
            "until": keys.stamp(until),
            "expires_on": int(until.timestamp()),
        }
        key = account_keys.half_login(login_id(token))
        self.table.write(Put(items.whole(key, "half_login", **values)))
        return token

    def half(self, token: str, now: datetime) -> HalfLogin | None:
        item = self.table.get(account_keys.half_login(login_id(token)))
        if item is None or keys.moment(item["until"]) <= now:
            return None
        return HalfLogin(token, item["account"], item["seed"])

    def get(self, account_id: str) -> SecondFactor:
        item = self.table.get(account_keys.second_factor(account_id))
        return _factor_from(item) if item else SecondFactor()

    def save(self, account_id: str, before: SecondFactor, after: SecondFactor) -> None:
        self._write([_written(account_id, before, after)])

    def enter(
        self, half: HalfLogin, before: SecondFactor, after: SecondFactor, now: datetime, device: str
    ) -> str:
        token, puts = new_login(half.account, now, device)
        gone = Delete(
            account_keys.half_login(login_id(half.token)), only_if={"account": half.account}
        )
        self._write([_written(half.account, before, after), gone, *puts])
        return token

    def _write(self, writes: list[Write]) -> None:
        try:
            self.table.write_all(writes)
        except (ConditionFailed, Contended):
            raise Lost from None


def _written(account_id: str, before: SecondFactor, after: SecondFactor) -> Put:
    as_it_was = {"version": before.version} if before.version else {"pk": ABSENT}
    resets = [{"by": each.by, "at": keys.stamp(each.at)} for each in after.resets]
    item = items.whole(
        account_keys.second_factor(account_id),
        "second_factor",
        version=after.version,
        seed=after.seed or None,
        since=keys.stamp(after.since) if after.since else None,
        used=sorted(after.used),
        spare=sorted(after.spare),
        wrong=after.wrong,
        wait_until=keys.stamp(after.wait_until) if after.wait_until else None,
        resets=resets,
    )
    return Put(item, only_if=as_it_was)


def _factor_from(item: Item) -> SecondFactor:
    return SecondFactor(
        version=int(item["version"]),
        seed=item.get("seed", ""),
        since=keys.moment(item["since"]) if "since" in item else None,
        used=frozenset(int(step) for step in item["used"]),
        spare=frozenset(item["spare"]),
        wrong=int(item["wrong"]),
        wait_until=keys.moment(item["wait_until"]) if "wait_until" in item else None,
        resets=tuple(Reset(each["by"], keys.moment(each["at"])) for each in item["resets"]),
    )
