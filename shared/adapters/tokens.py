"""Partners' tokens for the API, by their digests, and how much each partner calls."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from shared.adapters import items, keys
from shared.adapters.counts import counted
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Delete, Key, Put

# A minute's count is of no use after it; the service deletes it some time later.
_COUNTED_FOR = timedelta(hours=1)


def token_at(digest: str) -> Key:
    """Where a token is looked up."""
    return f"TOKEN#{digest}", "TOKEN"


def token_of(partner: str, digest: str) -> Key:
    """The token among its partner's."""
    return f"PARTNER#{partner}", f"TOKEN#{digest}"


def spent_at(partner: str, minute: str) -> Key:
    """How much the partner called within this minute."""
    return f"PARTNER#{partner}", f"CALLS#{minute}"


class TokenTable:
    """The port `Tokens` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def issue(self, partner: str, digest: str, by: str, at: datetime) -> None:
        values = {"partner": partner, "by": by, "issued_at": keys.stamp(at)}
        places = (token_at(digest), token_of(partner, digest))
        self.table.write_all(
            [Put(items.whole(key, "token", **values), only_if={"pk": ABSENT}) for key in places]
        )

    def holder(self, digest: str) -> tuple[str, str] | None:
        item = self.table.get(token_at(digest))
        return (item["partner"], item["by"]) if item else None

    def of_partner(self, partner: str) -> Sequence[tuple[str, datetime]]:
        values = {":pk": f"PARTNER#{partner}", ":token": "TOKEN#"}
        condition = "pk = :pk AND begins_with(sk, :token)"
        found = self.table.query(condition, values, ConsistentRead=True)
        told = [(item["sk"].partition("#")[2], keys.moment(item["issued_at"])) for item in found]
        return sorted(told, key=lambda each: each[1])

    def revoke(self, partner: str, digest: str) -> None:
        own = {"partner": partner}
        try:
            self.table.write_all(
                [Delete(token_at(digest), only_if=own), Delete(token_of(partner, digest))]
            )
        except ConditionFailed:
            return

    def spend(self, partner: str, minute: str, amount: int, most: int) -> bool:
        key = spent_at(partner, minute)
        until = keys.moment(f"{minute}:00.000000Z") + _COUNTED_FOR
        return counted(self.table, key, until, amount, most)
