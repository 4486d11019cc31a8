"""A counsellor who is not known yet comes to refer a group: a link proves the address first."""

from shared.contracts.start_forms import read_start_form
from shared.domain.refusals import NotEligible
from shared.runtime import wiring
from shared.usecases import links, starting
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.public.asking import Asking
from shared.web.public.routes_api import own_region
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
PAGE = "/orienter-un-groupe"
_ASKING = Asking(PAGE, starting=True)


@routes.get(PAGE)
def start_form() -> Answer:
    """Asks for the counsellor's e-mail address."""
    return _ASKING.form()


@routes.post(PAGE)
def ask_to_start() -> Answer:
    """A link goes to the address: to their page, or to where they say who they are."""
    return _ASKING.sent(asked(routes))


@routes.get(f"{PAGE}/envoye")
def start_asked() -> Answer:
    """What happens now."""
    return _ASKING.asked()


@routes.get(f"{PAGE}/<token>")
def ask_who(token: str) -> Answer:
    """Asks who they are; whoever is known goes on to their group."""
    counsellor_id = starting.known_by(wiring.parts(), token)
    return _to_group(counsellor_id) if counsellor_id else _who_page(token, FormState({}), 200)


@routes.post(f"{PAGE}/<token>")
def start(token: str) -> Answer:
    """The counsellor is known from now on, and goes on to their group."""
    parts, typed = wiring.parts(), requests.fields(asked(routes))
    starting.known_by(parts, token)
    try:
        form = read_start_form(typed)
    except NotEligible as refusal:
        return _who_page(token, FormState(typed, refusal.errors), 422)
    return _to_group(starting.start(parts, token, form.own_name, form.own_organisation))


def _to_group(counsellor_id: str) -> Answer:
    return answers.redirect(f"{links.counsellor_page(wiring.parts(), counsellor_id)}/groupe")


def _who_page(token: str, form: FormState, status: int) -> Answer:
    region = own_region()
    page = render("public/start-who", region=region, token=token, form=form)
    return answers.html(page, status)
