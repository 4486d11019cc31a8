"""A counsellor refers a group: a list, its review in fields, and only then the registrations."""

from collections.abc import Mapping, Sequence
from typing import Any

from shared.domain.group import MOST_ROWS, Group, GroupRow
from shared.domain.offers.problems import FileRefused
from shared.domain.refusals import Refused
from shared.runtime import wiring
from shared.texts import dates
from shared.texts.catalogue import say
from shared.usecases import grouping, links
from shared.web import answers, requests, written_forms
from shared.web.answers import Answer
from shared.web.public import group_rows, views
from shared.web.public.confirming import require_tick
from shared.web.public.group_review import Review, review
from shared.web.public.routes_api import own_region
from shared.web.refusing import sentence
from shared.web.rendering import render
from shared.web.routing import asked, routes_of_a_site
from shared.web.written_rows import lead, people_in

routes = routes_of_a_site()
_YOUTH = ("first-name", "last-name", "birth-date", "phone", "email", "postcode", "profile")
_GUARDIAN = ("guardian-name", "guardian-email", "guardian-phone")


@routes.get("/c/<token>/modele.csv")
def template_as_csv(token: str) -> Answer:
    """A list to fill in, as a text table."""
    return _template(token, "csv")


@routes.get("/c/<token>/modele.xlsx")
def template_as_xlsx(token: str) -> Answer:
    """A list to fill in, as a workbook."""
    return _template(token, "xlsx")


@routes.get("/c/<token>/groupe")
def ask(token: str) -> Answer:
    """Which list, what it should hold, and what was begun before."""
    return _list_page(token)


@routes.post("/c/<token>/groupe")
def begin(token: str) -> Answer:
    """Keeps the list's rows, or an empty one, for review; nobody is registered yet."""
    parts, counsellor_id = wiring.parts(), _counsellor(token)
    typed = requests.fields(asked(routes))
    pasted = typed.get("pasted", "")
    data = requests.file(asked(routes), "file") or pasted.encode()
    try:
        rows, ignored = _first_rows(data, typed.get("act") == "without")
    except FileRefused as refusal:
        problem = say(f"problem-{refusal.code}", **refusal.params)
        return _list_page(token, 422, problem, pasted)
    return _to_review(token, grouping.begin(parts, counsellor_id, rows, ignored))


def _first_rows(data: bytes, without: bool) -> tuple[Sequence[GroupRow], Sequence[str]]:
    """What to review, and the headings left out; a list that is there is read in any case."""
    if data.strip():
        found = people_in(wiring.parts(), data, MOST_ROWS)
        return group_rows.from_list(found), found.unknown
    if without:
        return group_rows.nobody_yet(), ()
    raise FileRefused("group-nothing")


@routes.get("/c/<token>/groupe/<group_id>")
def show(token: str, group_id: str) -> Answer:
    """The rows in fields, each with what is wrong; and who is registered already."""
    parts = wiring.parts()
    group = grouping.opened(parts, _counsellor(token), group_id)
    return _review_page(token, group, review(parts, group), {})


@routes.post("/c/<token>/groupe/<group_id>")
def act(token: str, group_id: str) -> Answer:
    """Keeps what was typed, then adds a row, sends what is right, or forgets all, as asked."""
    parts, counsellor_id = wiring.parts(), _counsellor(token)
    typed = requests.fields(asked(routes), group_rows.MOST_FIELDS)
    departments = own_region().rules.departments
    group = grouping.change(
        parts, counsellor_id, group_id, lambda now: group_rows.retyped(now, typed, departments)
    )
    if "add" in typed:
        return _to_added(token, group, full=group_rows.adds(group, typed))
    if typed.get("act") == "forget":
        return _forget(token, group)
    return _send(token, group) if typed.get("act") == "send" else _to_review(token, group)


def _to_added(token: str, group: Group, full: bool) -> Answer:
    """To the first input of the last row, or back with why there is no more room."""
    if full:
        wrong = {"add": say("group-full", most=MOST_ROWS)}
        return _review_page(token, group, review(wiring.parts(), group), wrong, 422)
    return answers.redirect(f"{_page(token, group)}#{lead(len(group.rows) - 1)}first_name")


def _send(token: str, group: Group) -> Answer:
    parts = wiring.parts()
    seen = review(parts, group, sending=True)
    wrong = _in_the_way(group, seen)
    if wrong or not (seen.forms or (seen.done and not seen.problems)):
        return _review_page(token, group, seen, wrong, 422)
    return _to_review(token, grouping.send(parts, group, seen.forms))


def _in_the_way(group: Group, seen: Review) -> Mapping[str, str]:
    """What is said beside the inputs about all rows, so that nothing is sent; empty: it can be."""
    wrong = {}
    if seen.ready and seen.nowhere and not seen.forms:
        wrong["session_id"] = say(f"field-{seen.nowhere.replace('_', '-')}")
    if seen.ready and not group.informed:
        wrong["notice_read"] = say("group-notice-missing")
    if not seen.ready and not seen.done and not seen.problems:
        wrong["rows"] = say("group-nobody")
    return wrong


def _forget(token: str, group: Group) -> Answer:
    parts = wiring.parts()
    try:
        require_tick(asked(routes), "forget-sure", "tick_to_forget")
    except Refused as refusal:
        wrong = {"forget-sure": sentence(refusal)}
        return _review_page(token, group, review(parts, group), wrong, 422)
    grouping.forget(parts, group.counsellor, group.id)
    return answers.redirect(f"/c/{token}/groupe")


def _counsellor(token: str) -> str:
    """Whose link it is; raises NotFound, also for somebody who is no longer known."""
    parts = wiring.parts()
    counsellor_id = links.opened_counsellor(parts, token)
    grouping.referring(parts, counsellor_id)
    return counsellor_id


def _template(token: str, kind: str) -> Answer:
    _counsellor(token)
    columns = (*_YOUTH, *(_GUARDIAN if own_region().rules.guardian_asked else ()))
    rows = [[say(f"group-{row}-{name}") for name in columns] for row in ("column", "example")]
    title = say("group-template-title")
    return answers.sheet(wiring.parts().sheets.written(rows, title, kind), "explore-groupe", kind)


def _page(token: str, group: Group) -> str:
    return f"/c/{token}/groupe/{group.id}"


def _to_review(token: str, group: Group) -> Answer:
    return answers.redirect(_page(token, group))


def _list_page(token: str, status: int = 200, problem: str = "", pasted: str = "") -> Answer:
    begun = grouping.begun(wiring.parts(), _counsellor(token))
    values: dict[str, Any] = {
        "home": f"/c/{token}",
        "problem": problem,
        "pasted": pasted,
        "most": MOST_ROWS,
        "begun": [(group, dates.day_and_hour(group.begun_at)) for group in begun],
    }
    return answers.html(render("public/group-list", region=own_region(), **values), status)


def _review_page(
    token: str, group: Group, seen: Review, wrong: Mapping[str, str], status: int = 200
) -> Answer:
    region = own_region()
    cards = views.open_cards(wiring.parts(), region)
    values: dict[str, Any] = {
        "home": f"/c/{token}",
        "group": group,
        "most": MOST_ROWS,
        "seen": seen,
        "wrong_with": wrong,
        "problems": _problems(seen, wrong),
        "cards": cards,
        "departments": views.departments(cards),
        "people": written_forms,
    }
    page = render("public/group-review", region=region, **values)
    return answers.html(page, status)


def _problems(seen: Review, wrong: Mapping[str, str]) -> Sequence[dict[str, str]]:
    """All that hinders, in the order of the page."""
    of_all = {name: {"href": f"#{name}", "text": text} for name, text in wrong.items()}
    first = [of_all.pop("session_id")] if "session_id" in of_all else []
    return [*first, *seen.problems, *of_all.values()]
