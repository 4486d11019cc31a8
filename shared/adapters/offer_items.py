"""Offers and uploads as items of the table and back, with their keys."""

from dataclasses import asdict
from datetime import date
from enum import Enum
from typing import Any

from shared.adapters import items, keys
from shared.adapters.writes import Item, Key
from shared.domain.offers.kinds import Kind
from shared.domain.offers.plan import Filed, Known, Offer, Row
from shared.domain.offers.upload import Counts, Upload, UploadState


def offer_at(partner: str, offer_key: str) -> Key:
    """Where a partner's offer stands; its own partition, so that big files spread."""
    return f"OFFER#{partner}#{offer_key}", "OFFER"


def upload_at(upload_id: str) -> Key:
    """Where an upload stands."""
    return f"UPLOAD#{upload_id}", "UPLOAD"


def pending_at(partner: str, upload_id: str) -> Key:
    """Stands while the partner's upload has no final report."""
    return f"PARTNER#{partner}", f"PENDING#{upload_id}"


def offers_of(region: str) -> str:
    """Partition of index `list1`: a region's offers."""
    return f"OFFERS#{region}"


def offers_by(partner: str) -> str:
    """Partition of index `list2`: a partner's offers."""
    return f"OFFERS#{partner}"


def uploads_of(partner: str) -> str:
    """Partition of index `list1`: a partner's uploads by time."""
    return f"UPLOADS#{partner}"


def offer_item(upload: Upload, filed: Filed, row: Row, known: Known | None) -> Item:
    """A live offer as this file says it."""
    if row.offer is None or row.key is None:
        raise ValueError("a refused row has no item")
    same = known is not None and known.content_hash == row.offer.content_hash
    return items.whole(
        offer_at(upload.partner, row.key),
        "offer",
        region=upload.region,
        partner=upload.partner,
        state="live",
        content_hash=row.offer.content_hash,
        stamp=filed.stamp,
        created_by=known.created_by if known else filed.upload_id,
        changed_by=known.changed_by if known and same else filed.upload_id,
        offer=_written(row.offer),
        **_listed(upload, row.offer, row.key),
    )


def _listed(upload: Upload, offer: Offer, offer_key: str) -> Item:
    """In the lists of its region, by kind, and of its partner."""
    return {
        "list1_pk": offers_of(upload.region),
        "list1_sk": f"{offer.kind.value}#{upload.partner}#{offer_key}",
        "list2_pk": offers_by(upload.partner),
        "list2_sk": offer_key,
    }


def known_from(item: Item) -> Known:
    """What an import must know of a stored offer."""
    return Known(item["content_hash"], item["stamp"], item["created_by"], item["changed_by"])


def offer_from(item: Item) -> Offer:
    """A stored offer."""
    stored = dict(item["offer"])
    stored["kind"] = Kind(stored["kind"])
    stored["openings"] = int(stored.get("openings", 1))
    for name in ("starts_on", "expires_on"):
        if name in stored:
            stored[name] = date.fromisoformat(stored[name])
    return Offer(**stored)


def upload_item(upload: Upload) -> Item:
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
        list1_pk=uploads_of(upload.partner),
        list1_sk=f"{keys.stamp(upload.created_at)}#{upload.id}",
        history=[items.fact_item(fact) for fact in upload.history],
    )


def upload_values(upload: Upload) -> Item:
    """The attributes of an upload that its import changes."""
    return {"state": upload.state.value, "counts": asdict(upload.counts)}


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
        history=items.history_from(item),
    )


def _written(offer: Offer) -> dict[str, Any]:
    """The fields that say something; dates as ISO text."""
    return {name: _plain(value) for name, value in asdict(offer).items() if value not in ("", None)}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
