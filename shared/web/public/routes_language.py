"""How a person is written to: a page of its own behind their personal link. GET never acts."""

from shared.contracts.language_forms import read_language
from shared.contracts.public_answers import LanguageAnswer
from shared.domain.person import Language
from shared.domain.refusals import NotEligible
from shared.runtime import wiring
from shared.usecases import languages, links
from shared.web import answers, requests, speaking
from shared.web.answers import Answer
from shared.web.framing import asked_for
from shared.web.public.routes_api import own_region
from shared.web.refusing import field_sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/i/<token>/language")
def ask(token: str) -> Answer:
    """The language of the moment, and those there are."""
    parts = wiring.parts()
    chosen = languages.language_of(parts, *links.opened(parts, token))
    if requests.wants_json(asked(routes)):
        return _told(chosen)
    speaking.follow(chosen)
    return _page(token, chosen)


@routes.post("/i/<token>/language")
def choose(token: str) -> Answer:
    """What is written from now on is written in this language."""
    parts, request = wiring.parts(), asked(routes)
    ids, program = links.opened(parts, token), requests.wants_json(request)
    read = requests.json_body if requests.carries_json(request) else requests.fields
    try:
        chosen = read_language(read(request))
    except NotEligible as refusal:
        if program:
            raise
        return _page(token, languages.language_of(parts, *ids), refusal)
    languages.choose_language(parts, *ids, chosen)
    if program:
        return _told(chosen)
    speaking.turn_to(chosen)
    return answers.redirect(f"/i/{token}/language?fait=oui")


def _told(chosen: Language) -> Answer:
    return answers.as_json(LanguageAnswer(language=chosen))


def _page(token: str, chosen: Language, refusal: NotEligible | None = None) -> Answer:
    page = render(
        "public/language",
        region=own_region(),
        token=token,
        chosen=chosen.value,
        done=asked_for(routes, "fait") == "oui",
        error=field_sentence(refusal.errors[0]) if refusal else "",
    )
    return answers.html(page, status_of(refusal) if refusal else 200)
