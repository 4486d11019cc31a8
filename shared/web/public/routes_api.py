"""The public API: the calendar and the form, as JSON."""

from shared.contracts.public_answers import CalendarAnswer, ReceiptAnswer
from shared.contracts.registration_forms import RegistrationForm, read_registration
from shared.domain.region import Region
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases import links, registering, sessions
from shared.usecases.throttling import let_in
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.public import views
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/api/sessions")
def calendar() -> Answer:
    """Every open session to come, with live places."""
    parts, region = wiring.parts(), own_region()
    found = sessions.calendar(parts, region.id)
    told = [views.session_json(parts, session, region.rules) for session in found]
    return answers.as_json(CalendarAnswer(sessions=told))


@routes.post("/api/registrations")
def register() -> Answer:
    """Stores a form, once; where it stands and where to follow it."""
    form = read_registration(requests.json_body(asked(routes)))
    parts = wiring.parts()
    let_in(parts, requests.place(asked(routes)))
    session_id, registration_id = store(parts, own_region(), form)
    body: ReceiptAnswer = {
        "registration_id": registration_id,
        "status": "received",
        "status_url": links.person_page(parts, session_id, registration_id),
    }
    return answers.as_json(body, 202)


@routes.get("/api/openapi.json")
def description() -> Answer:
    """This document."""
    from shared.web.public.api_document import document

    return answers.as_json(document(wiring.parts().addresses.public_url))


def store(
    parts: Parts, region: Region, form: RegistrationForm, origin: str = "form"
) -> tuple[str, str]:
    """The session and the registration that this form led to, now or before."""
    receipt = registering.register(parts, region, form.form(origin=origin))
    return receipt.session_id, receipt.registration_id


def own_region() -> Region:
    """The region this site stands for."""
    parts = wiring.parts()
    return parts.regions.get(parts.addresses.region)
