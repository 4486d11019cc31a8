"""The three triggers walked in Chromium on the running stack: a form, a capacity, a file."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from axe_playwright_python.sync_playwright import Axe

from infra.local.private import wait_until

DATA = Path(__file__).parents[1] / "data"
SETTLED_MS = 30_000
STAFF, PARTNER = "equipe@explore.example.org", "partenaire@explore.example.org"
SAMPLES = [
    pytest.param("excel-fr-cp1252.csv", True, id="csv"),
    pytest.param("libreoffice.xlsx", True, id="xlsx"),
    pytest.param("excel-fr-cp1252.csv", False, id="csv-without-javascript"),
]


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def scripts(request):
    return request.param


@pytest.fixture
def browse(chromium):
    """A fresh window, with or without JavaScript."""
    opened = []

    def window(scripts=True, width=390):
        size = {"width": width, "height": 844}
        context = chromium.new_context(viewport=size, java_script_enabled=scripts, locale="fr-FR")
        opened.append(context)
        return context.new_page()

    yield window
    for context in opened:
        context.close()


def somebody():
    """A person nobody has registered yet; their mail comes to nobody else."""
    return f"{uuid4().hex[:12]}@example.org"


def a_session(stack, capacity):
    """The id of a new session of this many seats, opened by the staff's API."""
    first = datetime.now(UTC).date() + timedelta(days=40)
    body = {
        "title": f"EXPLORE Essai {uuid4().hex[:6]}",
        "starts_on": first.isoformat(),
        "ends_on": (first + timedelta(days=4)).isoformat(),
        "department": "93",
        "venue": "Maison des associations, 93100 Montreuil",
        "capacity": capacity,
    }
    address = f"{stack.outputs['staff_url']}/api/sessions"
    return stack.http.post(address, json=body, headers=stack.bearer("staff")).json()["id"]


def registered(stack, session_id):
    """The page of somebody who asked through the API."""
    body = {
        "submission_id": str(uuid4()),
        "session_id": session_id,
        "first_name": "Bao",
        "last_name": "Exemple",
        "birth_date": "2005-03-27",
        "email": somebody(),
        "phone": "0612345678",
        "postcode": "93100",
        "profile": "dropout",
        "notice_read": True,
    }
    address = f"{stack.outputs['public_url']}/api/registrations"
    return stack.http.post(address, json=body).json()["status_url"]


def becomes(stack, status_url, status):
    def reached():
        answer = stack.http.get(status_url, headers={"accept": "application/json"})
        return answer.json()["status"] == status

    wait_until(reached)


def fill(page, email):
    typed = {
        "first_name": "Alix",
        "last_name": "Exemple",
        "birth_day": "27",
        "birth_month": "3",
        "birth_year": "2005",
        "email": email,
        "phone": "06 12 34 56 78",
        "postcode": "93100",
    }
    for name, value in typed.items():
        page.fill(f"#{name}", value)
    page.check("text=J’ai quitté l’école sans diplôme")
    page.check("text=J’ai lu comment mes données sont utilisées")


def clean(page):
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def signed_in(page, stack, zone, email):
    passwords = json.loads(Path(stack.outputs["accounts_file"]).read_text())
    page.goto(stack.outputs[f"{zone}_url"])
    page.fill("#email", email)
    page.fill("#password", passwords[email])
    page.click("main button")
    if zone == "staff":
        page.fill("#code", stack.code(email))
        page.click("main button")


def test_a_form_becomes_a_seat_and_a_mail(stack, browse, scripts, screenshots):
    session_id, email = a_session(stack, 2), somebody()
    page = browse(scripts)
    page.goto(stack.outputs["public_url"])
    page.click(f"a[href='/sessions/{session_id}/inscription']")
    page.click("button.big")
    assert page.locator(".govuk-error-summary li").count() == 8
    fill(page, email)
    page.screenshot(path=screenshots / f"journey-form-{scripts}.png", full_page=True)
    page.click("button.big")
    page.wait_for_selector("h1:has-text('Votre place est confirmée')", timeout=SETTLED_MS)
    page.screenshot(path=screenshots / f"journey-confirmed-{scripts}.png", full_page=True)
    (mail,) = wait_until(lambda: stack.mailbox(email))
    assert "confirmée" in mail["subject"].lower()
    if scripts:
        clean(page)


def test_the_form_has_nothing_for_axe(stack, browse):
    page = browse()
    page.goto(f"{stack.outputs['public_url']}/sessions/{a_session(stack, 2)}/inscription")
    clean(page)


def test_a_cancellation_gives_the_seat_to_the_next(stack, browse, scripts, screenshots):
    session_id = a_session(stack, 1)
    first = registered(stack, session_id)
    becomes(stack, first, "confirmed")
    second = registered(stack, session_id)
    becomes(stack, second, "waiting")
    page = browse(scripts)
    page.goto(first)
    page.click("text=Je ne peux plus venir")
    page.fill("#confirmation", "annuler")
    page.click("button:has-text('Annuler mon inscription')")
    page.wait_for_selector("h1:has-text('Votre inscription est annulée')")
    becomes(stack, second, "offered")
    page.goto(second)
    page.screenshot(path=screenshots / f"journey-offered-{scripts}.png", full_page=True)
    page.click("text=J’accepte la place")
    page.wait_for_selector("h1:has-text('Votre place est confirmée')")


def test_staff_change_a_capacity_and_the_line_moves(stack, browse, screenshots):
    session_id = a_session(stack, 1)
    becomes(stack, registered(stack, session_id), "confirmed")
    waiting = registered(stack, session_id)
    becomes(stack, waiting, "waiting")
    page = browse(width=1280)
    signed_in(page, stack, "staff", STAFF)
    page.wait_for_selector("h2:has-text('Sessions')")
    page.screenshot(path=screenshots / "journey-staff-list.png", full_page=True)
    clean(page)
    page.click(f"a[href='/sessions/{session_id}']")
    page.fill("#capacity", "2")
    page.click("text=Enregistrer")
    page.wait_for_selector("text=La session a maintenant 2 places.")
    becomes(stack, waiting, "offered")
    page.reload()
    page.screenshot(path=screenshots / "journey-staff-line.png", full_page=True)
    assert page.locator("td:has-text('Place proposée')").count() == 1
    clean(page)


@pytest.mark.parametrize(("name", "scripts_too"), SAMPLES)
def test_a_partner_sends_a_file_and_reads_the_report(stack, browse, screenshots, name, scripts_too):
    page = browse(scripts_too, width=1280)
    signed_in(page, stack, "partner", PARTNER)
    page.click("text=Commencer un dépôt")
    if scripts_too:
        clean(page)
    page.set_input_files("#file", DATA / name)
    page.screenshot(path=screenshots / f"journey-upload-{scripts_too}.png", full_page=True)
    page.click("button.big")
    asked, read = (
        "h1:has-text('Que contiennent vos colonnes')",
        "h1:has-text('Votre fichier est lu')",
    )
    page.wait_for_selector(f"{asked}, {read}", timeout=SETTLED_MS)
    # The first file has a column that nobody knows; the answer is remembered for the others.
    if page.locator(asked).count():
        page.click("text=Lire le fichier ainsi")
    page.wait_for_selector(read, timeout=SETTLED_MS)
    page.screenshot(path=screenshots / f"journey-report-{name}-{scripts_too}.png", full_page=True)
    assert page.locator(".counts dd").count() == 6
    if scripts_too:
        clean(page)
