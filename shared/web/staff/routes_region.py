"""The team's pages for its region: how it is reached, its colours, and by which rules it enrols."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.region_forms import (
    colours_to_fields,
    contacts_to_fields,
    read_colours,
    read_contacts,
    read_version,
)
from shared.domain.colours import NAMES, Colours
from shared.domain.refusals import NotEligible, WrongState
from shared.ports import Parts
from shared.usecases import region_settings
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import asked_for, page
from shared.web.refusing import sentence
from shared.web.region_style import sample_style
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff import views_region
from shared.web.staff.pages import acting, visited

routes = routes_of_a_site()
HOME, CONTACTS, COLOURS = "/region", "/region/coordonnees", "/region/couleurs"
_DONE = frozenset({"contacts", "colours", "reset", "logo", "no-logo"})
_NOBODY_WAS_FIRST: Mapping[str, Any] = {"notice": "", "theirs": ()}


@routes.get(HOME)
def settings() -> Answer:
    """Everything the region sets, what of it the team may change, and who changed what."""
    parts, visit = visited(routes)
    region = region_settings.own_region(parts, visit.account)
    people = parts.people.get({each.by.partition(":")[2] for each in region.changes})
    done = asked_for(routes, "fait")
    values: dict[str, Any] = {
        "facts": views_region.facts(region),
        "rules": views_region.rules(region),
        "changes": views_region.changes(region, people),
        "sample": sample_style(region.colours),
        "done": done if done in _DONE else "",
    }
    return page(parts, visit, "staff/region", **values)


@routes.get(CONTACTS)
def ask_contacts() -> Answer:
    """How the region is reached, in a form."""
    parts, visit = visited(routes)
    region = region_settings.own_region(parts, visit.account)
    return _contacts_page(parts, visit, 200, form=FormState(contacts_to_fields(region)))


@routes.post(CONTACTS)
def set_contacts() -> Answer:
    """Stores it over the version that was open, or shows the form again with what is wrong."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    try:
        _set(parts, visit, typed, read_contacts(typed))
    except NotEligible as refusal:
        return _contacts_page(parts, visit, 422, form=FormState(typed, refusal.errors))
    except WrongState as refusal:
        told = _overtaken(parts, visit, typed, refusal)
        return _contacts_page(parts, visit, 409, **told)
    return answers.redirect(f"{HOME}?fait=contacts")


@routes.get(COLOURS)
def ask_colours() -> Answer:
    """The region's colours in a form, with a sample."""
    parts, visit = visited(routes)
    region = region_settings.own_region(parts, visit.account)
    form = FormState(colours_to_fields(region))
    return _colours_page(parts, visit, region.colours, 200, form=form)


@routes.post(COLOURS)
def set_colours() -> Answer:
    """Stores colours that can be read, or EXPLORE's again; or shows a sample and stores nothing."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    reset = typed.get("do") == "reset"
    try:
        colours = Colours() if reset else read_colours(typed)
        if typed.get("do") == "sample":
            return _colours_page(parts, visit, colours, 200, form=FormState(typed), tried=True)
        _set(parts, visit, typed, {"colours": colours})
    except NotEligible as refusal:
        form = FormState(typed, refusal.errors)
        return _colours_page(parts, visit, Colours(), 422, form=form)
    except WrongState as refusal:
        told = _overtaken(parts, visit, typed, refusal)
        return _colours_page(parts, visit, colours, 409, **told)
    return answers.redirect(f"{HOME}?fait={'reset' if reset else 'colours'}")


def _set(parts: Parts, visit: Visit, typed: Mapping[str, str], settings: Mapping[str, Any]) -> None:
    region_settings.set_region(parts, visit.account, read_version(typed), settings)


def _overtaken(
    parts: Parts, visit: Visit, typed: Mapping[str, str], refusal: WrongState
) -> dict[str, Any]:
    """Everything typed, beside what was saved first; saving again goes over that knowingly."""
    region = region_settings.own_region(parts, visit.account)
    return {
        "form": FormState({**typed, "version": str(region.version)}),
        "notice": sentence(refusal),
        "theirs": views_region.changed(region, read_version(typed)),
    }


def _contacts_page(parts: Parts, visit: Visit, status: int, **values: Any) -> Answer:
    return page(parts, visit, "staff/region-contacts", status, **{**_NOBODY_WAS_FIRST, **values})


def _colours_page(
    parts: Parts, visit: Visit, colours: Colours, status: int, **values: Any
) -> Answer:
    told = {"names": NAMES, "sample": sample_style(colours), "tried": False, **_NOBODY_WAS_FIRST}
    return page(parts, visit, "staff/region-colours", status, **{**told, **values})
