"""Every mail as a phone shows it: nothing for axe, nothing wider than it, light and dark."""

import email
import email.policy

import pytest
from axe_playwright_python.sync_playwright import Axe

from shared.adapters.letters.compose import compose
from tests.unit.letter_samples import STORIES_BY_ROLE, letter

# A mail is shown inside the page of its reader, which has the landmarks.
RULES = {"rules": {"region": {"enabled": False}, "landmark-one-main": {"enabled": False}}}


def html_of(story, role):
    message = email.message_from_bytes(compose(letter(story, role)), policy=email.policy.default)
    return message.get_body(("html",)).get_content()


@pytest.fixture(scope="module", params=["light", "dark"])
def phone(request, chromium):
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, color_scheme=request.param, locale="fr-FR"
    )
    yield request.param, context.new_page()
    context.close()


@pytest.mark.parametrize(("story", "role"), STORIES_BY_ROLE)
def test_a_mail_can_be_read_by_everybody(phone, story, role, screenshots):
    scheme, page = phone
    page.set_content(html_of(story, role))
    page.screenshot(path=screenshots / f"mail-{story}-{role.value}-{scheme}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.documentElement.lang") == "fr"
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
