"""Who looks at a page of this site, sends a form, or calls its API."""

from aws_lambda_powertools.event_handler.api_gateway import Router

from shared.ports import Account, Parts
from shared.runtime import wiring
from shared.web import bearer
from shared.web.requests import MOST_FIELDS
from shared.web.routing import asked
from shared.web.signin import Visit
from shared.web.signin_pages import door


def visited(routes: Router) -> tuple[Parts, Visit]:
    """Who looks at a page; raises NotSignedIn."""
    parts = wiring.parts()
    return parts, door("staff").visit(parts, asked(routes))


def acting(routes: Router, most: int = MOST_FIELDS) -> tuple[Parts, Visit]:
    """Who sends a form of so many fields; raises NotSignedIn, NotAllowed for a forged one."""
    parts = wiring.parts()
    return parts, door("staff").acting(parts, asked(routes), most)


def called(routes: Router) -> tuple[Parts, Account]:
    """Who calls the API; raises NotSignedIn, NotAllowed."""
    parts = wiring.parts()
    return parts, bearer.caller(parts, asked(routes), "staff")
