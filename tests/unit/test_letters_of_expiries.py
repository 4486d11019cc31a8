"""The mail about offers that end soon: golden text parts, how many, ten titles at most."""

import os
from dataclasses import replace

import pytest

from shared.adapters.letters.expiry_words import expiry_words_of
from shared.domain.offers.expiring import MOST_TITLES
from tests.unit.letter_samples import EXPIRIES, expiry_letter
from tests.unit.test_letters import GOLDEN, HOLES, expiry_file, part, read, text

EVERY_MAIL = pytest.mark.parametrize("variant", EXPIRIES)


@EVERY_MAIL
def test_the_text_part_reads_as_it_was_last_read_by_a_human(variant):
    written = expiry_letter(variant)
    seen = f"Objet : {read(written)['Subject']}\n\n{text(written)}"
    file = GOLDEN / expiry_file(variant)
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


@EVERY_MAIL
def test_no_sentence_has_a_hole_where_a_parameter_should_be(variant):
    words = expiry_words_of(expiry_letter(variant))
    rows = [value for row in words.listed for value in row]
    for said in (words.subject, words.title, *words.lead, *words.steps, words.why, *rows):
        assert said and not HOLES.search(said), said
    assert len(words.subject) < 60


def test_the_subject_says_how_many_offers_end_soon():
    assert [read(expiry_letter(variant))["Subject"] for variant in EXPIRIES] == [
        "1 offre se termine bientôt",
        "3 offres se terminent bientôt",
        "14 offres se terminent bientôt",
        "100 offres ou plus se terminent bientôt",
    ]


@EVERY_MAIL
def test_up_to_ten_titles_are_listed_and_the_html_fetches_nothing(variant):
    written = expiry_letter(variant)
    assert text(written).count("Dernier jour\u00a0: ") == min(EXPIRIES[variant], MOST_TITLES)
    html = part(read(written), "text/html")
    foreign = html.replace(written.link, "").replace("http://www.w3.org/1999/xhtml", "")
    assert "://" not in foreign and "src=" not in foreign and "url(" not in foreign
    assert html.count('<td align="center" bgcolor="#a8174b"') == 1


@pytest.mark.parametrize(
    "title", ["<b>Agent</b>", "a\r\nBcc: x@example.org", "\u202eegats", "é" * 400]
)
def test_an_offers_title_is_one_short_line_without_mark_up(title):
    written = expiry_letter("one")
    message = read(replace(written, ending=((title, title, written.ending[0][2]),)))
    assert message["Bcc"] is None
    assert "<b>Agent" not in part(message, "text/html")
    lines = part(message, "text/plain").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("- "))
    assert all(len(line) < 90 and "\u202e" not in line for line in lines[at : at + 2])
    assert "Dernier jour" in lines[at + 2]
