"""Offers as items of the table and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Any

from shared.adapters import items, keys
from shared.adapters.offer_keys import offer_at, offers_by, offers_of
from shared.adapters.writes import Item
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import FIELDS, Ending, Offer, OfferRef, OfferState, StoredOffer
from shared.domain.offers.plan import ABSENT_FROM_FILE, Filed, Known, Row
from shared.domain.offers.tags import Tag
from shared.domain.offers.upload import Upload

# Some months after its last day an offer is deleted; its figures are in its partner's sums.
KEPT_AFTER = timedelta(days=180)
_NOT_LISTED = {"list1_pk": None, "list1_sk": None}


def offer_item(upload: Upload, filed: Filed, row: Row, known: Known | None) -> Item:
    """A live offer as this file says it."""
    if row.offer is None or row.key is None:
        raise ValueError("a refused row has no item")
    until = row.offer.lasts_until(filed.at.date())
    return items.whole(
        offer_at(upload.partner, row.key),
        "offer",
        region=upload.region,
        partner=upload.partner,
        state=OfferState.LIVE.value,
        content_hash=row.offer.content_hash,
        stamp=filed.stamp,
        created_by=known.created_by if known else filed.upload_id,
        changed_by=_changed_by(filed, row.offer, known),
        until=until.isoformat(),
        offer=written(row.offer),
        **lasting(until),
        **listed(upload.region, row.offer, until, upload.partner, row.key),
        **by_state(upload.partner, OfferState.LIVE, row.key, until.isoformat()),
    )


def _changed_by(filed: Filed, offer: Offer, known: Known | None) -> str:
    """The upload that made it so: the one before, where this file says the same of it, live."""
    if known is None or known.state is not OfferState.LIVE:
        return filed.upload_id
    return known.changed_by if known.content_hash == offer.content_hash else filed.upload_id


def lasting(until: date) -> Item:
    """The moment from which the service may delete it, in seconds of Unix time."""
    day = datetime.combine(until, time.min, UTC) + KEPT_AFTER
    return {"expires_on": int(day.timestamp())}


def listed(region: str, offer: Offer, until: date, partner: str, key: str) -> Item:
    """In the list of its region, with what lists sift by."""
    sifted = (offer.department or "-", offer.postcode or "-", offer.kind.value)
    rest = (offer.rome_code or "-", until.isoformat(), partner, key)
    return {"list1_pk": offers_of(region), "list1_sk": "#".join((*sifted, *rest))}


def by_state(partner: str, state: OfferState, key: str, by: str = "") -> Item:
    """In the list of its partner; `by`: for a live one its last day, for what a file withdrew its
    upload.
    """
    place = "#".join(filter(None, (state.value, by, key)))
    return {"list2_pk": offers_by(partner), "list2_sk": place}


def withdrawn_by(upload_id: str) -> str:
    """Where in its partner's list stands what this upload withdrew."""
    return f"{OfferState.WITHDRAWN.value}#{upload_id}#"


def absent_values(upload: Upload, filed: Filed, key: str) -> Item:
    """The attributes of an offer that a complete file tells nothing of."""
    ending = Ending(ABSENT_FROM_FILE, upload.by, filed.at)
    place = by_state(upload.partner, OfferState.WITHDRAWN, key, filed.upload_id)
    state = {"state": OfferState.WITHDRAWN.value, "stamp": filed.stamp}
    return {**state, "ending": ending_item(ending), **_NOT_LISTED, **place}


def moved_values(after: StoredOffer) -> Item:
    """The attributes of an offer that its partner or staff change."""
    shown = after.state is OfferState.LIVE
    place = listed(after.region, after.offer, after.until, after.partner, after.key)
    return {
        "state": after.state.value,
        "ending": ending_item(after.ending) if after.ending else None,
        "until": after.until.isoformat(),
        **lasting(after.until),
        **(place if shown else _NOT_LISTED),
        **by_state(after.partner, after.state, after.key, after.until.isoformat() if shown else ""),
    }


def ref_from(sk: str) -> OfferRef:
    """An offer as the list of its region tells of it."""
    department, postcode, kind, rome_code, until, partner, key = sk.split("#")
    told = [("" if part == "-" else part) for part in (department, postcode, rome_code)]
    day = date.fromisoformat(until)
    return OfferRef(partner, key, Kind(kind), told[0], told[1], told[2], day)


def known_from(item: Item) -> Known:
    """What an import must know of a stored offer."""
    return Known(
        content_hash=item["content_hash"],
        stamp=item["stamp"],
        created_by=item["created_by"],
        changed_by=item["changed_by"],
        until=_until(item),
        state=OfferState(item["state"]),
        ended=item.get("ending", {}).get("code", ""),
    )


def _until(item: Item) -> date:
    return date.fromisoformat(item["until"])


def stored_from(item: Item) -> StoredOffer:
    """A stored offer with its state."""
    partner, key = item["pk"].split("#")[1:]
    ending = item.get("ending")
    return StoredOffer(
        partner=partner,
        key=key,
        region=item["region"],
        offer=offer_from(item),
        state=OfferState(item["state"]),
        until=_until(item),
        stamp=item["stamp"],
        ending=_ending_from(ending) if ending else None,
        alike=tuple((each["partner"], each["key"]) for each in item.get("alike", ())),
        created_by=item["created_by"],
    )


def offer_from(item: Item) -> Offer:
    """The offer itself, as its partner's file says it."""
    told = dict(item["offer"])
    for name in _DAYS & told.keys():
        told[name] = date.fromisoformat(told[name])
    for name in _NUMBERS & told.keys():
        told[name] = int(told[name])
    told["tags"] = tuple(Tag(**tag) for tag in told.get("tags", ()))
    return Offer(**{**told, "kind": Kind(told["kind"])})


_DAYS = {"starts_on", "ends_on", "expires_on", "published_on", "updated_on"}
_NUMBERS = {"openings", "rome_score"}


def written(offer: Offer) -> dict[str, Any]:
    """The fields that say something; dates as ISO text."""
    told = ((name, getattr(offer, name)) for name in FIELDS)
    return {name: _plain(value) for name, value in told if value not in ("", None, 0, ())}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [asdict(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def ending_item(ending: Ending) -> Item:
    """An ending as it is stored."""
    told = {"code": ending.code, "by": ending.by, "at": keys.stamp(ending.at)}
    return {**told, **({"note": ending.note} if ending.note else {})}


def _ending_from(item: Mapping[str, str]) -> Ending:
    return Ending(item["code"], item["by"], keys.moment(item["at"]), item.get("note", ""))
