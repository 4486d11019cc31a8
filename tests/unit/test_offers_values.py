"""Cells as partners write them."""

from datetime import date, datetime

import pytest

from shared.domain.offers import cells, values, ways_to_apply
from shared.domain.offers.dates import day
from shared.domain.offers.headings import Column
from shared.domain.offers.kinds import Kind, kind_in, kind_in_title
from shared.domain.offers.problems import Unreadable


@pytest.mark.parametrize(
    ("cell", "postcode"),
    [
        ("93100", "93100"),
        (1000.0, "01000"),
        (1000, "01000"),
        ("1000", "01000"),
        ("93 100", "93100"),
        ("F-93100", "93100"),
        ("93100 Montreuil", "93100"),
        (" 75011\n", "75011"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_postcode_gets_its_zero_back(cell: object, postcode: str) -> None:
    assert values.postcode(cell) == postcode


@pytest.mark.parametrize("cell", ["9", "931000", "Montreuil", "00100", 93.5, "99999"])
def test_what_is_no_postcode_is_said(cell: object) -> None:
    with pytest.raises(Unreadable) as refusal:
        values.postcode(cell)
    assert refusal.value.code == "postcode-unreadable"


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        (123456789.0, "0123456789"),
        ("06 12 34 56 78", "0612345678"),
        ("+33 (0)6 12.34.56.78", "0612345678"),
        ("0033612345678", "0612345678"),
        ("01-23-45-67-89 / 06 12 34 56 78", "0123456789"),
        ("0800 123 456", "0800123456"),
        ("nc", ""),
    ],
)
def test_a_phone_number_is_ten_digits(cell: object, phone: str) -> None:
    assert ways_to_apply.phone(cell) == phone


def test_a_premium_number_and_a_short_one_are_refused_without_being_quoted() -> None:
    for cell, code in (("08 99 12 34 56", "phone-premium"), ("01 23", "phone-unreadable")):
        with pytest.raises(Unreadable) as refusal:
            ways_to_apply.phone(cell)
        assert (refusal.value.code, refusal.value.params) == (code, {})


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("15/03/2027", date(2027, 3, 15)),
        ("15-03-2027", date(2027, 3, 15)),
        ("15.3.27", date(2027, 3, 15)),
        ("2027-03-15", date(2027, 3, 15)),
        ("2027-03-15T00:00:00", date(2027, 3, 15)),
        ("15 mars 2027", date(2027, 3, 15)),
        ("le lundi 15 Mars 2027", date(2027, 3, 15)),
        ("1er août 2027", date(2027, 8, 1)),
        ("septembre 2027", date(2027, 9, 1)),
        (46461.0, date(2027, 3, 15)),
        ("46461", date(2027, 3, 15)),
        (datetime(2027, 3, 15, 9, 30), date(2027, 3, 15)),  # noqa: DTZ001
        (date(2027, 3, 15), date(2027, 3, 15)),
        ("dès que possible", None),
        ("À définir", None),
        ("", None),
    ],
)
def test_a_date_in_any_french_form(cell: object, expected: date | None) -> None:
    assert day(cell) == expected


@pytest.mark.parametrize(
    "cell", ["31/02/2027", "bientôt", "15/03", 3.0, "32 mars 2027", "1/1/1900"]
)
def test_what_is_no_date_is_said(cell: object) -> None:
    with pytest.raises(Unreadable):
        day(cell)


def test_a_web_address_without_its_beginning_gets_one() -> None:
    assert ways_to_apply.url("www.example.org/x") == "https://www.example.org/x"
    for wrong in ("javascript:alert(1)", "https://a@b/", "voir le site", "ftp://example.org"):
        with pytest.raises(Unreadable):
            ways_to_apply.url(wrong)


NAME, EMAIL, PHONE = "Camille Exemple", "emploi@example.org", "01 23 45 67 89"
NAMED = {"contact_name": NAME}
ADDRESSED, NUMBERED = {"apply_email": EMAIL}, {"apply_phone": "0123456789"}


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (f"Écrire à {EMAIL}", ADDRESSED),
        (f"Tél. : {PHONE}", NUMBERED),
        ("+33 (0)1 23 45 67 89", NUMBERED),
        (f"{PHONE} / 01 23 45 67 80", NUMBERED),
        (
            "example.org/offre/1234567890",
            {"apply_url": "https://example.org/offre/1234567890"},
        ),
        (f"{NAME}, {EMAIL}", NAMED | ADDRESSED),
        (f"{NAME} – Tél : {PHONE}", NAMED | NUMBERED),
        (f"{NAME} ({PHONE}) {EMAIL}", NAMED | NUMBERED | ADDRESSED),
        (f"mail : {EMAIL} / tél. {PHONE}", NUMBERED | ADDRESSED),
        (f"{EMAIL} réf. 0123", ADDRESSED),
        (f"{EMAIL}, dossier 999 999 999", ADDRESSED),
        ("123456789", NUMBERED),
        ("néant", {}),
    ],
)
def test_one_contact_cell_goes_where_it_belongs(cell: str, told: dict[str, str]) -> None:
    assert ways_to_apply.contact(cell) == told


def test_a_number_that_costs_extra_is_no_contact() -> None:
    with pytest.raises(Unreadable, match="phone-premium"):
        ways_to_apply.contact("08 99 12 34 56")


@pytest.mark.parametrize(
    "name", ["Camille Exemple", "Mme Le Goff", "M. Jean-Marc de la Tour", "Mme D’Exemple"]
)
def test_a_contact_cell_that_names_somebody_tells_whom_to_ask_for(name: str) -> None:
    assert ways_to_apply.contact(name) == {"contact_name": name}


@pytest.mark.parametrize("words", ["voir le site", "Accueil", "Bât. B 3e étage", "sur place"])
def test_a_contact_cell_of_other_words_is_unreadable(words: str) -> None:
    with pytest.raises(Unreadable):
        ways_to_apply.contact(words)


def test_a_place_gives_postcode_and_city() -> None:
    assert cells.place("93100 Montreuil") == ("93100", "Montreuil", "93")
    assert cells.place("12 rue Exemple, 93100 Montreuil") == ("93100", "Montreuil", "93")
    assert cells.place("Montreuil (93100)") == ("93100", "Montreuil", "93")
    assert cells.place("Montreuil") == ("", "Montreuil", "")
    assert cells.postcode("93 - Montreuil") == ("", "Montreuil", "93")


def test_formulas_and_spreadsheet_errors_are_no_texts() -> None:
    for cell in ('=HYPERLINK("https://example.org")', "=1+1", "#N/A", "#REF!"):
        with pytest.raises(Unreadable):
            values.line(cell)
    assert values.line("#MétiersDuSoin") == "#MétiersDuSoin"
    assert values.text("- accueillir\r\n\r\n-  servir\u200b") == "- accueillir\n- servir"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("CDI", Kind.JOB),
        ("Contrat à durée indéterminée", Kind.JOB),
        ("CDD d’insertion (CDDI)", Kind.JOB),
        ("Contrat d'apprentissage", Kind.APPRENTICESHIP),
        ("Stage conventionné", Kind.INTERNSHIP),
        ("PMSMP", Kind.IMMERSION),
        ("Service civique", Kind.CIVIC_SERVICE),
        ("Formation", Kind.TRAINING),
    ],
)
def test_kinds_by_their_french_names(written: str, kind: Kind) -> None:
    found = kind_in(written)
    assert found is not None
    assert found[0] is kind


def test_a_trainer_is_no_training() -> None:
    assert kind_in_title("Chargé de formation") is None
    assert kind_in_title("Assistante de gestion en alternance") is Kind.APPRENTICESHIP
    assert kind_in("Bénévolat") is None


def test_a_column_remembers_texts_and_nothing_that_only_equals_them() -> None:
    refused: list[Unreadable] = []
    read = cells.reader_of(Column.WORK_TIME, refused.append)
    for _ in range(2):
        assert [read(cell) for cell in (1, True, "1", 1.0, None)] == ["1", "oui", "1", "1", None]
    assert refused == []


def test_a_column_refuses_again_what_it_refused() -> None:
    refused: list[Unreadable] = []
    read = cells.reader_of(Column.APPLY_PHONE, refused.append)
    for times in (1, 2):
        assert read("demain") is None
        assert [error.code for error in refused] == ["phone-unreadable"] * times
