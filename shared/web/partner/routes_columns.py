"""The pages about columns: what those of a file hold, and what the partner said of them once."""

from typing import Any

from shared.domain.offers import answering
from shared.domain.offers.answering import Chosen
from shared.domain.offers.mapping_memory import NOT_READ, Question
from shared.domain.offers.rows import MOST_COLUMNS
from shared.usecases import columns
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.framing import asked_for, page
from shared.web.partner import columns_view
from shared.web.partner.pages import acting, visited
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()
MOST_FIELDS = MOST_COLUMNS + 5


@routes.get("/depots/<upload_id>/colonnes")
def ask(upload_id: str) -> Answer:
    """What each column holds, as far as we can tell, with the partner's own cells beside it."""
    parts, visit = visited(routes)
    upload, question = columns.question_of(parts, visit.account, upload_id)
    if question is None:
        return answers.redirect(f"/depots/{upload.id}")
    chosen = answering.taken_for(question)
    view = columns_view.of(question, chosen)
    return page(parts, visit, "partner/columns", upload=upload, view=view)


@routes.post("/depots/<upload_id>/colonnes")
def answer(upload_id: str) -> Answer:
    """Keeps the answers, and the file is read; else the form again with what is wrong."""
    parts, visit = acting(routes, MOST_FIELDS)
    upload, question = columns.question_of(parts, visit.account, upload_id)
    if question is None:
        return answers.redirect(f"/depots/{upload.id}?envoye")
    chosen = _chosen(question, requests.fields(asked(routes), MOST_FIELDS))
    wrong = columns.answer_question(parts, visit.account, upload, question, chosen)
    if not wrong:
        return answers.redirect(f"/depots/{upload.id}?envoye")
    view = columns_view.of(question, chosen, wrong)
    return page(parts, visit, "partner/columns", 422, upload=upload, view=view)


@routes.get("/colonnes")
def memory() -> Answer:
    """What is remembered of the partner's columns."""
    parts, visit = visited(routes)
    told = columns.remembered(parts, visit.account)
    values: dict[str, Any] = {
        "told": told,
        "groups": columns_view.choices(),
        "done": asked_for(routes, "fait"),
    }
    return page(parts, visit, "partner/memory", **values)


@routes.post("/colonnes")
def correct() -> Answer:
    """Another answer for one heading, or none any more."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    heading = typed.get("titre", "")
    if typed.get("acte") == "oublier":
        columns.forget(parts, visit.account, heading)
        return answers.redirect("/colonnes?fait=oubliee")
    columns.change(parts, visit.account, heading, typed.get("champ", NOT_READ))
    return answers.redirect("/colonnes?fait=changee")


def _chosen(question: Question, typed: dict[str, str]) -> Chosen:
    """What was chosen for each column that is asked about; a column left out is not read."""
    return {i: typed.get(f"c{i}", NOT_READ) for i in answering.asked_columns(question)}
