"""The public pages: what the week is, the sessions, the form."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shared.contracts.registration_fields import as_typed, from_fields
from shared.contracts.registration_forms import read_registration
from shared.domain.refusals import (
    FieldError,
    NotEligible,
    NotFound,
    OtherContent,
    Refused,
    TooMany,
    WrongState,
)
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases import drafting, links, sessions
from shared.usecases.throttling import let_in, puzzle
from shared.web import answers, requests, speaking
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.public import asking, calendar_filter, views
from shared.web.public.routes_api import own_region, store
from shared.web.refusing import sentence, status_of
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site

routes = routes_of_a_site()


@routes.get("/")
def home() -> Answer:
    """What the week is, and when and where it takes place."""
    parts, region = wiring.parts(), own_region()
    shown = views.cards(sessions.calendar(parts, region.id), parts.clock.now(), region.rules)
    wanted = calendar_filter.wanted(routes)
    page = render(
        "public/home",
        region=region,
        cards=[each for each in shown if wanted.takes(each.session)],
        whole=len(shown),
        filters=calendar_filter.choices(wanted, shown),
        wanted=wanted,
    )
    told = speaking.for_search_engines(parts.addresses.public_url)
    return answers.html(page, headers=told)


@routes.get("/sessions/<session_id>/inscription")
def form(session_id: str) -> Answer:
    """The empty form, with the id its submission will bear however often it is sent."""
    parts = wiring.parts()
    typed = {"submission_id": new_submission_id()}
    # The browser may keep this page, so that what was typed is still there when one comes back.
    return form_page(parts, session_id, FormState(typed), headers=answers.KEPT)


@routes.post("/sessions/<session_id>/inscription")
def submit(session_id: str) -> Answer:
    """Stores the form and leads to the person's own page; or shows it again with what is wrong.

    By other buttons it is kept for later, or shown as it is, for another session.
    """
    parts, typed = wiring.parts(), requests.fields(asked(routes))
    if typed.get("act") == "save":
        return _save(parts, session_id, typed)
    if typed.get("act") == "fill":
        return form_page(parts, session_id, FormState(typed))
    return _send(parts, session_id, typed)


def _send(parts: Parts, session_id: str, typed: Mapping[str, str]) -> Answer:
    try:
        read = read_registration(from_fields(typed, session_id))
        asking.let_in(parts, asked(routes), typed)
        stored = store(parts, own_region(), read)
    except NotEligible as refusal:
        return form_page(parts, session_id, FormState(typed, refusal.errors), 422)
    except (WrongState, NotFound):
        # The session itself, then the page says so; or else one of the other choices.
        closed = (FieldError("choices", "choice_closed"),)
        return form_page(parts, session_id, FormState(typed, closed), 409)
    except (OtherContent, TooMany) as refusal:
        return form_page(parts, session_id, FormState(typed), status_of(refusal), refusal=refusal)
    drafting.forget(parts, typed.get("draft", ""))
    return answers.redirect(links.person_page(parts, *stored))


def _save(parts: Parts, session_id: str, typed: Mapping[str, str]) -> Answer:
    """Keeps what was typed, and leads to where its link is told."""
    sessions.public_session(parts, own_region().id, session_id)
    kept = as_typed(typed)
    if not kept:
        nothing = (FieldError("first_name", "draft_empty"),)
        return form_page(parts, session_id, FormState(typed, nothing), 422)
    try:
        let_in(parts, requests.place(asked(routes)))
    except TooMany as refusal:
        return form_page(parts, session_id, FormState(typed), status_of(refusal), refusal=refusal)
    token = drafting.save(parts, session_id, kept, typed.get("draft", ""))
    return answers.redirect(f"/reprendre/{token}/lien")


def new_submission_id() -> str:
    """A UUID that sorts by time."""
    from uuid_utils import uuid7

    return str(uuid7())


def form_page(
    parts: Parts,
    session_id: str,
    form: FormState,
    status: int = 200,
    *,
    headers: Mapping[str, str] | None = None,
    refusal: Refused | None = None,
    kept_until: datetime | None = None,
) -> Answer:
    """The form as it was typed; that the session takes nobody, and what can be done, if it does."""
    told = _around(parts, session_id)
    told |= {"form": form, "typed": as_typed(form.typed), "kept_until": kept_until}
    told |= {"refusal": refusal, "notice": sentence(refusal) if refusal else ""}
    told["puzzle"] = puzzle(parts)
    template = "public/form" if told["card"].open else "public/closed"
    return answers.html(render(template, **told), status, headers)


def _around(parts: Parts, session_id: str) -> dict[str, Any]:
    """What stands around a form: its session, and the others that take people now."""
    region, now = own_region(), parts.clock.now()
    card = views.card(sessions.public_session(parts, region.id, session_id), now, region.rules)
    found = views.open_cards(parts, region)
    others = [each for each in found if each.session.id != session_id]
    departments = views.departments(found)
    return {"region": region, "card": card, "others": others, "departments": departments}
