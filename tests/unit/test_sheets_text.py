"""CSV in every usual encoding and with every usual separator."""

import codecs

import pytest

from shared.adapters.sheets.delimited import decode, read_delimited, separator_of
from shared.adapters.sheets.reading import SheetReader
from shared.domain.offers.problems import FileRefused

FRENCH = (
    "Référence;Intitulé;Employeur\r\n1;Maître-nageur à Évry;Lefèvre & fils\r\n"
    "2;Agent d’accueil – été;Le Bœuf\r\n"
)
SHORT = "Intitulé;Prénom\r\nMaçon;Lefèvre\r\n"
ENCODED = {
    "utf-8": FRENCH.encode(),
    "utf-8 with mark": FRENCH.encode("utf-8-sig"),
    "cp1252": FRENCH.encode("cp1252"),
    "utf-16 with mark": FRENCH.encode("utf-16"),
    "utf-16 big": codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
    "utf-16 without mark": FRENCH.encode("utf-16-le"),
    "mac_roman": FRENCH.encode("mac_roman"),
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_accents_survive(encoding: str) -> None:
    assert decode(ENCODED[encoding]) == FRENCH


def test_a_short_cp1252_text_is_not_taken_for_central_european() -> None:
    assert decode(SHORT.encode("cp1252")) == SHORT


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_the_one_of_the_heading(separator: str) -> None:
    heading = separator.join(["Intitulé", "Description", "CP"])
    row = separator.join(["x", '"un, deux; trois\tquatre|cinq"', "93100"])
    assert separator_of(f"{heading}\n{row}\n") == separator


def test_a_title_with_commas_above_the_heading_does_not_decide() -> None:
    text = "Offres, stages, formations, et plus, 2027\nIntitulé;Employeur;CP\nx;y;93100\n"
    assert separator_of(text) == ";"


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    sheet = read_delimited(b'Titre;CP\r\n\r\n"deux\r\nlignes";93100\r\nz;1000\r\n')
    assert [list(row) for row in sheet.rows] == [
        ["Titre", "CP"],
        [],
        ["deux\r\nlignes", "93100"],
        ["z", "1000"],
    ]


def test_excels_own_mark_for_the_separator_is_no_row() -> None:
    assert list(read_delimited(b"sep=,\r\nTitre,CP\r\n").rows[0]) == ["Titre", "CP"]


def test_a_stray_quote_is_read_and_told() -> None:
    sheet = read_delimited(b'Titre;CP\r\n"Asso "Le Pont" ici";93100\r\nz;1000\r\n')
    assert len(sheet.rows) == 3
    assert [note.code for note in sheet.notes] == ["quote-odd"]


def test_a_quote_never_closed_names_its_row() -> None:
    with pytest.raises(FileRefused) as refusal:
        SheetReader().read(b'Titre;CP\r\na;1\r\n"b;2\r\nc;3\r\n')
    assert (refusal.value.code, refusal.value.params) == ("quote-open", {"row": 3})
