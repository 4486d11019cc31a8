"""The region's team: who has a second factor, and whose lost telephone is helped with."""

from typing import Any

from shared.domain.refusals import NotEligible
from shared.ports import Account, Parts
from shared.usecases import second_factor
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import asked_for, page
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff.pages import acting, visited

routes = routes_of_a_site()
HOME = "/equipe"


@routes.get(HOME)
def team() -> Answer:
    """Everybody of the team, by name."""
    parts, visit = visited(routes)
    rows = [_row(parts, account) for account in parts.accounts.team(visit.account.region)]
    ordered = sorted(rows, key=lambda row: str(row["name"]))
    return page(parts, visit, "staff/team", rows=ordered, done=asked_for(routes, "fait"))


@routes.get("/equipe/<account_id>")
def ask(account_id: str) -> Answer:
    """What happens when a colleague's second factor is taken away."""
    parts, visit = visited(routes)
    return _form(parts, visit, account_id, FormState({}))


@routes.post("/equipe/<account_id>")
def reset(account_id: str) -> Answer:
    """Takes it away, once the colleague's address is typed."""
    parts, visit = acting(routes)
    typed = requests.fields(asked(routes))
    try:
        second_factor.reset_for(parts, visit.account, account_id, typed.get("email", ""))
    except NotEligible as refusal:
        return _form(parts, visit, account_id, FormState(typed, refusal.errors), 422)
    return answers.redirect(f"{HOME}?fait=retiree")


def _form(
    parts: Parts, visit: Visit, account_id: str, form: FormState, status: int = 200
) -> Answer:
    colleague = second_factor.colleague_of(parts, visit.account, account_id)
    return page(parts, visit, "staff/reset", status, row=_row(parts, colleague), form=form)


def _row(parts: Parts, account: Account) -> dict[str, Any]:
    factor = parts.second_factors.get(account.id)
    last = factor.resets[-1] if factor.resets else None
    people = parts.people.get({account.person, *({last.by} if last else ())})
    own = people.get(account.person)
    by = people.get(last.by) if last else None
    return {
        "id": account.id,
        "name": f"{own.first_name} {own.last_name}".strip() if own else account.id,
        "email": own.email if own else "",
        "since": factor.since,
        "reset_at": last.at if last else None,
        "reset_by": f"{by.first_name} {by.last_name}".strip() if by else "",
    }
