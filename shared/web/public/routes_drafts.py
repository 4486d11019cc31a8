"""A form that was begun, by the link it was kept under. GET never acts."""

from collections.abc import Sequence
from urllib.parse import quote

from shared.contracts.link_forms import read_link_form
from shared.contracts.registration_fields import CHOICE_FIELDS
from shared.domain.draft import Draft
from shared.domain.refusals import FieldError, NotEligible
from shared.ports import Parts
from shared.runtime import wiring
from shared.texts import dates
from shared.usecases import drafting
from shared.web import answers, speaking
from shared.web.answers import Answer
from shared.web.form_state import FormState
from shared.web.public import views
from shared.web.public.routes_api import own_region
from shared.web.public.routes_pages import form_page
from shared.web.rendering import render
from shared.web.routing import routes_of_a_site
from shared.web.speaking import say

routes = routes_of_a_site()


@routes.get("/reprendre/<token>")
def resume(token: str) -> Answer:
    """The form as it was left, with what has closed meanwhile."""
    parts = wiring.parts()
    draft = drafting.opened(parts, token)
    form = FormState({**draft.typed, "draft": token}, _closed(parts, draft))
    return form_page(parts, draft.session_id, form, kept_until=draft.kept_until)


@routes.get("/reprendre/<token>/lien")
def show_link(token: str) -> Answer:
    """The link to copy, and until when it leads somewhere."""
    parts = wiring.parts()
    draft, own = drafting.opened(parts, token), parts.addresses.public_url
    link = speaking.led(drafting.page(parts, token), own)
    until = dates.day_and_hour(draft.kept_until, speaking.language())
    told = {"link": link, "until": until, "mail": _own_mail(draft, link, until)}
    return answers.html(render("public/draft", region=own_region(), token=token, **told))


def _closed(parts: Parts, draft: Draft) -> Sequence[FieldError]:
    """What is said of other sessions that were chosen, and take nobody any more."""
    taking = {card.session.id for card in views.open_cards(parts, own_region())}
    chosen = {draft.typed[name] for name in CHOICE_FIELDS if name in draft.typed}
    shown = bool(taking - {draft.session_id})
    return (FieldError("choices", "choice_closed"),) if shown and chosen - taking else ()


def _own_mail(draft: Draft, link: str, until: str) -> str:
    """A mail that the visitor sends by themselves, to the address that was typed."""
    subject = say("draft-mail-subject")
    # Line breaks as RFC 6068 wants them.
    text = say("draft-mail-text", link=link, until=until).replace("\n", "\r\n")
    return f"mailto:{quote(_address(draft))}?subject={quote(subject)}&body={quote(text)}"


def _address(draft: Draft) -> str:
    """The youth's, or whose accompanies them; empty while neither is whole."""
    for name in ("email", "counsellor_email"):
        try:
            return read_link_form({"email": draft.typed.get(name, "")}).email
        except NotEligible:
            continue
    return ""
