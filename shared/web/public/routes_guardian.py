"""A guardian's page by personal link: the week, and their answer. GET never acts."""

from shared.domain.refusals import Refused, WrongState
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases import acting, links
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.public.confirming import require_tick
from shared.web.public.views_guardian import Guarded, guarded_at, guarded_json
from shared.web.refusing import sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/g/<token>")
def show_guardian(token: str) -> Answer:
    """What is asked of the guardian, or what became of their answer."""
    return _told(guarded_at(wiring.parts(), token))


@routes.post("/g/<token>/agree")
def agree(token: str) -> Answer:
    """The guardian agrees, and the seat is the youth's; a page asks for a tick first."""
    return _answered(token, "agree")


@routes.post("/g/<token>/refuse")
def refuse(token: str) -> Answer:
    """The guardian does not agree, and the registration ends; a page asks for a tick first."""
    return _answered(token, "refuse")


def _answered(token: str, answer: str) -> Answer:
    parts, by_program = wiring.parts(), requests.wants_json(asked(routes))
    guarded = guarded_at(parts, token)
    try:
        require_tick(asked(routes), answer, f"tick_to_{answer}")
        _do(parts, token, answer)
    except Refused as refusal:
        if by_program:
            raise
        return _page(guarded, refusal, answer)
    return _told(guarded_at(parts, token)) if by_program else answers.redirect(f"/g/{token}")


def _do(parts: Parts, token: str, answer: str) -> None:
    ids = links.opened(parts, token, links.GUARDIAN)
    try:
        if answer == "agree":
            acting.agree(parts, *ids)
        else:
            acting.cancel(parts, *ids, by="guardian")
    except WrongState:
        raise WrongState("nothing_to_agree") from None


def _told(guarded: Guarded) -> Answer:
    if requests.wants_json(asked(routes)):
        return answers.as_json(guarded_json(guarded))
    return _page(guarded)


def _page(guarded: Guarded, refusal: Refused | None = None, answer: str = "") -> Answer:
    """The page; what is wrong stands beside the box it is about."""
    page = render(
        "public/guardian",
        region=guarded.region,
        guarded=guarded,
        error=sentence(refusal) if refusal else "",
        about=answer if answer in guarded.may else "",
    )
    return answers.html(page, status_of(refusal) if refusal else 200)
