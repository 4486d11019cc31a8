"""Uploads in the table: where each stands, and which of a partner's are still on their way."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime

from shared.adapters import items, keys
from shared.adapters.offer_keys import totals_at
from shared.adapters.table import Table
from shared.adapters.uploads_to_see import OFF_LIST, items_to_see, listed
from shared.adapters.writes import (
    ABSENT,
    ConditionFailed,
    Contended,
    Delete,
    Item,
    Key,
    Put,
    Update,
    Write,
)
from shared.domain.facts import Fact
from shared.domain.offers.upload import Counts, Gone, Upload, UploadState
from shared.ports import Lost


def upload_at(upload_id: str) -> Key:
    """Where an upload stands."""
    return f"UPLOAD#{upload_id}", "UPLOAD"


def pending_at(partner: str, upload_id: str) -> Key:
    """Stands while the partner's upload has no final report."""
    return f"PARTNER#{partner}", f"PENDING#{upload_id}"


def uploads_of(partner: str) -> str:
    """Partition of index `list1`: a partner's uploads by time."""
    return f"UPLOADS#{partner}"


class UploadTable:
    """The port `Uploads` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def add(self, upload: Upload, wake_at: datetime | None) -> None:
        """One transaction: the upload, and its mark among the partner's pending ones."""
        item = {**_item(upload), **items.waking(upload_at(upload.id), wake_at)}
        mark = items.whole(pending_at(upload.partner, upload.id), "pending_upload")
        self.table.write_all([Put(item, only_if={"pk": ABSENT}), Put(mark)])

    def get(self, upload_id: str) -> Upload | None:
        """The upload, read consistently."""
        item = self.table.get(upload_at(upload_id))
        return None if item is None else upload_from(item)

    def of_partner(self, partner: str, most: int) -> Sequence[Upload]:
        """The partner's latest uploads, newest first, by the index and then the items."""
        values = {":uploads": uploads_of(partner)}
        options = {"IndexName": "list1", "ScanIndexForward": False}
        found = self.table.query("list1_pk = :uploads", values, most, **options)
        order = [(item["pk"], item["sk"]) for item in found]
        whole = self.table.get_many(order)
        return [upload_from(whole[key]) for key in order if key in whole]

    def to_see(self, region: str, asking: bool, since: datetime, most: int) -> Sequence[Upload]:
        found = items_to_see(self.table, region, asking, since, most)
        return [upload_from(item) for item in found]

    def put_aside(self, upload: Upload) -> None:
        off = Update(upload_at(upload.id), set=OFF_LIST, only_if={"turn": upload.turn})
        with suppress(ConditionFailed, Contended):
            self.table.write(off)

    def others_pending(self, upload: Upload) -> bool:
        """Whether another upload of the partner has no final report yet."""
        pk, own = pending_at(upload.partner, upload.id)
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
        key = upload_at(before.id)
        update = Update(
            key,
            set={**_values(after), **_unread(before, after), **items.waking(key, wake_at)},
            append={"history": [items.fact_item(fact)]} if fact else {},
            only_if={"state": before.state.value, "turn": before.turn},
        )
        ends = _ends(after, wake_at) if after.ended and not before.ended else []
        try:
            self.table.write_all([update, *ends]) if ends else self.table.write(update)
        except ConditionFailed:
            return False
        except Contended:
            raise Lost from None
        return True

    def settle(self, upload: Upload) -> None:
        key = upload_at(upload.id)
        promise = Update(key, set=items.waking(key, None), only_if={"turn": upload.turn})
        try:
            self.table.write_all([promise, Delete(pending_at(upload.partner, upload.id))])
        except ConditionFailed:
            return
        except Contended:
            raise Lost from None

    def see(self, upload: Upload) -> None:
        """Only what is still the present report."""
        seen = Update(upload_at(upload.id), set={"seen": True}, only_if={"turn": upload.turn})
        with suppress(ConditionFailed, Contended):
            self.table.write(seen)

    def unseen(self, upload: Upload, fact: Fact, wake_at: datetime | None) -> bool:
        """The fact and the promise that follows in one write, conditional on a mark of its own."""
        key = upload_at(upload.id)
        said = Update(
            key,
            set={"unseen": True, **items.waking(key, wake_at)},
            append={"history": [items.fact_item(fact)]},
            only_if={"turn": upload.turn, "unseen": ABSENT},
        )
        try:
            self.table.write(said)
        except (ConditionFailed, Contended):
            return False
        return True


def _ends(after: Upload, wake_at: datetime | None) -> list[Write]:
    """With the last move the partner's sums grow; pending is what will be looked at again."""
    sums = {"received": after.counts.accepted, "refused": after.counts.refused}
    grown = Update(totals_at(after.partner), set={"kind": "figures"}, add=sums)
    return [grown] if wake_at else [grown, Delete(pending_at(after.partner, after.id))]


def _item(upload: Upload) -> Item:
    """A new upload's item, in its partner's list."""
    return items.whole(
        upload_at(upload.id),
        "upload",
        id=upload.id,
        partner=upload.partner,
        region=upload.region,
        by=upload.by,
        filename=upload.filename,
        created_at=keys.stamp(upload.created_at),
        state=upload.state.value,
        gone=upload.gone.value,
        asks=upload.asks,
        turn=upload.turn,
        list1_pk=uploads_of(upload.partner),
        list1_sk=f"{keys.stamp(upload.created_at)}#{upload.id}",
        history=[items.fact_item(fact) for fact in upload.history],
    )


def _values(upload: Upload) -> Item:
    """The attributes of an upload that its import, or its partner's answers, change."""
    state = {"state": upload.state.value, "gone": upload.gone.value, "turn": upload.turn}
    return {**state, "counts": asdict(upload.counts), **listed(upload)}


def _unread(before: Upload, after: Upload) -> Item:
    """With a new turn, what was seen or said unseen is the report before."""
    return {"seen": None, "unseen": None} if after.turn != before.turn else {}


def upload_from(item: Item) -> Upload:
    """A stored upload."""
    counts = {name: int(number) for name, number in item.get("counts", {}).items()}
    return Upload(
        id=item["id"],
        partner=item["partner"],
        region=item["region"],
        by=item["by"],
        filename=item["filename"],
        created_at=keys.moment(item["created_at"]),
        state=UploadState(item["state"]),
        counts=Counts(**counts),
        gone=Gone(item["gone"]),
        asks=bool(item["asks"]),
        seen=bool(item.get("seen", False)),
        turn=int(item["turn"]),
        history=items.history_from(item),
    )
