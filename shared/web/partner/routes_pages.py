"""The partners' pages: begin an upload, send the file straight to the bucket, read the report."""

from typing import Any

from shared.contracts.offer_report import report_body
from shared.domain.offers.upload import UploadState
from shared.ports import Parts
from shared.runtime import wiring
from shared.runtime.settings import settings
from shared.usecases import uploads
from shared.web import answers, static
from shared.web.answers import Answer
from shared.web.headers import POLICY, policy
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.signin_pages import door

routes = routes_of_a_site()
_GOING_ON = frozenset({UploadState.WAITING, UploadState.PROCESSING})
LOOK_AGAIN_SECONDS = 2
TEMPLATE = "modele-offres.csv"


@routes.get("/")
def home() -> Answer:
    """What may be sent, and what was sent before."""
    parts, visit = _visited()
    latest = uploads.latest_uploads(parts, visit.account)
    template_file = static.address(TEMPLATE)
    return _page(parts, visit, "partner/home", latest=latest, template_file=template_file)


@routes.post("/depots")
def begin() -> Answer:
    """A new upload and its form; the file goes from the browser to the bucket."""
    parts = wiring.parts()
    visit = door("partner").acting(parts, asked(routes))
    upload, sending = uploads.begin_upload(parts, visit.account, "", page_of=_address)
    headers = {POLICY: policy(sending.url)}
    return _page(parts, visit, "partner/send", headers, upload=upload, sending=sending)


@routes.get("/depots/<upload_id>")
def report(upload_id: str) -> Answer:
    """Where the upload stands, and row by row what became of the file."""
    parts, visit = _visited()
    upload, found = uploads.report_of(parts, visit.account, upload_id)
    going_on = found.status in _GOING_ON
    headers = {"Refresh": f"{LOOK_AGAIN_SECONDS}; url=/depots/{upload.id}?envoye"}
    values = {"upload": upload, "report": report_body(found), "sent": _sent()}
    return _page(parts, visit, "partner/report", headers if going_on and _sent() else {}, **values)


def _sent() -> bool:
    """Whether the bucket sent the browser here, so that a file must be on its way."""
    return bool(asked(routes).query_string_parameters)


def _address(upload_id: str) -> str:
    return f"{settings().partner_url}/depots/{upload_id}?envoye"


def _visited() -> tuple[Parts, Visit]:
    parts = wiring.parts()
    return parts, door("partner").visit(parts, asked(routes))


def _page(
    parts: Parts, visit: Visit, template: str, headers: dict[str, str] | None = None, **values: Any
) -> Answer:
    region = parts.regions.get(visit.account.region)
    return answers.html(render(template, region=region, visit=visit, **values), 200, headers)
