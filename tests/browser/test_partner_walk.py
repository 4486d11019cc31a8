"""A partner tells what the columns hold, reads the report and steers an offer, by keyboard."""

from dataclasses import replace

import pytest

from shared.domain.offers.offer import OfferState
from shared.domain.offers.problems import Problem
from shared.domain.offers.report import Report
from shared.domain.offers.upload import Counts, UploadState
from tests.browser import scene
from tests.browser.test_gallery import COLOURS, RULES, Axe
from tests.browser.test_walks import press, title


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def page(request, chromium, world, sites):
    """A narrow window in which the partner is signed in."""
    context = chromium.new_context(
        viewport={"width": 320, "height": 640},
        java_script_enabled=request.param,
        locale="fr-FR",
        reduced_motion="reduce",
    )
    token = world.parts.accounts.open_login(scene.PARTNER.id, world.clock.now())
    cookie = {"name": "explore-partner", "value": token, "url": sites["partner"]}
    context.add_cookies([cookie])
    yield context.new_page()
    context.close()


def choose(page, name, field):
    """Reaches a column's list by the tabulator and types the name of a field."""
    for _ in range(60):
        if page.evaluate("document.activeElement.id") == name:
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError(f"the tabulator does not reach {name}")
    page.keyboard.type(field)


def imported(world, upload_id):
    """The import reads the file as it was told to: one offer taken, one row refused."""
    key = scene.an_offer(world, "A-101", told_at=world.clock.now())
    counts = Counts(rows=2, accepted=1, refused=1, new=1)
    problems = (Problem("postcode-missing", 3, "Où"),)
    world.parts.files.reports[upload_id] = Report(UploadState.DONE, counts, problems)
    before = world.parts.uploads.get(upload_id)
    done = replace(before, state=UploadState.DONE, counts=counts)
    assert world.parts.uploads.move(before, done, None, None)
    return key


def clean(page, scripts):
    """Nothing is too wide; and axe, which is a script itself, finds nothing."""
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{wide} pixels too wide"
    for rules in (RULES, COLOURS) if scripts else ():
        found = Axe().run(page, options={"runOnly": rules})
        assert found.violations_count == 0, found.generate_report()


@pytest.fixture
def scripts(request):
    """Whether the window runs scripts."""
    return "with-javascript" in request.node.name


def test_from_unknown_columns_to_an_offer_that_is_filled(page, world, sites, scripts):
    upload_id = scene.asking_upload(world)
    page.goto(f"{sites['partner']}/")
    page.get_by_role("link", name="lundi 1er mars 2027").first.click()
    assert title(page) == "Que contiennent vos colonnes ?"
    clean(page, scripts)
    press(page, "Lire le fichier ainsi")
    page.wait_for_selector(".govuk-error-summary")
    for name, field in {"c3": "Employeur", "c4": "Lieu", "c5": "Contact"}.items():
        choose(page, name, field)
    press(page, "Lire le fichier ainsi")
    page.wait_for_selector("h1:has-text('Lecture du fichier en cours')")
    key = imported(world, upload_id)
    page.wait_for_selector("h1:has-text('Votre fichier est lu')")
    clean(page, scripts)
    press(page, "1 ligne : il manque le code postal.")
    page.wait_for_selector("td:has-text('Écrivez les 5 chiffres')")
    press(page, "Vos offres")
    page.wait_for_selector("h2:has-text('Animateur jeunesse')")
    page.locator("button:has-text('Pourvue')").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=L’offre est marquée comme pourvue")
    assert world.parts.offers.get("federation", key).state is OfferState.FILLED


def test_a_report_says_by_itself_that_it_was_looked_at(page, world, sites, scripts):
    upload_id = scene.an_upload(world)
    page.goto(f"{sites['partner']}/depots/{upload_id}")
    page.wait_for_load_state("networkidle")
    assert world.parts.uploads.get(upload_id).seen == scripts
