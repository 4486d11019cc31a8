"""The partners' API: a place for a file, and the report."""

from shared.contracts.offer_report import report_body
from shared.contracts.upload_forms import read_upload
from shared.domain.offers.upload import Gone
from shared.usecases import uploads
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.framing import asked_for
from shared.web.partner.calling import called
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.post("/api/uploads")
def begin() -> Answer:
    """A waiting upload, and the form to send its file by."""
    parts, account = called(routes)
    form = read_upload(requests.json_body(asked(routes)))
    gone = Gone.COMPLETE if form.complete else Gone.KEPT
    upload, sending = uploads.begin_upload(parts, account, form.filename, gone=gone)
    body = {"upload_id": upload.id, "url": sending.url, "fields": dict(sending.fields)}
    return answers.as_json(body, 201)


@routes.get("/api/uploads/<upload_id>")
def report(upload_id: str) -> Answer:
    """What became of the file; `severity` and `code` in the query sift its problems."""
    parts, account = called(routes)
    _, found = uploads.report_of(parts, account, upload_id)
    severity, code = (asked_for(routes, name) for name in ("severity", "code"))
    return answers.as_json(report_body(found, severity, code))
