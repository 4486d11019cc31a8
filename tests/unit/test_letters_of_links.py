"""The mail with somebody's own links: golden text parts, each page once, no surname."""

import os
from dataclasses import replace

import pytest

from shared.adapters.letters.links_words import links_words_of
from shared.domain.mail import Role
from tests.unit.letter_samples import LINKS_MAILS, links_letter
from tests.unit.test_letters import GOLDEN, HOLES, links_file, part, read, text

EVERY_MAIL = pytest.mark.parametrize(("variant", "role"), LINKS_MAILS)


@EVERY_MAIL
def test_the_text_part_reads_as_it_was_last_read_by_a_human(variant, role):
    written = links_letter(variant, role)
    seen = f"Objet : {read(written)['Subject']}\n\n{text(written)}"
    file = GOLDEN / links_file(variant, role)
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


@EVERY_MAIL
def test_no_sentence_has_a_hole_where_a_parameter_should_be(variant, role):
    words = links_words_of(links_letter(variant, role))
    rows = [value for row in words.links for value in row]
    for said in (words.subject, words.title, *words.lead, *words.steps, words.why, *rows):
        assert said and not HOLES.search(said), said
    assert len(words.subject) < 60


@EVERY_MAIL
def test_each_page_has_its_own_button_and_the_html_fetches_nothing(variant, role):
    written = links_letter(variant, role)
    html = part(read(written), "text/html")
    links = [page.link for page in written.pages] or [written.link]
    assert html.count('<td align="center" bgcolor="#a8174b"') == len(links)
    for link in links:
        assert html.count(f'href="{link}"') == 2
        html = html.replace(link, "")
    foreign = html.replace("http://www.w3.org/1999/xhtml", "")
    assert "://" not in foreign and "src=" not in foreign and "url(" not in foreign


@EVERY_MAIL
def test_no_surname_stands_in_the_mail(variant, role):
    assert "Essai" not in text(links_letter(variant, role))


def test_a_family_reads_whose_page_is_whose_and_one_reader_is_called_by_name():
    family, alone = text(links_letter("family")), text(links_letter("two pages"))
    assert "Bonjour,\n" in family and "Nour – session du lundi" in family
    assert "Bonjour Amina,\n" in alone and "Amina –" not in alone


@pytest.mark.parametrize(
    "name", ["<b>Nour</b>", "a\r\nBcc: x@example.org", "https://x.example", ""]
)
def test_what_was_typed_as_a_name_can_do_nothing(name):
    written = links_letter("family")
    pages = (replace(written.pages[0], first_name=name), *written.pages[1:])
    message = read(replace(written, pages=pages))
    assert message["Bcc"] is None
    assert "<b>Nour" not in part(message, "text/html")
    assert "x.example" not in part(message, "text/plain")


def test_nothing_is_attached():
    message = read(links_letter("one page", Role.YOUTH))
    assert {each.get_content_type() for each in message.walk()} == {
        "multipart/alternative",
        "text/plain",
        "text/html",
    }
