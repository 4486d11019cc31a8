"""Somebody calls: the team's form for one person, and the same through the API."""

from typing import Any

from shared.contracts.written_registrations import (
    WrittenRegistrationForm,
    from_written_fields,
    read_written_registration,
)
from shared.domain.refusals import NotEligible, OtherContent
from shared.domain.session import Session
from shared.domain.submission import Receipt
from shared.ports import Account, Parts
from shared.texts import dates
from shared.usecases import living, writing_down
from shared.web import answers, requests, written_forms
from shared.web.answers import Answer
from shared.web.framing import page
from shared.web.refusing import sentence
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff.pages import acting, called, visited
from shared.web.written_forms import PersonForm

routes = routes_of_a_site()


@routes.get("/sessions/<session_id>/telephone")
def ask(session_id: str) -> Answer:
    """The empty form, with the id its submission will bear however often it is sent."""
    parts, visit = visited(routes)
    session = writing_down.open_for_staff(parts, visit.account, session_id)
    return _page(parts, visit, session, PersonForm({"submission_id": parts.ids.new()}))


@routes.post("/sessions/<session_id>/telephone")
def take(session_id: str) -> Answer:
    """Stores what was said; or shows the form again with what is wrong."""
    parts, visit = acting(routes)
    session = writing_down.open_for_staff(parts, visit.account, session_id)
    typed = requests.fields(asked(routes))
    body = from_written_fields(typed, typed.get("submission_id", ""), session_id)
    try:
        receipt = _stored(parts, visit.account, session_id, read_written_registration(body))
    except NotEligible as refusal:
        return _page(parts, visit, session, PersonForm(typed, refusal.errors), 422)
    except OtherContent as refusal:
        return _page(parts, visit, session, PersonForm(typed), 409, notice=sentence(refusal))
    there = f"/sessions/{receipt.session_id}/inscriptions/{receipt.registration_id}"
    return answers.redirect(f"{there}?fait=telephone")


@routes.post("/api/sessions/<session_id>/registrations")
def take_by_api(session_id: str) -> Answer:
    """The same for programs: the public API's body, where an e-mail may be missing."""
    parts, account = called(routes)
    living.own_session(parts, account, session_id)
    body = {**requests.json_body(asked(routes)), "session_id": session_id}
    receipt = _stored(parts, account, session_id, read_written_registration(body))
    stored = {"session_id": receipt.session_id, "registration_id": receipt.registration_id}
    return answers.as_json(stored, 201)


def _stored(
    parts: Parts, account: Account, session_id: str, form: WrittenRegistrationForm
) -> Receipt:
    asked_for = form.form(by=f"staff:{account.person}", origin=writing_down.PHONE)
    return writing_down.take_call(parts, account, session_id, asked_for)


def _page(
    parts: Parts,
    visit: Visit,
    session: Session,
    form: PersonForm,
    status: int = 200,
    notice: str = "",
) -> Answer:
    rules = parts.regions.get(visit.account.region).rules
    values: dict[str, Any] = {
        "session": session,
        "week": dates.week(session.starts_on, session.ends_on),
        "late": not session.registration_open(parts.clock.now(), rules),
        "guardian_asked": rules.guardian_asked,
        "form": form,
        "notice": notice,
        "people": written_forms,
    }
    return page(parts, visit, "staff/phone", status, **values)
