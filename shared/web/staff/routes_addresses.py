"""Addresses at which no mail arrives: the list, and how the team corrects one."""

from datetime import datetime
from typing import Any

from shared.contracts.addresses import read_address
from shared.domain.person import Person
from shared.domain.refusals import NotEligible
from shared.ports import Parts
from shared.usecases import correcting
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import asked_for, page
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff.pages import acting, called, visited

routes = routes_of_a_site()
HOME = "/adresses"


@routes.get(HOME)
def every() -> Answer:
    """Everybody to whom no mail arrives, the oldest first."""
    parts, visit = visited(routes)
    people = correcting.dead_addresses(parts, visit.account)
    return page(parts, visit, "staff/addresses", people=people)


@routes.get("/adresses/<person_id>")
def one(person_id: str) -> Answer:
    """One person's address, to be corrected."""
    parts, visit = visited(routes)
    done = asked_for(routes, "fait") == "corrigee"
    return _page(parts, visit, person_id, FormState({}), done=done)


@routes.post("/adresses/<person_id>")
def correct(person_id: str) -> Answer:
    """From now on the person is written to there."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    try:
        correcting.correct_for(parts, visit.account, person_id, read_address(typed))
    except NotEligible as refusal:
        return _page(parts, visit, person_id, FormState(typed, refusal.errors), 422)
    return answers.redirect(f"{HOME}/{person_id}?fait=corrigee")


@routes.get("/api/addresses")
def every_by_api() -> Answer:
    """The same list for programs, ids only."""
    parts, account = called(routes)
    found = correcting.dead_addresses(parts, account)
    return answers.as_json({"addresses": [_json(person, since) for person, since in found]})


@routes.post("/api/addresses/<person_id>")
def correct_by_api(person_id: str) -> Answer:
    """`{"email": …}`."""
    parts, account = called(routes)
    email = read_address(requests.json_body(asked(routes)))
    correcting.correct_for(parts, account, person_id, email)
    return answers.as_json({"person_id": person_id})


def _page(
    parts: Parts, visit: Visit, person_id: str, form: FormState, status: int = 200, **more: Any
) -> Answer:
    person = correcting.own_person(parts, visit.account, person_id)
    return page(parts, visit, "staff/address", status, person=person, form=form, **more)


def _json(person: Person, since: datetime) -> dict[str, object]:
    about = person.suppression
    return {
        "person_id": person.id,
        "since": since.isoformat(),
        "session_id": about.session_id if about else "",
    }
