"""The partners' API for single offers: tell one, tell some, take one back, list one's own.

Under `/api/offers` for a partner's own tokens; under `/api/account/offers` the same for the ID
token of an account, which the gateway checks there.
"""

from typing import Any

from shared.contracts.offer_items import (
    MOST_BYTES,
    offer_body,
    outcome_body,
    read_batch,
    read_one,
)
from shared.domain.offers.offer import OfferState
from shared.domain.refusals import NotFound, TooBig
from shared.usecases import api_tokens, offer_life, offers_api
from shared.usecases.offers_api import Outcome
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.framing import asked_for
from shared.web.partner.calling import called_by_token
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.put("/api/offers/.+")
@routes.put("/api/account/offers/.+")
def put() -> Answer:
    """One offer, new or said anew: 201, 200, or 422 with its problems."""
    parts, account = called_by_token(routes)
    item = read_one(_body(), _source_id())
    api_tokens.spend(parts, account, 1)
    [outcome] = offers_api.put_offers(parts, account, [item])
    status = {"new": 201, "refused": 422}.get(outcome.status, 200)
    return answers.as_json(_told(outcome), status)


@routes.post("/api/offers:batch")
@routes.post("/api/account/offers:batch")
def put_some() -> Answer:
    """Up to a hundred offers, each with its own answer; good ones are kept."""
    parts, account = called_by_token(routes)
    items = read_batch(_body())
    api_tokens.spend(parts, account, len(items))
    outcomes = offers_api.put_offers(parts, account, items)
    return answers.as_json({"offers": [_told(outcome) for outcome in outcomes]})


@routes.delete("/api/offers/.+")
@routes.delete("/api/account/offers/.+")
def take_back() -> Answer:
    """The offer is not to be shown any more; again: the same answer."""
    parts, account = called_by_token(routes)
    api_tokens.spend(parts, account, 1)
    offers_api.take_back(parts, account, _source_id())
    return answers.nothing()


@routes.get("/api/offers")
@routes.get("/api/account/offers")
def listed() -> Answer:
    """A page of one's own offers in a state; `after` of the answer asks for the next."""
    parts, account = called_by_token(routes)
    api_tokens.spend(parts, account, 1)
    name = asked_for(routes, "state") or OfferState.LIVE.value
    if name not in set(OfferState):
        raise NotFound("no_such_page")
    found = offer_life.own_offers(parts, account, OfferState(name), asked_for(routes, "after"))
    offers = [offer_body(offer, each.seen, each.applied) for offer, each in found.found]
    return answers.as_json({"offers": offers, "after": found.after or None})


def _body() -> dict[str, Any]:
    if len(asked(routes).body or "") > MOST_BYTES:
        raise TooBig("body_too_big")
    return requests.json_body(asked(routes))


def _source_id() -> str:
    """The reference in the address.

    The gateway has undone every escape but that of the percent sign itself.
    """
    return asked(routes).path.partition("/offers/")[2].replace("%25", "%")


def _told(outcome: Outcome) -> dict[str, Any]:
    return outcome_body(outcome.source_id, outcome.status, outcome.problems)
