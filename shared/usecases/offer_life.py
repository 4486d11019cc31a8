"""A partner's own offers: listed by state with their figures, and what is done with one."""

from collections.abc import Sequence

from shared.domain.offers import life
from shared.domain.offers.life import Act
from shared.domain.offers.offer import OfferState, StoredOffer
from shared.domain.refusals import NotFound
from shared.ports import Account, Lost, Parts
from shared.ports.offers import Figures, Page
from shared.usecases.partners import partner_of
from shared.usecases.retrying import until_not_lost

ON_A_PAGE = 50


def own_offer(parts: Parts, account: Account, key: str) -> StoredOffer:
    """An offer of the account's own partner and region; raises NotFound for any other."""
    found = parts.offers.get(partner_of(account), key)
    if found is None or found.region != account.region:
        raise NotFound("no_such_offer")
    return found


def own_offers(
    parts: Parts, account: Account, state: OfferState, after: str = ""
) -> Page[tuple[StoredOffer, Figures]]:
    """A page of the account's own offers in this state, each with its figures."""
    page = parts.offers.of_partner(partner_of(account), state, after, ON_A_PAGE)
    # The list may lag behind what the offers themselves say.
    own = [o for o in page.found if (o.region, o.state) == (account.region, state)]
    return Page(_with_figures(parts, own), page.after)


def act(parts: Parts, account: Account, key: str, wanted: Act) -> StoredOffer:
    """Does this with one of the account's own offers; raises NotFound, WrongState."""

    def attempt() -> StoredOffer:
        before = own_offer(parts, account, key)
        after = life.acted(before, wanted, account.id, parts.clock.now())
        if after != before and not parts.offers.move(before, after):
            raise Lost
        return after

    return until_not_lost(attempt)


def _with_figures(parts: Parts, offers: Sequence[StoredOffer]) -> list[tuple[StoredOffer, Figures]]:
    if not offers:
        return []
    figures = parts.offers.figures([(offer.partner, offer.key) for offer in offers])
    return [(o, figures.get((o.partner, o.key), Figures())) for o in offers]
