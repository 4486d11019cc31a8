"""How the team comes in and looks after its logins: each page in each state, and by keyboard."""

import pytest
from pyotp import HOTP

from shared.domain.second_factor import STEP_SECONDS
from tests.browser import scene
from tests.browser.test_gallery import SCHEMES, SIZES, look_at

SPARE = tuple(letter * 10 for letter in "ABCDEFGH")
OLD = ("firefox-windows", "chrome-android", "other-other")


def named(world):
    """The team has names; Claude comes in for the first time."""
    scene.keep_teams(world)
    scene.enrol(world, scene.STAFF, SPARE)


def _password(name="staff"):
    def typed(page):
        page.fill("#email", f"{name}@explore.example.org")
        page.fill("#password", scene.PASSWORD)
        page.click("main button")

    return typed


def _wrong(page):
    page.fill("main input:not([type=hidden])", "000000")
    page.click("main form button")


def _wrong_six_times(page):
    for _ in range(6):
        _wrong(page)


def _link(text):
    return lambda page: page.click(f"main >> text={text}")


def _send(page):
    page.click("main form button")


def _set_up(page):
    secret = page.inner_text(".letters").replace(" ", "")
    step = int(scene.NOW.timestamp()) // STEP_SECONDS
    page.fill("#code", HOTP(secret).at(step))
    page.click("main form button")


# Name: what is done, one after the other, from the sign-in page on; the first is who comes.
OUTSIDE = {
    "sign-in-code": [_password()],
    "sign-in-code-wrong": [_password(), _wrong],
    "sign-in-code-waits": [_password(), _wrong_six_times],
    "sign-in-recovery": [_password(), _link("Je n’ai pas mon téléphone")],
    "sign-in-recovery-wrong": [_password(), _link("Je n’ai pas mon téléphone"), _wrong],
    "sign-in-set-up": [_password("collegue")],
    "sign-in-set-up-wrong": [_password("collegue"), _wrong],
    "sign-in-recovery-codes": [_password("collegue"), _set_up],
}
INSIDE = {
    "sign-in-logins": ("/connexions", []),
    "sign-in-others-ended": ("/connexions", [_link("Fermer toutes les autres")]),
    "sign-in-renew": ("/connexions/codes", []),
    "sign-in-other-app": ("/connexions/application", []),
    "sign-in-other-app-wrong": ("/connexions/application", [_wrong]),
    "sign-in-team": ("/equipe", []),
    "sign-in-reset": (f"/equipe/{scene.COLLEAGUE.id}", []),
    "sign-in-reset-untyped": (f"/equipe/{scene.COLLEAGUE.id}", [_send]),
}


def window(chromium, size, scripts=True):
    width, height = SIZES[size]
    return chromium.new_context(
        viewport={"width": width, "height": height},
        locale="fr-FR",
        reduced_motion="reduce",
        java_script_enabled=scripts,
    )


@pytest.mark.parametrize("name", OUTSIDE)
def test_page_before_anybody_is_in(name, world, sites, chromium, screenshots):
    named(world)
    for size in SIZES:
        scene.enrol(world, scene.STAFF, SPARE)
        forget(world)
        context = window(chromium, size)
        page = context.new_page()
        page.goto(sites["staff"] + "/connexion")
        for act in OUTSIDE[name]:
            act(page)
        look_at(page, f"{name}-{size}", SCHEMES[size], screenshots)
        context.close()


def forget(world):
    """Claude has not come in yet, whatever the page before this one did."""
    for place in [
        p for p in world.dynamo.items if p == (f"ACCOUNT#{scene.COLLEAGUE.id}", "FACTOR")
    ]:
        del world.dynamo.items[place]


@pytest.mark.parametrize("name", INSIDE)
def test_page_of_who_is_in(name, world, sites, chromium, screenshots):
    named(world)
    address, acts = INSIDE[name]
    for size in SIZES:
        for device in OLD:
            world.parts.accounts.open_login(scene.STAFF.id, world.clock.now(), device)
            world.clock.advance(minutes=7)
        context = window(chromium, size)
        page = signed_in(context, world, sites["staff"])
        page.goto(sites["staff"] + address)
        for act in acts:
            act(page)
        look_at(page, f"{name}-{size}", SCHEMES[size], screenshots)
        context.close()


def signed_in(context, world, base):
    now = world.clock.now()
    token = world.parts.accounts.open_login(scene.STAFF.id, now, "firefox-linux")
    context.add_cookies([{"name": "explore-staff", "value": token, "url": base}])
    return context.new_page()


def press(page, name):
    """Reaches a button or a link by the tabulator and presses it."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText || ''").strip().startswith(name):
            enter(page)
            return
    raise AssertionError(f"{name} is not reached")


def enter(page):
    """What the key leads to is there."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page, field, text):
    """Reaches an input by the tabulator and types."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == field:
            page.keyboard.type(text)
            return
    raise AssertionError(f"{field} is not reached")


@pytest.mark.parametrize("scripts", [True, False], ids=["with-javascript", "without-javascript"])
def test_somebody_comes_in_for_the_first_time_then_with_a_code_and_helps(
    world, sites, chromium, scripts
):
    """By keyboard alone: the app is set up, a wrong code is corrected, a colleague is helped."""
    named(world)
    page = window(chromium, "phone", scripts).new_page()
    page.goto(sites["staff"] + "/personnes")
    write(page, "email", "collegue@explore.example.org")
    write(page, "password", scene.PASSWORD)
    enter(page)
    assert "Installer la double vérification" in page.inner_text("h1")
    secret = page.inner_text(".letters").replace(" ", "")
    write(page, "code", "12345")
    enter(page)
    assert page.locator(".govuk-error-summary").is_visible()
    assert page.inner_text(".letters").replace(" ", "") == secret
    step = int(world.clock.now().timestamp()) // STEP_SECONDS
    write(page, "code", HOTP(secret).at(step))
    enter(page)
    spare = page.locator(".codes code").all_inner_texts()
    assert len(spare) == 10
    press(page, "J’ai gardé mes codes")
    assert page.url.endswith("/personnes")
    press(page, "Se déconnecter")
    write(page, "email", "collegue@explore.example.org")
    write(page, "password", scene.PASSWORD)
    enter(page)
    press(page, "Je n’ai pas mon téléphone")
    write(page, "recovery", spare[0].lower())
    enter(page)
    press(page, "L’équipe")
    press(page, "Téléphone perdu")
    assert "Dominique Équipe" in page.inner_text("h1")
    write(page, "email", "staff@explore.example.org")
    press(page, "Réinitialiser")
    assert "réinitialisée" in page.inner_text(".done")
    assert not world.parts.second_factors.get(scene.STAFF.id).seed
    page.context.close()
