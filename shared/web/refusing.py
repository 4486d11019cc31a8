"""One table from a refusal to an HTTP status; problem details for programs, a page for people."""

from collections.abc import Mapping

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.exceptions import NotFoundError

from shared.contracts.public_answers import FieldProblem, Problem
from shared.domain.refusals import (
    FieldError,
    NotAllowed,
    NotEligible,
    NotFound,
    OtherContent,
    Refused,
    TooBig,
    TooMany,
    WrongState,
)
from shared.domain.region import Region
from shared.ports import Lost
from shared.runtime import wiring
from shared.runtime.logging import log_failure
from shared.web import answers
from shared.web.answers import Answer
from shared.web.entry import NotSignedIn, StaleForm, to_sign_in
from shared.web.kept_forms import kept
from shared.web.rendering import render
from shared.web.requests import wants_json
from shared.web.speaking import say

STATUS: Mapping[type[Refused], int] = {
    NotSignedIn: 401,
    NotAllowed: 403,
    NotFound: 404,
    WrongState: 409,
    OtherContent: 409,
    TooBig: 413,
    TooMany: 429,
    NotEligible: 422,
    Refused: 422,
}
BUSY, BROKEN = 503, 500


def install(resolver: APIGatewayHttpResolver, zone: str) -> None:
    """Answer every refusal, unknown address, lost race and mistake of ours."""

    def refused(refusal: Refused) -> Answer:
        return refuse(resolver, zone, refusal, status_of(refusal))

    def unknown(_: NotFoundError) -> Answer:
        return refused(NotFound("no_such_page"))

    def lost(_: Lost) -> Answer:
        return refuse(resolver, zone, Refused("busy"), BUSY)

    def broken(error: Exception) -> Answer:
        log_failure("request_failed", error)
        return refuse(resolver, zone, Refused("broken"), BROKEN)

    handlers = {Refused: refused, NotFoundError: unknown, Lost: lost, Exception: broken}
    for kind, handler in handlers.items():
        resolver.exception_handler(kind)(handler)


def status_of(refusal: Refused) -> int:
    """The status of the nearest type in the table."""
    return next(STATUS[kind] for kind in type(refusal).__mro__ if kind in STATUS)


def refuse(resolver: APIGatewayHttpResolver, zone: str, refusal: Refused, status: int) -> Answer:
    """The answer to a refusal, for whoever asked."""
    request = resolver.current_event
    if wants_json(request):
        return answers.as_json(problem(refusal, status), status, answers.PROBLEM, _headers(refusal))
    if isinstance(refusal, NotSignedIn):
        return kept(zone, request) or to_sign_in(zone, request)
    if isinstance(refusal, StaleForm) and (held := kept(zone, request, refusal.csrf)):
        return held
    told = {"status": status, "code": refusal.code, "sentence": sentence(refusal)}
    region = _region() if status < BROKEN else None
    page = render("layout/refused", zone=zone, region=region, **told)
    return answers.html(page, status)


def _region() -> Region | None:
    """Whom to ask, at the foot of the page; nobody when the region itself is not found."""
    parts = wiring.parts()
    try:
        return parts.regions.get(parts.addresses.region)
    except NotFound:
        return None


def _headers(refusal: Refused) -> dict[str, str]:
    """What a program must know beside the body: how to come in, when to come again."""
    if isinstance(refusal, TooMany):
        return {"Retry-After": str(refusal.seconds)}
    return {"WWW-Authenticate": "Bearer"} if isinstance(refusal, NotSignedIn) else {}


def problem(refusal: Refused, status: int) -> Problem:
    """Problem details (RFC 9457), with the fields concerned."""
    details: Problem = {
        "type": "about:blank",
        "title": say(f"status-{status}"),
        "status": status,
        "code": refusal.code,
        "detail": sentence(refusal),
    }
    if isinstance(refusal, NotEligible):
        details["errors"] = [_for_api(error) for error in refusal.errors]
    return details


def sentence(refusal: Refused) -> str:
    """What is said to the user."""
    return say(f"refusal-{refusal.code.replace('_', '-')}", **refusal.params)


def field_sentence(error: FieldError) -> str:
    """What is said beside a field."""
    return say(f"field-{error.code.replace('_', '-')}", **error.params)


def _for_api(error: FieldError) -> FieldProblem:
    return {"field": error.field, "message": field_sentence(error)}
