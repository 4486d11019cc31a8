"""A federation's assistant at her desk: wrong files, columns nobody knows, rows to correct."""

import uuid

import pytest

from tests.browser.walker import DESK, PICTURE, walking

PARTNER = "partenaire@explore.example.org"
ROW = "{0}-{1};Aide à la vente {0};{2};Recyclerie Exemple;{3};{4};CDI"
TEXT = "Accueillir la clientèle de la ressourcerie et tenir la caisse."


@pytest.fixture
def walker(chromium, stack, screenshots):
    """Her screen."""
    with walking(chromium, stack, screenshots, "partner", DESK) as somebody:
        yield somebody


def a_list(tag, *rows):
    """Her list, whose column of employers bears a name that nobody knows."""
    heading = f"Référence;Intitulé;Description;Colonne {tag};Code postal;E-mail;Contrat"
    written = [ROW.format(tag, number, TEXT, *row) for number, row in enumerate(rows)]
    return "\r\n".join([heading, *written]).encode()


def test_a_partner_makes_every_mistake_and_loses_nothing(walker):
    tag, email = uuid.uuid4().hex[:6], "emploi@example.org"
    _signs_in(walker)
    _sends_a_picture(walker)
    wrong = [("9A310", email), ("93100", "emploi@"), ("", email), ("93100", email)]
    _sends(walker, a_list(tag, *wrong))
    _says_what_a_column_holds(walker, tag)
    _reads_what_is_refused(walker)
    _sends(walker, a_list(tag, *[("93100", email)] * 4))
    walker.sees("Votre fichier est lu")
    assert "Aucun refus : tout est pris." in walker.text()
    _marks_one_as_filled(walker, tag)


def _signs_in(walker):
    page = walker.page
    page.goto(walker.stack.outputs["partner_url"])
    walker.sees("Se connecter")
    walker.types({"email": PARTNER, "password": "mot de passe"})
    page.click("main button")
    walker.refused("L’adresse e-mail ou le mot de passe ne va pas")
    walker.keeps({"email": PARTNER})
    page.fill("#password", walker.password(PARTNER))
    page.dblclick("main button")
    walker.sees("Déposer vos offres")
    walker.goes_back()
    walker.sees("Se connecter")
    page.goto(walker.stack.outputs["partner_url"])


def _sends_a_picture(walker):
    """A picture under the name of a workbook; the way back leads to the report."""
    page = walker.page
    page.dblclick("text=Commencer un dépôt")
    walker.sees("Envoyer le fichier")
    _chooses(page, "offres.xlsx", PICTURE)
    walker.sees("Ce fichier n’a pas pu être lu")
    assert "Ce fichier est une image." in walker.text()
    walker.goes_back()
    walker.sees("Ce fichier n’a pas pu être lu")


def _chooses(page, name, data):
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    page.set_input_files("#file", files=[file])
    page.click("button.big")


def _sends(walker, data):
    page = walker.page
    page.click("text=Déposer un autre fichier")
    walker.sees("Envoyer le fichier")
    _chooses(page, "offres.csv", data)


def _says_what_a_column_holds(walker, tag):
    """First nothing, then her answer while her login has ended."""
    page = walker.page
    walker.sees("Que contiennent vos colonnes")
    page.click("text=Lire le fichier ainsi")
    walker.refused()
    page.get_by_label(f"Colonne {tag}").select_option("employer")
    walker.leaves_in_another_tab("partner")
    page.click("text=Lire le fichier ainsi")
    walker.sends_what_was_kept(PARTNER)


def _reads_what_is_refused(walker):
    page = walker.page
    walker.sees("Votre fichier est lu")
    said = walker.text()
    for sentence in ("« 9A310 » n’est pas un code postal", "Il manque le code postal"):
        assert sentence in said, said
    report = page.url.split("?")[0]
    walker.goes_back()
    walker.looks()
    page.goto(report)
    walker.sees("Votre fichier est lu")


def _marks_one_as_filled(walker, tag):
    page = walker.page
    page.goto(f"{walker.stack.outputs['partner_url']}/offres")
    walker.sees("Vos offres")
    own = page.locator(f".offer:has-text('{tag}')").first
    own.locator("button:has-text('Pourvue')").dblclick()
    page.wait_for_selector("[role=status]:has-text('marquée comme pourvue')")
    walker.looks()
    walker.goes_back()
    walker.sees("Vos offres")
