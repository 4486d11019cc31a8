"""Where a person is written to, corrected by them. GET never acts; no page shows an address."""

from shared.contracts.addresses import read_address
from shared.domain.refusals import NotEligible, Refused, WrongState
from shared.runtime import wiring
from shared.usecases import correcting, links
from shared.usecases.standing import standing
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.public import views
from shared.web.public.views_person import person_at
from shared.web.refusing import field_sentence, sentence
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/i/<token>/email")
def ask_address(token: str) -> Answer:
    """Asks for the right address."""
    return _page(token)


@routes.post("/i/<token>/email")
def correct_address(token: str) -> Answer:
    """From now on the person is written to there."""
    request, parts = asked(routes), wiring.parts()
    ids = links.opened(parts, token)
    by_program = requests.wants_json(request)
    given = requests.json_body(request) if by_program else requests.fields(request)
    try:
        correcting.correct_own(parts, *ids, read_address(given))
    except (NotEligible, WrongState) as refusal:
        if by_program:
            raise
        return _page(token, str(given.get("email", "")), refusal)
    if by_program:
        return answers.as_json(views.standing_json(standing(parts, *ids)))
    return answers.redirect(f"/i/{token}")


def _page(token: str, typed: str = "", refusal: Refused | None = None) -> Answer:
    person = person_at(wiring.parts(), token)
    error = _said(refusal) if refusal else ""
    page = render("public/address", region=person.region, person=person, typed=typed, error=error)
    return answers.html(page, 422 if refusal else 200)


def _said(refusal: Refused) -> str:
    if isinstance(refusal, NotEligible):
        return field_sentence(refusal.errors[0])
    return sentence(refusal)
