"""What a partner is mailed about a file: golden text parts, subjects, and nothing of the file."""

import os
import re
from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest

from shared.adapters.letters.compose import compose
from shared.adapters.letters.report_words import report_words_of
from shared.domain.offers.frequent import most_frequent
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.upload import Counts
from shared.texts.catalogue import known
from tests.unit.letter_samples import PROBLEMS, REPORTS, report_letter
from tests.unit.test_letters import GOLDEN, HOLES, part, report_file

EVERY_REPORT = pytest.mark.parametrize("variant", REPORTS)
CATALOGUE = Path(__file__).parents[2] / "shared/texts/fr/offers.ftl"
# What a sentence about a problem may name in a mail: words and numbers of ours.
OURS = {"fields", "most", "row", "more"}


def read(written):
    return message_from_bytes(compose(written), policy=SMTP)


def text(written):
    return part(read(written), "text/plain").replace("\r\n", "\n")


@EVERY_REPORT
def test_the_text_part_reads_as_it_was_last_read_by_a_human(variant):
    message = read(report_letter(variant))
    file = GOLDEN / report_file(variant)
    seen = f"Objet : {message['Subject']}\n\n{text(report_letter(variant))}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


@EVERY_REPORT
def test_no_sentence_has_a_hole_where_a_parameter_should_be(variant):
    words = report_words_of(report_letter(variant))
    said = [words.subject, words.title, *words.lead, *words.steps, words.button, words.why]
    rows = [value for row in (*words.facts, *words.listed) for value in row]
    for each in [*said, words.human, words.link_personal, *rows]:
        assert each and not HOLES.search(each), each


@EVERY_REPORT
def test_the_subject_says_the_outcome_in_less_than_sixty_characters(variant):
    many = Counts(10_000, 9_999, 9_999, 9_999, 0, 0, 9_999)
    letter = report_letter(variant)
    longest = replace(letter, upload=replace(letter.upload, counts=many))
    assert len(read(longest)["Subject"]) <= 60


def test_an_import_says_how_many_offers_were_taken_and_how_many_are_to_be_corrected():
    subjects = [read(report_letter(variant))["Subject"] for variant in list(REPORTS)[:3]]
    assert subjects == [
        "Vos offres : 41 prises, 3 à corriger",
        "Vos offres : 41 prises",
        "Vos offres : aucune prise, 1 à corriger",
    ]


@EVERY_REPORT
def test_the_html_says_the_same_and_fetches_nothing(variant):
    letter = report_letter(variant)
    message = read(letter)
    html = part(message, "text/html")
    assert f"<title>{message['Subject']}</title>" in html
    foreign = html.replace(letter.link, "").replace("http://www.w3.org/1999/xhtml", "")
    foreign = foreign.replace("https://.", "")
    assert "://" not in foreign and "src=" not in foreign and "url(" not in foreign
    assert html.count('<td align="center" bgcolor="#a8174b"') == 1
    assert html.count(f'href="{letter.link}"') == 2
    for line in filter(None, text(letter).splitlines()):
        if line not in {"-- ", letter.link} and " : " not in line:
            assert line.removesuffix(" :").strip(" -") in html


@EVERY_REPORT
def test_nothing_of_the_file_stands_in_the_mail(variant):
    raw = text(report_letter(variant))
    assert "Amina" not in raw and "06 12" not in raw and "dès que possible" not in raw


@pytest.mark.parametrize(
    "filename", ["<b>offres</b>.csv", "a\r\nBcc: x@example.org", "\u202egnp.xlsx", "é" * 400, ""]
)
def test_a_files_name_is_one_short_line_without_mark_up(filename):
    letter = report_letter()
    message = read(replace(letter, upload=replace(letter.upload, filename=filename)))
    assert message["Bcc"] is None
    assert "<b>offres" not in part(message, "text/html")
    shown = [line for line in part(message, "text/plain").splitlines() if "Fichier :" in line]
    assert len(shown) == bool(filename)
    assert all(len(line) < 80 and "\u202e" not in line for line in shown)


def test_without_its_report_the_mail_still_says_the_outcome():
    for variant in REPORTS:
        words = report_words_of(replace(report_letter(variant), problems=()))
        assert words.subject and words.lead and not words.listed


def test_every_sentence_that_quotes_a_file_has_another_one_for_mails():
    written = CATALOGUE.read_text(encoding="utf-8")
    sentences = re.findall(r"^(problem|advice)-([a-z-]+) = (.+)$", written, re.MULTILINE)
    quoting = {
        f"mail-{part}-{code}"
        for part, code, sentence in sentences
        if set(re.findall(r"\$(\w+)", sentence)) - OURS
    }
    # Notes on the file, on what was added, and on ROME's own file are not told in a mail.
    noted = r"mail-(problem|advice)-(sheet-unread|rome-|place-|department-only|personal-)"
    quoting = {code for code in quoting if not re.match(noted, code)}
    assert len(quoting) > 5
    assert {code for code in quoting if not known(code)} == set()


def test_what_was_refused_most_often_comes_first_and_notes_are_left_out():
    found = most_frequent(PROBLEMS)
    assert [(each.problem.code, each.rows) for each in found] == [
        ("postcode-missing", 2),
        ("date-unreadable", 1),
        ("kind-guessed", 38),
    ]


def test_two_problems_of_one_row_count_as_one_row_and_only_three_kinds_are_told():
    same = [Problem("formula", 2, "Ville"), Problem("formula", 2, "Titre")]
    others = [Problem(code, 3) for code in ("expired", "apply-missing", "title-missing")]
    noted = [Problem("row-overtaken", 4, severity=Severity.INFO)]
    found = most_frequent([*noted, *same, *others])
    assert len(found) == 3
    assert (found[0].problem.code, found[0].rows) == ("formula", 1)
