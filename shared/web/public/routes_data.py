"""What we hold about somebody: a code by mail opens it, in one browser. GET never acts."""

from aws_lambda_powertools.shared.cookies import Cookie, SameSite

from shared.contracts.code_forms import read_code
from shared.domain.access import OPEN_FOR, may_get_code
from shared.domain.own_data import OwnData
from shared.domain.refusals import NotEligible, Refused, WrongState
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases import asking_codes, erasing, links, opening_data
from shared.usecases.own_data import own_data
from shared.web import answers, requests, speaking
from shared.web.answers import Answer
from shared.web.public import own_data_file, views_data
from shared.web.public.confirming import typed
from shared.web.public.routes_api import own_region
from shared.web.refusing import field_sentence, sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/i/<token>/donnees")
def show_data(token: str) -> Answer:
    """What we hold, where it is open; else how to open it."""
    found = _opened(token)
    if found is None:
        return _ask_page(token)
    region = own_region()
    told = {"sections": views_data.sections(found), "notice": views_data.notice(region)}
    return answers.html(render("public/data", region=region, token=token, **told))


@routes.post("/i/<token>/donnees")
def send_code(token: str) -> Answer:
    """A code is on its way, where the button was pressed: a body without it asks for nothing."""
    if requests.fields(asked(routes)).get("send") != "yes":
        return _ask_page(token)
    parts = wiring.parts()
    try:
        asking_codes.ask_code(parts, *links.opened(parts, token))
    except WrongState as refusal:
        if refusal.code == "see_mail":
            raise
        return _ask_page(token, refusal)
    return answers.redirect(f"/i/{token}/donnees/code")


@routes.get("/i/<token>/donnees/code")
def ask_code(token: str) -> Answer:
    """Asks for the code."""
    parts = wiring.parts()
    speaking.follow(asking_codes.own_person(parts, *links.opened(parts, token)).language)
    return _code_page(token)


@routes.post("/i/<token>/donnees/code")
def try_code(token: str) -> Answer:
    """Opens what we hold, for the right code."""
    parts = wiring.parts()
    try:
        code = read_code(requests.fields(asked(routes)))
        opening = opening_data.open_with(parts, *links.opened(parts, token), code)
    except (NotEligible, WrongState) as refusal:
        return _code_page(token, refusal)
    return answers.redirect(f"/i/{token}/donnees", [_cookie(parts, opening, _SECONDS)])


@routes.get("/i/<token>/donnees/mes-donnees.txt")
def keep_text(token: str) -> Answer:
    """The same, as a file to read."""
    found = _opened(token)
    if found is None:
        return answers.redirect(f"/i/{token}/donnees")
    told = views_data.as_text(found, own_region(), wiring.parts().clock.now())
    return answers.document(told, "mes-donnees.txt", answers.PLAIN)


@routes.get("/i/<token>/donnees/mes-donnees.json")
def keep_json(token: str) -> Answer:
    """The same, as a file for programs."""
    found = _opened(token)
    if found is None:
        return answers.redirect(f"/i/{token}/donnees")
    told = own_data_file.as_json(found, own_region(), wiring.parts().clock.now())
    return answers.document(told, "mes-donnees.json", answers.JSON)


@routes.post("/i/<token>/donnees/fermer")
def close_data(token: str) -> Answer:
    """Nothing is open any more."""
    parts = wiring.parts()
    opening_data.close(parts, *links.opened(parts, token), _given(parts))
    return answers.redirect(f"/i/{token}", [_cookie(parts, "", -1)])


@routes.get("/i/<token>/donnees/effacer")
def ask_erase(token: str) -> Answer:
    """Says what erasing does and asks for a typed word, where the data is open."""
    return _ask_page(token) if _opened(token) is None else _erase_page(token)


@routes.post("/i/<token>/donnees/effacer")
def erase(token: str) -> Answer:
    """We hold nothing any more of whoever has typed the word; again: the same."""
    parts = wiring.parts()
    try:
        if _opened(token) is None:
            return _ask_page(token, WrongState("data_closed"))
        if not typed(asked(routes), "erase-word"):
            return _erase_page(token, Refused("type_to_erase"))
        erasing.erase(parts, *links.opened(parts, token), _given(parts))
    except WrongState as refusal:
        if refusal.code != "data_erased":
            raise
    return answers.redirect(f"/i/{token}", [_cookie(parts, "", -1)])


def _opened(token: str) -> OwnData | None:
    """What we hold about whoever this browser has opened it for."""
    parts = wiring.parts()
    person = opening_data.opened_for(parts, *links.opened(parts, token), _given(parts))
    own = own_data(parts, person) if person else None
    if own:
        speaking.follow(own.person.language)
    return own


def _given(parts: Parts) -> str | None:
    return requests.cookie(asked(routes), _cookie_name(parts))


def _cookie_name(parts: Parts) -> str:
    https = parts.addresses.public_url.startswith("https:")
    return "__Host-explore-donnees" if https else "explore-donnees"


_SECONDS = int(OPEN_FOR.total_seconds())


def _cookie(parts: Parts, value: str, seconds: int) -> Cookie:
    return Cookie(
        name=_cookie_name(parts),
        value=value,
        path="/",
        secure=parts.addresses.public_url.startswith("https:"),
        http_only=True,
        max_age=seconds,
        same_site=SameSite.STRICT_MODE,
    )


def _ask_page(token: str, refusal: Refused | None = None) -> Answer:
    parts = wiring.parts()
    person = asking_codes.own_person(parts, *links.opened(parts, token))
    speaking.follow(person.language)
    told = {"mailed": may_get_code(person), "error": sentence(refusal) if refusal else ""}
    page = render("public/data-ask", region=own_region(), token=token, **told)
    return answers.html(page, status_of(refusal) if refusal else 200)


def _code_page(token: str, refusal: Refused | None = None) -> Answer:
    error = _said(refusal) if refusal else ""
    page = render("public/data-code", region=own_region(), token=token, error=error)
    return answers.html(page, status_of(refusal) if refusal else 200)


def _erase_page(token: str, refusal: Refused | None = None) -> Answer:
    told = {
        "error": sentence(refusal) if refusal else "",
        "typed": requests.fields(asked(routes)).get("confirmation", ""),
    }
    page = render("public/data-erase", region=own_region(), token=token, **told)
    return answers.html(page, status_of(refusal) if refusal else 200)


def _said(refusal: Refused) -> str:
    if isinstance(refusal, NotEligible):
        return field_sentence(refusal.errors[0])
    return sentence(refusal)
