"""The printed letter: the same words as the mail, nothing in it that paper cannot do."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from segno import make

from shared.adapters.letters.printing import printable
from shared.adapters.letters.words import words_of
from shared.domain.mail import Role
from tests.unit.letter_samples import REGION, SEAL, STORIES_BY_ROLE, letter, named

EVERY_LETTER = pytest.mark.parametrize(("story", "role"), STORIES_BY_ROLE)


class Text(HTMLParser):
    """What a reader sees of a page, and the tags it is made of."""

    def __init__(self, page):
        super().__init__()
        self.seen, self.tags, self._silent = "", set(), 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self._silent += tag in {"style", "title"}

    def handle_endtag(self, tag):
        self._silent -= tag in {"style", "title"}

    def handle_data(self, data):
        self.seen += "" if self._silent else data


def body(written):
    return Text(printable(written)).seen


@EVERY_LETTER
def test_a_letter_says_all_that_the_mail_of_its_kind_says_for_paper(story, role):
    said, words = body(letter(story, role)), words_of(letter(story, role), paper=True)
    rows = [text for row in (*words.facts, *words.listed) for text in row]
    for text in (words.title, *words.lead, words.reason, *words.steps, words.human, *rows):
        assert text in said


@EVERY_LETTER
def test_paper_has_no_button_no_link_no_attachment_and_cannot_be_answered(story, role):
    page = Text(printable(letter(story, role)))
    assert not page.tags & {"a", "button", "img", "script", "link", "input"}
    assert not re.search(r"répond(?:ez|ant) à cet|cet e-mail|joint|ce lien|bouton", page.seen, re.I)
    if role is Role.YOUTH and story != "session_cancelled":
        assert "indésirables" not in page.seen


@EVERY_LETTER
def test_a_letter_gives_the_page_in_readable_form_and_a_number_to_call(story, role):
    written = letter(story, role)
    said = body(written)
    assert f"explore.example.org/{written.link.split('/')[3]}/{SEAL}" in said
    assert "https://" not in said
    assert "Appelez le 01\u00a023\u00a045\u00a067\u00a089" in said


def test_a_letter_carries_its_page_as_a_square_that_telephones_read():
    written = letter("waiting")
    (square,) = re.findall(r"<svg.*?</svg>", printable(written))
    drawn = re.compile(r' d="([^"]+)"')
    expected = make(written.link, error="m", micro=False).svg_inline(border=2)
    assert drawn.findall(square)[-1] == drawn.findall(expected)[-1]
    assert "style" not in square
    assert "<svg" not in printable(replace(written, link=""))


def test_the_block_of_the_address_is_left_for_the_hand():
    assert '<div class="recipient"></div>' in printable(letter("waiting"))
    assert "@example.org" not in body(letter("waiting"))


def test_without_a_telephone_a_letter_says_where_to_write():
    region = replace(REGION, contact_phone="")
    said = body(replace(letter("waiting"), region=region))
    assert "Écrivez à explore@explore.example.org" in said and "Appelez" not in said


def test_without_a_page_no_address_is_announced():
    assert "page personnelle, à ouvrir" not in body(replace(letter("waiting"), link=""))


def test_a_letter_is_one_page_of_its_own_in_french():
    page = printable(letter("offered"))
    assert page.startswith("<!doctype html>") and '<html lang="fr">' in page
    assert "size: A4" in page and "lundi 1er mars 2027" in page
    assert "://" not in page and "url(" not in page and "src=" not in page


def test_mark_up_that_somebody_typed_is_shown_as_written():
    session = replace(letter().session, title="<b>EXPLORE</b>", venue="1 < 2")
    page = printable(replace(named("<i>x</i>"), session=session))
    assert "&lt;b&gt;EXPLORE&lt;/b&gt;" in page and "1 &lt; 2" in page and "<i>" not in page


def test_somebody_without_an_address_can_be_written_to_on_paper():
    person = replace(letter().recipient, email="")
    assert "Bonjour Amina," in body(replace(letter(), recipient=person))
