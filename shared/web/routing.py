"""A group of routes, and the request one of them is answering."""

from typing import cast

from aws_lambda_powertools.event_handler.api_gateway import Router
from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEventV2

Request = APIGatewayProxyEventV2


def routes_of_a_site() -> Router:
    """An empty group of routes."""
    return Router()  # type: ignore[no-untyped-call]


def asked(routes: Router) -> Request:
    """The request being answered, as the HTTP API tells it."""
    return cast(Request, routes.current_event)
