"""Every page in every state, phone and desk, light and dark: nothing for axe to find, a picture."""

from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe

from shared.domain.offers.upload import UploadState
from shared.usecases import acting, sessions
from tests.browser import scene

SIZES = {"phone": (390, 844), "narrow": (320, 640), "desk": (1280, 900)}
SCHEMES = ("light", "dark")
# Where axe looks: what it can find differs by structure and by colours, hardly by width.
CHECKED = {("phone", "light"), ("phone", "dark"), ("desk", "light")}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MONTREUIL = "5" * 32


@dataclass(frozen=True)
class View:
    """A page, and what is done on it before it is looked at."""

    zone: str
    path: object
    act: object = None


def _form(page, **typed):
    for name, value in typed.items():
        page.fill(f"#{name}", value)


def _send_empty(page):
    page.click("button.big")


def _send_wrong(page):
    _form(
        page,
        first_name="Alix",
        last_name="Exemple",
        birth_day="27",
        birth_month="13",
        birth_year="2007",
        email="alix@",
        phone="0899 11 22 33",
        postcode="9310",
    )
    page.click("summary:has-text('accompagne')")
    page.fill("#counsellor_name", "Dominique Conseil")
    page.click("button.big")


def _full_session(world):
    for name in ("Alix", "Bao", "Camille", "Dany"):
        scene.person(world, name)
    scene.settle(world)


def _standing(state):
    def path(world):
        return scene.link(world, _reach(world, state))

    return path


def _reach(world, state):
    ids = {name: scene.person(world, name) for name in ("Alix", "Bao", "Camille", "Dany")}
    if state != "received":
        scene.settle(world)
    if state in ("offered", "declined", "lapsed"):
        acting.cancel(world.parts, *ids["Alix"])
        scene.settle(world)
    if state == "declined":
        acting.decline(world.parts, *ids["Camille"])
    if state == "lapsed":
        world.clock.advance(hours=25)
        scene.settle(world)
    if state == "cancelled":
        acting.cancel(world.parts, *ids["Camille"])
    return ids["Bao" if state == "confirmed" else "Camille"]


def _again(world):
    scene.person(world, "Alix")
    scene.settle(world)
    world.clock.advance(minutes=1)
    youth = scene.a_youth("Alix")
    receipt = scene.register(world.parts, scene.a_region(), "other form", MONTREUIL, youth, None)
    return scene.link(world, (receipt.session_id, receipt.registration_id))


def _decline_unticked(page):
    page.click("summary")
    page.click("text=Refuser la place")


def _cancel_untyped(page):
    page.fill("#confirmation", "oui")
    page.click("button.govuk-button--warning")


def _busy(world):
    _full_session(world)
    sessions.change_capacity(world.parts, scene.STAFF, MONTREUIL, 1)
    return f"/sessions/{MONTREUIL}"


def _capacity_wrong(page):
    page.fill("#capacity", "beaucoup")
    page.click("main button")


def _capacity_raised(page):
    page.fill("#capacity", "4")
    page.click("main button")


def _new_wrong(page):
    page.fill("#title", "EXPLORE Évry")
    page.fill("#starts_on", "2027-05-10")
    page.fill("#ends_on", "2027-05-03")
    page.click("main button")


def _sign_in_wrong(page):
    page.fill("#email", "staff@explore.example.org")
    page.fill("#password", "faux")
    page.click("main button")


def _report(state, problems=True):
    return lambda world: f"/depots/{scene.an_upload(world, state=state, problems=problems)}?envoye"


def _uploads(world):
    scene.an_upload(world)
    scene.an_upload(world, "b" * 32, UploadState.REFUSED)
    return "/"


def _begin(page):
    page.click("main button")


VIEWS = {
    "home": View("public", "/"),
    "home-filtered": View("public", "/?departement=75"),
    "form": View("public", f"/sessions/{MONTREUIL}/inscription"),
    "form-empty": View("public", f"/sessions/{MONTREUIL}/inscription", _send_empty),
    "form-wrong": View("public", f"/sessions/{MONTREUIL}/inscription", _send_wrong),
    "form-full": View("public", lambda w: _full_session(w) or f"/sessions/{MONTREUIL}/inscription"),
    "form-closed": View("public", f"/sessions/{'7' * 32}/inscription"),
    "missing": View("public", "/i/nothing.here"),
    "received": View("public", _standing("received")),
    "confirmed": View("public", _standing("confirmed")),
    "waiting": View("public", _standing("waiting")),
    "offered": View("public", _standing("offered")),
    "offered-unticked": View("public", _standing("offered"), _decline_unticked),
    "declined": View("public", _standing("declined")),
    "lapsed": View("public", _standing("lapsed")),
    "cancelled": View("public", _standing("cancelled")),
    "again": View("public", _again),
    "cancel": View("public", lambda w: _standing("waiting")(w) + "/cancel"),
    "cancel-untyped": View(
        "public", lambda w: _standing("confirmed")(w) + "/cancel", _cancel_untyped
    ),
    "staff-sign-in": View("staff", "/connexion"),
    "staff-sign-in-wrong": View("staff", "/connexion", _sign_in_wrong),
    "staff-sessions": View("staff", lambda w: _busy(w) and "/"),
    "staff-session": View("staff", _busy),
    "staff-session-empty": View("staff", f"/sessions/{'6' * 32}"),
    "staff-capacity-wrong": View("staff", _busy, _capacity_wrong),
    "staff-capacity-raised": View("staff", _busy, _capacity_raised),
    "staff-new": View("staff", "/sessions/nouvelle"),
    "staff-new-wrong": View("staff", "/sessions/nouvelle", _new_wrong),
    "partner-home": View("partner", _uploads),
    "partner-send": View("partner", "/", _begin),
    "partner-waiting": View("partner", lambda w: _report(UploadState.WAITING)(w).split("?")[0]),
    "partner-processing": View("partner", _report(UploadState.PROCESSING)),
    "partner-done": View("partner", _report(UploadState.DONE)),
    "partner-all-taken": View("partner", _report(UploadState.DONE, problems=False)),
    "partner-refused": View("partner", _report(UploadState.REFUSED)),
}


@pytest.mark.parametrize("name", VIEWS)
def test_page(name, world, sites, chromium, screenshots):
    view = VIEWS[name]
    path = view.path(world) if callable(view.path) else view.path
    for size in SIZES:
        context = _context(chromium, world, view, sites, size)
        page = context.new_page()
        page.goto(sites[view.zone] + path)
        if view.act:
            view.act(page)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            _look(page, f"{name}-{size}-{scheme}", screenshots)
            if (size, scheme) in CHECKED:
                found = Axe().run(page, options={"runOnly": RULES})
                assert found.violations_count == 0, found.generate_report()
        context.close()


def _context(chromium, world, view, sites, size):
    width, height = SIZES[size]
    context = chromium.new_context(
        viewport={"width": width, "height": height}, locale="fr-FR", reduced_motion="reduce"
    )
    if view.zone != "public" and "sign-in" not in str(view.path) and view.path != "/connexion":
        account = {"staff": scene.STAFF, "partner": scene.PARTNER}[view.zone]
        token = world.parts.accounts.open_login(account.id, world.clock.now())
        cookie = {"name": f"explore-{view.zone}", "value": token, "url": sites[view.zone]}
        context.add_cookies([cookie])
    return context


def _look(page, name, screenshots):
    page.screenshot(path=screenshots / f"{name}.png", full_page=True)
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{name} is {wide} pixels too wide"
