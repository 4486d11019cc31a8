"""Somebody calls: the team looks for them by what they say of themselves."""

from typing import Any

from shared.contracts.people_searches import SEARCHED_BY, read_search
from shared.domain.refusals import NotEligible
from shared.ports import Parts
from shared.texts import dates
from shared.texts.catalogue import say
from shared.usecases.finding import Found, find_people
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.framing import page
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff.pages import acting, called, visited
from shared.web.written_forms import PersonForm

routes = routes_of_a_site()
HOME = "/personnes"


@routes.get(HOME)
def ask() -> Answer:
    """The empty form."""
    parts, visit = visited(routes)
    return _page(parts, visit, PersonForm({}))


@routes.post(HOME)
def find() -> Answer:
    """Who fits. What was typed stands in no address and in no log, so nothing leads elsewhere."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    try:
        found = find_people(parts, visit.account, read_search(typed))
    except NotEligible as refusal:
        return _page(parts, visit, PersonForm(typed, refusal.errors, order=SEARCHED_BY), 422)
    return _page(parts, visit, PersonForm(typed), found=[_shown(each) for each in found])


@routes.post("/api/people/search")
def find_by_api() -> Answer:
    """The same for programs: ids only, as where a registration stands is asked for by its ids."""
    parts, account = called(routes)
    found = find_people(parts, account, read_search(requests.json_body(asked(routes))))
    return answers.as_json({"people": [_json(each) for each in found]})


def _page(parts: Parts, visit: Visit, form: PersonForm, status: int = 200, **found: Any) -> Answer:
    return page(parts, visit, "staff/people", status, form=form, **{"found": None, **found})


def _shown(found: Found) -> dict[str, Any]:
    rows = [
        {
            "page": f"/sessions/{session.id}/inscriptions/{registration.id}",
            "title": session.title,
            "week": dates.week(session.starts_on, session.ends_on),
            "state": say(f"staff-state-{registration.state.value.replace('_', '-')}"),
        }
        for session, registration in found.registrations
    ]
    return {"person": found.person, "registrations": rows}


def _json(found: Found) -> dict[str, Any]:
    rows = [
        {"session_id": session.id, "registration_id": each.id, "status": each.state.value}
        for session, each in found.registrations
    ]
    return {"person_id": found.person.id, "registrations": rows}
