"""The staff's pages for job sheets: the list, a new one, changing one."""

from typing import Any

from shared.contracts.job_sheet_forms import (
    CONTACT,
    MOST_CONTACTS,
    JobSheetForm,
    read_sheet_form,
    to_fields,
)
from shared.domain.offers.job_sheet import JobSheet
from shared.domain.refusals import NotEligible, WrongState
from shared.ports import Parts
from shared.usecases import job_sheets
from shared.web import answers, offer_words, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.framing import asked_for, page
from shared.web.refusing import sentence
from shared.web.routing import asked, routes_of_a_site
from shared.web.signin import Visit
from shared.web.staff.pages import acting, visited

routes = routes_of_a_site()
HOME = "/metiers"
NEW = "nouvelle"


@routes.get(HOME)
def every_sheet() -> Answer:
    """All job sheets of the region."""
    parts, visit = visited(routes)
    found = job_sheets.sheets(parts, visit.account)
    return page(parts, visit, "staff/job-sheets", sheets=found, done=asked_for(routes, "fait"))


@routes.get("/metiers/nouvelle")
def ask_new_sheet() -> Answer:
    """The form of a new sheet."""
    parts, visit = visited(routes)
    return _form(parts, visit, FormState({"version": "0"}), NEW)


@routes.post("/metiers/nouvelle")
def create_sheet() -> Answer:
    """Stores the new sheet, or shows the form again with what is wrong."""
    return _written(*acting(routes), NEW)


@routes.get("/metiers/<rome_code>")
def one_sheet(rome_code: str) -> Answer:
    """A sheet in its form."""
    parts, visit = visited(routes)
    sheet = job_sheets.own_sheet(parts, visit.account, rome_code)
    return _form(parts, visit, FormState(to_fields(sheet)), rome_code)


@routes.post("/metiers/<rome_code>")
def change_sheet(rome_code: str) -> Answer:
    """Stores the sheet over the version that was open."""
    parts, visit = acting(routes)
    job_sheets.own_sheet(parts, visit.account, rome_code)
    return _written(parts, visit, rome_code)


def _written(parts: Parts, visit: Visit, at: str) -> Answer:
    typed = requests.fields(asked(routes))
    if at != NEW:
        typed |= {"rome_code": at}
    try:
        form = read_sheet_form(typed)
        job_sheets.write(parts, visit.account, form.sheet(visit.account.region), form.version)
    except NotEligible as refusal:
        return _form(parts, visit, FormState(typed, refusal.errors), at, 422)
    except WrongState as refusal:
        return _overtaken(parts, visit, form, typed, at, refusal)
    return answers.redirect(f"{HOME}?fait=sheet")


def _overtaken(
    parts: Parts,
    visit: Visit,
    form: JobSheetForm,
    typed: dict[str, str],
    at: str,
    refusal: WrongState,
) -> Answer:
    """Everything typed, beside what the other one saved; saving again goes over that knowingly."""
    theirs = job_sheets.own_sheet(parts, visit.account, form.rome_code)
    kept = FormState({**typed, "version": str(theirs.version if at != NEW else 0)})
    return _form(parts, visit, kept, at, 409, sentence(refusal), theirs)


def _form(
    parts: Parts,
    visit: Visit,
    form: FormState,
    at: str,
    status: int = 200,
    notice: str = "",
    theirs: JobSheet | None = None,
) -> Answer:
    values: dict[str, Any] = {
        "form": form,
        "at": at,
        "new": at == NEW,
        "notice": notice,
        "theirs": theirs,
        "numbers": range(1, MOST_CONTACTS + 1),
        "names": CONTACT,
        "words": offer_words,
    }
    return page(parts, visit, "staff/job-sheet", status, **values)
