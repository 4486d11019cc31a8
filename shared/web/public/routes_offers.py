"""The public pages of offers: the list, one offer, how to apply. GET counts nothing."""

from typing import Any

from shared.contracts.offer_queries import possible, what_is_right
from shared.domain.offers.offer import OfferState
from shared.domain.refusals import NotAllowed, NotFound
from shared.domain.region import Region
from shared.runtime import wiring
from shared.usecases import browsing_offers, links
from shared.usecases.browsing_offers import Browsed, Seen
from shared.web import answers, offer_words, places
from shared.web.answers import Answer
from shared.web.entry import from_elsewhere
from shared.web.public import views_offers
from shared.web.public.routes_api import own_region
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
GONE = 410


@routes.get("/offres")
def offers() -> Answer:
    """A page of the live offers that are wanted."""
    parts, region = wiring.parts(), own_region()
    given = asked(routes).query_string_parameters or {}
    query = what_is_right({views_offers.QUERY.get(k, k): v for k, v in given.items()})
    found = browsing_offers.browse(parts, query.wanted, query.after)
    values = {
        "found": found,
        "wanted": query.wanted,
        "filters": views_offers.filters(query.wanted, region.rules.departments),
        "instead": views_offers.instead(found, query.wanted),
    }
    return answers.html(
        render("public/offers", region=region, views=views_offers, words=offer_words, **values)
    )


@routes.get("/offres/<partner>/<key>")
def offer(partner: str, key: str) -> Answer:
    """One offer; one that has ended says so."""
    return _page(seen(partner, key))


@routes.get("/offres/<partner>/<key>/postuler")
def back_to_offer(partner: str, key: str) -> Answer:
    """Whoever comes by this address alone sees the offer first."""
    return answers.redirect(offer_words.address(seen(partner, key).stored))


@routes.post("/offres/<partner>/<key>/postuler")
def how_to_apply(partner: str, key: str) -> Answer:
    """Counts that somebody asked how to apply, and tells it."""
    found = _counted(partner, key, "applied")
    return _page(found, applying=True)


@routes.post("/offres/<partner>/<key>/vue")
def offer_seen(partner: str, key: str) -> Answer:
    """Counts that somebody looked at the offer's page."""
    _counted(partner, key, "seen")
    return answers.html("", 204)


def seen(partner: str, key: str) -> Seen:
    """The offer of this address; raises NotFound."""
    if not possible(partner, key):
        raise NotFound("no_such_offer")
    return browsing_offers.see(wiring.parts(), partner, key)


def page_of(partner: str, key: str) -> str:
    """The whole address of an offer's page."""
    return links.offer_page(wiring.parts(), partner, key)


def _counted(partner: str, key: str, what: str) -> Seen:
    if from_elsewhere(asked(routes)):
        raise NotAllowed("from_elsewhere")
    found = seen(partner, key)
    browsing_offers.count(wiring.parts(), found.stored, what)
    return found


def _page(found: Seen, applying: bool = False) -> Answer:
    parts, region, stored = wiring.parts(), own_region(), found.stored
    if not stored.shown_on(browsing_offers.today(parts)):
        return _ended(found, region)
    values: dict[str, Any] = {
        "stored": stored,
        "offer": stored.offer,
        "seen": found,
        "applying": applying,
        "places": places,
        "data": views_offers.data_block(stored, page_of(stored.partner, stored.key)),
    }
    return answers.html(render("public/offer", region=region, words=offer_words, **values))


def _ended(found: Seen, region: Region) -> Answer:
    """What has ended is said kindly, with what may be wanted instead."""
    offer = found.stored.offer
    shown = offer if found.stored.state is not OfferState.REJECTED else None
    others: Browsed = browsing_offers.like(wiring.parts(), offer)
    values = {
        "offer": shown,
        "stored": found.stored,
        "found": others,
        "words": offer_words,
    }
    return answers.html(render("public/offer-ended", region=region, **values), GONE)
