"""How the pages look: every component in every state, with its name; colours, measured."""

from math import floor

from shared.domain.colours import contrast
from shared.web import colours
from shared.web.answers import Answer
from shared.web.framing import asked_for, page
from shared.web.routing import routes_of_a_site
from shared.web.staff.pages import visited

routes = routes_of_a_site()


@routes.get("/charte")
def look() -> Answer:
    """The components as they stand, or as they say what is wrong."""
    parts, visit = visited(routes)
    wrong = asked_for(routes, "etat") == "erreurs"
    return page(parts, visit, "staff/look", wrong_ones=wrong, pairs=_pairs())


def _pairs() -> list[tuple[str, str, str, list[tuple[str, str, str]]]]:
    """Each front and ground by name, the least contrast, and both schemes: colours, contrast."""
    themes = [colours.theme(scheme) for scheme in colours.SCHEMES]
    return [
        (front, back, _said(least), [_measured(named[front], named[back]) for named in themes])
        for front, back, least in colours.pairs()
    ]


def _measured(front: str, back: str) -> tuple[str, str, str]:
    return front, back, _said(contrast(front, back))


def _said(ratio: float) -> str:
    """A contrast, rounded down: what is short of the least must not look like it."""
    return f"{floor(ratio * 10) / 10:.1f}".replace(".", ",")
