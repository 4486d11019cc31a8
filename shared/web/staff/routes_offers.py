"""The staff's pages for partners' offers: lists, one offer, rejecting it, taking that back."""

from typing import Any

from shared.contracts.offer_judgements import read_rejection
from shared.contracts.offer_queries import possible, what_is_right
from shared.domain.offers.sifting import Wanted
from shared.domain.refusals import NotEligible, NotFound, WrongState
from shared.ports import Parts
from shared.usecases import judging_offers
from shared.usecases.judging_offers import Standing
from shared.web import answers, offer_words, places, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import asked_for, page
from shared.web.refusing import sentence
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff import views_offers
from shared.web.staff.pages import acting, visited

routes = routes_of_a_site()
HOME = "/offres"
_DONE = frozenset({"reject", "restore"})
_WORDS: dict[str, Any] = {"views": views_offers, "words": offer_words, "places": places}
LONGEST_PARTNER = 64


@routes.get(HOME)
def partner_offers() -> Answer:
    """Offers of the region, by how they stand, partner, kind and department."""
    parts, visit = visited(routes)
    given = {name: asked_for(routes, name) for name in ("type", "departement", "apres")}
    query = what_is_right({views_offers.QUERY[name]: value for name, value in given.items()})
    partner = asked_for(routes, "partenaire").strip()[:LONGEST_PARTNER]
    wanted = Wanted(query.kind, query.department, partner=partner)
    standing = _standing(asked_for(routes, "etat"))
    found = judging_offers.listed(parts, visit.account, wanted, standing, query.after)
    departments = parts.regions.get(visit.account.region).rules.departments
    values: dict[str, Any] = {
        "found": found,
        "wanted": wanted,
        "standing": standing,
        "filters": views_offers.filters(wanted, standing, departments),
        "needs_partner": not partner and standing not in (Standing.LIVE, Standing.EXPIRED),
    }
    return page(parts, visit, "staff/offers", **_WORDS, **values)


@routes.get("/offres/<partner>/<key>")
def partner_offer(partner: str, key: str) -> Answer:
    """One offer with everything known of it."""
    parts, visit = visited(routes)
    return _offer(parts, visit, (partner, key), FormState({}), done=asked_for(routes, "fait"))


@routes.post("/offres/<partner>/<key>/rejeter")
def reject_offer(partner: str, key: str) -> Answer:
    """Takes the offer from the public, for a reason."""
    parts, visit = acting(routes)
    typed, place = requests.fields(asked(routes)), _possible(partner, key)
    try:
        said = read_rejection(typed)
        judging_offers.reject(parts, visit.account, place, said.stamp, said.reason, said.note)
    except NotEligible as refusal:
        return _offer(parts, visit, place, FormState(typed, refusal.errors), 422)
    except WrongState as refusal:
        if refusal.code != "offer_changed":
            raise
        return _offer(parts, visit, place, FormState(typed), 409, notice=sentence(refusal))
    return answers.redirect(f"{HOME}/{partner}/{key}?fait=reject")


@routes.post("/offres/<partner>/<key>/retablir")
def restore_offer(partner: str, key: str) -> Answer:
    """The offer is live again."""
    parts, visit = acting(routes)
    judging_offers.restore(parts, visit.account, _possible(partner, key))
    return answers.redirect(f"{HOME}/{partner}/{key}?fait=restore")


def _standing(typed: str) -> Standing:
    return Standing(typed) if typed in set(Standing) else Standing.LIVE


def _possible(partner: str, key: str) -> tuple[str, str]:
    if not possible(partner, key):
        raise NotFound("no_such_offer")
    return partner, key


def _offer(
    parts: Parts,
    visit: Visit,
    place: tuple[str, str],
    form: FormState,
    status: int = 200,
    **said: str,
) -> Answer:
    """The page; `done` and `notice` are what is said above it."""
    found = judging_offers.judged(parts, visit.account, *_possible(*place))
    values: dict[str, Any] = {
        "found": found,
        "stored": found.stored,
        "offer": found.stored.offer,
        "form": form,
        "notice": said.get("notice", ""),
        "done": said["done"] if said.get("done") in _DONE else "",
        "public": f"{parts.addresses.public_url}{offer_words.address(found.stored)}",
        **_WORDS,
    }
    return page(parts, visit, "staff/offer", status, **values)
