"""Partners' files that wait for an answer, or of which rows were refused: the team's list."""

from typing import Any

from shared.domain.offers.upload import Upload
from shared.texts.catalogue import say
from shared.usecases import to_do
from shared.usecases.listed_mails import MOST_LISTED
from shared.web import answers
from shared.web.answers import Answer
from shared.web.framing import page
from shared.web.routing import routes_of_a_site
from shared.web.staff.pages import acting, called, visited

routes = routes_of_a_site()
HOME = "/fichiers"


@routes.get(HOME)
def every() -> Answer:
    """Those with a question, then those with refusals, the oldest first."""
    parts, visit = visited(routes)
    found = to_do.files_to_see(parts, visit.account.region, MOST_LISTED)
    return page(parts, visit, "staff/files", files=[(each, _state(each)) for each in found])


@routes.post("/fichiers/<upload_id>/vu")
def seen(upload_id: str) -> Answer:
    """Somebody of the team has seen to it."""
    parts, visit = acting(routes)
    to_do.seen_file(parts, visit.account, upload_id)
    return answers.redirect(HOME)


@routes.get("/api/files")
def every_by_api() -> Answer:
    """The same list for programs, ids and counts only."""
    parts, account = called(routes)
    found = to_do.files_to_see(parts, account.region, MOST_LISTED)
    return answers.as_json({"files": [_json(each) for each in found]})


@routes.post("/api/files/<upload_id>")
def seen_by_api(upload_id: str) -> Answer:
    """Takes it off the list."""
    parts, account = called(routes)
    to_do.seen_file(parts, account, upload_id)
    return answers.as_json({"id": upload_id})


def _state(upload: Upload) -> str:
    code = f"staff-file-{upload.state.value.replace('_', '-')}"
    return say(code, refused=upload.counts.refused, rows=upload.counts.rows)


def _json(upload: Upload) -> dict[str, Any]:
    return {
        "id": upload.id,
        "partner": upload.partner,
        "state": upload.state.value,
        "rows": upload.counts.rows,
        "refused": upload.counts.refused,
    }
