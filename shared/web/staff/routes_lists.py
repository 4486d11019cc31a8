"""The list there was before: uploaded, reviewed row by row, then registered in its order."""

from collections.abc import Sequence
from typing import Any

from shared.contracts.people_lists import MOST_PEOPLE
from shared.domain.offers.problems import FileRefused
from shared.domain.refusals import FieldError, NotEligible
from shared.domain.session import Session
from shared.ports import Parts
from shared.texts import dates
from shared.texts.catalogue import say
from shared.usecases import writing_down
from shared.usecases.writing_down import Taken
from shared.web import answers, requests, written_forms
from shared.web.answers import Answer
from shared.web.framing import page
from shared.web.refusing import sentence
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff import list_rows
from shared.web.staff.list_rows import Row
from shared.web.staff.pages import acting, called, visited
from shared.web.written_rows import people_in

routes = routes_of_a_site()


@routes.get("/sessions/<session_id>/liste")
def ask(session_id: str) -> Answer:
    """Which file, and what it should hold."""
    parts, visit = visited(routes)
    session = writing_down.open_for_staff(parts, visit.account, session_id)
    return _upload_page(parts, visit, session)


@routes.post("/sessions/<session_id>/liste/fichier")
def read(session_id: str) -> Answer:
    """The file's rows in editable fields; nothing is kept and nobody registered yet."""
    parts, visit = acting(routes)
    session = writing_down.open_for_staff(parts, visit.account, session_id)
    try:
        found = people_in(parts, requests.file(asked(routes), "file"), MOST_PEOPLE)
    except FileRefused as refusal:
        problem = say(f"problem-{refusal.code}", **refusal.params)
        return _upload_page(parts, visit, session, 422, problem)
    rows = list_rows.from_file(parts, visit.account, session, found)
    return _review(parts, visit, session, rows, unknown=found.unknown)


@routes.post("/sessions/<session_id>/liste")
def send(session_id: str) -> Answer:
    """Registers everybody ticked, once every row is right; else shows the rows again."""
    parts, visit = acting(routes, list_rows.MOST_FIELDS)
    session = writing_down.open_for_staff(parts, visit.account, session_id)
    typed = requests.fields(asked(routes), list_rows.MOST_FIELDS)
    rows = list_rows.from_fields(parts, visit.account, session, typed)
    told = typed.get("notice_read") == "yes"
    forms = [row.form for row in rows if row.taken and row.form]
    if not (told and forms and all(row.right for row in rows)):
        return _review(parts, visit, session, rows, 422, told)
    taken = writing_down.take_list(parts, visit.account, session_id, forms)
    return _result(parts, visit, session, rows, taken)


@routes.post("/api/sessions/<session_id>/list")
def send_by_api(session_id: str) -> Answer:
    """`{"rows": [...]}`, each like one registration; all of them right, or none is taken."""
    parts, account = called(routes)
    session = writing_down.open_for_staff(parts, account, session_id)
    rows = requests.json_body(asked(routes)).get("rows")
    if not isinstance(rows, list) or not 0 < len(rows) <= MOST_PEOPLE:
        raise NotEligible((FieldError("rows", "rows_malformed", {"most": MOST_PEOPLE}),))
    if not all(isinstance(row, dict) for row in rows):
        raise requests.unreadable()
    forms = list_rows.forms_in(parts, account, session, rows)
    taken = writing_down.take_list(parts, account, session_id, forms)
    return answers.as_json({"rows": [_json(each) for each in taken]})


def _upload_page(
    parts: Parts, visit: Visit, session: Session, status: int = 200, problem: str = ""
) -> Answer:
    values: dict[str, Any] = {"problem": problem, "most": MOST_PEOPLE, **_about(session)}
    return page(parts, visit, "staff/list-upload", status, **values)


def _review(
    parts: Parts,
    visit: Visit,
    session: Session,
    rows: Sequence[Row],
    status: int = 200,
    told: bool = True,
    unknown: Sequence[str] = (),
) -> Answer:
    missing = "" if told else say("staff-list-notice-missing")
    values: dict[str, Any] = {
        "rows": rows,
        "problems": _problems(rows, missing),
        "missing": missing,
        "ticked": status != 200 and told,
        "unknown": unknown,
        "people": written_forms,
        "guardian_asked": parts.regions.get(session.region).rules.guardian_asked,
    }
    return page(parts, visit, "staff/list-review", status, **_about(session), **values)


def _problems(rows: Sequence[Row], missing: str) -> list[dict[str, str]]:
    """Everything that hinders the sending, in the order of the page."""
    problems = [each for row in rows for each in row.person.problems]
    if not any(row.taken for row in rows):
        problems.append({"href": "#rows", "text": say("staff-list-nobody")})
    return [*problems, {"href": "#notice_read", "text": missing}] if missing else problems


def _result(
    parts: Parts, visit: Visit, session: Session, rows: Sequence[Row], taken: Sequence[Taken]
) -> Answer:
    sent = {each.form.id: each for each in taken}
    told = [(row, sent.get(row.form.id) if row.taken and row.form else None) for row in rows]
    counts = {
        "done": sum(each.stored for each in taken),
        "refused": sum(not each.stored for each in taken),
        "left": sum(not row.taken for row in rows),
    }
    values: dict[str, Any] = {"told": told, "counts": counts, **_about(session)}
    return page(parts, visit, "staff/list-result", sentence=sentence, **values)


def _about(session: Session) -> dict[str, Any]:
    return {"session": session, "week": dates.week(session.starts_on, session.ends_on)}


def _json(each: Taken) -> dict[str, object]:
    if each.registration is None or each.refusal:
        refusal = each.refusal
        return {"submission_id": each.form.id, "refused": sentence(refusal) if refusal else ""}
    registration = each.registration
    known = {"registration_id": registration.id, "status": registration.state.value}
    return {"submission_id": each.form.id, **known}
