"""The staff's pages: what is to do, the sessions, one with its line, capacity, a new one."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.session_forms import read_capacity, read_session
from shared.domain.refusals import NotEligible, OtherContent
from shared.domain.session import Session
from shared.ports import Parts
from shared.texts.dates import PARIS
from shared.usecases import living, sessions
from shared.usecases.to_do import to_do
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import asked_for, page
from shared.web.refusing import sentence
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff import views, views_line
from shared.web.staff.pages import acting, visited
from shared.web.staff.routes_api import opened

routes = routes_of_a_site()
_NEW = {"starts_at": "09:30", "capacity": "20", "open": "yes"}
# What a page may be told has just been done, each with its sentence.
_DONE = frozenset({"capacity", "publish", "close", "cancel", "move", "create"})


@routes.get("/")
def every() -> Answer:
    """What waits for the team today, and every session that is not over."""
    parts, visit = visited(routes)
    now, rules = parts.clock.now(), parts.regions.get(visit.account.region).rules
    found = sessions.all_upcoming(parts, visit.account)
    tasks = [views.task(each) for each in to_do(parts, visit.account.region, found).tasks]
    rows = [views.row(each, now, rules) for each in found]
    return page(parts, visit, "staff/home", tasks=tasks, rows=rows)


@routes.get("/sessions/nouvelle")
def ask_new() -> Answer:
    """The form of a new session, as another one was but for its days."""
    parts, visit = visited(routes)
    typed = _NEW
    if like := asked_for(routes, "comme"):
        typed = _like(living.own_session(parts, visit.account, like))
    return page(parts, visit, "staff/new", form=_own_form(parts, typed))


@routes.post("/sessions/nouvelle")
def create() -> Answer:
    """Creates the session, once; or shows the form again with what is wrong."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    try:
        form = read_session({**typed, "open": "true" if typed.get("open") == "yes" else "false"})
        session = opened(parts, visit.account, form)
    except NotEligible as refusal:
        return page(parts, visit, "staff/new", 422, form=FormState(typed, refusal.errors))
    except OtherContent as refusal:
        told: dict[str, Any] = {"notice": sentence(refusal), "made": typed["id"]}
        return page(parts, visit, "staff/new", 409, form=_own_form(parts, typed), **told)
    return answers.redirect(f"/sessions/{session.id}?fait=create")


@routes.get("/sessions/<session_id>")
def one(session_id: str) -> Answer:
    """A session and everybody in it."""
    parts, visit = visited(routes)
    return _session(parts, visit, session_id, FormState({}), done=asked_for(routes, "fait"))


@routes.post("/sessions/<session_id>/capacite")
def change(session_id: str) -> Answer:
    """Sets the number of seats."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    living.own_session(parts, visit.account, session_id)
    try:
        capacity = read_capacity(typed)
    except NotEligible as refusal:
        return _session(parts, visit, session_id, FormState(typed, refusal.errors), 422)
    living.change_capacity(parts, visit.account, session_id, capacity)
    return answers.redirect(f"/sessions/{session_id}?fait=capacity")


def _own_form(parts: Parts, typed: Mapping[str, str]) -> FormState:
    """With the id that the session it makes will bear however often it is sent."""
    return FormState({**typed, "id": parts.ids.new()})


def _like(session: Session) -> dict[str, str]:
    return {
        "title": session.title,
        "starts_at": f"{session.starts_at.astimezone(PARIS):%H:%M}",
        "department": session.department,
        "venue": session.venue,
        "capacity": str(session.capacity),
    }


def _session(
    parts: Parts,
    visit: Visit,
    session_id: str,
    form: FormState,
    status: int = 200,
    done: str = "",
) -> Answer:
    session, registrations = sessions.with_line(parts, visit.account, session_id)
    people = parts.people.get({each.person for each in registrations})
    rules = parts.regions.get(visit.account.region).rules
    values: dict[str, Any] = {
        "row": views.row(session, parts.clock.now(), rules),
        "line": views_line.line(session, registrations, people),
        "done": done if done in _DONE else "",
    }
    return page(parts, visit, "staff/session", status, form=form, **values)
