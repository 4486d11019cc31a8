"""The public API of offers: the live ones, in our words or in those of others."""

from urllib.parse import urlencode

from shared.contracts.offer_exports import EXPORTS, listed
from shared.contracts.offer_queries import read_query
from shared.domain.offers.offer import StoredOffer
from shared.domain.refusals import NotFound
from shared.runtime import wiring
from shared.usecases import browsing_offers
from shared.web import answers
from shared.web.answers import Answer
from shared.web.public.routes_offers import page_of, seen
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
LIST = "/api/offers"
# For programs a page may be longer than for people.
PAGE = 100


@routes.get(LIST)
def offers_listed() -> Answer:
    """A page of the live offers; `Link` and `next` say where the next one begins."""
    parts = wiring.parts()
    given = asked(routes).query_string_parameters or {}
    query = read_query(given)
    found = browsing_offers.browse(parts, query.wanted, query.after, PAGE)
    told = [_told(each, query.format) for each in found.offers]
    base = f"{parts.addresses.public_url}{LIST}"
    after = f"{base}?{urlencode({**given, 'after': found.after})}" if found.after else None
    answer = answers.as_json(
        listed(query.format, told, found.count, after), kind=_kind(query.format)
    )
    if after:
        answer.headers["Link"] = f'<{after}>; rel="next"'
    return answer


@routes.get("/api/offers/<partner>/<key>")
def offer_exported(partner: str, key: str) -> Answer:
    """One live offer."""
    given = asked(routes).query_string_parameters or {}
    query = read_query({"format": given.get("format", "")})
    stored = seen(partner, key).stored
    if not stored.shown_on(browsing_offers.today(wiring.parts())):
        raise NotFound("offer_ended")
    return answers.as_json(_told(stored, query.format), kind=_kind(query.format))


def _told(stored: StoredOffer, form: str) -> dict[str, object]:
    return EXPORTS[form](stored, page_of(stored.partner, stored.key))


def _kind(form: str) -> str:
    return "application/ld+json" if form == "jobposting" else "application/json"
