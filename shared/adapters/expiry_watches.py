"""One small item for each partner: the morning look at offers that end soon, and the last fact."""

from contextlib import suppress
from datetime import datetime

from shared.adapters import items, keys, last_facts
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Item, Key, Update
from shared.domain.offers.expiring import ExpiryWatch


def watch_at(watch_id: str) -> Key:
    """Where a partner's watch stands."""
    return f"EXPIRY#{watch_id}", "EXPIRY"


class ExpiryWatchTable:
    """The port `ExpiryWatches` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, watch_id: str) -> ExpiryWatch | None:
        item = self.table.get(watch_at(watch_id))
        return _watch_from(item) if item else None

    def begin(self, watch: ExpiryWatch, wake_at: datetime) -> None:
        key = watch_at(watch.id)
        values = {"kind": "expiry_watch", "id": watch.id, "partner": watch.partner}
        values |= {"region": watch.region, "by": watch.by}
        self.table.write(Update(key, set={**values, "empty": 0, **items.waking(key, wake_at)}))

    def look_again(self, before: ExpiryWatch, after: ExpiryWatch) -> None:
        key = watch_at(after.id)
        values = {"empty": after.empty, **items.waking(key, after.wake_at)}
        promised = keys.stamp(before.wake_at) if before.wake_at else ABSENT
        as_read = {"wake_at": promised, "empty": before.empty}
        with suppress(ConditionFailed, Contended):
            self.table.write(Update(key, set=values, only_if=as_read))

    def say(self, before: ExpiryWatch, after: ExpiryWatch) -> None:
        last_facts.say(self.table, watch_at(after.id), before.history, after.history[-1])


def _watch_from(item: Item) -> ExpiryWatch:
    return ExpiryWatch(
        id=item["id"],
        partner=item["partner"],
        region=item["region"],
        by=item["by"],
        empty=int(item["empty"]),
        history=items.history_from(item),
        wake_at=keys.moment(item["wake_at"]) if "wake_at" in item else None,
    )
