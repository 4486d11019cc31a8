"""Items whose promised time has come, found by the sparse index of promises."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import ConditionFailed, Contended, Item, Update
from shared.ports import Waking


class WakeTable:
    """The port `Wakes` over the table's sparse index of promises."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def due(self, now: datetime, most: int) -> Sequence[Waking]:
        """Up to `most` of each shard, the longest overdue first."""
        found: list[Item] = []
        for shard in range(keys.WAKE_SHARDS):
            values = {":shard": f"WAKE#{shard}", ":now": keys.stamp(now)}
            condition = "wake_shard = :shard AND wake_at <= :now"
            found += self.table.query(condition, values, most, IndexName="wake")
        return [_waking_from(item) for item in found]

    def put_off(self, waking: Waking, until: datetime) -> bool:
        promised = {"wake_at": keys.stamp(waking.wake_at)}
        try:
            self.table.write(
                Update(waking.key, set={"wake_at": keys.stamp(until)}, only_if=promised)
            )
        except (ConditionFailed, Contended):
            return False
        return True


def _waking_from(item: Item) -> Waking:
    kind, ids = _what_stands_at(item["pk"], item["sk"])
    return Waking(kind, (item["pk"], item["sk"]), keys.moment(item["wake_at"]), ids)


def _what_stands_at(pk: str, sk: str) -> tuple[str, Mapping[str, Any]]:
    subject = pk.partition("#")[2]
    if sk.startswith("REG#"):
        return "registration", {"session_id": subject, "registration_id": sk.removeprefix("REG#")}
    if sk.startswith("MAIL#"):
        return "mail", items.mail_ids(items.mail_key_from(pk, sk))
    return {
        "SESSION": ("session", {"session_id": subject}),
        "UPLOAD": ("upload", {"upload_id": subject}),
        "EXPIRY": ("expiry_watch", {"watch_id": subject}),
        "SUMMARY": ("summary", {"summary_id": subject}),
        "REQUEST": ("link_request", {"request_id": subject}),
        "ACCESS": ("access", {"person_id": subject}),
        "DIGEST": ("digest", {"person_id": subject}),
    }[sk]
