"""A site: its routes behind one resolver, with the headers and refusals all sites share."""

from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.api_gateway import Router
from aws_lambda_powertools.utilities.typing import LambdaContext

from shared.runtime.logging import log, log_failure
from shared.web import headers, refusing, static

Event = Mapping[str, Any]
Handler = Callable[[Event, LambdaContext], dict[str, Any]]


def site(zone: str, *routers: Router) -> Handler:
    """The function that answers every request of a zone."""
    resolver = APIGatewayHttpResolver()
    for router in (*routers, static.routes):
        resolver.include_router(router)
    refusing.install(resolver, zone)
    route = _Route()
    resolver.use([route.notice])

    def answer(event: Event, context: LambdaContext) -> dict[str, Any]:
        head = _method(event) == "HEAD"
        route.name = "none"
        answered = _answered(resolver, _as_get(event) if head else event, context)
        answered["headers"] = _secured(answered["headers"])
        log().info("request", extra={"route": route.name, "status": answered["statusCode"]})
        return {**answered, "body": ""} if head else answered

    return answer


class _Route:
    """Which of a site's routes is answering: a path may hold somebody's link, its name does not."""

    name = "none"

    def notice(self, resolver: APIGatewayHttpResolver, go_on: Callable[..., Any]) -> Any:
        self.name = resolver.context["_route"].func.__name__
        return go_on(resolver)


def _answered(
    resolver: APIGatewayHttpResolver, event: Event, context: LambdaContext
) -> dict[str, Any]:
    """The resolver's answer; a bare one should even the page that tells of a mistake fail."""
    try:
        return resolver.resolve(event, context)
    except Exception as error:
        log_failure("answer_failed", error)
        bare = {"statusCode": refusing.BROKEN, "body": "", "isBase64Encoded": False}
        return {**bare, "headers": {"Content-Type": "text/plain"}, "cookies": []}


def _secured(given: Mapping[str, str]) -> dict[str, str]:
    return {**headers.SECURE, headers.POLICY: headers.policy(), **given}


def _method(event: Event) -> str:
    return str(event["requestContext"]["http"]["method"])


def _as_get(event: Event) -> Event:
    context = event["requestContext"]
    return {**event, "requestContext": {**context, "http": {**context["http"], "method": "GET"}}}
