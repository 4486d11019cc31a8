"""Forms by which anybody may have us write to an address: how they are let in, and those that ask
for nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from shared.contracts.link_forms import read_link_form
from shared.domain.refusals import NotEligible, TooMany
from shared.ports import Parts
from shared.runtime import wiring
from shared.usecases.asking_links import ask_links
from shared.usecases.throttling import let_in_from_page, puzzle
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.public.routes_api import own_region
from shared.web.refusing import sentence, status_of
from shared.web.rendering import render
from shared.web.routing import Request

# What the script of the page adds to a form, where the stage asks for it.
_SOLUTION = "altcha"


def let_in(parts: Parts, request: Request, typed: Mapping[str, str]) -> None:
    """Counts this form; raises TooMany."""
    let_in_from_page(parts, requests.place(request), typed.get(_SOLUTION, ""))


@dataclass(frozen=True)
class Asking:
    """The pages at this address ask for an e-mail address, and never tell who is known.

    `starting`: they are for counsellors whom nobody has named yet.
    """

    at: str
    starting: bool = False

    def form(self) -> Answer:
        """The empty form."""
        return self._page(FormState({}), 200)

    def sent(self, request: Request) -> Answer:
        """The same for every address, known or not, too often or not."""
        parts, typed = wiring.parts(), requests.fields(request)
        try:
            wanted = read_link_form(typed).email
            let_in(parts, request, typed)
            ask_links(parts, wanted, self.starting)
        except NotEligible as refusal:
            return self._page(FormState(typed, refusal.errors), 422)
        except TooMany as refusal:
            return self._page(FormState(typed), status_of(refusal), sentence(refusal))
        return answers.redirect(f"{self.at}/envoye")

    def asked(self) -> Answer:
        """What happens now."""
        page = render("public/link-asked", region=own_region(), starting=self.starting)
        return answers.html(page)

    def _page(self, form: FormState, status: int, notice: str = "") -> Answer:
        told = {"form": form, "notice": notice, "puzzle": puzzle(wiring.parts())}
        where = {"at": self.at, "starting": self.starting}
        return answers.html(
            render("public/link-form", region=own_region(), **told, **where), status
        )
