"""Which offers are somebody's: `candidates` by what the list tells, `best` by the offers read."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import OfferRef, StoredOffer, digest

# The longest digest.
MOST = 10
# So many offers are read to find the newest.
MOST_READ = 100
# An offer by its partner and key.
Place = tuple[str, str]
_MARK_DIGITS = 16


@dataclass(frozen=True)
class Interests:
    """What offers somebody wants; what is empty narrows nothing. `families` are ROME letters.

    `copied`: their counsellor is to get the same mail.
    """

    departments: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    families: tuple[str, ...] = ()
    copied: bool = False

    def rank(self, kind: Kind, department: str, rome_code: str) -> int | None:
        """0 for what is wanted, 1 for what may be, since nobody knows its job; None: it is not."""
        if self.kinds and kind not in self.kinds:
            return None
        if self.departments and department not in self.departments:
            return None
        if not self.families or rome_code[:1] in self.families:
            return 0
        return None if rome_code else 1


def mark_of(place: Place) -> str:
    """A short name by which an offer is known to have been sent."""
    return digest("#".join(place))[:_MARK_DIGITS]


def candidates(
    refs: Iterable[OfferRef], wanted: Interests, sent: Collection[str], today: date
) -> Sequence[Place]:
    """Up to `MOST_READ` wanted offers that were not sent yet: those whose last day is farthest.

    An offer without a last day of its own has one by the file that told of it: the newest first.
    """
    found = []
    for ref in refs:
        rank = wanted.rank(ref.kind, ref.department, ref.rome_code)
        place = (ref.partner, ref.key)
        if rank is not None and ref.until >= today and mark_of(place) not in sent:
            found.append((rank, -ref.until.toordinal(), place))
    return [place for _, _, place in sorted(found)[:MOST_READ]]


def best(
    offers: Iterable[StoredOffer], wanted: Interests, sent: Collection[str], today: date
) -> Sequence[StoredOffer]:
    """Up to `MOST` of these, the surest and then the newest first; one that several partners have
    is there once, and not at all if it was sent under another's name."""
    chosen: list[StoredOffer] = []
    shown: set[Place] = set()
    for offer in _newest_first(offers, wanted, today):
        names = {(offer.partner, offer.key), *offer.alike}
        if not names & shown and not any(mark_of(name) in sent for name in names):
            chosen.append(offer)
            shown |= names
    return chosen[:MOST]


def _newest_first(
    offers: Iterable[StoredOffer], wanted: Interests, today: date
) -> Sequence[StoredOffer]:
    """Those wanted and shown today; the ids of the uploads that brought them sort by time."""
    ranked = [(_rank(each, wanted), each) for each in offers if each.shown_on(today)]
    newest = sorted(ranked, key=lambda one: (one[1].created_by, one[1].key), reverse=True)
    return [each for rank, each in sorted(newest, key=lambda one: one[0] or 0) if rank is not None]


def _rank(stored: StoredOffer, wanted: Interests) -> int | None:
    offer = stored.offer
    return wanted.rank(offer.kind, offer.department, offer.rome_code)
