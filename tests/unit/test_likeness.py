"""Who may be who: what typing mistakes make of one person, and what twins share."""

from dataclasses import replace
from datetime import date

import pytest

from shared.domain.likeness import Traits, facets, likeness, mistakes, near_names, plain

ALIX = Traits("Alix", "Exemple", date(2007, 5, 4), "alix@example.org", "+33612345678")


def code(one, other):
    found = (likeness(one, other), likeness(other, one))
    assert found[0] == found[1], "the same in either order"
    return found[0].code if found[0] else None


def other(**values):
    """Somebody with an address and a number of their own."""
    return replace(ALIX, **{"email": "autre@example.org", "phone": "+33687654321", **values})


def test_the_same_name_and_birth_date_under_another_address_is_a_doubt():
    assert code(ALIX, other()) == "same_name_birth_date"


@pytest.mark.parametrize(
    ("first_name", "last_name"),
    [("ALIX", "EXEMPLE"), ("Àlix", "Éxemple"), ("Exemple", "Alix"), (" Alix ", "Exemple")],
)
def test_case_accents_and_exchanged_fields_make_no_other_name(first_name, last_name):
    alike = other(first_name=first_name, last_name=last_name)
    assert code(ALIX, alike) == "same_name_birth_date"


def test_the_same_phone_and_birth_date_is_a_doubt_whatever_the_names():
    found = other(first_name="Bao", last_name="Modèle", phone=ALIX.phone)
    assert code(ALIX, found) == "same_phone_birth_date"


@pytest.mark.parametrize("shared", [{"email": ALIX.email}, {"phone": ALIX.phone}])
def test_twins_share_an_address_or_a_phone_and_are_no_doubt(shared):
    assert code(ALIX, other(first_name="Bao", **shared)) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Sofiane", "Soufiane"),
        ("Zoé", "Zoe"),
        ("Maelys", "Maëlis"),
        ("Camille", "Cmaille"),
        ("Alexandre", "Alexxandr"),
        ("Jean", "Jean-Pierre"),
        ("Lou", "Luo"),
    ],
)
def test_a_first_name_mistyped_under_the_same_address_is_a_doubt(typed, meant):
    one, two = replace(ALIX, first_name=typed), replace(ALIX, first_name=meant, phone="")
    assert code(one, two) == "typing_error"


@pytest.mark.parametrize(
    ("one", "two"), [("Adam", "Ève"), ("Li", "Lo"), ("Lina", "Nino"), ("Marie", "Anne Marie")]
)
def test_clearly_different_first_names_are_no_typing_mistake(one, two):
    assert not near_names(one, two)


@pytest.mark.parametrize(
    ("born", "mistake"),
    [(date(2007, 4, 5), "swapped"), (date(2008, 5, 4), "digit"), (date(2007, 5, 14), "digit")],
)
def test_the_same_address_and_name_with_a_mistyped_birth_date_is_a_doubt(born, mistake):
    found = likeness(ALIX, replace(ALIX, birth_date=born))
    assert (found.code, found.params) == ("same_email_name", {"mistake": mistake})


@pytest.mark.parametrize("born", [date(1975, 11, 23), date(2006, 6, 4)])
def test_a_parent_of_the_same_name_and_address_is_no_doubt(born):
    assert code(ALIX, replace(ALIX, birth_date=born)) is None


def test_strangers_and_people_born_on_the_same_day_are_no_doubt():
    assert code(ALIX, other(first_name="Bao", last_name="Modèle")) is None
    assert code(ALIX, other(birth_date=date(2007, 4, 5))) is None


def test_what_is_missing_is_not_in_common():
    one = replace(ALIX, email="", phone="")
    two = replace(one, first_name="Bao", last_name="Modèle")
    assert code(one, two) is None
    assert set(facets(one)) == {"name"}


def test_the_code_and_the_numbers_of_a_likeness_hold_no_personal_data():
    found = likeness(ALIX, replace(ALIX, birth_date=date(2007, 4, 5)))
    told = repr(found)
    assert not any(word in told for word in ("Alix", "Exemple", "2007", "example.org", "612345"))


ALIKE = [
    other(),
    other(first_name="Bao", last_name="Modèle", phone=ALIX.phone),
    replace(ALIX, first_name="Allix"),
    replace(ALIX, birth_date=date(2007, 4, 5)),
]


@pytest.mark.parametrize("two", ALIKE, ids=lambda two: likeness(ALIX, two).code)
def test_whoever_is_alike_has_a_facet_in_common(two):
    assert set(facets(ALIX).items()) & set(facets(two).items())


@pytest.mark.parametrize(
    ("one", "two", "many"),
    [
        ("", "", 0),
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "abcd", 1),
        ("kitten", "sitting", 3),
    ],
)
def test_mistakes_are_counted_as_typed(one, two, many):
    assert (mistakes(one, two), mistakes(two, one)) == (many, many)


def test_a_name_is_compared_without_signs():
    assert plain("  Jean-François  d’Œuvre ") == "jean francois d oeuvre"
