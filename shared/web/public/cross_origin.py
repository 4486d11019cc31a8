"""Whose pages may call the public API from a browser: those of origins that the region lists."""

from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from shared.runtime.logging import log_failure
from shared.runtime.settings import settings
from shared.web import answers, headers
from shared.web.answers import Answer
from shared.web.public.routes_api import own_region
from shared.web.routing import Request, routes_of_a_site
from shared.web.site import Event, Handler

routes = routes_of_a_site()
API = "/api/"
KEPT_SECONDS = 600
_KEPT_APART = {"Vary": f"{headers.SECURE['Vary']}, Origin"}
_BEFOREHAND = {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "content-type",
    "Access-Control-Max-Age": str(KEPT_SECONDS),
}


@routes.route(f"{API}.+", method=["OPTIONS"])
def preflight() -> Answer:
    """What a browser asks before it sends; the answer is in the headers, or not."""
    return answers.nothing()


def opened(answer: Handler) -> Handler:
    """The same site, with its API open to the pages that the region lists; never its own pages."""

    def answered(event: Event, context: LambdaContext) -> dict[str, Any]:
        given = answer(event, context)
        request = Request(dict(event))
        if request.raw_path.startswith(API):
            given["headers"] = {**given["headers"], **_KEPT_APART, **_allowed(request)}
        return given

    return answered


def _allowed(request: Request) -> dict[str, str]:
    origin = request.headers.get("origin", "")
    if not origin or not _listed(origin):
        return {}
    told = {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Expose-Headers": "Link",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return {**told, **_BEFOREHAND} if request.http_method == "OPTIONS" else told


def _listed(origin: str) -> bool:
    """Nobody is, while the region cannot be read: the answer itself has said what is wrong."""
    try:
        return own_region().opens_to(origin, trial=not settings().for_real)
    except Exception as error:
        log_failure("origin_unknown", error)
        return False
