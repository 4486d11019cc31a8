"""Seventeen, on a phone, in a bus: from the home page to a seat given back, every mistake made."""

import pytest

from tests.browser.walker import PHONE, walking
from tests.stack.story import Story


@pytest.fixture
def walker(chromium, stack, screenshots):
    """Her phone."""
    with walking(chromium, stack, screenshots, "youth", PHONE) as somebody:
        yield somebody


@pytest.fixture
def story(stack):
    """A session with one seat, in which others may ask meanwhile."""
    return Story(stack, capacity=1)


@pytest.fixture
def other(stack):
    """Another one with one seat, later."""
    return Story(stack, capacity=1, days=90)


def test_a_youth_makes_every_mistake_and_loses_nothing(walker, story, other):
    typed = _finds_the_form(walker, story)
    typed = _corrects_it(walker, story, typed)
    own = _is_told_that_it_filled(walker, story, typed)
    _looks_back(walker, typed, own)
    _finds_her_link(walker, story, typed["email"], own)
    _asks_for_another_session(walker, other, typed)
    _changes_session(walker, story, other, typed["email"])
    _gives_the_seat_back(walker, story, typed["email"])


def _finds_the_form(walker, story):
    page = walker.page
    page.goto(story.stack.outputs["public_url"])
    walker.sees("Une semaine")
    page.click("text=Voir les sessions")
    page.click("text=Seine-Saint-Denis")
    walker.looks()
    page.click(f"h3 a[href='/sessions/{story.session_id}']")
    walker.sees("Session d’essai")
    page.click("text=S’inscrire")
    walker.sees("S’inscrire")
    assert "1 place libre" in page.inner_text("main")
    return {
        "first_name": "Alix",
        "last_name": f"Exemple {story.tag}",
        "birth_day": "31",
        "birth_month": "2",
        "birth_year": str(story.now().year - 17),
        "email": "alix@",
        "phone": "06 12 34 56 78",
        "postcode": "93100",
    }


def _fills(walker, typed):
    walker.types(typed)
    for box in ("J’ai quitté l’école sans diplôme", "J’ai lu comment mes données sont utilisées"):
        walker.page.check(f"text={box}")


def _corrects_it(walker, story, typed):
    """First the date does not exist, then the address is half a one."""
    _fills(walker, typed)
    walker.page.click("button.big")
    walker.refused("une date de naissance qui existe", "l’adresse e-mail en entier")
    walker.keeps(typed)
    walker.types({"birth_day": "15"})
    walker.page.click("button.big")
    walker.refused("l’adresse e-mail en entier")
    walker.keeps(typed | {"birth_day": "15"})
    assert walker.page.locator("input:checked").count() == 3
    return typed | {"birth_day": "15", "email": f"essai-{story.tag}-alix@example.org"}


def _is_told_that_it_filled(walker, story, typed):
    """Somebody takes the seat while she types; an impatient thumb sends twice."""
    story.arrive(1)
    story.becomes(0, "confirmed")
    walker.types(typed)
    walker.page.dblclick("button.big")
    walker.sees("Vous êtes sur la liste d’attente")
    assert "personne n’attend avant vous" in walker.text()
    assert walker.mails(typed["email"], 1)[0].startswith("Liste d’attente, numéro 1")
    return walker.page.url


def _looks_back(walker, typed, own):
    """The form is still there; sent again it leads to the same page, changed it says so."""
    page = walker.page
    walker.goes_back()
    walker.sees("S’inscrire")
    walker.keeps(typed)
    page.click("button.big")
    walker.sees("Vous êtes sur la liste d’attente")
    assert page.url == own
    walker.goes_back()
    walker.types({"phone": "07 12 34 56 78"})
    page.click("button.big")
    walker.refused("Ce formulaire a déjà été envoyé", "l’équipe a gardé les nouvelles réponses")
    walker.keeps(typed | {"phone": "07 12 34 56 78"})
    page.goto(own)
    assert len(walker.stack.mailbox(typed["email"])) == 1


def _asks_for_another_session(walker, other, typed):
    page = walker.page
    assert "vous gardez votre rang ici" in walker.text()
    page.click("text=Voir les autres sessions")
    page.click(f"h3 a[href='/sessions/{other.session_id}']")
    walker.sees("Session d’essai")
    page.click("text=S’inscrire")
    _fills(walker, typed)
    page.click("button.big")
    walker.sees("Votre place est confirmée")
    assert walker.mails(typed["email"], 3)[2].startswith("Place confirmée")


def _finds_her_link(walker, story, email, own):
    """A link cut in two by a message says what to do."""
    page = walker.page
    walker.remembered(email)
    page.goto(own[:-4])
    walker.sees("Page introuvable")
    page.click("text=Retrouver mon lien")
    walker.sees("Retrouver mon lien")
    page.fill("#email", "alix@example")
    page.click("button.big")
    walker.refused("l’adresse e-mail en entier")
    walker.keeps({"email": "alix@example"})
    page.fill("#email", email.upper())
    page.dblclick("button.big")
    walker.sees("Regardez vos e-mails")
    walker.goes_back()
    walker.keeps({"email": email.upper()})
    assert walker.mails(email, 2)[1].startswith("Le lien de votre page")
    page.goto(story.link(email, "i"))
    walker.sees("Vous êtes sur la liste d’attente")


def _changes_session(walker, story, other, email):
    """The first session has a seat for her now; she takes it, and the other is given back."""
    page = walker.page
    story.does(0, "cancel")
    assert walker.mails(email, 4)[3].startswith("Place proposée")
    offered = story.link(email, "i")
    page.goto(offered)
    walker.sees("Une place est libre pour vous")
    assert "si vous acceptez celle-ci, l’autre est rendue" in walker.text()
    page.dblclick("text=J’accepte la place")
    walker.sees("Votre place est confirmée")
    walker.goes_back()
    walker.looks()
    subjects = walker.mails(email, 6)[4:]
    assert {each.split(" – ")[0] for each in subjects} == {"Place rendue", "Place confirmée"}
    page.goto(offered)
    walker.sees("Votre place est confirmée")


def _gives_the_seat_back(walker, story, email):
    """The word is first forgotten, then mistyped; sent twice, and again after the way back."""
    page = walker.page
    own = page.url
    page.click("text=Je ne peux plus venir")
    walker.sees("Annuler votre inscription")
    page.click("main button")
    walker.refused("Écrivez le mot ANNULER")
    page.fill("#confirmation", "anuler")
    page.click("main button")
    walker.refused("Écrivez le mot ANNULER")
    walker.keeps({"confirmation": "anuler"})
    page.fill("#confirmation", "annuler")
    page.dblclick("main button")
    walker.sees("Votre inscription est annulée")
    walker.goes_back()
    walker.looks()
    page.fill("#confirmation", "annuler")
    page.click("main button")
    walker.sees("Votre inscription est annulée")
    assert page.url == own
    subjects = walker.mails(email, 7)
    assert subjects[6].startswith("Inscription annulée")
    assert len(set(subjects)) == 7
