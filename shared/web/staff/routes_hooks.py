"""The page of the forms of other tools: tie one, see its secret once, untie it."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.hook_forms import read_hook_name
from shared.domain.hook import MOST_HOOKS
from shared.domain.refusals import NotEligible, WrongState
from shared.ports import Parts
from shared.usecases import hooks
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import asked_for, page
from shared.web.refusing import sentence
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff import views_hooks
from shared.web.staff.pages import acting, visited

routes = routes_of_a_site()
HOME = "/region/formulaires"
_BEFORE: Mapping[str, Any] = {"form": FormState({}), "tied": None, "secret": "", "notice": ""}


@routes.get(HOME)
def hooks_listed() -> Answer:
    """The forms that are tied, and how another is."""
    return _page(*visited(routes))


@routes.post(HOME)
def tie_hook() -> Answer:
    """A form is tied; its secret is on this answer and nowhere else."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    try:
        tied, secret = hooks.tie(parts, visit.account, read_hook_name(typed))
    except NotEligible as refusal:
        return _page(parts, visit, 422, form=FormState(typed, refusal.errors))
    except WrongState as refusal:
        return _page(parts, visit, 409, form=FormState(typed), notice=sentence(refusal))
    address = views_hooks.address(parts, tied)
    return _page(parts, visit, tied=tied, address=address, secret=secret)


@routes.post(f"{HOME}/retrait")
def untie_hook() -> Answer:
    """Nothing that this form sends is taken, from this moment on."""
    parts, visit = acting(routes)
    hooks.untie(parts, visit.account, requests.fields(asked(routes)).get("hook", ""))
    return answers.redirect(f"{HOME}?fait=retire")


def _page(parts: Parts, visit: Visit, status: int = 200, **values: Any) -> Answer:
    found = views_hooks.shown(parts, visit.account)
    told = {**_BEFORE, "hooks": found, "full": len(found) >= MOST_HOOKS}
    told["guide"] = f"{parts.addresses.public_url}/api#hooks"
    told["done"] = asked_for(routes, "fait") == "retire"
    return page(parts, visit, "staff/hooks", status, **{**told, **values})
