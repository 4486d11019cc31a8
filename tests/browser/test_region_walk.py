"""The team tries and takes its region's colours by keyboard; the public's pages wear them."""

import pytest

from tests.browser import scene
from tests.browser.test_walks import press, title
from tests.unit.logo_samples import png

HERO = "getComputedStyle(document.querySelector('.hero')).backgroundImage"
BUTTON = "getComputedStyle(document.querySelector('.session .govuk-button')).backgroundColor"
SAMPLES = """[...document.querySelectorAll('.sample__button')]
  .map((each) => getComputedStyle(each).backgroundColor)"""
# As browsers say the colours typed below, and EXPLORE's own.
VIOLET, LILAC = "rgb(91, 42, 134)", "rgb(203, 178, 240)"
RED, PINK = "rgb(168, 23, 75)", "rgb(255, 143, 177)"


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def page(request, world, sites, chromium):
    """Somebody of the team, signed in, at a desk."""
    context = chromium.new_context(
        java_script_enabled=request.param, locale="fr-FR", reduced_motion="reduce"
    )
    token = world.parts.accounts.open_login(scene.STAFF.id, world.clock.now())
    cookie = {"name": "explore-staff", "value": token, "url": sites["staff"]}
    context.add_cookies([cookie])
    yield context.new_page()
    context.close()


def worn(team, address, what):
    """A colour of a public page, on light and on dark pages, in a window of its own."""
    page, found = team.context.new_page(), []
    page.goto(address)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found.append(page.evaluate(what))
    page.close()
    return found


def fill(page, name, colour):
    page.focus(f"#{name}")
    page.keyboard.press("Control+A")
    page.keyboard.type(colour)


def test_colours_are_tried_corrected_taken_worn_and_given_back(page, world, sites):
    assert worn(page, sites["public"] + "/", BUTTON) == [RED, PINK]
    page.goto(sites["staff"] + "/")
    press(page, "Réglages de la région")
    press(page, "Changer les couleurs")
    fill(page, "button", "#ffcc00")
    fill(page, "button_dark", "#cbb2f0")
    fill(page, "hero", "#5b2a86")
    page.keyboard.press("Enter")
    page.wait_for_selector(".govuk-error-summary")
    assert page.input_value("#button_dark") == "#cbb2f0"
    fill(page, "button", "#5b2a86")
    press(page, "Voir sans enregistrer")
    page.wait_for_selector("[role=status]")
    assert page.evaluate(SAMPLES) == [VIOLET, LILAC]
    assert worn(page, sites["public"] + "/", BUTTON) == [RED, PINK]
    press(page, "Enregistrer")
    page.wait_for_selector("[role=status]")
    assert title(page) == "Réglages de la région"
    assert worn(page, sites["public"] + "/", BUTTON) == [VIOLET, LILAC]
    assert all(VIOLET in each for each in worn(page, sites["public"] + "/", HERO))
    page.goto(sites["staff"] + "/region/couleurs")
    press(page, "Remettre les couleurs d’EXPLORE")
    page.wait_for_selector("[role=status]")
    assert worn(page, sites["public"] + "/", BUTTON) == [RED, PINK]


LOGO = "document.querySelector('.site-header__logo')"
# How wide it is drawn, its ground, and how far the page goes beyond the window.
DRAWN = f"""[{LOGO}.naturalWidth, getComputedStyle({LOGO}).backgroundColor,
  document.documentElement.scrollWidth - innerWidth]"""


def header(team, address):
    """How the logo is drawn on a public page, light and dark, on the narrowest phone."""
    page, found = team.context.new_page(), []
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found.append(page.evaluate(DRAWN))
    page.close()
    return found


def asked_for(team, address):
    """What a public page asks for beside itself."""
    page, found = team.context.new_page(), []
    page.on("request", lambda request: found.append(request.url))
    page.goto(address, wait_until="networkidle")
    page.close()
    return [each for each in found if "/static/logo" in each]


def choose(page, name, data):
    kind = "image/png" if name.endswith("png") else "image/svg+xml"
    page.set_input_files("#file", {"name": name, "mimeType": kind, "buffer": data})
    press(page, "Enregistrer ce logo")


def test_a_logo_is_refused_corrected_shown_and_taken_away(page, world, sites):
    home = sites["public"] + "/"
    assert asked_for(page, home) == []
    page.goto(sites["staff"] + "/region")
    press(page, "Changer le logo")
    page.wait_for_selector("#file")
    choose(page, "logo.svg", b"<svg onload='alert(1)'></svg>")
    page.wait_for_selector(".govuk-error-summary")
    assert "dessin SVG" in page.inner_text(".govuk-error-summary")
    choose(page, "logo.png", png(600, 200))
    page.wait_for_selector("[role=status]")
    assert title(page) == "Réglages de la région"
    assert header(page, home) == [[600, "rgb(255, 255, 255)", 0]] * 2
    (address,) = asked_for(page, home)
    assert page.goto(address).headers["cache-control"].endswith("immutable")
    page.goto(sites["staff"] + "/region/logo")
    press(page, "Retirer le logo")
    page.wait_for_selector("[role=status]")
    assert asked_for(page, home) == []
