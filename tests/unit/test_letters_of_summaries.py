"""The mail to the team about what is to do: golden text parts, each list with its page, no name."""

import os

import pytest

from shared.adapters.letters.summary_words import summary_words_of
from tests.unit.letter_samples import SUMMARIES, summary_letter
from tests.unit.test_letters import GOLDEN, HOLES, part, read, summary_file, text

EVERY_MAIL = pytest.mark.parametrize("variant", SUMMARIES)
SITE = "https://equipe.explore.example.org"


@EVERY_MAIL
def test_the_text_part_reads_as_it_was_last_read_by_a_human(variant):
    written = summary_letter(variant)
    seen = f"Objet : {read(written)['Subject']}\n\n{text(written)}"
    file = GOLDEN / summary_file(variant)
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


@EVERY_MAIL
def test_no_sentence_has_a_hole_where_a_parameter_should_be(variant):
    words = summary_words_of(summary_letter(variant))
    rows = [value for row in words.links for value in row]
    for said in (words.subject, words.title, *words.lead, *words.steps, words.why, *rows):
        assert said and not HOLES.search(said), said
    assert len(words.subject) < 60


def test_each_list_that_is_not_empty_leads_to_its_page_and_so_does_a_session():
    links = [link for _, _, link in summary_words_of(summary_letter("everything")).links]
    own = "sessions/session-1"
    lists = ["messages", "lettres", "adresses", own, "doutes"]
    pages = [own, *lists, own, f"{own}/feuille", own, "fichiers", "fichiers"]
    assert links == [f"{SITE}/{page}" for page in pages]
    one = summary_words_of(summary_letter("one")).links
    assert one == (("Une fiche à vérifier", "Ouvrir la liste", f"{SITE}/doutes"),)


@EVERY_MAIL
def test_the_html_fetches_nothing(variant):
    html = part(read(summary_letter(variant)), "text/html")
    foreign = html.replace(SITE, "").replace("http://www.w3.org/1999/xhtml", "")
    assert "://" not in foreign and "src=" not in foreign and "url(" not in foreign
