"""Offers and uploads in the table: only what is new or changed is written, under conditions."""

from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from shared.adapters import items
from shared.adapters import offer_items as stored
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Delete, Put, Update, Write
from shared.domain.facts import Fact
from shared.domain.offers.plan import Filed, Known, Row
from shared.domain.offers.upload import Upload
from shared.ports import Lost

# Writes wait for the network far longer than they compute.
AT_ONCE = 8


class OfferTable:
    """The port `Offers` over the table; one write at a time where order must be repeatable."""

    def __init__(self, table: Table, at_once: int = AT_ONCE) -> None:
        self.table, self.at_once = table, at_once

    def known(self, partner: str, keys: Collection[str]) -> Mapping[str, Known]:
        """What stands of these offers: a hundred a round trip, read consistently."""
        places = {stored.offer_at(partner, key): key for key in keys}
        found = self.table.get_many(places)
        return {places[place]: stored.known_from(item) for place, item in found.items()}

    def save(
        self, upload: Upload, filed: Filed, rows: Sequence[Row], known: Mapping[str, Known]
    ) -> None:
        """One conditional put a row, a few at once; raises Lost when one of them changed."""
        writes = [_offer_put(upload, filed, row, known) for row in rows]
        if not all(self._each_written(writes)):
            raise Lost

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


class UploadTable:
    """The port `Uploads` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def add(self, upload: Upload, wake_at: datetime | None) -> None:
        """One transaction: the upload, and its mark among the partner's pending ones."""
        item = {**stored.upload_item(upload), **items.waking(stored.upload_at(upload.id), wake_at)}
        mark = items.whole(stored.pending_at(upload.partner, upload.id), "pending_upload")
        self.table.write_all([Put(item, only_if={"pk": ABSENT}), Put(mark)])

    def get(self, upload_id: str) -> Upload | None:
        """The upload, read consistently."""
        item = self.table.get(stored.upload_at(upload_id))
        return None if item is None else stored.upload_from(item)

    def of_partner(self, partner: str, most: int) -> Sequence[Upload]:
        """The partner's latest uploads, newest first, by the index and then the items."""
        found = self.table.query(
            "list1_pk = :uploads",
            {":uploads": stored.uploads_of(partner)},
            most,
            IndexName="list1",
            ScanIndexForward=False,
        )
        order = [(item["pk"], item["sk"]) for item in found]
        whole = self.table.get_many(order)
        return [stored.upload_from(whole[key]) for key in order if key in whole]

    def others_pending(self, upload: Upload) -> bool:
        """Whether another upload of the partner has no final report yet."""
        pk, own = stored.pending_at(upload.partner, upload.id)
        marks = self.table.query(
            "pk = :pk AND begins_with(sk, :pending)",
            {":pk": pk, ":pending": "PENDING#"},
            2,
            ConsistentRead=True,
        )
        return any(mark["sk"] != own for mark in marks)

    def move(
        self, before: Upload, after: Upload, fact: Fact | None, wake_at: datetime | None
    ) -> bool:
        """State, counts, fact and promise in one write, if the state is still `before`'s."""
        key = stored.upload_at(before.id)
        update = Update(
            key,
            set={**stored.upload_values(after), **items.waking(key, wake_at)},
            append={"history": [items.fact_item(fact)]} if fact else {},
            only_if={"state": before.state.value},
        )
        ends = [Delete(stored.pending_at(before.partner, before.id))] if after.ended else []
        try:
            self.table.write_all([update, *ends]) if ends else self.table.write(update)
        except ConditionFailed:
            return False
        except Contended:
            raise Lost from None
        return True


def _offer_put(upload: Upload, filed: Filed, row: Row, known: Mapping[str, Known]) -> Put:
    before = known.get(row.key or "")
    unless = {"pk": ABSENT} if before is None else {"stamp": before.stamp}
    return Put(stored.offer_item(upload, filed, row, before), only_if=unless)
