"""A counsellor on her phone: wrong lists, rows corrected, a lost link, a youth who cannot come."""

import io

import pytest
from openpyxl import Workbook

from tests.browser.walker import PHONE, PICTURE, walking
from tests.stack.story import Story

HELPED = {"name": "Dominique Conseil", "organisation": "Mission locale d’essai"}
HEADINGS = ("Prénom", "Nom", "Né(e) le", "Téléphone", "E-mail", "Code postal", "Situation")
CONSENT = "text=J’ai informé chaque jeune"


@pytest.fixture
def walker(chromium, stack, screenshots):
    """Her phone."""
    with walking(chromium, stack, screenshots, "counsellor", PHONE) as somebody:
        yield somebody


@pytest.fixture
def story(stack):
    """Somebody who named her has a seat in a session with more of them."""
    built = Story(stack, capacity=5)
    built.arrive(1, counsellor=HELPED | {"email": f"conseil-{built.tag}@example.org"})
    built.told(0, "confirmed", role="counsellor")
    return built


def a_workbook(story, *rows):
    """Youths of the story by number, with what is written otherwise."""
    book = Workbook()
    book.active.append(HEADINGS)
    names = ("first_name", "last_name", "birth_date", "phone", "email", "postcode", "profile")
    for number, other in rows:
        form = story.form(number, profile="Sans diplôme") | other
        book.active.append([form[name] for name in names])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_counsellor_makes_every_mistake_and_loses_nothing(walker, story):
    email = f"conseil-{story.tag}@example.org"
    own = story.link(email, "c")
    walker.page.goto(own)
    walker.sees("Mes jeunes")
    _refers_one(walker, story, own)
    _gives_wrong_lists(walker, own)
    _refers_a_group(walker, story)
    _finds_her_link(walker, story, own, email)
    _cancels_for_one(walker, story)
    subjects = walker.mails(email, 6)
    assert sum(each.startswith("Le lien de votre page") for each in subjects) == 1, subjects


def _refers_one(walker, story, own):
    """By hand, as a row: pasted without its telephone, which is asked for in place."""
    page, form = walker.page, story.form(1, profile="Sans diplôme", phone="0612")
    page.click("text=Orienter un groupe")
    walker.sees("Orienter un groupe")
    page.click("text=Lire la liste")
    walker.refused("Choisissez un fichier, collez vos lignes, ou commencez sans liste.")
    names = ("first_name", "last_name", "birth_date", "phone", "email", "postcode", "profile")
    page.fill("#pasted", "\n".join(["\t".join(HEADINGS), "\t".join(form[n] for n in names)]))
    page.dblclick("text=Lire la liste")
    walker.sees("Relire le groupe")
    page.select_option("#session_id", story.session_id)
    page.check(CONSENT)
    page.click("text=Envoyer les lignes prêtes")
    walker.refused("Indiquez un numéro qui peut être appelé")
    walker.keeps({"p0-phone": "0612", "session_id": story.session_id})
    page.fill("#p0-phone", "06 12 34 56 78")
    page.dblclick("text=Envoyer les lignes prêtes")
    page.wait_for_selector("h2:has-text('1 demande est envoyée')")
    walker.looks()
    page.goto(own)


def _gives_wrong_lists(walker, own):
    page = walker.page
    page.click("text=Orienter un groupe")
    for name, data, told in (
        ("groupe.xlsx", PICTURE, "image"),
        ("groupe.csv", b"Couleur;Taille\nrouge;3\n", "titres"),
    ):
        page.set_input_files("#file", files=[_file(name, data)])
        page.click("text=Lire la liste")
        walker.refused(told)
    page.goto(own)
    page.click("text=Orienter un groupe")


def _file(name, data):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


def _refers_a_group(walker, story):
    page = walker.page
    rows = ((2, {"postcode": "9310"}), (3, {"birth_date": "31/02/2007"}))
    page.set_input_files("#file", files=[_file("groupe.xlsx", a_workbook(story, *rows))])
    page.click("text=Lire la liste")
    walker.sees("Relire le groupe")
    review = page.url
    page.select_option("#session_id", story.session_id)
    page.check(CONSENT)
    page.check("text=Chaque jeune accepte aussi que je réponde à sa place")
    page.click("text=Envoyer les lignes prêtes")
    walker.refused("Ligne 2", "Ligne 3")
    walker.keeps({"p0-postcode": "9310", "p1-birth_date": "31/02/2007"})
    walker.types({"p0-postcode": "93100", "p1-birth_date": "15/02/2007"})
    page.dblclick("text=Envoyer les lignes prêtes")
    page.wait_for_selector("h2:has-text('2 demandes sont envoyées')")
    walker.looks()
    walker.goes_back()
    walker.sees("Relire le groupe")
    page.goto(review)
    page.wait_for_selector("h2:has-text('2 demandes sont envoyées')")
    page.click("text=Suivre dans « Mes jeunes »")
    walker.sees("Mes jeunes")


def _finds_her_link(walker, story, own, email):
    page = walker.page
    walker.remembered(story.address(0))
    page.goto(own[:-4])
    walker.sees("Page introuvable")
    page.click("text=Retrouver mon lien")
    page.fill("#email", email)
    page.dblclick("button.big")
    walker.sees("Regardez vos e-mails")
    walker.mails(email, 5)
    page.goto(story.link(email, "c"))
    walker.sees("Mes jeunes")


def _cancels_for_one(walker, story):
    page = walker.page
    page.wait_for_selector("main")
    page.locator("a:has-text('Annuler')").first.click()
    walker.looks()
    page.fill("#confirmation", "anuler")
    page.click("main button")
    walker.refused("ANNULER")
    walker.keeps({"confirmation": "anuler"})
    page.fill("#confirmation", "annuler")
    page.dblclick("main button")
    walker.sees("Mes jeunes")
    walker.goes_back()
    walker.looks()
