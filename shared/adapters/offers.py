"""Offers in the table: only what is new or changed is written, under conditions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from shared.adapters import offer_items as stored
from shared.adapters import offer_keys
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Put, Update, Write
from shared.domain.offers.offer import OfferRef, OfferState, StoredOffer
from shared.domain.offers.plan import Filed, Known, Row
from shared.domain.offers.upload import Upload
from shared.ports import Lost
from shared.ports.offers import Figures, Page, Totals

# Writes wait for the network far longer than they compute.
AT_ONCE = 8
Places = Sequence[tuple[str, str]]


class OfferTable:
    """The port `Offers` over the table; one write at a time where order must be repeatable."""

    def __init__(self, table: Table, at_once: int = AT_ONCE) -> None:
        self.table, self.at_once = table, at_once

    def known(self, partner: str, keys: Collection[str]) -> Mapping[str, Known]:
        """What stands of these offers: a hundred a round trip, read consistently."""
        places = {offer_keys.offer_at(partner, key): key for key in keys}
        found = self.table.get_many(places)
        return {places[place]: stored.known_from(item) for place, item in found.items()}

    def save(
        self, upload: Upload, filed: Filed, rows: Sequence[Row], known: Mapping[str, Known]
    ) -> None:
        """One conditional put a row, a few at once; raises Lost when one of them changed."""
        writes = [_offer_put(upload, filed, row, known) for row in rows]
        if not all(self._each_written(writes)):
            raise Lost

    def get(self, partner: str, key: str) -> StoredOffer | None:
        item = self.table.get(offer_keys.offer_at(partner, key))
        return None if item is None else stored.stored_from(item)

    def many(self, places: Places) -> Sequence[StoredOffer]:
        keys = [offer_keys.offer_at(*place) for place in places]
        found = self.table.get_many(keys)
        return [stored.stored_from(found[key]) for key in keys if key in found]

    def live_keys(self, partner: str, upload_id: str) -> Sequence[str]:
        places = (f"{OfferState.LIVE.value}#", stored.withdrawn_by(upload_id))
        found = [item for place in places for item in self._of_partner(partner, place)]
        return [item["list2_sk"].rpartition("#")[2] for item in found]

    def complete(self, partner: str) -> str:
        item = self.table.get(offer_keys.complete_at(partner))
        return str(item["stamp"]) if item else ""

    def completed(self, partner: str, filed: Filed) -> None:
        place, known = offer_keys.complete_at(partner), self.complete(partner)
        if known >= filed.stamp:
            return
        item = {"pk": place[0], "sk": place[1], "kind": "complete_file", "stamp": filed.stamp}
        if not self._written(Put(item, only_if={"stamp": known or ABSENT})):
            raise Lost

    def withdraw(self, upload: Upload, filed: Filed, keys: Collection[str]) -> None:
        known = self.known(upload.partner, keys)
        live = [key for key, each in known.items() if _older(each, filed)]
        self._each_written([_withdrawn(upload, filed, key, known[key]) for key in sorted(live)])

    def move(self, before: StoredOffer, after: StoredOffer) -> bool:
        as_it_was = {"state": before.state.value, "stamp": before.stamp}
        place = offer_keys.offer_at(before.partner, before.key)
        return self._written(Update(place, set=stored.moved_values(after), only_if=as_it_was))

    def in_region(self, region: str, department: str, postcode: str) -> Sequence[OfferRef]:
        place = "".join(f"{part}#" for part in (department, postcode) if part)
        begins = " AND begins_with(list1_sk, :place)" if place else ""
        values = {":pk": offer_keys.offers_of(region), **({":place": place} if place else {})}
        found = self.table.query(f"list1_pk = :pk{begins}", values, IndexName="list1")
        return [stored.ref_from(item["list1_sk"]) for item in found]

    def of_partner(
        self, partner: str, state: OfferState, after: str, most: int
    ) -> Page[StoredOffer]:
        place = f"{state.value}#"
        found = [item["list2_sk"] for item in self._of_partner(partner, place)]
        rest = [sk for sk in found if sk > after]
        keys = [(partner, sk.rpartition("#")[2]) for sk in rest[:most]]
        return Page(self.many(keys), rest[most - 1] if len(rest) > most else "")

    def ending(self, partner: str, first: date, before: date, most: int) -> Sequence[StoredOffer]:
        live = f"{OfferState.LIVE.value}#"
        values = {":pk": offer_keys.offers_by(partner)}
        values |= {":first": f"{live}{first}", ":before": f"{live}{before}"}
        condition = "list2_pk = :pk AND list2_sk BETWEEN :first AND :before"
        listed = self.table.query(condition, values, most, IndexName="list2")
        found = self.many([(partner, item["list2_sk"].rpartition("#")[2]) for item in listed])
        still = [o for o in found if o.state is OfferState.LIVE and first <= o.until < before]
        return sorted(still, key=lambda offer: (offer.until, offer.key))

    def link(self, offer: StoredOffer, alike: Collection[tuple[str, str]]) -> None:
        linked = [{"partner": partner, "key": key} for partner, key in sorted(alike)]
        place = offer_keys.offer_at(offer.partner, offer.key)
        values = {"alike": linked or None}
        self._written(Update(place, set=values, only_if={"stamp": offer.stamp}))

    def count(self, partner: str, key: str, what: str) -> None:
        for place in (offer_keys.figures_at(partner, key), offer_keys.totals_at(partner)):
            self.table.write(Update(place, set={"kind": "figures"}, add={what: 1}))

    def figures(self, places: Places) -> Mapping[tuple[str, str], Figures]:
        keys = {offer_keys.figures_at(*place): place for place in places}
        found = self.table.get_many(keys)
        numbers = {keys[key]: item for key, item in found.items()}
        return {
            place: Figures(int(item.get("seen", 0)), int(item.get("applied", 0)))
            for place, item in numbers.items()
        }

    def totals(self, partner: str) -> Totals:
        item = self.table.get(offer_keys.totals_at(partner)) or {}
        names = ("received", "refused", "seen", "applied")
        return Totals(*(int(item.get(name, 0)) for name in names))

    def _of_partner(self, partner: str, place: str) -> Iterable[Mapping[str, str]]:
        values = {":pk": offer_keys.offers_by(partner), ":place": place}
        condition = "list2_pk = :pk AND begins_with(list2_sk, :place)"
        return self.table.query(condition, values, IndexName="list2")

    def _each_written(self, writes: Sequence[Write]) -> list[bool]:
        if self.at_once == 1 or len(writes) < 2:
            return [self._written(write) for write in writes]
        with ThreadPoolExecutor(self.at_once) as pool:
            return list(pool.map(self._written, writes))

    def _written(self, write: Write) -> bool:
        try:
            self.table.write(write)
        except ConditionFailed:
            return False
        return True


def _older(known: Known, filed: Filed) -> bool:
    return known.state is OfferState.LIVE and known.stamp < filed.stamp


def _withdrawn(upload: Upload, filed: Filed, key: str, known: Known) -> Update:
    values = stored.absent_values(upload, filed, key)
    as_it_was = {"stamp": known.stamp, "state": known.state.value}
    return Update(offer_keys.offer_at(upload.partner, key), set=values, only_if=as_it_was)


def _offer_put(upload: Upload, filed: Filed, row: Row, known: Mapping[str, Known]) -> Put:
    before = known.get(row.key or "")
    unless = {"pk": ABSENT}
    if before is not None:
        unless = {"stamp": before.stamp, "state": before.state.value}  # type: ignore[dict-item]
    return Put(stored.offer_item(upload, filed, row, before), only_if=unless)
