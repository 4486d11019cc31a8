"""The team's page for its region's logo: chosen from a file, shown in the header, or taken away."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.region_forms import read_version
from shared.domain.logo import MOST_BYTES, MOST_HEIGHT, MOST_WIDTH
from shared.domain.refusals import NotEligible, WrongState
from shared.ports import Parts
from shared.usecases import region_settings
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.framing import page
from shared.web.refusing import field_sentence
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff.pages import acting, visited
from shared.web.staff.routes_region import HOME

routes = routes_of_a_site()
PAGE = "/region/logo"
_MOST: Mapping[str, int] = {
    "size": MOST_BYTES // 1024,
    "width": MOST_WIDTH,
    "height": MOST_HEIGHT,
}


@routes.get(PAGE)
def ask_logo() -> Answer:
    """The logo of the moment, and which file may take its place."""
    parts, visit = visited(routes)
    return _page(parts, visit)


@routes.post(PAGE)
def set_logo() -> Answer:
    """Stores the picture, or takes the logo away; or says what is wrong with the file."""
    parts, visit = acting(routes)
    typed, picture = requests.fields(asked(routes)), requests.file(asked(routes), "file")
    version, gone = read_version(typed), typed.get("do") == "remove"
    try:
        if gone:
            region_settings.remove_logo(parts, visit.account, version)
        else:
            region_settings.set_logo(parts, visit.account, version, picture)
    except NotEligible as refusal:
        return _page(parts, visit, 422, problem=field_sentence(refusal.errors[0]))
    except WrongState:
        return _page(parts, visit, 409, overtaken=True)
    return answers.redirect(f"{HOME}?fait={'no-logo' if gone else 'logo'}")


def _page(
    parts: Parts, visit: Visit, status: int = 200, problem: str = "", overtaken: bool = False
) -> Answer:
    own = region_settings.own_region(parts, visit.account)
    values: dict[str, Any] = {"own": own, "problem": problem, "overtaken": overtaken, "most": _MOST}
    return page(parts, visit, "staff/region-logo", status, **values)
