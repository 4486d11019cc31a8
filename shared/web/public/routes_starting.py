"""A counsellor who is not known yet comes to refer a group: a link proves the address first."""

from shared.contracts.link_forms import read_link_form
from shared.contracts.start_forms import read_start_form
from shared.domain.refusals import NotEligible, TooMany
from shared.runtime import wiring
from shared.usecases import links, starting
from shared.usecases.asking_links import ask_links
from shared.usecases.throttling import let_in_from_page, puzzle
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.public.routes_api import own_region
from shared.web.public.routes_pages import SOLUTION
from shared.web.refusing import sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
PAGE = "/orienter-un-groupe"


@routes.get(PAGE)
def start_form() -> Answer:
    """Asks for the counsellor's e-mail address."""
    return _ask_page(FormState({}), 200)


@routes.post(PAGE)
def ask_to_start() -> Answer:
    """The same for every address, known or not, too often or not."""
    typed = requests.fields(asked(routes))
    try:
        wanted, parts = read_link_form(typed).email, wiring.parts()
        let_in_from_page(parts, requests.place(asked(routes)), typed.get(SOLUTION, ""))
        ask_links(parts, wanted, starting=True)
    except NotEligible as refusal:
        return _ask_page(FormState(typed, refusal.errors), 422)
    except TooMany as refusal:
        return _ask_page(FormState(typed), status_of(refusal), sentence(refusal))
    return answers.redirect(f"{PAGE}/envoye")


@routes.get(f"{PAGE}/envoye")
def start_asked() -> Answer:
    """What happens now."""
    return answers.html(render("public/start-asked", region=own_region()))


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


def _ask_page(form: FormState, status: int, notice: str = "") -> Answer:
    told = {"form": form, "notice": notice, "puzzle": puzzle(wiring.parts())}
    return answers.html(render("public/start", region=own_region(), **told), status)


def _who_page(token: str, form: FormState, status: int) -> Answer:
    region = own_region()
    page = render("public/start-who", region=region, token=token, form=form)
    return answers.html(page, status)
