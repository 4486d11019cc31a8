"""What partners said of their columns: the newest version, and every one before it."""

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Item, Key, Put
from shared.domain.offers.mapping_memory import Remembered


def newest_at(partner: str) -> Key:
    """Where the newest version stands."""
    return f"PARTNER#{partner}", "MAPPING"


def version_at(partner: str, version: int) -> Key:
    """Where a version stands for good."""
    return f"PARTNER#{partner}", f"MAPPING#{version:06d}"


class MappingTable:
    """The port `Mappings` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def remembered(self, partner: str) -> Remembered:
        item = self.table.get(newest_at(partner))
        return Remembered() if item is None else _from(item)

    def remember(self, partner: str, after: Remembered) -> bool:
        before = {"version": after.version - 1} if after.version > 1 else {"pk": ABSENT}
        kept = _item(version_at(partner, after.version), after)
        try:
            self.table.write_all([Put(_item(newest_at(partner), after), only_if=before), Put(kept)])
        except (ConditionFailed, Contended):
            return False
        return True


def _item(key: Key, told: Remembered) -> Item:
    return items.whole(
        key,
        "mapping",
        version=told.version,
        columns=dict(told.columns),
        said_at=keys.stamp(told.said_at) if told.said_at else None,
        by=told.by,
    )


def _from(item: Item) -> Remembered:
    said_at = keys.moment(item["said_at"]) if "said_at" in item else None
    return Remembered(int(item["version"]), dict(item["columns"]), said_at, item["by"])
