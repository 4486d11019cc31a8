"""The staff's pages and API for people: one person or two, and what came second."""

from typing import Any

from shared.contracts.doubt_forms import Answer as Decided
from shared.contracts.doubt_forms import read_answer, read_pair
from shared.domain.doubt import Doubt, DoubtState
from shared.domain.refusals import NotEligible
from shared.ports import Account, Parts
from shared.usecases import merging, reviewing
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import page
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff import views_doubts as views
from shared.web.staff.pages import acting, called, visited

routes = routes_of_a_site()
HOME = "/doutes"


@routes.get(HOME)
def every_doubt() -> Answer:
    """Whatever waits for a decision about people."""
    parts, visit = visited(routes)
    return _doubts(parts, visit, FormState({}))


@routes.post(HOME)
def compare() -> Answer:
    """Two records that the machine has not seen alike."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    try:
        found = reviewing.compare(parts, visit.account, *read_pair(typed))
    except NotEligible as refusal:
        return _doubts(parts, visit, FormState(typed, refusal.errors), 422)
    return answers.redirect(f"{HOME}/{found.id}")


@routes.get("/doutes/<doubt_id>")
def one_doubt(doubt_id: str) -> Answer:
    """Two records side by side."""
    parts, visit = visited(routes)
    return _doubt(parts, visit, doubt_id, FormState({}))


@routes.post("/doutes/envois")
def second_seen() -> Answer:
    """A second content has been looked at."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    second = (typed.get("person", ""), typed.get("submission", ""), typed.get("digest", ""))
    reviewing.seen(parts, visit.account, second)
    return answers.redirect(HOME)


@routes.post("/doutes/<doubt_id>/rouvrir")
def ask_again(doubt_id: str) -> Answer:
    """The two were said to be two people, and that was a mistake."""
    parts, visit = acting(routes)
    reviewing.reopen(parts, visit.account, doubt_id)
    return answers.redirect(f"{HOME}/{doubt_id}")


@routes.post("/doutes/<doubt_id>")
def answer_doubt(doubt_id: str) -> Answer:
    """One person or two, by the page; what is missing is said on it."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    try:
        _decide(parts, visit.account, doubt_id, read_answer(typed))
    except NotEligible as refusal:
        return _doubt(parts, visit, doubt_id, FormState(typed, refusal.errors), 422)
    return answers.redirect(f"{HOME}/{doubt_id}")


@routes.get("/api/doubts")
def doubts() -> Answer:
    """Open doubts of the caller's region."""
    parts, account = called(routes)
    return answers.as_json(views.list_json(reviewing.to_review(parts, account.region)))


@routes.post("/api/doubts")
def compare_two() -> Answer:
    """Two records that the machine has not seen alike."""
    parts, account = called(routes)
    pair = read_pair(requests.json_body(asked(routes)))
    return answers.as_json({"id": reviewing.compare(parts, account, *pair).id}, 201)


@routes.get("/api/doubts/<doubt_id>")
def doubt(doubt_id: str) -> Answer:
    """One doubt with the registrations of both."""
    parts, account = called(routes)
    return answers.as_json(views.review_json(reviewing.review(parts, account, doubt_id)))


@routes.post("/api/doubts/<doubt_id>")
def decide(doubt_id: str) -> Answer:
    """One person or two."""
    parts, account = called(routes)
    reviewing.own_doubt(parts, account, doubt_id)
    decided = read_answer(requests.json_body(asked(routes)))
    return answers.as_json(views.doubt_json(_decide(parts, account, doubt_id, decided)))


def _decide(parts: Parts, account: Account, doubt_id: str, decided: Decided) -> Doubt:
    if decided.same:
        return merging.merge(parts, account, doubt_id, decided.keep or "")
    return reviewing.keep_apart(parts, account, doubt_id)


def _doubts(parts: Parts, visit: Visit, form: FormState, status: int = 200) -> Answer:
    found = reviewing.to_review(parts, visit.account.region)
    return page(parts, visit, "staff/doubts", status, found=found, form=form, views=views)


def _doubt(parts: Parts, visit: Visit, doubt_id: str, form: FormState, status: int = 200) -> Answer:
    review = reviewing.review(parts, visit.account, doubt_id)
    records = [side.record for side in review.sides]
    values: dict[str, Any] = {
        "doubt": review.doubt,
        "why": views.why(review.doubt),
        "facts": views.facts(records),
        "names": views.names(records),
        "choices": views.choices(records, form.value("keep")),
        "sides": [(side, views.asked(side)) for side in review.sides],
        "open": len(records) == 2 and review.doubt.state is DoubtState.OPEN,
        "unfinished": review.unfinished,
        "form": form,
    }
    return page(parts, visit, "staff/doubt", status, views=views, **values)
