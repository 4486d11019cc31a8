"""One small item for each region: the morning's look at what is to do, and the last fact."""

from contextlib import suppress
from datetime import datetime

from shared.adapters import items, keys, last_facts
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Item, Key, Put, Update
from shared.domain.summary import Summary


def summary_at(summary_id: str) -> Key:
    """Where a region's summary stands."""
    return f"SUMMARY#{summary_id}", "SUMMARY"


class SummaryTable:
    """The port `Summaries` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, summary_id: str) -> Summary | None:
        item = self.table.get(summary_at(summary_id))
        return _summary_from(item) if item else None

    def begin(self, summary: Summary, wake_at: datetime) -> None:
        key = summary_at(summary.id)
        about = {"id": summary.id, "region": summary.region, **items.waking(key, wake_at)}
        with suppress(ConditionFailed, Contended):
            self.table.write(Put(items.whole(key, "summary", **about), only_if={"pk": ABSENT}))

    def look_again(self, before: Summary, wake_at: datetime) -> None:
        key = summary_at(before.id)
        promised = {"wake_at": keys.stamp(before.wake_at) if before.wake_at else ABSENT}
        with suppress(ConditionFailed, Contended):
            self.table.write(Update(key, set=items.waking(key, wake_at), only_if=promised))

    def say(self, before: Summary, after: Summary) -> None:
        last_facts.say(self.table, summary_at(after.id), before.history, after.history[-1])


def _summary_from(item: Item) -> Summary:
    return Summary(
        id=item["id"],
        region=item["region"],
        history=items.history_from(item),
        wake_at=keys.moment(item["wake_at"]) if "wake_at" in item else None,
    )
