"""Places as partners write them; what two communes could be is never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.adapters.reference.shipped import shipped_communes
from shared.domain.offers.departments import (
    DEPARTMENTS,
    REGIONS,
    department_named,
    department_of,
    region_named,
    region_of,
)
from shared.domain.offers.place_cells import read_place
from shared.domain.offers.places import Certainty, Communes

COMMUNES = shipped_communes()


@pytest.mark.parametrize(
    ("postcode", "department"),
    [
        ("93100", "93"),
        ("01000", "01"),
        ("75116", "75"),
        ("93105", "93"),
        ("20000", "2A"),
        ("20167", "2A"),
        ("20200", "2B"),
        ("20600", "2B"),
        ("97110", "971"),
        ("97133", "977"),
        ("97150", "978"),
        ("97400", "974"),
        ("98800", "988"),
        ("98000", ""),
        ("00100", ""),
        ("96000", ""),
        ("9310", ""),
        ("", ""),
    ],
)
def test_a_postcode_tells_its_department(postcode: str, department: str) -> None:
    assert department_of(postcode) == department


@given(st.text(max_size=8) | st.from_regex(r"\d{5}", fullmatch=True))
def test_any_text_has_a_department_or_none(text: str) -> None:
    assert department_of(text) in {*DEPARTMENTS, ""}


def test_every_department_has_a_name_and_a_region() -> None:
    assert len(DEPARTMENTS) == 109
    assert {region_of(code) for code in DEPARTMENTS} == set(REGIONS)
    assert all(department_named(name) == code for code, name in DEPARTMENTS.items())
    assert (region_of("93"), region_named("ILE DE FRANCE"), region_of("99")) == ("11", "11", "")


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("93 - Montreuil", ("", "Montreuil", "93")),
        ("93-Montreuil", ("", "Montreuil", "93")),
        ("93 Bobigny", ("", "Bobigny", "93")),
        ("Montreuil (93)", ("", "Montreuil", "93")),
        ("Ivry sur Seine - 94", ("", "Ivry sur Seine", "94")),
        ("Bastia (2b)", ("", "Bastia", "2B")),
        ("Montreuil 93100", ("93100", "Montreuil", "93")),
        ("F-93100 Montreuil", ("93100", "Montreuil", "93")),
        ("93 100 Montreuil", ("93100", "Montreuil", "93")),
        ("12 rue de Paris, 93100 Montreuil", ("93100", "Montreuil", "93")),
        ("93100 Montreuil, 12 rue de Paris", ("93100", "Montreuil", "93")),
        ("93105 MONTREUIL CEDEX 3", ("93105", "MONTREUIL", "93")),
        ("MONTREUIL CEDEX", ("", "MONTREUIL", "")),
        ("75012 Paris 12e", ("75012", "Paris", "75")),
        ("Paris 12e", ("75012", "Paris", "75")),
        ("Paris 12ème arrondissement", ("75012", "Paris", "75")),
        ("Paris XII", ("75012", "Paris", "75")),
        ("Lyon 3ème", ("69003", "Lyon", "69")),
        ("Paris 75", ("", "Paris", "75")),
        ("Marseille 13", ("", "Marseille", "13")),
        ("Montreuil, Seine-Saint-Denis", ("", "Montreuil", "93")),
        ("Seine Saint Denis", ("", "", "93")),
        ("Seine-Saint-Denis (93)", ("", "", "93")),
        ("93", ("", "", "93")),
        ("Paris", ("", "Paris", "")),
        ("", ("", "", "")),
    ],
)
def test_a_cell_is_taken_apart(cell: str, read: tuple[str, str, str]) -> None:
    assert read_place(cell) == read


@given(st.text(alphabet="93100 -()/,éParisXIV.", max_size=60))
def test_no_cell_is_too_odd_to_be_taken_apart(cell: str) -> None:
    postcode, _, department = read_place(cell)
    assert not postcode or department_of(postcode) == department


@pytest.mark.parametrize(
    ("written", "postcode", "city", "department"),
    [
        ("93 - Montreuil", "93100", "Montreuil", "93"),
        ("creteil", "94000", "Créteil", "94"),
        ("L'Hay les Roses", "94240", "L'Haÿ-les-Roses", "94"),
        ("Blanc-Mesnil", "93150", "Le Blanc-Mesnil", "93"),
        ("Fontenay s/ Bois", "94120", "Fontenay-sous-Bois", "94"),
        ("ST GERMAIN DES FOSSES", "03260", "Saint-Germain-des-Fossés", "03"),
    ],
)
def test_a_commune_with_one_postcode_gives_it(
    written: str, postcode: str, city: str, department: str
) -> None:
    found = COMMUNES.find("", written)
    assert (found.postcode, found.city, found.department) == (postcode, city, department)
    assert found.certainty is Certainty.DERIVED


def test_a_city_of_many_postcodes_gives_its_department_only() -> None:
    found = COMMUNES.find("", "Paris")
    assert (found.postcode, found.city, found.department) == ("", "Paris", "75")
    assert (found.certainty, found.region) == (Certainty.DERIVED, "11")


def test_a_city_of_a_few_postcodes_says_which() -> None:
    found = COMMUNES.find("", "St Denis", "93")
    assert (found.postcode, found.city, found.department) == ("", "Saint-Denis", "93")
    assert (found.certainty, found.choices) == (Certainty.AMBIGUOUS, ("93200", "93210", "93380"))


@pytest.mark.parametrize(
    ("written", "choices"),
    [
        ("Montreuil", ("Montreuil (28)", "Montreuil (85)", "Montreuil (93)")),
        ("Montreuil (75)", ("Montreuil (28)", "Montreuil (85)", "Montreuil (93)")),
        ("Vienne", ("Vienne (38)", "Vienne (86)")),
        ("Evry", ("Évry (89)", "Évry (91)")),
    ],
)
def test_a_name_of_several_places_is_never_decided(written: str, choices: tuple[str, ...]) -> None:
    found = COMMUNES.find("", written)
    assert (found.postcode, found.city, found.choices) == ("", "", choices)
    assert found.certainty is Certainty.AMBIGUOUS


@pytest.mark.parametrize("said", ["93", "Seine-Saint-Denis", "93 - Seine-Saint-Denis"])
def test_the_department_decides_between_communes_of_one_name(said: str) -> None:
    assert COMMUNES.find("", "Montreuil", said).postcode == "93100"


@pytest.mark.parametrize(
    ("written", "department", "region"),
    [
        ("Seine-Saint-Denis", "93", "11"),
        ("93", "93", "11"),
        ("Mayenne", "53", "52"),
        ("Île-de-France", "", "11"),
        ("IDF", "", "11"),
    ],
)
def test_a_department_or_a_region_is_no_city(written: str, department: str, region: str) -> None:
    found = COMMUNES.find("", written)
    assert (found.postcode, found.city) == ("", "")
    assert (found.department, found.region) == (department, region)


def test_a_postcode_is_taken_as_given() -> None:
    assert COMMUNES.find("93100", "").city == "Montreuil"
    assert COMMUNES.find("77000", "").city == ""
    assert COMMUNES.find("93100", "MONTREUIL").city == "Montreuil"
    assert COMMUNES.find("94390", "Paray-Vieille-Poste").department == "91"


def test_a_cedex_postcode_keeps_its_department() -> None:
    found = COMMUNES.find("93105", "MONTREUIL CEDEX")
    assert (found.postcode, found.city, found.department) == ("93105", "Montreuil", "93")
    assert COMMUNES.find("93105", "Nulle-Part CEDEX").city == "Nulle-Part"


def test_a_joined_commune_is_still_found_by_its_name() -> None:
    assert COMMUNES.find("", "Le Chesnay").postcode == "78150"
    assert COMMUNES.find("", "Pierrefitte-sur-Seine").department == "93"


@pytest.mark.parametrize("written", ["", "Télétravail", "France entière", "Paris / Montreuil"])
def test_what_is_no_place_is_not_found(written: str) -> None:
    assert COMMUNES.find("", written).certainty is Certainty.UNKNOWN


def test_a_table_of_ones_own_is_enough() -> None:
    communes = Communes([("Œuilly", "02", "02160")])
    assert communes.find("", "oeuilly").postcode == "02160"
