"""The team's sessions by month, beside their list."""

from typing import Any

from shared.texts.dates import PARIS
from shared.usecases import sessions
from shared.web.answers import Answer
from shared.web.framing import asked_for, page
from shared.web.routing import routes_of_a_site
from shared.web.staff import views_calendar
from shared.web.staff.pages import visited

routes = routes_of_a_site()


@routes.get("/calendrier")
def calendar() -> Answer:
    """A month of the region's sessions, with how full each is."""
    parts, visit = visited(routes)
    now, rules = parts.clock.now(), parts.regions.get(visit.account.region).rules
    today = now.astimezone(PARIS).date()
    first = views_calendar.first_day(asked_for(routes, "mois"), today)
    weeks = views_calendar.weeks_of(first)
    found = sessions.of_days(parts, visit.account, weeks[0][0], weeks[-1][-1])
    previous, following = views_calendar.neighbours(first)
    values: dict[str, Any] = {
        "first": first,
        "previous": previous,
        "following": following,
        "today": today,
        "weeks": views_calendar.month(weeks, first, found, now, today, rules),
        "empty": not found,
    }
    return page(parts, visit, "staff/calendar", **values)
