"""Regions in the table, kept for a minute by each running function."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import Item, Put
from shared.domain.refusals import NotFound
from shared.domain.region import FreedPlace, Programme, Region, Rules, Workshop
from shared.ports import Clock

KEPT = timedelta(seconds=60)


class RegionTable:
    """The port `Regions` over the table."""

    def __init__(self, table: Table, clock: Clock) -> None:
        self.table, self.clock = table, clock
        self._kept: dict[str, tuple[datetime, Region]] = {}

    def get(self, region_id: str) -> Region:
        """The region; raises NotFound."""
        now = self.clock.now()
        kept = self._kept.get(region_id)
        if kept is None or abs(now - kept[0]) > KEPT:
            item = self.table.get(keys.region(region_id))
            if item is None:
                raise NotFound("no_such_region")
            kept = self._kept[region_id] = (now, _region_from(item))
        return kept[1]

    def put(self, region: Region) -> None:
        """Sets the region, whatever it was."""
        values = dataclasses.asdict(region)
        self.table.write(Put(items.whole(keys.region(region.id), "region", **_plain(values))))


def _plain(values: Mapping[str, Any]) -> Item:
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _plain(value)
    if isinstance(value, list | tuple):
        return [_plain_value(entry) for entry in value]
    return str(value) if isinstance(value, FreedPlace) else value


def _region_from(item: Item) -> Region:
    about = {name: item[name] for name in _TEXTS}
    programme, rules = item["programme"], dict(item["rules"])
    workshops = (
        Workshop(int(w["block"]), w["title"], int(w["minutes"])) for w in programme["workshops"]
    )
    numbers = {name: int(rules[name]) for name in _NUMBERS}
    return Region(
        **about,
        version=int(item["version"]),
        programme=Programme(programme["title"], tuple(programme["blocks"]), tuple(workshops)),
        rules=Rules(
            departments=tuple(rules["departments"]),
            freed_place=FreedPlace(rules["freed_place"]),
            **numbers,
        ),
    )


_TEXTS = ("id", "name", "contact_email", "contact_phone", "sender_name")
_NUMBERS = ("age_min", "age_max", "offer_hours", "closing_hours")
