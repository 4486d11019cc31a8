"""A chamber's own list: headings in any spelling, cells as spreadsheets leave them."""

from datetime import date, datetime

import pytest

from shared.contracts.people_lists import MOST_PEOPLE, read_people
from shared.contracts.written_registrations import from_written_fields, written_date
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import Sheet
from shared.texts.catalogue import say


def one(**cells):
    """What is read of a sheet with these headings and one row."""
    (row,) = read_people(Sheet([list(cells), list(cells.values())])).rows
    return row.fields


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("PRÉNOM", "first_name"),
        ("Nom de famille", "last_name"),
        ("Date de naissance (jj/mm/aaaa)", "birth_date"),
        ("Né(e) le", "birth_date"),
        ("DDN", "birth_date"),
        ("Adresse e-mail *", "email"),
        ("Courriel", "email"),
        ("N° de téléphone", "phone"),
        ("Portable", "phone"),
        ("Code postal", "postcode"),
        ("Situation", "profile"),
        ("Conseiller·ère", "counsellor_name"),
        ("Mail du conseiller", "counsellor_email"),
        ("Mission locale", "counsellor_organisation"),
        ("Responsable légal", "guardian_name"),
    ],
)
def test_headings_are_recognised_in_any_spelling(heading, field):
    other = "Nom" if field == "first_name" else "Prénom"
    assert field in one(**{other: "Alix", heading: "diplômé"})


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (date(2007, 5, 4), "04/05/2007"),
        (datetime(2007, 5, 4, 0, 0), "04/05/2007"),  # noqa: DTZ001
        (39206, "04/05/2007"),
        ("4/5/07", "04/05/2007"),
        ("4.5.97", "04/05/1997"),
        ("2007-05-04T00:00:00", "04/05/2007"),
        ("31/02/2007", "31/02/2007"),
        ("avril 2007", "avril 2007"),
        (None, ""),
    ],
)
def test_birth_dates_are_shown_as_written_in_france_and_never_guessed(cell, shown):
    assert one(**{"Prénom": "Alix", "Date de naissance": cell})["birth_date"] == shown


@pytest.mark.parametrize(
    ("cell", "phone"),
    [(612345678, "0612345678"), (612345678.0, "0612345678"), (" 06 12 ", "06 12"), (12, "12")],
)
def test_a_phone_number_gets_its_first_zero_back(cell, phone):
    assert one(**{"Prénom": "Alix", "Tel": cell})["phone"] == phone


@pytest.mark.parametrize(
    ("cell", "postcode"), [(93100, "93100"), (1000.0, "01000"), ("9310", "9310"), (9, "9")]
)
def test_only_a_number_has_lost_a_zero_of_its_postcode(cell, postcode):
    assert one(**{"Prénom": "Alix", "CP": cell})["postcode"] == postcode


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("DURAND-EXEMPLE Alix Marie", ("DURAND-EXEMPLE", "Alix Marie")),
        ("Alix EXEMPLE", ("EXEMPLE", "Alix")),
        ("Exemple Alix", ("Exemple", "Alix")),
        ("EXEMPLE", ("EXEMPLE", "")),
    ],
)
def test_a_name_in_one_cell_is_given_to_two_fields(cell, name):
    fields = one(**{"NOM Prénom": cell, "CP": 93100})
    assert (fields["last_name"], fields["first_name"]) == name


@pytest.mark.parametrize(
    ("cell", "profile"),
    [
        ("J’ai quitté l’école sans diplôme", "dropout"),
        ("décrocheur", "dropout"),
        ("Je n’ai pas de formation ni de qualification", "no_qualification"),
        ("non qualifiée", "no_qualification"),
        ("Diplômée en recherche d’emploi", "graduate_seeking"),
        ("graduate_seeking", "graduate_seeking"),
        ("autre", ""),
    ],
)
def test_a_situation_is_recognised_or_left_open(cell, profile):
    assert one(**{"Prénom": "Alix", "Situation": cell})["profile"] == profile


def test_what_is_not_taken_over_is_named_and_rows_keep_their_numbers():
    rows = [["Liste"], ["Prénom", "Nom", "Remarque"], [], ["Alix", "Exemple", "x"], [None, "", "y"]]
    found = read_people(Sheet(rows))
    assert found.unknown == ("Remarque",)
    assert [(row.number, row.fields["first_name"]) for row in found.rows] == [(4, "Alix")]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "people-headings-missing"),
        ([["Prénom", "Remarque"], ["Alix", "x"]], "people-headings-missing"),
        ([["Prénom", "Nom"]], "people-none"),
        ([["Prénom", "Nom"], *[["Alix", "Exemple"]] * (MOST_PEOPLE + 1)], "people-too-many"),
    ],
)
def test_what_is_no_such_list_is_refused_with_a_sentence(rows, code):
    with pytest.raises(FileRefused) as refused:
        read_people(Sheet(rows))
    assert refused.value.code == code
    assert say(f"problem-{code}", **refused.value.params)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("27/03/2007", "2007-03-27"),
        (" 27 3 2007 ", "2007-03-27"),
        ("2007-3-27", "2007-03-27"),
        ("30/02/2007", "30/02/2007"),
        ("hier", "hier"),
        ("", ""),
    ],
)
def test_a_day_is_read_as_written_in_france(typed, read):
    assert written_date(typed) == read


def test_what_is_not_written_of_others_is_nobody():
    body = from_written_fields({"first_name": "Alix", "counsellor_name": " "}, "id", "session")
    assert (body["counsellor"], body["guardian"]) == (None, None)
