"""Doubts about people in the table: what two have in common, and what staff said of it."""

from collections.abc import Collection, Mapping, Sequence

from shared.adapters import items, keys
from shared.adapters.doubt_items import (
    doubt_from,
    doubt_item,
    doubt_update,
    record_from,
    second_from,
)
from shared.adapters.merges import MergeTable
from shared.adapters.people import beside
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Item, Put, Update
from shared.domain.doubt import Doubt, Record, SecondContent
from shared.domain.facts import Fact
from shared.ports import Lost

_NEW = {"pk": ABSENT}
_SECOND = "REFUSED#"


class DoubtTable(MergeTable):
    """The whole port `Doubts`: finding and settling doubts, and (see merges.py) merging."""

    def records(self, ids: Collection[str]) -> Mapping[str, Record]:
        found = self.table.get_many(keys.person(person_id) for person_id in ids)
        young = [item for item in found.values() if "birth_date" in item]
        return {item["id"]: record_from(item) for item in young}

    def alike(
        self, region: str, person_id: str, digests: Collection[str], address_id: str, most: int
    ) -> frozenset[str]:
        kinds = {keys.likeness(region, digest, person_id): "likeness" for digest in digests}
        if address_id:
            kinds[keys.reached_at(address_id, person_id)] = "reached_at"
        known = self.table.get_many(kinds)
        absent = ((key, kind) for key, kind in kinds.items() if key not in known)
        new = [Put(items.whole(key, kind, id=person_id)) for key, kind in absent]
        try:
            if new:
                self.table.write_all([*new, beside(person_id)])
        except ConditionFailed:
            return frozenset()
        except Contended:
            raise Lost from None
        return self.under(region, digests, most) - {person_id}

    def under(self, region: str, digests: Collection[str], most: int) -> frozenset[str]:
        partitions = [keys.likeness(region, digest, "")[0] for digest in digests]
        return frozenset(who for each in partitions for who in self._standing(each, most))

    def _standing(self, partition: str, most: int) -> list[str]:
        found = list(
            self.table.query("pk = :pk", {":pk": partition}, most + 1, ConsistentRead=True)
        )
        return [item["id"] for item in found] if len(found) <= most else []

    def file(self, doubt: Doubt) -> bool:
        return self._tried(Put(doubt_item(doubt), only_if=_NEW))

    def get(self, doubt_id: str) -> Doubt | None:
        item = self.table.get(keys.doubt(doubt_id))
        return doubt_from(item) if item else None

    def listed(self, region: str, most: int) -> Sequence[Doubt]:
        return [doubt_from(item) for item in self._list(region, "doubt", most)]

    def second_contents(self, region: str, most: int) -> Sequence[SecondContent]:
        return [second_from(item) for item in self._list(region, "refused_submission", most)]

    def second_contents_of(self, person_id: str) -> Sequence[SecondContent]:
        values = {":pk": keys.person(person_id)[0], ":second": _SECOND}
        found = self.table.query("pk = :pk AND begins_with(sk, :second)", values)
        return [second_from(item) for item in found]

    def _list(self, region: str, kind: str, most: int) -> list[Item]:
        """What the list names of this kind, as it stands now."""
        values = {":pk": keys.doubts_of(region)}
        listed = self.table.query("list2_pk = :pk", values, most, IndexName="list2")
        wanted = [(item["pk"], item["sk"]) for item in listed]
        found = self.table.get_many(wanted)
        return [found[key] for key in wanted if key in found and _is_listed(found[key], kind)]

    def settle(self, before: Doubt, after: Doubt, facts: Collection[Fact]) -> None:
        try:
            self.table.write(doubt_update(before, after, facts))
        except (ConditionFailed, Contended):
            raise Lost from None

    def seen(self, region: str, person_id: str, submission: str, digest: str) -> bool:
        key = keys.refused_submission(person_id, submission, digest)
        off = {"list2_pk": None, "list2_sk": None}
        return self._tried(Update(key, set=off, only_if={"region": region}))

    def _tried(self, write: Put | Update) -> bool:
        try:
            self.table.write(write)
        except ConditionFailed:
            return False
        return True


def _is_listed(item: Item, kind: str) -> bool:
    return item["kind"] == kind and "list2_pk" in item
