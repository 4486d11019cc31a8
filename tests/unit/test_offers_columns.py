"""Headings recognised, whatever their writing."""

from datetime import date

import pytest

from shared.domain.offers.columns import check_complete, recognise
from shared.domain.offers.heading_rows import find_columns, question_of
from shared.domain.offers.headings import Column
from shared.domain.offers.mapping_memory import NOT_READ, Remembered
from shared.domain.offers.problems import FileRefused, Severity
from shared.domain.offers.rows import Sheet, read_sheet
from shared.domain.offers.synonyms import SYNONYMS
from tests.builders import a_reading

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


def memory(**columns: str) -> Remembered:
    told = {heading.replace("_", " "): column for heading, column in columns.items()}
    return Remembered(1, told)


def test_what_the_partner_said_of_a_heading_goes_before_what_we_think() -> None:
    told = memory(emploi="description", couleur="title")
    columns = recognise(1, ["Emploi", "Couleur", "Titre"], told)
    assert columns.headings[Column.DESCRIPTION] == "Emploi"
    assert columns.headings[Column.TITLE] == "Couleur"
    assert columns.repeated == ("Titre",)


def test_a_column_the_partner_said_not_to_read_is_neither_read_nor_asked_again() -> None:
    told = memory(couleur=NOT_READ, ville=NOT_READ)
    columns = recognise(1, [*HEADING, "Couleur"], told)
    assert columns.unknown == ()
    assert Column.CITY not in columns.headings
    assert question_of([[*HEADING, "Couleur"], ["A"] * 7], told) is not None
    assert (
        question_of([["Titre", "Description", "Employeur", "CP", "Mail", "Couleur"]], told) is None
    )


def test_texts_in_several_columns_are_kept_together() -> None:
    columns = recognise(1, ["Missions", "Description", "Titre"])
    assert [place.column for place in columns.places].count(Column.DESCRIPTION) == 2
    assert columns.headings[Column.DESCRIPTION] == "Missions"


def test_a_heading_in_two_rows_is_read_together() -> None:
    rows: list[list[str]] = [
        ["Offre", "", "", "Structure", "", "Contact", ""],
        ["Intitulé", "Missions", "Contrat", "Nom", "CP", "Mail", "Tél"],
        ["Animateur", "Accueillir", "CDI", "Asso", "93100", "emploi@example.org", "0123456789"],
    ]
    columns = find_columns(rows)
    assert columns.row == 2
    assert {Column.TITLE, Column.DESCRIPTION, Column.EMPLOYER} <= columns.headings.keys()
    assert columns.headings[Column.EMPLOYER] == "Structure Nom"
    assert columns.headings[Column.APPLY_EMAIL] == "Contact Mail"


def test_a_first_row_of_values_is_no_second_heading() -> None:
    rows = [HEADING, ["A1", "Animateur", "Asso", "93100", "Paris", "CDI"]]
    assert find_columns(rows).row == 1


def test_a_file_without_heading_is_read_once_its_partner_has_said_what_stands_where() -> None:
    rows = [["Animateur", "Accueillir", "Asso", "93100", "emploi@example.org"]]
    question = question_of(rows, Remembered())
    assert question is not None
    assert not question.headed
    assert [asked.heading for asked in question.columns][:2] == ["Colonne A", "Colonne B"]
    assert question.columns[0].cells == ("Animateur",)
    assert question.missing == ("title", "description", "employer", "postcode", "apply")
    told = {"colonne a": "title", "colonne b": "description", "colonne c": "employer"}
    told |= {"colonne d": "postcode", "colonne e": "apply_email"}
    columns = find_columns(rows, Remembered(1, told))
    assert columns.row == 0
    assert question_of(rows, Remembered(1, told)) is None
    read = read_sheet(Sheet(rows), a_reading(date(2027, 3, 1), Remembered(1, told)))[1]
    assert [row.number for row in read if row.offer] == [1]


def test_a_question_shows_the_partners_own_first_rows() -> None:
    rows = [["Titre", "CP", "Couleur"], ["Animateur", "", "vert"], ["Maçon", "93100", "bleu"]]
    question = question_of(rows, Remembered())
    assert question is not None
    assert [(a.heading, a.column, a.certain, a.cells) for a in question.columns] == [
        ("Titre", "title", True, ("Animateur", "Maçon")),
        ("CP", "postcode", True, ("93100",)),
        ("Couleur", "", False, ("vert", "bleu")),
    ]
    assert question.unknown == 1


def test_a_heading_in_words_nobody_knows_is_still_a_heading() -> None:
    rows = [["Opportunité", "Qui", "Quoi"], ["Animateur", "Asso", "Accueillir 20 enfants"]]
    question = question_of(rows, Remembered())
    assert question is not None
    assert question.headed
    assert [asked.heading for asked in question.columns] == rows[0]


def test_the_elements_of_a_list_are_numbered_from_one() -> None:
    names = ["title", "description", "company", "location_cp", "application_url"]
    element = ["Agent de tri", "Trier", "Asso", "93100", "https://example.org/1"]
    columns, rows = read_sheet(Sheet([names, element], listed=True), a_reading(date(2027, 3, 1)))
    assert columns.row == 0
    assert [row.number for row in rows] == [1]


def test_our_own_names_of_fields_are_recognised() -> None:
    assert {p.column for p in recognise(0, [c.value for c in Column]).places} == set(Column)
