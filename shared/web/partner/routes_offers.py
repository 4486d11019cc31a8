"""The partner's own offers, and what the partner does with one."""

from typing import Any
from urllib.parse import urlencode

from shared.domain.offers.life import Act
from shared.domain.offers.offer import OfferState
from shared.domain.refusals import NotFound
from shared.usecases import offer_life
from shared.web import answers
from shared.web.answers import Answer
from shared.web.framing import asked_for, page
from shared.web.partner import offers_view
from shared.web.partner.pages import acting, visited
from shared.web.routing import routes_of_a_site

routes = routes_of_a_site()
# The last word of an address -> what it asks for.
ACTS = {
    "pourvue": Act.FILL,
    "retirer": Act.WITHDRAW,
    "remettre": Act.RESTORE,
    "prolonger": Act.PROLONG,
}
STATES = {
    "en-ligne": OfferState.LIVE,
    "pourvues": OfferState.FILLED,
    "retirees": OfferState.WITHDRAWN,
    "refusees": OfferState.REJECTED,
}


@routes.get("/offres")
def listed() -> Answer:
    """The offers in one state, page by page."""
    parts, visit = visited(routes)
    name = asked_for(routes, "etat") or "en-ligne"
    state = STATES.get(name)
    if state is None:
        raise NotFound("no_such_page")
    found = offer_life.own_offers(parts, visit.account, state, asked_for(routes, "apres"))
    query = urlencode({"etat": name, "apres": found.after})
    values: dict[str, Any] = {
        "tabs": [(f"/offres?etat={each}", each, each == name) for each in STATES],
        "name": name,
        "offers": [offers_view.of(o, figures, parts.clock.now()) for o, figures in found.found],
        "after": f"/offres?{query}" if found.after else "",
        "first": "" if not asked_for(routes, "apres") else f"/offres?etat={name}",
        "done": asked_for(routes, "fait") if asked_for(routes, "fait") in ACTS else "",
        "acts": {act.value: word for word, act in ACTS.items()},
    }
    return page(parts, visit, "partner/offers", **values)


@routes.post("/offres/<key>/<word>")
def act(key: str, word: str) -> Answer:
    """One of the acts, and back to the list it was asked from."""
    parts, visit = acting(routes)
    wanted = ACTS.get(word)
    if wanted is None:
        raise NotFound("no_such_page")
    after = offer_life.act(parts, visit.account, key, wanted)
    name = next(name for name, state in STATES.items() if state is after.state)
    return answers.redirect(f"/offres?etat={name}&fait={word}")
