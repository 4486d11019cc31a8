"""The page of the partner's tokens for the API: issue one, see it once, take it back."""

from shared.ports import Parts
from shared.usecases import api_tokens
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.framing import asked_for, page
from shared.web.partner.pages import acting, visited
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit

routes = routes_of_a_site()


@routes.get("/jetons")
def listed() -> Answer:
    """The tokens there are, and what they are for."""
    return _page(*visited(routes))


@routes.post("/jetons")
def issue() -> Answer:
    """A new token, on this answer and nowhere else."""
    parts, visit = acting(routes)
    return _page(parts, visit, api_tokens.issue(parts, visit.account))


@routes.post("/jetons/retrait")
def revoke() -> Answer:
    """Takes a token back, from this moment on."""
    parts, visit = acting(routes)
    chosen = requests.fields(asked(routes)).get("jeton", "")
    api_tokens.revoke(parts, visit.account, chosen)
    return answers.redirect("/jetons?fait=retire")


def _page(parts: Parts, visit: Visit, token: str = "") -> Answer:
    issued = api_tokens.issued(parts, visit.account)
    full = len(issued) >= api_tokens.MOST_TOKENS
    done = asked_for(routes, "fait") == "retire"
    values = {"token": token, "issued": issued, "full": full, "done": done}
    return page(parts, visit, "partner/tokens", 200, None, **values)
