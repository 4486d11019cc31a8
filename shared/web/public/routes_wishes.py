"""Offers by mail: a youth says which they want; whoever reads them says no more. GET never acts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from shared.contracts.offer_wishes import DEPARTMENT, FAMILIES, FAMILY, KIND, read_wish
from shared.domain.offers.kinds import Kind
from shared.domain.offers.matching import Interests
from shared.domain.refusals import Refused
from shared.runtime import wiring
from shared.usecases import asking_offers, links
from shared.web import answers, offer_words, places, requests, speaking
from shared.web.answers import Answer
from shared.web.public.routes_api import own_region
from shared.web.refusing import sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/i/<token>/offres")
def show_wish(token: str) -> Answer:
    """What they want, and what there is to choose from."""
    return _page(token)


@routes.post("/i/<token>/offres")
def keep_wish(token: str) -> Answer:
    """Keeps what they said, and shows it."""
    parts = wiring.parts()
    ids = links.opened(parts, token)
    try:
        wanted = read_wish(requests.fields(asked(routes)), own_region().rules.departments)
    except Refused as refusal:
        return _page(token, refusal)
    if wanted is None:
        asking_offers.refuse(parts, *ids)
    else:
        asking_offers.ask(parts, *ids, wanted)
    return answers.redirect(f"/i/{token}/offres")


@routes.get("/d/<token>")
def ask_stop(token: str) -> Answer:
    """Asks for a click: whoever only follows the link, a program for instance, stops nothing."""
    parts = wiring.parts()
    stopped = asking_offers.is_stopped(parts, links.opened_reader(parts, token))
    return _stop_page(token, stopped)


@routes.post("/d/<token>")
def stop(token: str) -> Answer:
    """No more offers, whatever is in the body: a mailbox's one-click is answered like a click."""
    parts = wiring.parts()
    asking_offers.stop_for(parts, links.opened_reader(parts, token))
    return _stop_page(token, stopped=True)


def _stop_page(token: str, stopped: bool) -> Answer:
    return answers.html(render("public/stop", region=own_region(), token=token, stopped=stopped))


def _page(token: str, refusal: Refused | None = None) -> Answer:
    parts, region = wiring.parts(), own_region()
    at = asking_offers.wish(parts, *links.opened(parts, token))
    speaking.follow(at.language)
    wanted = at.wanted or Interests()
    page = render(
        "public/wish",
        region=region,
        token=token,
        wanted=at.wanted,
        groups=_groups(wanted, region.rules.departments),
        counsellor=at.registration.counsellor is not None,
        copied=wanted.copied,
        error=sentence(refusal) if refusal else "",
    )
    return answers.html(page, status_of(refusal) if refusal else 200)


def _groups(
    wanted: Interests, departments: Sequence[str]
) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """The boxes of each group, by the group's name in the catalogue."""
    kind = offer_words.kind
    return {
        "departments": _boxes(DEPARTMENT, departments, places.department, wanted.departments),
        "kinds": _boxes(KIND, Kind, lambda each: kind(Kind(each)), wanted.kinds),
        "families": _boxes(FAMILY, FAMILIES, offer_words.family, wanted.families),
    }


def _boxes(
    group: str, known: Iterable[str], word: Callable[[str], str], chosen: Sequence[str]
) -> Sequence[Mapping[str, Any]]:
    return [
        {"name": f"{group}{each}", "value": "yes", "text": word(each), "checked": each in chosen}
        for each in known
    ]
