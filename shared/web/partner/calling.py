"""Who calls the partners' API: by a token of the partner's own, or as a signed-in account."""

from aws_lambda_powertools.event_handler.api_gateway import Router

from shared.ports import Account, Parts
from shared.runtime import wiring
from shared.usecases import api_tokens
from shared.web import bearer
from shared.web.entry import NotSignedIn
from shared.web.routing import Request, asked


def called(routes: Router) -> tuple[Parts, Account]:
    """The account behind a checked ID token; raises NotSignedIn, NotAllowed."""
    parts = wiring.parts()
    return parts, bearer.caller(parts, asked(routes), "partner")


def called_by_token(routes: Router) -> tuple[Parts, Account]:
    """The account behind a token of its partner, or a checked ID token.

    Raises NotSignedIn, NotAllowed.
    """
    token = _token(asked(routes))
    if not token.startswith(api_tokens.PREFIX):
        return called(routes)
    parts = wiring.parts()
    account = api_tokens.holder(parts, token)
    if account is None:
        raise NotSignedIn("no_such_token")
    return parts, account


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
