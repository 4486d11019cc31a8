"""Offers that several partners have: each keeps its own, and tells of the others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from shared.domain.offers.alike import Seen, same_offer
from shared.domain.offers.offer import StoredOffer
from shared.domain.offers.plan import Row
from shared.domain.offers.upload import Upload
from shared.ports import Parts

# Of one postcode, so many offers of others are compared with.
MOST_COMPARED = 500
_Place = tuple[str, str]


def link_alike(parts: Parts, upload: Upload, rows: Iterable[Row]) -> None:
    """Links these new or changed offers with the same ones of other partners, both ways."""
    own: dict[_Place, list[str]] = defaultdict(list)
    for row in rows:
        if row.offer is not None and row.key is not None and row.offer.postcode:
            own[row.offer.department, row.offer.postcode].append(row.key)
    for place, keys in own.items():
        others = _others(parts, upload, place)
        if others:
            mine = parts.offers.many([(upload.partner, key) for key in keys])
            _link(parts, mine, others)


def _others(parts: Parts, upload: Upload, place: _Place) -> Sequence[StoredOffer]:
    listed = parts.offers.in_region(upload.region, *place)
    theirs = [(ref.partner, ref.key) for ref in listed if ref.partner != upload.partner]
    return parts.offers.many(theirs[:MOST_COMPARED])


def _link(parts: Parts, mine: Sequence[StoredOffer], others: Sequence[StoredOffer]) -> None:
    found: dict[_Place, set[_Place]] = {_of(offer): set() for offer in mine}
    for offer in mine:
        for other in others:
            if same_offer(_seen(offer), _seen(other)):
                found[_of(offer)].add(_of(other))
                found.setdefault(_of(other), set(other.alike)).add(_of(offer))
    _remember(parts, {_of(offer): offer for offer in (*mine, *others)}, found)


def _remember(
    parts: Parts, offers: Mapping[_Place, StoredOffer], found: Mapping[_Place, set[_Place]]
) -> None:
    for place, alike in found.items():
        if alike != set(offers[place].alike):
            parts.offers.link(offers[place], alike)


def _of(offer: StoredOffer) -> _Place:
    return offer.partner, offer.key


def _seen(offer: StoredOffer) -> Seen:
    told = offer.offer
    return Seen(offer.partner, offer.key, told.postcode, told.title, told.employer)
