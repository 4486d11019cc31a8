"""Who did what, in the table: one small item an act, in no index, gone when it is old."""

from collections.abc import Sequence
from datetime import date, timedelta

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import Item, Put
from shared.domain.journal import About, Entry


class JournalTable:
    """The port `Journal` over the table; entries are kept for so many days."""

    def __init__(self, table: Table, kept_days: int) -> None:
        self.table, self.kept = table, timedelta(days=kept_days)

    def keep(self, entry: Entry) -> None:
        """The same entry again is the same item again."""
        item = items.whole(
            keys.journal(entry.region, entry.day, keys.stamp(entry.at), entry.id),
            "journal_entry",
            id=entry.id,
            region=entry.region,
            at=keys.stamp(entry.at),
            by=entry.by,
            act=entry.act,
            about=entry.about.value,
            ids=dict(entry.ids) or None,
            why=items.why_item(entry.why) if entry.why else None,
            expires_on=int((entry.at + self.kept).timestamp()),
        )
        self.table.write(Put(item))

    def of_day(self, region: str, day: date, before: str, most: int) -> Sequence[tuple[str, Entry]]:
        values = {":pk": keys.journal(region, day, "", "")[0], ":before": before or _LAST}
        options = {"ScanIndexForward": False, "ConsistentRead": True}
        found = self.table.query("pk = :pk AND sk < :before", values, most, **options)
        return [(item["sk"], _entry_from(item)) for item in found]


# Behind every moment.
_LAST = "~"


def _entry_from(item: Item) -> Entry:
    return Entry(
        id=item["id"],
        region=item["region"],
        at=keys.moment(item["at"]),
        by=item["by"],
        act=item["act"],
        about=About(item["about"]),
        ids=item.get("ids", {}),
        why=items.why_from(item["why"]) if "why" in item else None,
    )
