"""The public pages: what the week is, the sessions, the form."""

from shared.contracts.registration_fields import from_fields
from shared.contracts.registration_forms import read_registration
from shared.domain.refusals import (
    FieldError,
    NotEligible,
    NotFound,
    OtherContent,
    TooMany,
    WrongState,
)
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases import links, sessions
from shared.usecases.throttling import let_in_from_page, puzzle
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.public import views
from shared.web.public.routes_api import own_region, store
from shared.web.refusing import sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
# What the script of the page adds to a form, where the stage asks for it.
SOLUTION = "altcha"


@routes.get("/")
def home() -> Answer:
    """What the week is, and when and where it takes place."""
    parts, region = wiring.parts(), own_region()
    shown = views.cards(sessions.calendar(parts, region.id), parts.clock.now(), region.rules)
    wanted = (asked(routes).query_string_parameters or {}).get("departement", "")
    page = render(
        "public/home",
        region=region,
        cards=[each for each in shown if wanted in ("", each.session.department)],
        departments=views.departments(shown),
        wanted=wanted,
    )
    return answers.html(page)


@routes.get("/sessions/<session_id>/inscription")
def form(session_id: str) -> Answer:
    """The empty form, with the id its submission will bear however often it is sent."""
    parts = wiring.parts()
    typed = {"submission_id": new_submission_id()}
    # The browser may keep this page, so that what was typed is still there when one comes back.
    return _page(parts, session_id, FormState(typed), 200, {"Cache-Control": "private, no-cache"})


@routes.post("/sessions/<session_id>/inscription")
def submit(session_id: str) -> Answer:
    """Stores the form and leads to the person's own page; or shows it again with what is wrong."""
    parts, typed = wiring.parts(), requests.fields(asked(routes))
    try:
        read = read_registration(from_fields(typed, session_id))
        let_in_from_page(parts, requests.place(asked(routes)), typed.get(SOLUTION, ""))
        stored = store(parts, own_region(), read)
    except NotEligible as refusal:
        return _page(parts, session_id, FormState(typed, refusal.errors), 422)
    except (WrongState, NotFound):
        # The session itself, then the page says so; or else one of the other choices.
        closed = (FieldError("choices", "choice_closed"),)
        return _page(parts, session_id, FormState(typed, closed), 409)
    except (OtherContent, TooMany) as refusal:
        status = status_of(refusal)
        return _page(parts, session_id, FormState(typed), status, notice=sentence(refusal))
    return answers.redirect(links.person_page(parts, *stored))


def new_submission_id() -> str:
    """A UUID that sorts by time."""
    from uuid_utils import uuid7

    return str(uuid7())


def _page(
    parts: Parts,
    session_id: str,
    form: FormState,
    status: int,
    headers: dict[str, str] | None = None,
    notice: str = "",
) -> Answer:
    region = own_region()
    card = views.card(
        sessions.public_session(parts, region.id, session_id), parts.clock.now(), region.rules
    )
    if not card.open:
        return answers.html(render("public/closed", region=region, card=card), status)
    found = views.open_cards(parts, region)
    others = [each for each in found if each.session.id != session_id]
    shown = {"card": card, "others": others, "departments": views.departments(found)}
    told = {"form": form, "notice": notice, "sent": status == 409, "puzzle": puzzle(parts)}
    page = render("public/form", region=region, **told, **shown)
    return answers.html(page, status, headers)
