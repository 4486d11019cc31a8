"""Digests in the table: under their person, each version over the one that was read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shared.adapters import items, keys
from shared.adapters.people import save_beside
from shared.adapters.table import Table
from shared.adapters.writes import Item
from shared.domain.digest import Digest
from shared.domain.offers.kinds import Kind
from shared.domain.offers.matching import Interests


class DigestTable:
    """The port `Digests` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, person_id: str) -> Digest | None:
        item = self.table.get(keys.digest(person_id))
        return None if item is None else _from(item)

    def save(self, before: Digest, after: Digest, wake_at: datetime | None) -> None:
        """The whole item: its history is short, and may lose its oldest entries."""
        item = _item(after, before.version + 1, wake_at)
        save_beside(self.table, item, before.version, before.person)


def _item(digest: Digest, version: int, wake_at: datetime | None) -> Item:
    key = keys.digest(digest.person)
    promise = {name: value for name, value in items.waking(key, wake_at).items() if value}
    return items.whole(
        key,
        "digest",
        id=digest.person,
        region=digest.region,
        session=digest.session_id or None,
        registration=digest.registration_id or None,
        wanted=_wanted_item(digest.wanted) if digest.wanted else None,
        asked_at=keys.stamp(digest.asked_at) if digest.asked_at else None,
        next_at=keys.stamp(digest.next_at) if digest.next_at else None,
        found=[{"partner": partner, "key": own} for partner, own in digest.found],
        sent=list(digest.sent),
        mailed=digest.mailed,
        version=version,
        history=[items.fact_item(fact) for fact in digest.history],
        **promise,
    )


def _wanted_item(wanted: Interests) -> Item:
    return {
        "departments": list(wanted.departments),
        "kinds": [kind.value for kind in wanted.kinds],
        "families": list(wanted.families),
        "copied": wanted.copied,
    }


def _from(item: Item) -> Digest:
    wanted = item.get("wanted")
    return Digest(
        person=item["id"],
        region=item["region"],
        session_id=item.get("session", ""),
        registration_id=item.get("registration", ""),
        wanted=_wanted_from(wanted) if wanted else None,
        asked_at=keys.moment(item["asked_at"]) if "asked_at" in item else None,
        next_at=keys.moment(item["next_at"]) if "next_at" in item else None,
        found=tuple((each["partner"], each["key"]) for each in item["found"]),
        sent=tuple(item["sent"]),
        mailed=bool(item["mailed"]),
        version=int(item["version"]),
        history=items.history_from(item),
    )


def _wanted_from(told: Mapping[str, Any]) -> Interests:
    return Interests(
        departments=tuple(told["departments"]),
        kinds=tuple(map(Kind, told["kinds"])),
        families=tuple(told["families"]),
        copied=bool(told["copied"]),
    )
