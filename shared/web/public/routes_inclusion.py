"""Our sessions for the directory of social inclusion (data·inclusion), which counsellors search."""

from shared.contracts import inclusion
from shared.contracts.public_answers import InclusionAnswer
from shared.runtime import wiring
from shared.usecases import sessions
from shared.web import answers
from shared.web.answers import Answer
from shared.web.public import views
from shared.web.public.routes_api import own_region
from shared.web.routing import routes_of_a_site

routes = routes_of_a_site()


@routes.get("/api/data-inclusion")
def directory() -> Answer:
    """The chamber and every session one may register for now, in the words of data·inclusion."""
    parts, region = wiring.parts(), own_region()
    now, home = parts.clock.now(), parts.addresses.public_url
    body: InclusionAnswer = {
        "structures": [inclusion.structure(region, home, now)],
        "services": [
            inclusion.service(region, session, views.session_page(parts, session.id))
            for session in sessions.calendar(parts, region.id)
            if session.registration_open(now, region.rules)
        ],
    }
    return answers.as_json(body)
