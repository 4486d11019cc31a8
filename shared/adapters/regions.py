"""Regions in the table, kept for a minute by each running function."""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from shared.adapters import items, keys
from shared.adapters.holidays import PublicHolidays
from shared.adapters.table import Table
from shared.adapters.writes import ConditionFailed, Contended, Item, Put, Update, Write
from shared.domain.colours import Colours, legible
from shared.domain.logo import Logo
from shared.domain.refusals import NotFound
from shared.domain.region import SETTINGS, Change, FreedPlace, Programme, Region, Rules, Workshop
from shared.domain.waking_hours import WakingHours
from shared.ports import Clock

KEPT = timedelta(seconds=60)
# Who has read a page may still ask for its logo.
_LOGO_STAYS = timedelta(hours=1)


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
            return self.fresh(region_id)
        return kept[1]

    def fresh(self, region_id: str) -> Region:
        """The region as it stands, kept from now on; raises NotFound."""
        item = self.table.get(keys.region(region_id))
        if item is None:
            raise NotFound("no_such_region")
        region = _region_from(item)
        self._kept[region_id] = (self.clock.now(), region)
        return region

    def put(self, region: Region) -> None:
        """Sets the region, whatever it was."""
        values = dataclasses.asdict(region)
        # Which days are public holidays is no setting: the law says it, and the library.
        del values["rules"]["waking"]["closed_days"]
        self.table.write(Put(items.whole(keys.region(region.id), "region", **_plain(values))))

    def logo(self, region_id: str, name: str) -> bytes | None:
        """The picture of this name."""
        item = self.table.get(keys.logo(region_id, name))
        return bytes(item["data"].value) if item else None

    def change(self, before: Region, after: Region, picture: bytes = b"") -> bool:
        """Sets what the team may change, and nothing else; False when somebody was first."""
        values = dataclasses.asdict(after)
        wanted = _plain({name: values[name] for name in (*SETTINGS, *_OF_CHANGES)})
        unless = {"version": before.version}
        own: list[Write] = [Update(keys.region(after.id), wanted, only_if=unless)]
        try:
            self.table.write_all(own + self._logos(before, after, picture))
        except (ConditionFailed, Contended):
            return False
        self._kept[after.id] = (self.clock.now(), after)
        return True

    def _logos(self, before: Region, after: Region, picture: bytes) -> list[Write]:
        """The new picture, and the old one's end."""
        if before.logo == after.logo:
            return []
        writes: list[Write] = []
        if after.logo:
            key = keys.logo(after.id, after.logo.name)
            writes.append(Put(items.whole(key, "logo", region=after.id, data=picture)))
        if before.logo:
            until = {"expires_on": int((self.clock.now() + _LOGO_STAYS).timestamp())}
            writes.append(Update(keys.logo(before.id, before.logo.name), until))
        return writes


def _plain(values: Mapping[str, Any]) -> Item:
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _plain(value)
    if isinstance(value, list | tuple):
        return [_plain_value(entry) for entry in value]
    if isinstance(value, datetime):
        return keys.stamp(value)
    return str(value) if isinstance(value, FreedPlace) else value


def _region_from(item: Item) -> Region:
    about = {name: item[name] for name in _TEXTS}
    programme = item["programme"]
    workshops = (
        Workshop(int(w["block"]), w["title"], int(w["minutes"])) for w in programme["workshops"]
    )
    return Region(
        **about,
        bring=item.get("bring", ""),
        allowed_origins=tuple(item.get("allowed_origins", ())),
        colours=legible(Colours(**item.get("colours", {}))),
        logo=_logo_from(item["logo"]) if item.get("logo") else None,
        version=int(item["version"]),
        programme=Programme(programme["title"], tuple(programme["blocks"]), tuple(workshops)),
        rules=_rules_from(item["rules"]),
        changes=tuple(_change_from(each) for each in item.get("changes", ())),
    )


def _logo_from(item: Item) -> Logo:
    return Logo(item["digest"], item["kind"], int(item["width"]), int(item["height"]))


def _change_from(item: Item) -> Change:
    at, what = keys.moment(item["at"]), tuple(item["what"])
    return Change(int(item["version"]), at, item["by"], what)


def _rules_from(item: Item) -> Rules:
    """The region's own rules; what it does not say is as it is by default."""
    values = {name: _VALUES.get(name, int)(value) for name, value in item.items()}
    return dataclasses.replace(Rules(), **values)


def _waking(item: Item) -> WakingHours:
    return WakingHours(int(item["opens"]), int(item["closes"]), PublicHolidays())


_VALUES: Mapping[str, Callable[[Any], Any]] = {
    "departments": tuple,
    "shortage_codes": tuple,
    "reminder_days": lambda days: tuple(int(each) for each in days),
    "freed_place": FreedPlace,
    "guardian_asked": bool,
    "waking": _waking,
}
_OF_CHANGES = ("version", "changes")
_TEXTS = ("id", "name", "contact_email", "contact_phone", "sender_name")
