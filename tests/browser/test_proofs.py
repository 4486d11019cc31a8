"""A stage that asks for a proof: browsers solve it unseen; without JavaScript there is a way."""

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from shared.adapters.proofs import MOST_WITHOUT, ProofTable
from shared.runtime import wiring
from tests.browser.test_gallery import SCHEMES, SIZES, look_at
from tests.browser.test_journeys import fill
from tests.unit.staff_scene import MONTREUIL

FORM = f"/sessions/{MONTREUIL}/inscription"
WORKER = "**/static/altcha-pbkdf2.*.js"
SEND = "main form .govuk-button"
# What a telephone of some years ago does, measured against this machine.
SIX_TIMES_SLOWER = {"rate": 6}


# Filled in without ever touching the form, as some browsers do; and what is told then.
FILLED_IN = """(email) => {
  const typed = {first_name: "Alix", last_name: "Exemple", email, postcode: "93100",
    birth_day: "27", birth_month: "3", birth_year: "2005", phone: "06 12 34 56 78"};
  for (const [name, value] of Object.entries(typed)) document.getElementById(name).value = value;
  for (const name of ["profile", "notice_read"])
    document.querySelector(`[name=${name}]`).checked = true;
  const keep = (seen) => seen.forEach((each) => window.heard(each.target.textContent));
  new MutationObserver(keep).observe(document.querySelector("[data-wait]"), {childList: true});
}"""


@pytest.fixture(autouse=True)
def stage(world, sites):
    here = replace(world.parts.addresses, public_url=sites["public"])
    proofs = ProofTable(world.table, True)
    world.parts = replace(world.parts, proofs=proofs, addresses=here)
    wiring.install(world.parts)


@pytest.fixture
def browse(chromium, sites):
    """A window, and what it asked for and complained about."""
    opened = []

    def window(scripts=True, size="phone"):
        width, height = SIZES[size]
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            locale="fr-FR",
            reduced_motion="reduce",
        )
        opened.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(urlsplit(request.url)))
        page.on("console", lambda said: page.complaints.append(said.text))
        return page

    yield window
    for context in opened:
        context.close()


def used(world):
    return [key for key in world.dynamo.items if key[0].startswith("PROOF#")]


def without(world):
    """How many forms without a solution were counted."""
    return [key for key in world.dynamo.items if key[0].startswith("SOURCE#")]


def form(page, sites, number):
    page.goto(sites["public"] + FORM)
    fill(page, f"alix{number}@example.org")


def test_somebody_who_fills_in_the_form_sees_nothing_of_it(browse, sites, world):
    page = browse()
    form(page, sites, 0)
    page.click(SEND)
    page.wait_for_url("**/i/*")
    assert len(used(world)) == 1
    assert without(world) == []
    assert {each.netloc for each in page.asked} == {urlsplit(sites["public"]).netloc}
    assert page.complaints == []


def test_whoever_is_quicker_than_the_browser_waits_and_is_told(browse, sites, world):
    page = browse()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", SIX_TIMES_SLOWER)
    told = []
    page.expose_function("heard", lambda words: told.append(words))
    page.goto(sites["public"] + FORM)
    page.evaluate(FILLED_IN, "alix@example.org")
    page.click(SEND, no_wait_after=True)
    page.wait_for_url("**/i/*")
    assert "vérification automatique" in told[0]
    assert len(used(world)) == 1
    assert without(world) == []


def test_a_form_with_a_mistake_gets_a_puzzle_of_its_own_again(browse, sites, world):
    page = browse()
    form(page, sites, 0)
    page.fill("#postcode", "9310")
    page.click(SEND)
    page.wait_for_selector(".govuk-error-summary")
    page.fill("#postcode", "93100")
    page.click(SEND)
    page.wait_for_url("**/i/*")
    assert len(used(world)) == 1
    assert without(world) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["worker-fails", "without-javascript"])
def test_without_a_solution_a_few_are_taken_and_the_next_is_told_what_to_do(
    scripts, browse, sites, world
):
    page = browse(scripts)
    page.route(WORKER, lambda route: route.abort())
    for number in range(MOST_WITHOUT):
        form(page, sites, number)
        page.click(SEND)
        page.wait_for_url("**/i/*")
    form(page, sites, 9)
    page.click(SEND)
    page.wait_for_selector(".govuk-error-summary")
    said = page.inner_text(".govuk-error-summary")
    assert "pas encore envoyé" in said and "dans une heure" in said and "Appelez-nous" in said
    assert page.input_value("#email") == "alix9@example.org"
    assert page.input_value("#birth_year") == "2005"
    assert used(world) == []


@pytest.mark.parametrize("size", SIZES)
def test_being_refused_looks_right(size, browse, sites, screenshots):
    page = browse(size=size)
    page.route(WORKER, lambda route: route.abort())
    for number in range(MOST_WITHOUT + 1):
        form(page, sites, number)
        page.click(SEND)
        page.wait_for_selector("h1")
        page.wait_for_url("**/i/*" if number < MOST_WITHOUT else f"**{FORM}")
    page.wait_for_selector(".govuk-error-summary")
    look_at(page, f"form-unproven-{size}", SCHEMES[size], screenshots)
