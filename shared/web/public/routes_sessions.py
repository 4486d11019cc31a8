"""A session's own page, and the calendar files: one session, all of them, somebody's seat."""

from shared.domain.person import Language
from shared.domain.refusals import NotFound
from shared.domain.transitions import State
from shared.runtime import wiring
from shared.texts import calendar
from shared.texts.catalogue import say
from shared.usecases import links, sessions
from shared.web import answers, speaking
from shared.web.answers import Answer
from shared.web.public import calendar_filter, views
from shared.web.public.calendars import own_week, public_week
from shared.web.public.routes_api import own_region
from shared.web.rendering import render
from shared.web.routing import routes_of_a_site

routes = routes_of_a_site()
# Whoever follows the calendar may see a change this much later.
_KEPT = {"Cache-Control": "public, max-age=300"}


@routes.get("/sessions/<session_id>")
def show(session_id: str) -> Answer:
    """The week, its place, its workshops, and how to register."""
    parts, region = wiring.parts(), own_region()
    session = sessions.public_session(parts, region.id, session_id)
    card = views.card(session, parts.clock.now(), region.rules)
    told = speaking.for_search_engines(parts.addresses.public_url)
    return answers.html(render("public/session", region=region, card=card), headers=told)


@routes.get("/sessions/<session_id>/agenda.ics")
def file(session_id: str) -> Answer:
    """The week, for one's calendar."""
    parts, region = wiring.parts(), own_region()
    session = sessions.public_session(parts, region.id, session_id)
    week = public_week(parts, region, session)
    return answers.calendar(calendar.one_week(week, parts.clock.now()))


@routes.get("/sessions.ics")
def feed() -> Answer:
    """Every session announced, of a department or a month if asked, for whoever follows them."""
    parts, region = wiring.parts(), own_region()
    wanted = calendar_filter.wanted(routes)
    found = [
        public_week(parts, region, session)
        for session in sessions.published(parts, region.id)
        if wanted.takes(session)
    ]
    name = say("feed-name", region=region.name)
    return answers.calendar(calendar.feed(name, found, parts.clock.now()), _KEPT)


@routes.get("/i/<token>/agenda.ics")
def own(token: str) -> Answer:
    """The week of somebody's confirmed seat; raises NotFound without one."""
    parts = wiring.parts()
    found = parts.registrations.load(*links.opened(parts, token))
    if found is None:
        raise NotFound("no_such_registration")
    if found[1].hidden or found[1].state is not State.CONFIRMED:
        raise NotFound("no_such_page")
    session, registration = found
    reader = parts.people.get({registration.person}).get(registration.person)
    region = parts.regions.get(session.region)
    week = own_week(region, session, registration, reader.language if reader else Language.FRENCH)
    return answers.calendar(calendar.one_week(week, parts.clock.now()))
