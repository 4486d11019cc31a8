"""The life of a session by the team's pages: opened, closed, cancelled, moved to other dates."""

from typing import Any

from shared.contracts.session_forms import DatesForm, read_dates
from shared.domain.refusals import FieldError, NotEligible, Refused
from shared.ports import Parts
from shared.texts import dates
from shared.texts.catalogue import say
from shared.usecases import announcing, living
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import page
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff.pages import acting, visited
from shared.web.staff.routes_api import dates_of

routes = routes_of_a_site()
_CONFIRMATION = "confirmation"


@routes.post("/sessions/<session_id>/ouvrir")
def publish(session_id: str) -> Answer:
    """Lets the public register."""
    parts, visit = acting(routes)
    living.publish(parts, visit.account, session_id)
    return _done(session_id, "publish")


@routes.post("/sessions/<session_id>/fermer")
def close(session_id: str) -> Answer:
    """Takes no more registrations by the public."""
    parts, visit = acting(routes)
    living.close(parts, visit.account, session_id)
    return _done(session_id, "close")


@routes.get("/sessions/<session_id>/annuler")
def ask_cancel(session_id: str) -> Answer:
    """Who would be told what, before anything is done."""
    parts, visit = visited(routes)
    return _cancel_page(parts, visit, session_id, FormState({}))


@routes.post("/sessions/<session_id>/annuler")
def cancel(session_id: str) -> Answer:
    """Cancels the session, once the word is typed."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    if typed.get(_CONFIRMATION, "").strip().upper() != say("staff-cancel-word"):
        error = FieldError(_CONFIRMATION, "session_cancel_unconfirmed")
        return _cancel_page(parts, visit, session_id, FormState(typed, (error,)), 422)
    living.cancel_session(parts, visit.account, session_id)
    return _done(session_id, "cancel")


@routes.get("/sessions/<session_id>/dates")
def ask_dates(session_id: str) -> Answer:
    """The form of other dates, with those of now."""
    parts, visit = visited(routes)
    session = living.own_session(parts, visit.account, session_id)
    typed = {
        "starts_on": session.starts_on.isoformat(),
        "ends_on": session.ends_on.isoformat(),
        "starts_at": f"{session.starts_at.astimezone(dates.PARIS):%H:%M}",
    }
    return _dates_page(parts, visit, session_id, FormState(typed))


@routes.post("/sessions/<session_id>/dates")
def move(session_id: str) -> Answer:
    """Shows who would be told of the new dates; moves the session once that is confirmed."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    living.own_session(parts, visit.account, session_id)
    try:
        form = read_dates(typed)
        if typed.get("confirmed") != "yes":
            return _dates_page(parts, visit, session_id, FormState(typed), wanted=form)
        living.move_session(parts, visit.account, session_id, dates_of(form))
    except NotEligible as refusal:
        return _dates_page(parts, visit, session_id, FormState(typed, refusal.errors), 422)
    except Refused as refusal:
        return _dates_page(parts, visit, session_id, FormState(typed, (_on_day(refusal),)), 422)
    return _done(session_id, "move")


def _on_day(refusal: Refused) -> FieldError:
    """A refusal of the dates, said beside the first day."""
    return FieldError("starts_on", f"session_{refusal.code}", refusal.params)


def _cancel_page(
    parts: Parts, visit: Visit, session_id: str, form: FormState, status: int = 200
) -> Answer:
    audience = announcing.audience(parts, visit.account, session_id)
    week = dates.week(audience.session.starts_on, audience.session.ends_on)
    values: dict[str, Any] = {
        "session": audience.session,
        "week": week,
        "audience": audience,
        "form": form,
    }
    return page(parts, visit, "staff/cancel-session", status, **values)


def _dates_page(
    parts: Parts,
    visit: Visit,
    session_id: str,
    form: FormState,
    status: int = 200,
    wanted: DatesForm | None = None,
) -> Answer:
    starts_on = wanted.starts_on if wanted else None
    audience = announcing.audience(parts, visit.account, session_id, starts_on)
    session = audience.session
    values: dict[str, Any] = {
        "session": session,
        "week": dates.week(session.starts_on, session.ends_on),
        "new_week": dates.week(wanted.starts_on, wanted.ends_on) if wanted else "",
        "new_start": dates.day_and_hour(dates_of(wanted).starts_at) if wanted else "",
        "audience": audience,
        "form": form,
    }
    return page(parts, visit, "staff/dates", status, **values)


def _done(session_id: str, what: str) -> Answer:
    return answers.redirect(f"/sessions/{session_id}?fait={what}")
