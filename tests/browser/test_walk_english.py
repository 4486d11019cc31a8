"""Somebody who reads English better than French registers on a phone, and gives the seat back."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe

from shared.domain.person import Language
from shared.runtime import wiring
from tests.browser import scene, stories
from tests.browser.test_gallery import RULES


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def scripts(request):
    return request.param


@pytest.fixture
def page(chromium, scripts):
    """The window of a small phone that is set to French."""
    size = {"width": 320, "height": 640}
    context = chromium.new_context(
        viewport=size, java_script_enabled=scripts, locale="fr-FR", reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def home(world, sites):
    """Where the public site of this world is."""
    addresses = replace(world.parts.addresses, public_url=sites["public"])
    world.parts = replace(world.parts, addresses=addresses)
    wiring.install(world.parts)
    return sites["public"]


@pytest.fixture
def sees(page, screenshots, scripts):
    """A page with this title, in English, not too wide; nothing for axe, which is a script."""
    steps = []

    def looks(title):
        page.wait_for_selector(f'h1:has-text("{title}")')
        steps.append(title)
        page.screenshot(path=screenshots / f"walk-english-{len(steps):02}.png", full_page=True)
        told = page.evaluate("[document.documentElement.lang, location.pathname.slice(0, 4)]")
        assert told == ["en", "/en/"]
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        if scripts:
            found = Axe().run(page, options={"runOnly": RULES})
            assert found.violations_count == 0, found.generate_report()

    return looks


TYPED = {
    "first_name": "Alix",
    "last_name": "Exemple",
    "birth_day": "27",
    "birth_month": "13",
    "birth_year": "2007",
    "email": "alix@example.org",
    "phone": "06 12 34 56 78",
    "postcode": "93100",
}


def test_somebody_registers_in_english_and_gives_the_seat_back(page, world, home, sees):
    page.goto(home)
    page.click("header >> text=English")
    sees("One week to find")
    page.click("h3 >> text=EXPLORE Montreuil")
    sees("EXPLORE Montreuil")
    page.click("main >> text=Register")
    sees("Register")
    assert page.get_by_label("English").is_checked()
    for name, value in TYPED.items():
        page.fill(f"#{name}", value)
    page.check("#notice_read")
    page.check("#profile")
    page.click("button.big")
    page.wait_for_selector(".govuk-error-summary")
    sees("Register")
    assert "There is a problem" in page.inner_text(".govuk-error-summary")
    assert page.input_value("#email") == TYPED["email"]
    page.fill("#birth_month", "3")
    page.click("button.big")
    sees("We have received your request")
    _is_settled(page, world, sees)
    _cancels(page, sees)


def _is_settled(page, world, sees):
    scene.settle(world)
    page.reload()
    sees("Your place is confirmed")
    [registration] = world.parts.registrations.whole_line("5" * 32)
    person = world.parts.people.get([registration.person])[registration.person]
    assert person.language is Language.ENGLISH


def _cancels(page, sees):
    own = page.url
    page.click("text=I can’t come any more")
    sees("Cancel your registration?")
    page.fill("#confirmation", "annuler")
    page.click("main button")
    page.wait_for_selector(".govuk-error-summary")
    sees("Cancel your registration?")
    page.fill("#confirmation", "cancel")
    page.click("main button")
    sees("Your registration is cancelled")
    assert page.url == own


def test_the_link_of_a_mail_opens_the_page_in_english_and_goes_on_so(page, world, home):
    ids = stories.confirmed(world, language=Language.ENGLISH)
    page.goto(home + scene.link(world, ids))
    assert page.inner_text("h1") == "Your place is confirmed"
    page.click("text=Correct my email address")
    assert page.evaluate("location.pathname").startswith("/en/i/")
    page.click("header >> text=Français")
    assert page.inner_text("h1") == "Corriger votre adresse e-mail"
    page.go_back()
    page.click("header >> text=EXPLORE")
    page.wait_for_selector("h1:has-text('One week')")
