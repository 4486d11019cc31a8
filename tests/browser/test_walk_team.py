"""A coordinator on Monday morning: a session is made, filled by phone, corrected, called off."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.browser.walker import DESK, walking
from tests.stack.story import Story

STAFF = "equipe@explore.example.org"


@pytest.fixture
def walker(chromium, stack, screenshots):
    """Her screen."""
    with walking(chromium, stack, screenshots, "team", DESK) as somebody:
        yield somebody


@pytest.fixture
def story(stack):
    """Whose clock and tag are used; the session of the walk is made by her."""
    return Story(stack, capacity=0)


def test_the_team_makes_every_mistake_and_loses_nothing(walker, story):
    email = story.address(0)
    _signs_in(walker)
    session = _makes_a_session(walker, story)
    _opens_it(walker)
    person = _takes_a_call(walker, email)
    _changes_the_seats(walker, session)
    _undoes_a_cancellation(walker, person)
    _prints_the_day(walker, session)
    _calls_it_off(walker, session)
    subjects = walker.mails(email, 4)
    assert len(set(subjects)) == 4, subjects
    _leaves(walker)


def _signs_in(walker):
    page, password = walker.page, walker.password(STAFF)
    page.goto(walker.stack.outputs["staff_url"])
    walker.sees("Se connecter")
    walker.types({"email": STAFF, "password": "mot de passe"})
    page.click("main button")
    walker.refused("L’adresse e-mail ou le mot de passe ne va pas")
    walker.keeps({"email": STAFF})
    page.fill("#password", password)
    page.click("main button")
    walker.sees("Votre code")
    page.fill("#code", "000000")
    page.click("main button")
    walker.refused("Ce code ne va pas")
    page.fill("#code", walker.code(STAFF))
    page.dblclick("main button")
    walker.sees("À faire aujourd’hui")
    walker.goes_back()
    walker.looks()
    page.goto(walker.stack.outputs["staff_url"])


def _makes_a_session(walker, story):
    page, first = walker.page, story.now().date() + timedelta(days=50)
    typed = {
        "title": f"EXPLORE {story.tag}",
        "starts_on": first.isoformat(),
        "ends_on": (first - timedelta(days=3)).isoformat(),
        "department": "93",
        "venue": "Maison des associations, 93100 Montreuil",
        "capacity": "douze",
    }
    page.click("text=Créer une session")
    walker.sees("Créer une session")
    walker.types(typed)
    page.uncheck("#open")
    page.click("main button:has-text('Créer')")
    walker.refused("Le nombre de places est un nombre entier")
    walker.keeps(typed)
    typed |= {"capacity": "12"}
    walker.types(typed)
    page.click("main button:has-text('Créer')")
    walker.refused("Le dernier jour doit être une date, le premier jour ou après")
    walker.keeps(typed)
    typed |= {"ends_on": (first + timedelta(days=4)).isoformat()}
    walker.types(typed)
    page.dblclick("main button:has-text('Créer')")
    walker.sees(typed["title"])
    assert "La session est créée." in walker.text()
    session = page.url.split("?")[0]
    walker.goes_back()
    walker.looks()
    walker.types(typed)
    page.click("main button:has-text('Créer')")
    walker.sees(typed["title"])
    assert page.url.split("?")[0] == session
    walker.goes_back()
    walker.types(typed | {"title": f"EXPLORE {story.tag} bis"})
    page.click("main button:has-text('Créer')")
    page.wait_for_selector("[role=alert]")
    walker.looks()
    walker.keeps(typed | {"title": f"EXPLORE {story.tag} bis"})
    page.click("text=Voir la session déjà créée")
    walker.sees(typed["title"])
    listed = story.staff("GET", "/api/sessions").json()["sessions"]
    assert sum(each["title"].startswith(f"EXPLORE {story.tag}") for each in listed) == 1
    return session


def _opens_it(walker):
    page = walker.page
    page.dblclick("text=Ouvrir les inscriptions")
    page.wait_for_selector("[role=status]:has-text('Les inscriptions sont ouvertes')")
    walker.looks()
    walker.goes_back()
    walker.looks()


def _takes_a_call(walker, email):
    """The date does not exist; then the login has ended while she was on the phone."""
    page = walker.page
    typed = {
        "first_name": "Nour",
        "last_name": "Exemple",
        "birth_date": "31/02/2007",
        "phone": "06 12 34 56 78",
        "email": email,
        "postcode": "93100",
    }
    page.click("text=Inscrire par téléphone")
    walker.sees("Inscrire par téléphone")
    walker.types(typed)
    page.check("text=A quitté l’école sans diplôme")
    page.click("main button")
    walker.refused("Écrivez une date qui existe")
    walker.keeps(typed)
    typed |= {"birth_date": "15/02/2007"}
    walker.types(typed)
    page.check("#notice_read")
    walker.leaves_in_another_tab("staff")
    page.click("text=Enregistrer la demande")
    walker.sends_what_was_kept(STAFF)
    walker.sees("Nour Exemple")
    page.wait_for_selector(".pill:has-text('Confirmée')")
    walker.looks()
    person = page.url.split("?")[0]
    walker.goes_back()
    walker.looks()
    page.click("text=Envoyer ce que j’avais écrit")
    walker.sees("Nour Exemple")
    assert page.url.split("?")[0] == person
    assert walker.mails(email, 1)[0].startswith("Place confirmée")
    return person


def _changes_the_seats(walker, session):
    page = walker.page
    page.goto(session)
    page.fill("#capacity", "une")
    page.click("text=Enregistrer")
    walker.refused("Le nombre de places est un nombre entier")
    walker.keeps({"capacity": "une"})
    page.fill("#capacity", "1")
    page.dblclick("text=Enregistrer")
    page.wait_for_selector("text=La session a maintenant 1 place.")
    walker.looks()
    walker.goes_back()
    walker.looks()
    page.goto(session)
    assert page.input_value("#capacity") == "1"


def _undoes_a_cancellation(walker, person):
    page = walker.page
    page.goto(person)
    page.click("text=Annuler à la demande de la personne")
    walker.sees("Annuler à la demande de la personne")
    page.fill("#note", "A appelé ce matin")
    page.dblclick("main button:has-text('Annuler l’inscription')")
    page.wait_for_selector("[role=status]:has-text('L’inscription est annulée')")
    walker.looks()
    walker.goes_back()
    walker.sees("Annuler à la demande de la personne")
    assert "Cette action n’est pas possible maintenant" in walker.text()
    page.goto(person)
    page.click("text=Rétablir l’inscription")
    walker.sees("Rétablir l’inscription")
    assert "La personne retrouve sa place" in walker.text()
    page.click("main button:has-text('Rétablir')")
    page.wait_for_selector("[role=status]:has-text('L’inscription est rétablie')")
    walker.looks()
    page.wait_for_selector(".pill:has-text('Confirmée')")


def _prints_the_day(walker, session):
    page = walker.page
    page.goto(session)
    page.click("text=Feuilles à imprimer")
    walker.sees("Feuilles à imprimer")
    page.emulate_media(media="print")
    assert page.locator("text=Nour").first.is_visible()
    assert not page.locator(".site-header").is_visible()
    page.screenshot(path=Path(walker.screenshots) / "walk-team-print.png", full_page=True)
    page.emulate_media(media="screen")


def _calls_it_off(walker, session):
    page = walker.page
    page.goto(session)
    page.click("text=Annuler la session")
    walker.sees("Annuler cette session")
    assert "avec une place confirmée" in walker.text()
    page.fill("#confirmation", "anuler")
    page.click("main button")
    walker.refused("ANNULER")
    walker.keeps({"confirmation": "anuler"})
    page.fill("#confirmation", "annuler")
    page.dblclick("main button")
    page.wait_for_selector("[role=status]:has-text('La session est annulée')")
    walker.looks()
    walker.goes_back()
    walker.looks()
    page.fill("#confirmation", "annuler")
    page.click("main button")
    page.wait_for_selector("[role=status]:has-text('La session est annulée')")


def _leaves(walker):
    page = walker.page
    page.click("text=Se déconnecter")
    walker.sees("Se connecter")
    walker.goes_back()
    walker.sees("Se connecter")
