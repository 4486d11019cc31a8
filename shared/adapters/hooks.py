"""The forms of other tools that send us registrations, among their region's items."""

from collections.abc import Sequence

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Delete, Item, Key, Put
from shared.domain.hook import Hook


def hook_at(region: str, hook_id: str) -> Key:
    """Where a region's hook stands."""
    return keys.region(region)[0], f"HOOK#{hook_id}"


class HookTable:
    """The port `Hooks` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def keep(self, region: str, hook: Hook) -> None:
        values = {"id": hook.id, "name": hook.name, "by": hook.by, "since": keys.stamp(hook.since)}
        item = items.whole(hook_at(region, hook.id), "hook", **values)
        self.table.write(Put(item, only_if={"pk": ABSENT}))

    def known(self, region: str, hook_id: str) -> bool:
        return self.table.get(hook_at(region, hook_id)) is not None

    def of_region(self, region: str) -> Sequence[Hook]:
        values = {":pk": keys.region(region)[0], ":hook": "HOOK#"}
        condition = "pk = :pk AND begins_with(sk, :hook)"
        found = self.table.query(condition, values, ConsistentRead=True)
        return sorted(map(_hook_from, found), key=lambda hook: (hook.since, hook.id))

    def remove(self, region: str, hook_id: str) -> bool:
        try:
            self.table.write(Delete(hook_at(region, hook_id), only_if={"id": hook_id}))
        except ConditionFailed:
            return False
        return True


def _hook_from(item: Item) -> Hook:
    return Hook(item["id"], item["name"], item["by"], keys.moment(item["since"]))
