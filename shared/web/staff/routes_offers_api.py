"""The staff's API for partners' offers and job sheets."""

from shared.contracts.job_sheet_forms import read_sheet
from shared.contracts.offer_judgements import read_state
from shared.contracts.offer_queries import possible, read_query
from shared.domain.offers.sifting import Wanted
from shared.domain.refusals import FieldError, NotEligible, NotFound
from shared.ports import Account, Parts
from shared.usecases import job_sheets, judging_offers
from shared.usecases.judging_offers import Standing
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.framing import asked_for
from shared.web.routing import asked, routes_of_a_site
from shared.web.staff import views_offers
from shared.web.staff.pages import called

routes = routes_of_a_site()
_OFFER = "/api/offers/<partner>/<key>"
LONGEST_PARTNER = 64


@routes.get("/api/offers")
def list_offers() -> Answer:
    """A page of offers by `state`, `partner`, `kind` and `department`; `next` begins another."""
    parts, account = called(routes)
    given = {name: asked_for(routes, name) for name in ("kind", "department", "after")}
    query = read_query(given)
    partner = asked_for(routes, "partner")[:LONGEST_PARTNER]
    wanted = Wanted(query.kind, query.department, partner=partner)
    found = judging_offers.listed(parts, account, wanted, _standing(), query.after)
    told = [views_offers.stored_json(each) for each in found.offers]
    return answers.as_json({"offers": told, "count": found.count, "next": found.after or None})


@routes.get(_OFFER)
def tell_offer(partner: str, key: str) -> Answer:
    """One offer with its figures and why it ended."""
    return _told(*called(routes), (partner, key))


@routes.patch(_OFFER)
def judge_offer(partner: str, key: str) -> Answer:
    """`{"state": "rejected", "reason", "note", "stamp"}`, or `{"state": "live"}` to undo it."""
    parts, account = called(routes)
    place = _own(parts, account, (partner, key))
    said = read_state(requests.json_body(asked(routes)))
    if said is None:
        judging_offers.restore(parts, account, place)
    else:
        judging_offers.reject(parts, account, place, said.stamp, said.reason, said.note)
    return _told(parts, account, place)


@routes.get("/api/job-sheets")
def list_sheets() -> Answer:
    """All job sheets of the caller's region."""
    parts, account = called(routes)
    found = job_sheets.sheets(parts, account)
    return answers.as_json({"job_sheets": [views_offers.sheet_json(each) for each in found]})


@routes.put("/api/job-sheets/<rome_code>")
def put_sheet(rome_code: str) -> Answer:
    """A new sheet (`version` 0), or another text over the version that was read."""
    parts, account = called(routes)
    form = read_sheet({**requests.json_body(asked(routes)), "rome_code": rome_code})
    stored = job_sheets.write(parts, account, form.sheet(account.region), form.version)
    return answers.as_json(views_offers.sheet_json(stored))


def _standing() -> Standing:
    typed = asked_for(routes, "state") or Standing.LIVE.value
    if typed not in set(Standing):
        raise NotEligible((FieldError("state", "offers_state_malformed"),))
    return Standing(typed)


def _own(parts: Parts, account: Account, place: tuple[str, str]) -> tuple[str, str]:
    """The place of an offer of the account's region; raises NotFound."""
    if not possible(*place):
        raise NotFound("no_such_offer")
    judging_offers.own_offer(parts, account, *place)
    return place


def _told(parts: Parts, account: Account, place: tuple[str, str]) -> Answer:
    found = judging_offers.judged(parts, account, *_own(parts, account, place))
    return answers.as_json(views_offers.judged_json(found))
