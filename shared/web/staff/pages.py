"""Who looks at a page of this site, sends a form, or calls its API."""

from collections.abc import Callable, Mapping

from aws_lambda_powertools.event_handler.api_gateway import Router

from shared.domain.refusals import Refused
from shared.ports import Account, Parts
from shared.runtime import wiring
from shared.web import answers, bearer
from shared.web.answers import Answer
from shared.web.requests import MOST_FIELDS, json_body
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


def done_by_word(
    routes: Router, tag: str, acts: Mapping[str, Callable[[Parts, Account, str], None]], say: str
) -> Answer:
    """Does with a listed mail what a program's `{"done": word}` says; raises Refused(say)."""
    parts, account = called(routes)
    word = str(json_body(asked(routes)).get("done"))
    if word not in acts:
        raise Refused(say)
    acts[word](parts, account, tag)
    return answers.as_json({"id": tag, "done": word})
