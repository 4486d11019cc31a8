"""The pages of a file's way: begin an upload, send it, read the report, answer what is asked."""

from typing import Any

from shared.domain.offers.upload import ASKING, Gone, Upload, UploadState
from shared.runtime.settings import settings
from shared.usecases import standings, uploads
from shared.web import answers, requests, static
from shared.web.answers import Answer
from shared.web.framing import asked_for, number_asked, page
from shared.web.headers import POLICY, policy
from shared.web.partner import report_view
from shared.web.partner.pages import acting, visited
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
LOOK_AGAIN_SECONDS = 2
TEMPLATE = "modele-offres.csv"


@routes.get("/")
def home() -> Answer:
    """What may be sent, what waits for an answer, what was sent before, and the figures."""
    parts, visit = visited(routes)
    values: dict[str, Any] = {
        "latest": uploads.latest_uploads(parts, visit.account),
        "asking": ASKING,
        "totals": standings.totals(parts, visit.account),
        "template_file": static.address(TEMPLATE),
    }
    return page(parts, visit, "partner/home", **values)


@routes.post("/depots")
def begin() -> Answer:
    """A new upload, and to its form."""
    parts, visit = acting(routes)
    complete = requests.fields(asked(routes)).get("complete") == "yes"
    gone = Gone.COMPLETE if complete else Gone.KEPT
    upload, _ = uploads.begin_upload(parts, visit.account, "", gone, asks=True)
    return answers.redirect(f"/depots/{upload.id}/envoi")


@routes.get("/depots/<upload_id>/envoi")
def choose(upload_id: str) -> Answer:
    """The form of an upload; the file goes from the browser to the bucket."""
    parts, visit = visited(routes)
    upload, sending = uploads.sending_of(parts, visit.account, upload_id, _address)
    if sending is None:
        return answers.redirect(f"/depots/{upload.id}")
    headers = {POLICY: policy(sending.url)}
    return page(parts, visit, "partner/send", 200, headers, upload=upload, sending=sending)


@routes.get("/depots/<upload_id>")
def report(upload_id: str) -> Answer:
    """Where the upload stands, what is asked, and row by row what became of the file."""
    parts, visit = visited(routes)
    upload, found = uploads.report_of(parts, visit.account, upload_id)
    if upload.state is UploadState.NEEDS_MAPPING and found.question:
        return answers.redirect(f"/depots/{upload.id}/colonnes")
    looks = {"Refresh": f"{LOOK_AGAIN_SECONDS}; url=/depots/{upload.id}?envoye"}
    wanted = report_view.Sieve(
        asked_for(routes, "gravite"), asked_for(routes, "probleme"), number_asked(routes, "page")
    )
    values = {"upload": upload, "sent": _sent(), "view": report_view.of(upload, found, wanted)}
    return page(parts, visit, "partner/report", 200, looks if _going_on(upload) else {}, **values)


@routes.post("/depots/<upload_id>/retrait")
def answer(upload_id: str) -> Answer:
    """Whether what a complete file left out is withdrawn."""
    parts, visit = acting(routes)
    withdraw = requests.fields(asked(routes)).get("retrait") == "oui"
    uploads.answer_withdrawal(parts, visit.account, upload_id, withdraw)
    return answers.redirect(f"/depots/{upload_id}?envoye")


@routes.get("/depots/<upload_id>/remarques")
def remarks(upload_id: str) -> Answer:
    """To the partner's own file, with a column of remarks."""
    parts, visit = visited(routes)
    return answers.redirect(uploads.annotated_file(parts, visit.account, upload_id))


@routes.post("/depots/<upload_id>/vu")
def see(upload_id: str) -> Answer:
    """The final report is before somebody's eyes."""
    parts, visit = acting(routes)
    uploads.see_report(parts, visit.account, upload_id)
    return answers.nothing()


def _going_on(upload: Upload) -> bool:
    waits = upload.state is UploadState.WAITING and _sent()
    return waits or upload.state is UploadState.PROCESSING


def _sent() -> bool:
    """Whether the bucket sent the browser here, so that a file must be on its way."""
    return any(name.startswith("envoye") for name in asked(routes).query_string_parameters or {})


def _address(upload_id: str) -> str:
    return f"{settings().partner_url}/depots/{upload_id}?envoye"
