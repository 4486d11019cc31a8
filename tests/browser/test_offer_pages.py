"""Offers on the public and the team's site, in every state: nothing for axe, a picture; walks."""

import re
from dataclasses import dataclass

import pytest

from shared.domain.offers.offer import OfferState
from shared.ports.offers import Figures
from tests.browser import scene
from tests.browser.test_gallery import SCHEMES, SIZES, look_at
from tests.unit.offer_scene import (
    FEDERATION,
    RECYCLERS,
    a_sheet,
    an_offer,
    ended,
    filed,
    many,
    several,
    written,
)


@dataclass(frozen=True)
class View:
    """A page, and what is done on it before it is looked at."""

    path: object
    act: object = None
    zone: str = "public"


def _one(world):
    """The path of an offer with all that may stand beside it."""
    written(world, a_sheet())
    rich = an_offer(
        address="12 rue des Ateliers",
        skills="Premiers secours",
        employer_url="https://example.org",
        employer_description="Une association de quartier depuis 1987.",
        licences="Permis B souhaité",
        openings=2,
        contact_name="Camille Exemple",
    )
    (key,) = filed(world, rich)
    (other,) = filed(world, an_offer("R1", employer="Ville amie"), partner=RECYCLERS)
    stored = world.parts.offers.get(FEDERATION, key)
    world.parts.offers.link(stored, [(RECYCLERS, other)])
    return f"/offres/{FEDERATION}/{key}"


def _bare(world):
    plain = {"contract": "", "city": "", "starts_on": None, "hours": "", "salary": ""}
    title = "Technicien·ne-de-maintenance-et-de-rénovation-énergétique-des-bâtiments"
    (key,) = filed(world, an_offer(title=title, requirements="", tags=(), **plain))
    return f"/offres/{FEDERATION}/{key}"


def _gone(world):
    several(world)
    (key,) = filed(world, an_offer("gone", title="Poste pris"))
    ended(world, FEDERATION, key, OfferState.FILLED)
    return f"/offres/{FEDERATION}/{key}"


def _jobs(world):
    several(world)
    written(world, a_sheet(), a_sheet("K2111", title="Médiation sociale", contacts=()))
    return "/metiers"


def _apply(page):
    page.click("text=Voir comment postuler")
    page.wait_for_selector("#postuler")


def _rejected(world):
    (key,) = filed(world, an_offer())
    ended(world, FEDERATION, key, OfferState.REJECTED, "misleading", "Dites le salaire.\nMerci.")
    return f"/offres/{FEDERATION}/{key}"


def _reject_nothing(page):
    page.click("summary:has-text('Rejeter')")
    page.fill("#note", "Dites le salaire.")
    page.click("button:has-text('Rejeter')")


def _reject(page):
    page.click("summary:has-text('Rejeter')")
    page.check("text=Elle est trompeuse")
    page.click("button:has-text('Rejeter')")
    page.wait_for_selector(".done")
    page.click("button:has-text('Remettre en ligne')")
    page.wait_for_selector("text=de nouveau en ligne")


def _write_nothing(page):
    page.click("summary >> nth=0")
    page.fill("#contact_1_organisation", "Réseau Exemple")
    page.click("button:has-text('Enregistrer')")


def _second_editor(world):
    def act(page):
        sheet = world.parts.job_sheets.get("idf", "G1203")
        theirs = a_sheet(title="Le titre de l’autre", version=sheet.version + 1)
        assert world.parts.job_sheets.put(theirs, sheet)
        page.fill("#title", "Mon titre")
        page.click("button:has-text('Enregistrer')")

    return act


VIEWS = {
    "offer-team-list": View(lambda world: several(world) or "/offres", zone="staff"),
    "offer-team-ended": View(
        lambda world: _rejected(world) and "/offres?etat=rejected&partenaire=federation",
        zone="staff",
    ),
    "offer-team-no-partner": View("/offres?etat=filled", zone="staff"),
    "offer-team-one": View(_one, zone="staff"),
    "offer-team-unreasoned": View(_one, _reject_nothing, "staff"),
    "offer-team-rejected": View(_rejected, zone="staff"),
    "offer-team-restored": View(_one, _reject, "staff"),
    "offer-team-sheets": View(_jobs, zone="staff"),
    "offer-team-no-sheets": View("/metiers", zone="staff"),
    "offer-team-sheet": View(lambda world: _jobs(world) + "/G1203", zone="staff"),
    "offer-team-sheet-wrong": View("/metiers/nouvelle", _write_nothing, "staff"),
    "offers": View(lambda world: several(world) or "/offres"),
    "offers-narrowed": View(lambda world: several(world) or "/offres?departement=93"),
    "offers-second-page": View(
        lambda world: many(world, 45) or "/offres", lambda page: page.click("text=Offres suivantes")
    ),
    "offers-none": View(
        lambda world: several(world) or "/offres?type=civic_service&departement=93"
    ),
    "offers-none-at-all": View("/offres"),
    "offer": View(_one),
    "offer-bare": View(_bare),
    "offer-apply": View(_one, _apply),
    "offer-ended": View(_gone),
    "offer-jobs": View(_jobs),
    "offer-no-jobs": View("/metiers"),
    "offer-job": View(lambda world: _jobs(world) + "/G1203"),
    "offer-job-without-offers": View(lambda world: _jobs(world) + "/K2111"),
}


@pytest.mark.parametrize("name", VIEWS)
def test_page(name, world, sites, chromium, screenshots):
    view = VIEWS[name]
    path = view.path(world) if callable(view.path) else view.path
    for size in SIZES:
        page = _window(chromium, world, view.zone, sites[view.zone], size)
        said = []
        page.on("console", lambda message, said=said: said.append(message))
        page.goto(sites[view.zone] + path)
        if view.act:
            view.act(page)
        look_at(page, f"{name}-{size}", SCHEMES[size], screenshots)
        assert not [
            m.text for m in said if m.type in ("error", "warning") and not _expected(m.text)
        ]
        page.context.close()


def _expected(text):
    """Chromium says of every page that is not 200 that it could not be loaded."""
    return "410" in text or "422" in text


def _window(chromium, world, zone, base, size):
    width, height = SIZES[size]
    context = chromium.new_context(
        viewport={"width": width, "height": height}, locale="fr-FR", reduced_motion="reduce"
    )
    if zone == "staff":
        token = world.parts.accounts.open_login(scene.STAFF.id, world.clock.now())
        context.add_cookies([{"name": "explore-staff", "value": token, "url": base}])
    return context.new_page()


def figures(world, path):
    place = tuple(path.split("/")[2:4])
    return world.parts.offers.figures([place]).get(place, Figures())


def test_two_editors_of_a_sheet_lose_nothing(world, sites, chromium, screenshots):
    path = sites["staff"] + _jobs(world) + "/G1203"
    for size in SIZES:
        page = _window(chromium, world, "staff", sites["staff"], size)
        page.goto(path)
        _second_editor(world)(page)
        page.wait_for_selector("text=Quelqu’un d’autre")
        assert page.input_value("#title") == "Mon titre"
        look_at(page, f"offer-team-sheet-overtaken-{size}", SCHEMES[size], screenshots)
        page.context.close()


@pytest.mark.parametrize("script", [True, False], ids=["with-javascript", "without-javascript"])
def test_somebody_finds_an_offer_reads_it_and_asks_how_to_apply(script, world, sites, chromium):
    several(world)
    context = chromium.new_context(java_script_enabled=script, locale="fr-FR")
    page = context.new_page()
    page.goto(sites["public"] + "/offres")
    page.select_option("#departement", "93")
    page.select_option("#domaine", "G")
    page.click("text=Filtrer")
    assert "1 offre" in page.inner_text("h2").replace("\u00a0", " ")
    page.click(f"text={an_offer().title}")
    path = re.sub(r"https?://[^/]+", "", page.url)
    page.wait_for_load_state("networkidle")
    assert figures(world, path) == Figures(seen=1 if script else 0)
    page.focus("text=Voir comment postuler")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=recrutement@example.org")
    assert figures(world, path) == Figures(seen=1 if script else 0, applied=1)
    assert context.cookies() == []
    context.close()


def test_looking_once_is_counted_once(world, sites, chromium):
    path = _one(world)
    page = chromium.new_context().new_page()
    page.goto(sites["public"] + path)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert figures(world, path).seen == 1
    page.context.close()
