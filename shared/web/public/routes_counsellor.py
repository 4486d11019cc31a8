"""A counsellor's page by personal link: "mes jeunes", and acting for them. GET never acts."""

from shared.contracts.public_answers import YouthsAnswer
from shared.domain.refusals import NotFound, Refused
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases import following, links
from shared.usecases.standing import Standing
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.public import views
from shared.web.public.confirming import require_tick, require_word
from shared.web.public.routes_api import own_region
from shared.web.public.views_counsellor import GROUPS, Youth, youth_json, youths_of
from shared.web.refusing import sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/c/<token>")
def show_youths(token: str) -> Answer:
    """Every youth who named this counsellor, with state, reason and what is expected."""
    if requests.wants_json(asked(routes)):
        found = youths_of(wiring.parts(), token)
        return answers.as_json(YouthsAnswer(youths=[youth_json(youth) for youth in found]))
    return _page(token)


@routes.get("/c/<token>/<session_id>/<registration_id>/cancel")
def ask_cancel_for(token: str, session_id: str, registration_id: str) -> Answer:
    """Asks for the typed confirmation."""
    return _cancel_page(token, session_id, registration_id)


@routes.post("/c/<token>/<session_id>/<registration_id>/<action>")
def act_for_youth(token: str, session_id: str, registration_id: str, action: str) -> Answer:
    """Accept, decline, cancel or resume for a youth who agreed; confirmed as on their own page."""
    if action not in following.ACTIONS:
        raise NotFound("no_such_page")
    by_program = requests.wants_json(asked(routes))
    try:
        _require_confirmation(action, registration_id)
        at = _act(token, session_id, registration_id, action)
    except Refused as refusal:
        if by_program or isinstance(refusal, NotFound):
            raise
        return _again(token, session_id, registration_id, refusal)
    if by_program:
        return answers.as_json(views.standing_json(at, third=True))
    return answers.redirect(f"/c/{token}#r-{registration_id}")


def _again(token: str, session_id: str, registration_id: str, refusal: Refused) -> Answer:
    if refusal.code == "type_to_cancel":
        return _cancel_page(token, session_id, registration_id, refusal)
    return _page(token, refusal, registration_id if refusal.code == "tick_to_decline" else "")


def _require_confirmation(action: str, registration_id: str) -> None:
    if action == "decline":
        require_tick(asked(routes), f"sure-{registration_id}", "tick_to_decline")
    if action == "cancel":
        require_word(asked(routes))


def _act(token: str, session_id: str, registration_id: str, action: str) -> Standing:
    parts = wiring.parts()
    counsellor_id = links.opened_counsellor(parts, token)
    return following.act_for(parts, counsellor_id, session_id, registration_id, action)


def _page(token: str, refusal: Refused | None = None, about: str = "") -> Answer:
    """The list; what is wrong with a box stands beside the box of the registration `about`."""
    youths = youths_of(wiring.parts(), token)
    page = render(
        "public/counsellor",
        region=own_region(),
        groups=[(name, [y for y in youths if y.group == name]) for name in GROUPS],
        error=sentence(refusal) if refusal else "",
        about=about,
        group_page=f"/c/{token}/groupe",
    )
    return answers.html(page, status_of(refusal) if refusal else 200)


def _cancel_page(
    token: str, session_id: str, registration_id: str, refusal: Refused | None = None
) -> Answer:
    youth = _youth(wiring.parts(), token, session_id, registration_id)
    if "cancel" not in youth.may:
        return _page(token, refusal)
    page = render(
        "public/cancel-for",
        region=own_region(),
        youth=youth,
        back=f"/c/{token}",
        error=sentence(refusal) if refusal else "",
        typed=requests.fields(asked(routes)).get("confirmation", ""),
    )
    return answers.html(page, status_of(refusal) if refusal else 200)


def _youth(parts: Parts, token: str, session_id: str, registration_id: str) -> Youth:
    for youth in youths_of(parts, token):
        at = youth.followed.standing
        if (at.session.id, at.registration_id) == (session_id, registration_id):
            return youth
    raise NotFound("no_such_registration")
