"""The sheets of a session to be printed: day list, attendance, room."""

from typing import Any

from shared.texts import dates
from shared.usecases.day_list import day_list
from shared.web.answers import Answer
from shared.web.framing import page
from shared.web.routing import routes_of_a_site
from shared.web.staff import views_day
from shared.web.staff.pages import visited

routes = routes_of_a_site()


@routes.get("/sessions/<session_id>/feuille")
def day_sheets(session_id: str) -> Answer:
    """Everybody with a seat, for whoever leads the session's days."""
    parts, visit = visited(routes)
    found = day_list(parts, visit.account, session_id)
    rows = views_day.rows(found)
    values: dict[str, Any] = {
        "session": found.session,
        "held": found.held,
        "week": dates.week(found.session.starts_on, found.session.ends_on),
        "now": parts.clock.now(),
        "rows": rows,
        "blank": views_day.BLANK,
        "sheets": views_day.heads(found.session),
        "first_names": views_day.first_names(rows),
    }
    return page(parts, visit, "staff/day", **values)
