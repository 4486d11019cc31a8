"""What the team does with partners' offers: looks through them, rejects one, takes that back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from shared.domain.journal import Act
from shared.domain.offers.offer import Ending, OfferState, StoredOffer
from shared.domain.offers.sifting import Wanted, cursor, following, sift
from shared.domain.refusals import NotFound, WrongState
from shared.ports import Account, Lost, Parts
from shared.ports.offers import Figures
from shared.usecases.browsing_offers import today
from shared.usecases.journal import note
from shared.usecases.retrying import until_not_lost

PAGE = 20
# How many of a partner's ended offers are looked at in one go.
_AT_ONCE = 100


class Standing(StrEnum):
    """How the offers of a list stand; `expired` ones are live, but their last day has passed."""

    LIVE = "live"
    EXPIRED = "expired"
    FILLED = "filled"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Listed:
    """A page of a list, where the next one begins, and the partners who have offers listed.

    `count` is None where only the page is known.
    """

    offers: Sequence[StoredOffer]
    after: str
    partners: Sequence[str]
    count: int | None = None


@dataclass(frozen=True)
class Judged:
    """An offer, how it stands today, and its figures."""

    stored: StoredOffer
    standing: Standing
    figures: Figures


def listed(
    parts: Parts, account: Account, wanted: Wanted, standing: Standing, after: str
) -> Listed:
    """A page of the region's offers that stand like this.

    Those that have ended are listed by partner: without one, nothing is found.
    """
    refs = parts.offers.in_region(account.region, "", "")
    partners = sorted({ref.partner for ref in refs})
    if standing not in (Standing.LIVE, Standing.EXPIRED):
        found, following_on = _ended(parts, account, wanted, standing, after)
        return Listed(found, following_on, partners)
    kept = sift(refs, wanted, today(parts), over=standing is Standing.EXPIRED)
    before, shown = following(kept, after, PAGE)
    found = parts.offers.many([(ref.partner, ref.key) for ref in shown])
    more = before + len(shown) < len(kept)
    return Listed(found, cursor(shown[-1]) if more else "", partners, len(kept))


def _ended(
    parts: Parts, account: Account, wanted: Wanted, standing: Standing, after: str
) -> tuple[Sequence[StoredOffer], str]:
    found: list[StoredOffer] = []
    more = bool(wanted.partner)
    while more and len(found) < PAGE:
        state = OfferState(standing.value)
        page = parts.offers.of_partner(wanted.partner, state, after, _AT_ONCE)
        found += [each for each in page.found if _is(each, account, wanted)]
        after, more = page.after, bool(page.after)
    return found, after


def _is(stored: StoredOffer, account: Account, wanted: Wanted) -> bool:
    kind, department = stored.offer.kind, stored.offer.department
    of_kind = wanted.kind in (None, kind)
    return stored.region == account.region and of_kind and wanted.department in ("", department)


def own_offer(parts: Parts, account: Account, partner: str, key: str) -> StoredOffer:
    """An offer of the account's own region, whatever its state; NotFound for any other."""
    stored = parts.offers.get(partner, key)
    if stored is None or stored.region != account.region:
        raise NotFound("no_such_offer")
    return stored


def judged(parts: Parts, account: Account, partner: str, key: str) -> Judged:
    """One offer with everything known of it; raises NotFound."""
    stored = own_offer(parts, account, partner, key)
    figures = parts.offers.figures([(partner, key)]).get((partner, key), Figures())
    return Judged(stored, standing_of(stored, today(parts)), figures)


def standing_of(stored: StoredOffer, on: date) -> Standing:
    """How an offer stands on this day."""
    if stored.state is OfferState.LIVE and not stored.shown_on(on):
        return Standing.EXPIRED
    return Standing(stored.state.value)


def reject(
    parts: Parts, account: Account, place: tuple[str, str], stamp: str, reason: str, note: str
) -> StoredOffer:
    """Takes an offer from the public, for a reason its partner is told; again: nothing.

    Raises NotFound, WrongState when it is not live, or not what was judged (`stamp`) any more.
    """

    def attempt() -> StoredOffer:
        before = own_offer(parts, account, *place)
        if before.state is OfferState.REJECTED:
            return before
        if before.state is not OfferState.LIVE:
            raise WrongState("offer_not_live")
        if before.stamp != stamp:
            raise WrongState("offer_changed")
        ending = Ending(reason, f"staff:{account.person}", parts.clock.now(), note)
        after = replace(before, state=OfferState.REJECTED, ending=ending)
        return _moved(parts, account, Act.OFFER_REJECTED, before, after)

    return until_not_lost(attempt)


def restore(parts: Parts, account: Account, place: tuple[str, str]) -> StoredOffer:
    """A rejected offer is live again; again: nothing. Raises NotFound, WrongState."""

    def attempt() -> StoredOffer:
        before = own_offer(parts, account, *place)
        if before.state is OfferState.LIVE:
            return before
        if before.state is not OfferState.REJECTED:
            raise WrongState("offer_not_rejected")
        after = replace(before, state=OfferState.LIVE, ending=None)
        return _moved(parts, account, Act.OFFER_RESTORED, before, after)

    return until_not_lost(attempt)


def _moved(
    parts: Parts, account: Account, done: Act, before: StoredOffer, after: StoredOffer
) -> StoredOffer:
    if not parts.offers.move(before, after):
        raise Lost
    note(parts, account, done, offer=f"{after.partner}/{after.key}")
    return after
