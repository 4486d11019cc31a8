"""The staff's API: create a session, change its capacity, see its counts and its line."""

from datetime import UTC, datetime
from typing import Any

from shared.contracts.session_forms import SessionForm, read_capacity, read_session
from shared.domain.session import Session
from shared.ports import Account, Parts
from shared.runtime import wiring
from shared.texts.dates import PARIS
from shared.usecases import sessions
from shared.usecases.sessions import SessionDetails
from shared.web import answers, bearer, requests
from shared.web.answers import Answer
from shared.web.routing import asked, routes_of_a_site
from shared.web.staff import views

routes = routes_of_a_site()


@routes.get("/api/sessions")
def every() -> Answer:
    """Every session to come of the caller's region."""
    parts, account = _called()
    now, rules = parts.clock.now(), parts.regions.get(account.region).rules
    found = sessions.all_upcoming(parts, account)
    return answers.as_json({"sessions": [views.counts_json(each, now, rules) for each in found]})


@routes.post("/api/sessions")
def create() -> Answer:
    """A new session."""
    parts, account = _called()
    form = read_session(requests.json_body(asked(routes)))
    return answers.as_json({"id": opened(parts, account, form).id}, 201)


@routes.get("/api/sessions/<session_id>")
def one(session_id: str) -> Answer:
    """Counts and line of a session."""
    parts, account = _called()
    return answers.as_json(_whole(parts, account, session_id))


@routes.patch("/api/sessions/<session_id>")
def change(session_id: str) -> Answer:
    """Another number of seats."""
    parts, account = _called()
    sessions.own_session(parts, account, session_id)
    capacity = read_capacity(requests.json_body(asked(routes)))
    after = sessions.change_capacity(parts, account, session_id, capacity)
    rules = parts.regions.get(account.region).rules
    return answers.as_json(views.counts_json(after, parts.clock.now(), rules))


def opened(parts: Parts, account: Account, form: SessionForm) -> Session:
    """The session a form asks for."""
    details = SessionDetails(
        title=form.title,
        department=form.department,
        venue=form.venue,
        starts_on=form.starts_on,
        ends_on=form.ends_on,
        starts_at=datetime.combine(form.starts_on, form.starts_at, PARIS).astimezone(UTC),
        capacity=form.capacity,
        open=form.open,
    )
    return sessions.open_session(parts, account, details)


def _called() -> tuple[Parts, Account]:
    parts = wiring.parts()
    return parts, bearer.caller(parts, asked(routes), "staff")


def _whole(parts: Parts, account: Account, session_id: str) -> dict[str, Any]:
    session, registrations = sessions.with_line(parts, account, session_id)
    rules = parts.regions.get(account.region).rules
    return views.session_json(session, registrations, parts.clock.now(), rules)
