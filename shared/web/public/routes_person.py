"""A person's page by personal link: where they stand; accept, decline, cancel. GET never acts."""

from collections.abc import Callable

from shared.domain.refusals import Refused, WrongState
from shared.ports import Parts
from shared.runtime import wiring
from shared.texts.catalogue import say
from shared.usecases import acting, links
from shared.usecases.standing import Standing, standing
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.public import views
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
    found = standing(parts, *links.opened(parts, token))
    if requests.wants_json(asked(routes)):
        return answers.as_json(views.standing_json(found))
    return _page("public/person", views.Person(found, token))


@routes.get("/i/<token>/cancel")
def ask_cancel(token: str) -> Answer:
    """Asks for the typed confirmation."""
    parts = wiring.parts()
    found = standing(parts, *links.opened(parts, token))
    template = "public/cancel" if "cancel" in found.may else "public/person"
    return _page(template, views.Person(found, token))


@routes.post("/i/<token>/accept")
def accept(token: str) -> Answer:
    """The offered seat is theirs."""
    return _act(token, acting.accept)


@routes.post("/i/<token>/decline")
def decline(token: str) -> Answer:
    """The offered seat goes to the next in line; a page asks for a tick first."""
    if not _by_program() and requests.fields(asked(routes)).get("sure") != "yes":
        return _again(token, "public/person", Refused("tick_to_decline"))
    return _act(token, acting.decline)


@routes.post("/i/<token>/cancel")
def cancel(token: str) -> Answer:
    """The registration ends; a page asks for a typed word first."""
    if not _by_program() and not _confirmed():
        return _again(token, "public/cancel", Refused("type_to_cancel"))
    return _act(token, acting.cancel)


def _act(token: str, act: Act) -> Answer:
    parts = wiring.parts()
    ids = links.opened(parts, token)
    if _by_program():
        return answers.as_json(views.standing_json(act(parts, *ids)))
    try:
        act(parts, *ids)
    except WrongState as refusal:
        return _again(token, "public/person", refusal)
    return answers.redirect(f"/i/{token}")


def _by_program() -> bool:
    return requests.wants_json(asked(routes))


def _confirmed() -> bool:
    typed = requests.fields(asked(routes)).get("confirmation", "")
    return typed.strip(" «»\u00a0\u202f\"'.").casefold() == say("cancel-word").casefold()


def _again(token: str, template: str, refusal: Refused) -> Answer:
    parts = wiring.parts()
    found = standing(parts, *links.opened(parts, token))
    return _page(template, views.Person(found, token), status_of(refusal), refusal)


def _page(
    template: str, person: views.Person, status: int = 200, refusal: Refused | None = None
) -> Answer:
    error = sentence(refusal) if refusal else ""
    page = render(template, region=person.region, person=person, error=error)
    headers = {"Refresh": str(LOOK_AGAIN_SECONDS)} if person.settling else None
    return answers.html(page, status, headers)
