"""A form sent after its login had ended: what was typed stays on a page, to be sent once more."""

from shared.domain.refusals import NotEligible
from shared.web import answers
from shared.web.answers import Answer
from shared.web.entry import own_path
from shared.web.rendering import render
from shared.web.requests import fields, has_file
from shared.web.routing import Request

# Of the longest list of people that the team reviews on one page.
MOST_KEPT = 5000


def kept(zone: str, request: Request, csrf: str = "") -> Answer | None:
    """What was typed, with the way to sign in where no `csrf` tells that somebody is.

    None when nothing was typed, or when the browser does not say that this site sent it: no other
    site may have its words sent by whoever signs in here.
    """
    sent_by = request.headers.get("sec-fetch-site", "")
    if request.http_method != "POST" or sent_by != "same-origin":
        return None
    typed, file = _typed(request), has_file(request)
    if not typed and not file:
        return None
    told = {"typed": typed, "file": file, "csrf": csrf, "path": own_path(request.path)}
    return answers.html(render("layout/kept", zone=zone, **told), 409)


def _typed(request: Request) -> dict[str, str]:
    try:
        sent = fields(request, MOST_KEPT)
    except NotEligible:
        return {}
    return {name: value for name, value in sent.items() if name != "csrf"}
