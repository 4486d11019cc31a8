"""The public pages of jobs: the region's job sheets, and the offers for each."""

from shared.contracts.offer_queries import what_is_right
from shared.domain.offers.sifting import Wanted
from shared.runtime import wiring
from shared.usecases import browsing_offers
from shared.web import answers, offer_words
from shared.web.answers import Answer
from shared.web.public.routes_api import own_region
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/metiers")
def jobs() -> Answer:
    """Every job sheet of the region, with how many offers there are."""
    found = browsing_offers.jobs(wiring.parts())
    return answers.html(render("public/jobs", region=own_region(), jobs=found))


@routes.get("/metiers/<rome_code>")
def job(rome_code: str) -> Answer:
    """One job sheet with its live offers."""
    parts = wiring.parts()
    sheet = browsing_offers.job(parts, rome_code)
    given = asked(routes).query_string_parameters or {}
    after = what_is_right({"after": given.get("apres", "")}).after
    found = browsing_offers.browse(parts, Wanted(rome_code=sheet.rome_code), after)
    values = {"sheet": sheet, "found": found, "words": offer_words}
    return answers.html(render("public/job", region=own_region(), **values))
