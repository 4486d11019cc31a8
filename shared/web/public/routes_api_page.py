"""The page about the API and about EXPLORE on other sites, for those who make them."""

import json

from shared.contracts.public_answers import ReceiptAnswer
from shared.domain.mail import Role
from shared.domain.region import Region
from shared.domain.samples.letters import SEAL
from shared.domain.samples.setting import CASTS
from shared.runtime import wiring
from shared.web import answers
from shared.web.answers import Answer
from shared.web.public import views
from shared.web.public.routes_api import own_region
from shared.web.public.routes_pages import new_submission_id
from shared.web.rendering import render
from shared.web.routing import routes_of_a_site

routes = routes_of_a_site()
# Of no session: whoever sends the example as it is takes nobody's seat.
NO_SESSION = "identifiant-de-la-session"
# ARCEP keeps 06 39 98 for numbers that are nobody's.
_NOBODYS_PHONE = "06 39 98 00 01"
_AGE = 20


@routes.get("/api")
def explain() -> Answer:
    """What others may do with EXPLORE on their sites, by lines to copy or by program."""
    parts, region = wiring.parts(), own_region()
    found = views.open_cards(parts, region)
    page = render(
        "public/api",
        region=region,
        card=found[0] if found else None,
        url=parts.addresses.public_url,
        request=_written(_request(region, parts.clock.now().year)),
        receipt=_written(_receipt(parts.addresses.public_url)),
    )
    return answers.html(page)


def _request(region: Region, year: int) -> dict[str, object]:
    youth = CASTS["usual"][Role.YOUTH]
    return {
        "submission_id": new_submission_id(),
        "session_id": NO_SESSION,
        "first_name": youth.first_name,
        "last_name": youth.last_name,
        "birth_date": f"{year - _AGE}-01-31",
        "email": youth.email,
        "phone": _NOBODYS_PHONE,
        "postcode": f"{region.rules.departments[0]}001",
        "profile": "graduate_seeking",
        "notice_read": True,
    }


def _receipt(public_url: str) -> ReceiptAnswer:
    return {
        "registration_id": "018f3b5e00007000800000000000000a",
        "status": "received",
        "status_url": f"{public_url}/i/{SEAL}",
    }


def _written(body: object) -> str:
    return json.dumps(body, ensure_ascii=False, indent=2)
