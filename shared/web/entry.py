"""What a visitor meets who is not signed in: the way to the sign-in page and back."""

from urllib.parse import quote

from shared.domain.refusals import NotAllowed, Refused
from shared.web.answers import Answer, html, redirect
from shared.web.rendering import render
from shared.web.routing import Request

SIGN_IN = "/connexion"
CODE = "/connexion/code"
# Where somebody wanted to go, in a query or a form.
BACK = "retour"


class NotSignedIn(Refused):
    """Nobody is signed in."""


class StaleForm(NotAllowed):
    """A form of an earlier login; `csrf` is what the forms of this one carry."""

    def __init__(self, csrf: str) -> None:
        super().__init__("stale_form")
        self.csrf = csrf


def to_sign_in(zone: str, request: Request) -> Answer:
    """To the sign-in page, and from there back to where the visitor wanted to go."""
    wanted = request.path if request.http_method == "GET" else "/"
    if request.http_method == "GET" and from_elsewhere(request):
        return _once_more(zone, wanted)
    return redirect(with_way_back(SIGN_IN, wanted))


def with_way_back(address: str, wanted: str) -> str:
    """The address of a page that leads to another one afterwards."""
    return f"{address}?{BACK}={quote(wanted, safe='')}" if wanted != "/" else address


def from_elsewhere(request: Request) -> bool:
    """Whether another site made the browser send this."""
    return request.headers.get("sec-fetch-site", "none") == "cross-site"


def own_path(wanted: str) -> str:
    """A path of this site to go back to; the home page for anything else."""
    inside = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if inside and wanted.isascii() and wanted.isprintable() else "/"


def _once_more(zone: str, path: str) -> Answer:
    """A strict cookie is not sent when one comes from another site: ask again from our own."""
    page = render("layout/again", zone=zone, path=own_path(path))
    return html(page, headers={"Refresh": f"0; url={own_path(path)}"})
