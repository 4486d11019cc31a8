"""A person's page by personal link: where they stand; what they may do. GET never acts."""

from collections.abc import Callable

from shared.domain.refusals import Refused, WrongState
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases import acting, links
from shared.usecases.standing import Standing, standing
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.public import views
from shared.web.public.confirming import require_tick, require_word
from shared.web.public.views_person import Person, person_at
from shared.web.refusing import sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
Act = Callable[[Parts, str, str], Standing]
LOOK_AGAIN_SECONDS = 2


@routes.get("/i/<token>")
def show(token: str) -> Answer:
    """Where the registration stands."""
    parts = wiring.parts()
    if requests.wants_json(asked(routes)):
        found = standing(parts, *links.opened(parts, token))
        return answers.as_json(views.standing_json(found))
    return _page("public/person", person_at(parts, token))


@routes.get("/i/<token>/cancel")
def ask_cancel(token: str) -> Answer:
    """Asks for the typed confirmation."""
    person = person_at(wiring.parts(), token)
    return _page("public/cancel" if "cancel" in person.standing.may else "public/person", person)


@routes.post("/i/<token>/accept")
def accept(token: str) -> Answer:
    """The seat is theirs; in the last call, if nobody was quicker."""
    return _act(token, acting.accept)


@routes.post("/i/<token>/resume")
def resume(token: str) -> Answer:
    """Back in line, with the rank kept."""
    return _act(token, acting.resume)


@routes.post("/i/<token>/decline")
def decline(token: str) -> Answer:
    """The offered seat goes to the next in line; a page asks for a tick first."""
    try:
        require_tick(asked(routes), "sure", "tick_to_decline")
    except Refused as refusal:
        return _again(token, refusal)
    return _act(token, acting.decline)


@routes.post("/i/<token>/cancel")
def cancel(token: str) -> Answer:
    """The registration ends; a page asks for a typed word first."""
    try:
        require_word(asked(routes))
    except Refused as refusal:
        return _again(token, refusal, "public/cancel")
    return _act(token, acting.cancel)


def _act(token: str, act: Act) -> Answer:
    parts = wiring.parts()
    ids = links.opened(parts, token)
    if requests.wants_json(asked(routes)):
        return answers.as_json(views.standing_json(act(parts, *ids)))
    try:
        act(parts, *ids)
    except WrongState as refusal:
        return _again(token, refusal)
    return answers.redirect(f"/i/{token}")


def _again(token: str, refusal: Refused, template: str = "public/person") -> Answer:
    return _page(template, person_at(wiring.parts(), token), refusal)


def _page(template: str, person: Person, refusal: Refused | None = None) -> Answer:
    page = render(
        "public/erased" if person.erased else template,
        region=person.region,
        person=person,
        error=sentence(refusal) if refusal else "",
        typed=requests.fields(asked(routes)).get("confirmation", ""),
        unticked=refusal is not None and refusal.code == "tick_to_decline",
    )
    headers = {"Refresh": str(LOOK_AGAIN_SECONDS)} if person.settling and not refusal else None
    return answers.html(page, status_of(refusal) if refusal else 200, headers)
