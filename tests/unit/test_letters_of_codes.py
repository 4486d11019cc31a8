"""The mail with the code that shows somebody what we hold about them."""

import os
from dataclasses import replace

import pytest

from shared.adapters.letters.code_words import code_words_of
from tests.unit.letter_samples import code_letter
from tests.unit.test_letters import CODE_FILE, GOLDEN, HOLES, part, read, text


def test_the_text_part_reads_as_it_was_last_read_by_a_human():
    seen = f"Objet : {read(code_letter())['Subject']}\n\n{text(code_letter())}"
    file = GOLDEN / CODE_FILE
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


def test_no_sentence_has_a_hole_where_a_parameter_should_be():
    words = code_words_of(code_letter())
    rows = [value for row in words.facts for value in row]
    for said in (words.subject, words.title, *words.lead, *words.steps, words.why, *rows):
        assert said and not HOLES.search(said), said


def test_the_code_stands_once_in_each_part_and_where_no_list_of_mails_shows_it():
    """A phone that is locked shows a mail's subject and the beginning of its text."""
    message = read(code_letter())
    for kind in ("text/plain", "text/html"):
        assert part(message, kind).count("040817") == 1
    assert "040817" not in message["Subject"]
    assert text(code_letter()).index("040817") > 100


def test_there_is_no_link_to_follow_and_nothing_fetched():
    html = part(read(code_letter()), "text/html").replace("http://www.w3.org/1999/xhtml", "")
    assert "://" not in html and "src=" not in html
    assert "://" not in text(code_letter())


@pytest.mark.parametrize("name", ["<b>Nour</b>", "a\r\nBcc: x@example.org", ""])
def test_what_was_typed_as_a_name_can_do_nothing(name):
    reader = replace(code_letter().recipient, first_name=name)
    message = read(replace(code_letter(), recipient=reader))
    assert message["Bcc"] is None
    assert "<b>Nour" not in part(message, "text/html")
