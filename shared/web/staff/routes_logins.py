"""My logins: which are open, how to end them, and the second factor that guards them."""

from shared.domain.refusals import NotEligible, NotFound, TooMany
from shared.ports import Parts
from shared.usecases import second_factor
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.entry import SIGN_IN
from shared.web.framing import asked_for, page
from shared.web.refusing import field_sentence
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.signin_pages import door
from shared.web.staff.pages import acting, visited
from shared.web.staff.routes_second_factor import codes_page, waiting

routes = routes_of_a_site()
HOME = "/connexions"


@routes.get(HOME)
def own() -> Answer:
    """The account's open logins, this one first named, and its second factor."""
    parts, visit = visited(routes)
    logins = parts.accounts.logins(visit.account.id, parts.clock.now())
    factor = parts.second_factors.get(visit.account.id)
    people = parts.people.get({reset.by for reset in factor.resets})
    values = {"logins": logins, "factor": factor, "people": people}
    return page(parts, visit, "staff/logins", 200, None, **values, done=asked_for(routes, "fait"))


@routes.post("/connexions/fin")
def end_one() -> Answer:
    """Ends one of the account's own logins."""
    parts, visit = acting(routes)
    chosen = requests.fields(asked(routes)).get("connexion", "")
    parts.accounts.end_logins(visit.account.id, [chosen])
    return answers.redirect(f"{HOME}?fait=une")


@routes.post("/connexions/autres")
def end_others() -> Answer:
    """Ends every login of the account but this one."""
    parts, visit = acting(routes)
    open_ones = parts.accounts.logins(visit.account.id, parts.clock.now())
    others = [login.id for login in open_ones if login.id != visit.login]
    parts.accounts.end_logins(visit.account.id, others)
    return answers.redirect(f"{HOME}?fait=autres")


@routes.get("/connexions/<act>")
def ask(act: str) -> Answer:
    """A code is asked for before anything of the second factor changes."""
    if act not in ("codes", "application"):
        raise NotFound("no_such_page")
    return _form(*visited(routes), act)


@routes.post("/connexions/codes")
def renew() -> Answer:
    """Other recovery codes, on this answer and nowhere else."""
    parts, visit = acting(routes)
    try:
        codes = second_factor.renew_codes(parts, visit.account, _typed())
    except (NotEligible, TooMany) as refusal:
        return _form(parts, visit, "codes", refusal)
    return answers.html(codes_page(parts, codes, HOME, visit=visit))


@routes.post("/connexions/application")
def give_up() -> Answer:
    """Another app or telephone: every login ends, the next sign-in sets it up."""
    parts, visit = acting(routes)
    try:
        second_factor.give_up(parts, visit.account, _typed())
    except (NotEligible, TooMany) as refusal:
        return _form(parts, visit, "application", refusal)
    return answers.redirect(SIGN_IN, [door("staff").left()])


def _typed() -> str:
    return requests.fields(asked(routes)).get("code", "")


def _form(
    parts: Parts, visit: Visit, act: str, refusal: NotEligible | TooMany | None = None
) -> Answer:
    status, error = 200, ""
    if isinstance(refusal, TooMany):
        status, error = 429, waiting(refusal)
    elif refusal:
        status, error = 422, field_sentence(refusal.errors[0])
    return page(parts, visit, "staff/prove", status, act=act, error=error)
