"""Whoever has lost the link to their page asks for it: the answer never tells who is known."""

from shared.contracts.link_forms import read_link_form
from shared.domain.refusals import NotEligible, TooMany
from shared.runtime import wiring
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
PAGE = "/retrouver-mon-lien"


@routes.get(PAGE)
def link_form() -> Answer:
    """Asks for an e-mail address."""
    return _page(FormState({}), 200)


@routes.post(PAGE)
def ask_for_links() -> Answer:
    """The same for every address, known or not, too often or not."""
    typed = requests.fields(asked(routes))
    try:
        wanted, parts = read_link_form(typed).email, wiring.parts()
        let_in_from_page(parts, requests.place(asked(routes)), typed.get(SOLUTION, ""))
        ask_links(parts, wanted)
    except NotEligible as refusal:
        return _page(FormState(typed, refusal.errors), 422)
    except TooMany as refusal:
        return _page(FormState(typed), status_of(refusal), sentence(refusal))
    return answers.redirect(f"{PAGE}/envoye")


@routes.get(f"{PAGE}/envoye")
def links_asked() -> Answer:
    """What happens now, if the address is known."""
    return answers.html(render("public/link-asked", region=own_region()))


def _page(form: FormState, status: int, notice: str = "") -> Answer:
    told = {"form": form, "notice": notice, "puzzle": puzzle(wiring.parts())}
    return answers.html(render("public/link-form", region=own_region(), **told), status)
