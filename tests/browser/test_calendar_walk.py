"""The team looks through its sessions by month, by keyboard, on a phone and on paper."""

import pytest

from tests.browser import scene
from tests.browser.test_walks import press, title

# Which sessions are drawn, and how far the page goes beyond the window.
DRAWN = """[...document.querySelectorAll('.calendar a')]
  .filter((each) => each.checkVisibility()).map((each) => each.innerText)"""
BEYOND = "document.documentElement.scrollWidth - innerWidth"
DAYS = """[...document.querySelectorAll('.calendar__date')]
  .filter((each) => each.checkVisibility()).map((each) => each.innerText)"""
SHOWN_AS = "getComputedStyle(document.querySelector('.calendar tr')).display"


@pytest.fixture(params=[(1280, 900), (320, 640)], ids=["desk", "narrow"])
def page(request, world, sites, chromium):
    """Somebody of the team, signed in, without JavaScript."""
    width, height = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": height}, java_script_enabled=False, locale="fr-FR"
    )
    token = world.parts.accounts.open_login(scene.STAFF.id, world.clock.now())
    cookie = {"name": "explore-staff", "value": token, "url": sites["staff"]}
    context.add_cookies([cookie])
    yield context.new_page()
    context.close()


def month(page):
    return page.inner_text(".calendar__month")


def follow(page, rel):
    """Reaches a link to a month beside by the tabulator, and opens it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.rel") == rel:
            return page.keyboard.press("Enter")
    raise AssertionError(f"the tabulator does not reach the link {rel}")


def test_months_are_looked_through_and_a_session_opened(page, sites):
    page.goto(sites["staff"] + "/")
    press(page, "Voir les sessions par mois")
    page.wait_for_selector(".calendar")
    assert (title(page), month(page)) == ("Calendrier des sessions", "Mars 2027")
    assert page.evaluate(DRAWN) == ["EXPLORE Saint-Denis", "EXPLORE Montreuil"]
    assert page.evaluate(BEYOND) == 0
    follow(page, "next")
    page.wait_for_selector("text=Revenir à ce mois-ci")
    assert month(page) == "Avril 2027"
    assert page.evaluate(DRAWN) == ["EXPLORE Meaux", "EXPLORE Paris 20e"]
    press(page, "Revenir à ce mois-ci")
    page.wait_for_selector("[aria-current=date]")
    press(page, "EXPLORE Montreuil")
    page.wait_for_selector("h1:has-text('Montreuil')")


def test_a_phone_lists_the_days_that_have_something(page, sites):
    page.goto(sites["staff"] + "/calendrier")
    days = page.evaluate(DAYS)
    if page.viewport_size["width"] == 320:
        assert days == ["Lundi 1er mars aujourd’hui", "Mardi 2 mars", "Lundi 15 mars"]
    else:
        assert (len(days), page.evaluate(SHOWN_AS)) == (35, "table-row")


def test_on_paper_the_month_is_a_table_without_what_is_clicked(page, sites, screenshots):
    page.goto(sites["staff"] + "/calendrier")
    page.emulate_media(media="print", color_scheme="light")
    page.set_viewport_size({"width": 1050, "height": 720})
    assert not page.is_visible(".calendar-pages") and not page.is_visible(".site-header")
    assert page.evaluate(SHOWN_AS) == "table-row"
    page.screenshot(path=screenshots / "team-calendar-print.png", full_page=True)
