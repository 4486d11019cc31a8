"""The staff's pages: sessions at a glance, one session with its line, capacity, a new session."""

from typing import Any

from shared.contracts.session_forms import read_capacity, read_session
from shared.domain.refusals import NotEligible
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases import sessions
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.signin_pages import door
from shared.web.staff import views
from shared.web.staff.routes_api import opened

routes = routes_of_a_site()
_NEW = {"starts_at": "09:30", "capacity": "20", "open": "yes"}


@routes.get("/")
def every() -> Answer:
    """Every session to come."""
    parts, visit = _visited()
    now, rules = parts.clock.now(), parts.regions.get(visit.account.region).rules
    rows = [views.row(each, now, rules) for each in sessions.all_upcoming(parts, visit.account)]
    return _page(parts, visit, "staff/sessions", rows=rows)


@routes.get("/sessions/nouvelle")
def ask_new() -> Answer:
    """The form of a new session."""
    parts, visit = _visited()
    return _page(parts, visit, "staff/new", form=FormState(_NEW))


@routes.post("/sessions/nouvelle")
def create() -> Answer:
    """Creates the session, or shows the form again with what is wrong."""
    parts, visit = _acting()
    typed = requests.fields(asked(routes))
    try:
        form = read_session({**typed, "open": "true" if typed.get("open") == "yes" else "false"})
    except NotEligible as refusal:
        return _page(parts, visit, "staff/new", 422, form=FormState(typed, refusal.errors))
    return answers.redirect(f"/sessions/{opened(parts, visit.account, form).id}")


@routes.get("/sessions/<session_id>")
def one(session_id: str) -> Answer:
    """A session and everybody in it."""
    parts, visit = _visited()
    done = "change" in (asked(routes).query_string_parameters or {})
    return _session(parts, visit, session_id, FormState({}), done=done)


@routes.post("/sessions/<session_id>/capacite")
def change(session_id: str) -> Answer:
    """Sets the number of seats."""
    parts, visit = _acting()
    typed = requests.fields(asked(routes))
    try:
        capacity = read_capacity(typed)
    except NotEligible as refusal:
        return _session(parts, visit, session_id, FormState(typed, refusal.errors), 422)
    sessions.change_capacity(parts, visit.account, session_id, capacity)
    return answers.redirect(f"/sessions/{session_id}?change")


def _visited() -> tuple[Parts, Visit]:
    parts = wiring.parts()
    return parts, door("staff").visit(parts, asked(routes))


def _acting() -> tuple[Parts, Visit]:
    parts = wiring.parts()
    return parts, door("staff").acting(parts, asked(routes))


def _session(
    parts: Parts,
    visit: Visit,
    session_id: str,
    form: FormState,
    status: int = 200,
    done: bool = False,
) -> Answer:
    session, registrations = sessions.with_line(parts, visit.account, session_id)
    people = parts.people.get({each.person for each in registrations})
    rules = parts.regions.get(visit.account.region).rules
    row = views.row(session, parts.clock.now(), rules)
    line = views.line(registrations, people)
    return _page(parts, visit, "staff/session", status, row=row, line=line, form=form, done=done)


def _page(parts: Parts, visit: Visit, template: str, status: int = 200, **values: Any) -> Answer:
    region = parts.regions.get(visit.account.region)
    return answers.html(render(template, region=region, visit=visit, **values), status)
