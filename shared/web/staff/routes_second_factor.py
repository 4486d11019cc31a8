"""Between the password and the login: the app is set up once, then a code is asked for."""

from math import ceil
from typing import Any

from shared.domain.refusals import FieldError, NotEligible, TooMany, WrongState
from shared.ports import Parts
from shared.runtime import wiring
from shared.texts.catalogue import say
from shared.usecases import second_factor
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.devices import device_of
from shared.web.entry import BACK, CODE, SIGN_IN, own_path, with_way_back
from shared.web.refusing import field_sentence
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import HalfVisit
from shared.web.signin_pages import door
from shared.web.staff.app_code import groups, halves, picture

routes = routes_of_a_site()
RECOVERY = "/connexion/secours"


@routes.get(CODE)
def ask() -> Answer:
    """The code of the app; before that, how to set the app up."""
    return _asked(recovery=False)


@routes.get(RECOVERY)
def ask_recovery() -> Answer:
    """One of the recovery codes, for whoever has not their telephone."""
    return _asked(recovery=True)


@routes.post(CODE)
def answer() -> Answer:
    """Signs in with a code, or switches the factor on with the first one."""
    parts, request = wiring.parts(), asked(routes)
    visit, sent = door("staff").half_acting(parts, request), requests.fields(request)
    back = own_path(sent.get(BACK, "/"))
    if visit is None:
        return _too_late(back)
    recovery = "recovery" in sent
    try:
        return _entered(parts, visit, sent.get("recovery", sent.get("code", "")), back)
    except NotEligible as refusal:
        return _page(parts, visit, back, recovery, 422, _wrong(refusal.errors[0], recovery))
    except TooMany as refusal:
        return _page(parts, visit, back, recovery, 429, waiting(refusal))
    except WrongState:
        return answers.redirect(with_way_back(CODE, back))


def _wrong(error: FieldError, recovery: bool) -> str:
    """What is said of the code; a recovery code has nothing to do with a clock."""
    of_time = recovery and error.code == "code_wrong"
    return field_sentence(FieldError("recovery", "recovery_wrong") if of_time else error)


def waiting(refusal: TooMany) -> str:
    """How long nobody's code is looked at."""
    return say("factor-wait", minutes=ceil(refusal.seconds / 60))


def codes_page(parts: Parts, codes: tuple[str, ...], back: str, **more: Any) -> str:
    """The recovery codes, this once."""
    region = parts.regions.get(parts.addresses.region)
    return render("staff/recovery-codes", region=region, codes=halves(codes), back=back, **more)


def _entered(parts: Parts, visit: HalfVisit, typed: str, back: str) -> Answer:
    device, entry = device_of(asked(routes)), door("staff")
    if parts.second_factors.get(visit.account.id).seed:
        token = second_factor.enter(parts, visit.half, typed, device)
        return answers.redirect(back, entry.entered(token))
    token, codes = second_factor.set_up(parts, visit.half, typed, device)
    return answers.html(codes_page(parts, codes, back), cookies=entry.entered(token))


def _asked(recovery: bool) -> Answer:
    parts, request = wiring.parts(), asked(routes)
    back = own_path((request.query_string_parameters or {}).get(BACK, "/"))
    visit = door("staff").half_visit(parts, request)
    if visit is None:
        return answers.redirect(with_way_back(SIGN_IN, back))
    return _page(parts, visit, back, recovery)


def _too_late(back: str) -> Answer:
    late = with_way_back(SIGN_IN, back)
    return answers.redirect(f"{late}{'&' if '?' in late else '?'}fin=delai")


def _page(
    parts: Parts, visit: HalfVisit, back: str, recovery: bool, status: int = 200, error: str = ""
) -> Answer:
    stands = parts.second_factors.get(visit.account.id).seed
    told = {"csrf": visit.csrf, "back": back, "error": error, "recovery": recovery}
    region = parts.regions.get(parts.addresses.region)
    if stands:
        return answers.html(render("staff/code", region=region, **told), status)
    app = _app(parts, visit)
    return answers.html(render("staff/set-up", region=region, **told, **app), status)


def _app(parts: Parts, visit: HalfVisit) -> dict[str, Any]:
    person = parts.people.get({visit.account.person}).get(visit.account.person)
    secret = second_factor.secret_of(parts, visit.account.id, visit.half.seed)
    return {"picture": picture(person.email if person else "", secret), "secret": groups(secret)}
