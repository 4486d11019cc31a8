"""The sign-in page of a zone: the same for staff and partners, each behind its own door."""

from aws_lambda_powertools.event_handler.api_gateway import Router

from shared.domain.refusals import NotAllowed, Refused
from shared.ports import Parts
from shared.runtime import wiring
from shared.runtime.settings import settings
from shared.web import answers
from shared.web.answers import Answer
from shared.web.entry import BACK, CODE, SIGN_IN, from_elsewhere, own_path, with_way_back
from shared.web.refusing import sentence
from shared.web.rendering import render
from shared.web.requests import fields
from shared.web.routing import Request, asked, routes_of_a_site
from shared.web.signin import Door

# Whose sign-in asks for a code after the password.
_WITH_A_CODE = frozenset({"staff"})
# Of the forms that came back, which the browser keeps for the way back.
_NOTHING_KEPT = {"Clear-Site-Data": '"cache"'}


def door(zone: str) -> Door:
    """The way into a zone; its cookie is for https only wherever the zone's address is."""
    address = {"staff": settings().staff_url, "partner": settings().partner_url}[zone]
    return Door(zone, address.startswith("https:"), zone in _WITH_A_CODE)


def routes_for(zone: str) -> Router:
    """The sign-in and sign-out of a zone; wrong password and unknown address are told alike."""
    routes = routes_of_a_site()

    @routes.get(SIGN_IN)
    def ask() -> Answer:
        query = asked(routes).query_string_parameters or {}
        error = sentence(Refused("code_too_late")) if query.get("fin") == "delai" else ""
        return _form(wiring.parts(), zone, own_path(query.get(BACK, "/")), error=error)

    @routes.post(SIGN_IN)
    def sign_in() -> Answer:
        return _signed_in(wiring.parts(), zone, asked(routes))

    @routes.post("/deconnexion")
    def sign_out() -> Answer:
        return _signed_out(wiring.parts(), zone, asked(routes))

    return routes


def _signed_out(parts: Parts, zone: str, request: Request) -> Answer:
    entry = door(zone)
    entry.acting(parts, request)
    return answers.redirect(SIGN_IN, [entry.sign_out(parts, request)], _NOTHING_KEPT)


def _signed_in(parts: Parts, zone: str, request: Request) -> Answer:
    if from_elsewhere(request):
        raise NotAllowed("from_elsewhere")
    sent = fields(request)
    email, back = sent.get("email", "").strip(), own_path(sent.get(BACK, "/"))
    entry = door(zone)
    cookie = entry.sign_in(parts, request, email, sent.get("password", ""))
    if cookie is None:
        return _form(parts, zone, back, email, sentence(Refused("wrong_sign_in")), 422)
    return answers.redirect(with_way_back(CODE, back) if entry.second_factor else back, [cookie])


def _form(
    parts: Parts, zone: str, back: str, email: str = "", error: str = "", status: int = 200
) -> Answer:
    region = parts.regions.get(parts.addresses.region)
    page = render("layout/sign-in", zone=zone, region=region, back=back, email=email, error=error)
    return answers.html(page, status)
