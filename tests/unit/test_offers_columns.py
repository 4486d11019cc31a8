"""Headings recognised, whatever their writing."""

import pytest

from shared.domain.offers.columns import check_complete, recognise
from shared.domain.offers.heading_rows import find_columns
from shared.domain.offers.headings import Column
from shared.domain.offers.problems import FileRefused, Severity
from shared.domain.offers.synonyms import SYNONYMS

HEADING = ["Réf.", "INTITULÉ du poste (H/F)", "Structure", "CP", "Ville", "Type de contrat"]


def test_accents_case_and_small_words_do_not_matter() -> None:
    headings = recognise(1, HEADING).headings
    assert headings[Column.REFERENCE] == "Réf."
    assert headings[Column.TITLE] == "INTITULÉ du poste (H/F)"
    assert headings[Column.CONTRACT] == "Type de contrat"


def test_a_typographic_apostrophe_is_an_apostrophe() -> None:
    assert recognise(1, ["Type d’offre", "Type d'offre"]).repeated == ("Type d'offre",)


def test_a_heading_below_titles_and_blank_lines_is_found() -> None:
    rows = [["Offres du réseau 2027"], [], ["mis à jour le", "15/03/2027"], HEADING, ["A1", "x"]]
    assert find_columns(rows).row == 4


def test_what_is_not_recognised_is_named_and_what_is_guessed_is_said() -> None:
    mapping = recognise(1, [*HEADING, "Couleur", "Ville de naissance du projet", "Adresse mail RH"])
    problems = {problem.column: problem for problem in mapping.problems()}
    assert problems["Couleur"].severity is Severity.INFO
    assert problems["Adresse mail RH"].code == "column-guessed"
    assert problems["Adresse mail RH"].params == {"fields": "apply_email"}


def test_two_columns_of_one_meaning_are_not_mixed() -> None:
    mapping = recognise(1, ["Titre", "Intitulé"])
    assert mapping.headings == {Column.TITLE: "Titre"}
    assert mapping.repeated == ("Intitulé",)


def test_missing_columns_are_listed_with_what_was_found() -> None:
    with pytest.raises(FileRefused) as refusal:
        check_complete(recognise(1, HEADING))
    assert refusal.value.code == "columns-missing"
    assert refusal.value.params["fields"] == "description,apply"
    assert "« Structure »" in str(refusal.value.params["found"])


def test_a_table_without_heading_is_refused() -> None:
    with pytest.raises(FileRefused) as refusal:
        find_columns([["1", "Animateur", "Paris"], ["2", "Maçon", "Lyon"]])
    assert refusal.value.code == "heading-missing"


def test_no_synonym_stands_for_two_columns() -> None:
    words = [word for all_ in SYNONYMS.values() for word in all_.split("|")]
    assert len(words) == len(set(words))
