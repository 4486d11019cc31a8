"""The staff's API: sessions and their life, each line with its reasons, decisions about people."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any, Protocol

from shared.contracts.session_forms import DatesForm, SessionForm, read_change, read_session
from shared.domain.refusals import NotFound
from shared.domain.session import Session
from shared.ports import Account, Parts
from shared.texts.dates import PARIS
from shared.usecases import announcing, living, sessions, telling
from shared.usecases.living import Dates
from shared.usecases.sessions import SessionDetails
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.routing import asked, routes_of_a_site
from shared.web.staff import routes_registrations, views, views_line
from shared.web.staff.pages import called

routes = routes_of_a_site()
_LIFE: Mapping[str, Callable[[Parts, Account, str], Session]] = {
    "open": living.publish,
    "closed": living.close,
    "cancelled": living.cancel_session,
}


@routes.get("/api/sessions")
def every() -> Answer:
    """Every session of the caller's region that is not over."""
    parts, account = called(routes)
    now, rules = parts.clock.now(), parts.regions.get(account.region).rules
    found = sessions.all_upcoming(parts, account)
    return answers.as_json({"sessions": [views.counts_json(each, now, rules) for each in found]})


@routes.post("/api/sessions")
def create() -> Answer:
    """A new session."""
    parts, account = called(routes)
    form = read_session(requests.json_body(asked(routes)))
    return answers.as_json({"id": opened(parts, account, form).id}, 201)


@routes.get("/api/sessions/<session_id>")
def one(session_id: str) -> Answer:
    """Counts and line of a session."""
    parts, account = called(routes)
    session, registrations = sessions.with_line(parts, account, session_id)
    line = views_line.line_json(registrations)
    return answers.as_json({**_counts(parts, account, session), "line": line})


@routes.patch("/api/sessions/<session_id>")
def change(session_id: str) -> Answer:
    """Another number of seats, another state or other dates: one of them."""
    parts, account = called(routes)
    living.own_session(parts, account, session_id)
    wanted = read_change(requests.json_body(asked(routes)))
    return answers.as_json(_counts(parts, account, _changed(parts, account, session_id, wanted)))


@routes.get("/api/sessions/<session_id>/audience")
def audience(session_id: str) -> Answer:
    """Whom a cancellation or a move would concern, and how each would be told."""
    parts, account = called(routes)
    return answers.as_json(views.audience_json(announcing.audience(parts, account, session_id)))


@routes.get("/api/sessions/<session_id>/registrations/<registration_id>")
def story(session_id: str, registration_id: str) -> Answer:
    """One registration with its whole story."""
    parts, account = called(routes)
    found = telling.story(parts, account, session_id, registration_id)
    return answers.as_json(views_line.story_json(found))


@routes.post("/api/sessions/<session_id>/registrations/<registration_id>/<action>")
def act(session_id: str, registration_id: str, action: str) -> Answer:
    """`place` (with a reason), `reinstate`, `cancel` or `resume`; a private note if wanted."""
    parts, account = called(routes)
    if action not in routes_registrations.WORDS.values():
        raise NotFound("no_such_page")
    asked_of = (session_id, registration_id)
    said = routes_registrations.decided(requests.json_body(asked(routes)))
    routes_registrations.done(parts, account, asked_of, action, said)
    return answers.as_json(views_line.story_json(telling.story(parts, account, *asked_of)))


def opened(parts: Parts, account: Account, form: SessionForm) -> Session:
    """The session a form asks for."""
    details = SessionDetails(
        title=form.title,
        department=form.department,
        venue=form.venue,
        starts_on=form.starts_on,
        ends_on=form.ends_on,
        starts_at=dates_of(form).starts_at,
        capacity=form.capacity,
        open=form.open,
        id=form.id,
    )
    return sessions.open_session(parts, account, details)


class _Dated(Protocol):
    """A form with the days of a session and its hour in Paris."""

    @property
    def starts_on(self) -> date: ...

    @property
    def ends_on(self) -> date: ...

    @property
    def starts_at(self) -> time: ...


def dates_of(form: _Dated) -> Dates:
    """When a form wants a session to take place."""
    starts_at = datetime.combine(form.starts_on, form.starts_at, PARIS).astimezone(UTC)
    return Dates(starts_at, form.starts_on, form.ends_on)


def _changed(
    parts: Parts, account: Account, session_id: str, wanted: int | str | DatesForm
) -> Session:
    if isinstance(wanted, DatesForm):
        return living.move_session(parts, account, session_id, dates_of(wanted))
    if isinstance(wanted, str):
        return _LIFE[wanted](parts, account, session_id)
    return living.change_capacity(parts, account, session_id, wanted)


def _counts(parts: Parts, account: Account, session: Session) -> dict[str, Any]:
    rules = parts.regions.get(account.region).rules
    return views.counts_json(session, parts.clock.now(), rules)
