"""Private people's addresses and numbers go out of sight; the rest of a text stays."""

from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.domain.offers.masking import Markers, masked, may_tell

MARKS = Markers("[adresse masquée]", "[numéro masqué]")


@pytest.mark.parametrize(
    "address",
    [
        "marie.dupont@gmail.com",
        "marie.dupont@structure.example.org",
        "m.dupont@asso.fr",
        "m@mairie.example.org",
        "jean@jeanne-darc.org",
        "mjc.montreuil@orange.fr",
        "jean-marc_le-goff+cv@wanadoo.fr",
        "marie.dupont [at] asso [dot] fr",
        "marie.dupont (arobase) asso (point) fr",
        "marie.dupont at asso dot fr",
        "marie.dupont[@]asso.fr",
    ],
)
def test_a_persons_address_is_masked(address: str) -> None:
    text, counts = masked(f"Écrire à {address}, merci.", MARKS)
    assert text == "Écrire à [adresse masquée], merci."
    assert counts == {"address": 1}


@pytest.mark.parametrize(
    "address",
    [
        "contact@asso.fr",
        "recrutement-idf@asso.fr",
        "rh@gmail.com",
        "accueil.93@asso.fr",
        "emploi@laposte.net",
        "pantin.recrutement@asso.fr",
        "emmaus@emmaus-alternatives.org",
        "mjc93@mjc93.fr",
    ],
)
def test_a_functions_mailbox_stays(address: str) -> None:
    assert masked(f"Écrire à {address}.", MARKS) == (f"Écrire à {address}.", {})


def test_the_mailbox_of_the_organisation_itself_stays() -> None:
    text = "mjc.montreuil@orange.fr ou mjcdemontreuil@gmail.com"
    assert masked(text, MARKS, "MJC de Montreuil")[0] == text
    assert masked(text, MARKS, "MJC de Pantin")[1] == {"address": 2}


@pytest.mark.parametrize(
    "number",
    [
        "06 12 34 56 78",
        "0612345678",
        "07.12.34.56.78",
        "06-12-34-56-78",
        "06/12/34/56/78",
        "06 1234 5678",
        "+33 6 12 34 56 78",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "0033 7 12 34 56 78",
        "(0)6 12 34 56 78",
        "06\u00a012\u00a034\u00a056\u00a078",
        "1 85 05 78 006 084 36",
        "285057800608436",
        "1 85 05 2A 006 084 36",
    ],
)
def test_a_mobile_number_and_a_persons_registration_number_are_masked(number: str) -> None:
    text, counts = masked(f"Appeler Marie ({number}).", MARKS)
    assert text == "Appeler Marie ([numéro masqué])."
    assert counts == {"number": 1}


@pytest.mark.parametrize(
    "kept",
    [
        "01 23 45 67 89",
        "+33 1 23 45 67 89",
        "09 87 65 43 21",
        "0 800 123 456",
        "93100 Montreuil",
        "SIRET 12345678900012",
        "SIRET 061 234 567 00012",
        "SIREN 612 345 678",
        "du 06/07/2026 au 08/09/2026",
        "du 01.06.2026 - 30.07.2026",
        "01-06-2026 09-07-2026",
        "1 806,50 € brut, soit 11,88 € de l'heure",
        "offre 2026-0612345",
        "dossier 100000000000000",
        "FR76 3000 6000 0112 3456 7890 189",
        "35 h, 06 h 30 à 14 h 30",
        "rendez-vous le 6 à 7 h",
        "https://example.org/offre/0612345678901234",
        "Ouvert (a) tous. Merci",
    ],
)
def test_what_is_nobodys_is_not_touched(kept: str) -> None:
    assert masked(kept, MARKS) == (kept, {})


def test_several_in_one_text_are_counted_each() -> None:
    text, counts = masked(
        "Tél 01 23 45 67 89 / 06 12 34 56 78 07 98 76 54 32 ou marie@gmail.com, paul@free.fr", MARKS
    )
    assert counts == {"number": 2, "address": 2}
    assert "01 23 45 67 89" in text
    assert "07 98" not in text


def test_a_long_list_of_numbers_is_masked_to_the_end() -> None:
    text, counts = masked(" ".join(["0612345678"] * 20), MARKS)
    assert (counts["number"], "06" in text) == (20, False)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a.",
        "a@",
        "@",
        "1",
        "1 ",
        "0 ",
        "06 ",
        "(",
        "a at ",
        "a at b dot ",
        "[at]",
        "+33",
        "é",
        "-1",
    ],
)
def test_hostile_text_takes_no_longer(unit: str) -> None:
    began = process_time()
    masked(unit * (20_000 // len(unit)))
    assert process_time() - began < 0.5


@given(st.text(alphabet="0167 .-()+@abc[]tdo/23é", max_size=200))
def test_masking_twice_is_masking_once(text: str) -> None:
    once, _ = masked(text, MARKS)
    assert masked(once, MARKS) == (once, {})


@given(st.text(alphabet="0167 .-()+@abc[]tdo/23é٤６’", max_size=200))
def test_nothing_is_found_where_nothing_may_be(text: str) -> None:
    assert may_tell(text) or masked(text, MARKS) == (text, {})


@given(st.text(alphabet="0167 .-()+@abc[]tdo/23é", max_size=200))
@example("a@-.0")
def test_a_text_grows_by_its_markers_only(text: str) -> None:
    shown, counts = masked(text, MARKS)
    markers = counts["address"] * len(MARKS.address) + counts["number"] * len(MARKS.number)
    assert len(shown) <= len(text) + markers
    assert bool(counts) == (shown != text)
