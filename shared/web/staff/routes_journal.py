"""Who of the team did what: a day of the journal, by whom and about what."""

from datetime import date
from typing import Any

from aws_lambda_powertools.event_handler.api_gateway import Router

from shared.domain.journal import About, Entry
from shared.domain.session import PARIS
from shared.ports import Account, Parts
from shared.usecases import journal
from shared.usecases.journal import Acts, Asked
from shared.web import answers
from shared.web.answers import Answer
from shared.web.framing import asked_for, page
from shared.web.routing import routes_of_a_site
from shared.web.staff import views_journal
from shared.web.staff.pages import called, visited

routes = routes_of_a_site()
# No id, no subject and no place in the journal is longer.
_LONGEST = 64


@routes.get("/journal")
def of_day() -> Answer:
    """A page of one day, the latest first."""
    parts, visit = visited(routes)
    asked, found = _found(parts, visit.account, routes)
    values: dict[str, Any] = {
        "asked": asked,
        "kinds": views_journal.kinds(asked),
        "who": views_journal.who(parts, visit.account, asked),
        "shown": [views_journal.shown(each, found.people) for each in found.entries],
        "more": views_journal.address(asked, apres=found.after) if found.after else "",
        "everybody": views_journal.address(Asked(asked.day, about=asked.about)),
    }
    return page(parts, visit, "staff/journal", **values)


@routes.get("/api/journal")
def of_day_by_api() -> Answer:
    """The same for programs, ids only."""
    parts, account = called(routes)
    found = _found(parts, account, routes)[1]
    return answers.as_json({"acts": [_json(each) for each in found.entries], "after": found.after})


def _found(parts: Parts, account: Account, asks: Router) -> tuple[Asked, Acts]:
    by, about, after = (asked_for(asks, name)[:_LONGEST] for name in ("qui", "sujet", "apres"))
    asked = Asked(_day(parts, asked_for(asks, "jour")), by, about if about in set(About) else "")
    return asked, journal.acts_of(parts, account, asked, after)


def _day(parts: Parts, typed: str) -> date:
    """The day that was asked for; today where none was, or none that can be."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return parts.clock.now().astimezone(PARIS).date()


def _json(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "at": entry.at.isoformat(),
        "by": entry.by,
        "act": entry.act,
        "about": entry.about.value,
        **entry.ids,
    }
