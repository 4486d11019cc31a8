"""What each mail says: golden text parts (`UPDATE_GOLDEN=1` writes them anew), subjects, parts."""

import os
from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest

from shared.adapters.letters.compose import compose
from shared.adapters.letters.names import LONGEST_NAME_IN_SUBJECT
from shared.domain.mails import MAIL_FOR, YOUTH_ONLY, Role
from tests.unit.letter_samples import STORIES, STORIES_BY_ROLE, letter, named

GOLDEN = Path(__file__).parent / "golden" / "mails"
EVERY_MAIL = pytest.mark.parametrize(("story", "role"), STORIES_BY_ROLE)


def read(written):
    return message_from_bytes(compose(written), policy=SMTP)


def part(message, content_type):
    found = next(p for p in message.walk() if p.get_content_type() == content_type)
    return found.get_content()


def text(written):
    return part(read(written), "text/plain").replace("\r\n", "\n")


@EVERY_MAIL
def test_the_text_part_reads_as_it_was_last_read_by_a_human(story, role):
    message = read(letter(story, role))
    words = part(message, "text/plain").replace("\r\n", "\n")
    file = GOLDEN / f"{story.replace(', ', '.')}.{role}.txt"
    seen = f"Objet : {message['Subject']}\n\n{words}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


def test_no_golden_text_is_left_over():
    expected = {f"{story.replace(', ', '.')}.{role}.txt" for story, role in STORIES_BY_ROLE}
    assert {file.name for file in GOLDEN.iterdir()} == expected


def test_every_kind_of_mail_has_a_story():
    assert {story.split(",")[0] for story in STORIES} == {*MAIL_FOR.values(), *YOUTH_ONLY}


@EVERY_MAIL
def test_a_subject_stays_under_sixty_characters_whatever_the_name_and_date(story, role):
    longest = named("M" * 300, story, role)
    september = longest.session.starts_at.replace(month=9, day=30, minute=30)
    session = replace(longest.session, starts_at=september, starts_on=september.date())
    ends = longest.registration.expires_at and september
    registration = replace(longest.registration, expires_at=ends)
    rank = longest.rank and 400
    written = replace(longest, session=session, registration=registration, rank=rank)
    assert len(read(written)["Subject"]) < 60


@EVERY_MAIL
def test_the_html_says_the_same_in_french_with_a_title_and_fetches_nothing(story, role):
    message = read(letter(story, role))
    html = part(message, "text/html")
    assert '<html lang="fr"' in html
    assert f"<title>{message['Subject']}</title>" in html
    link = letter(story, role).link or "no link"
    foreign = html.replace(link, "").replace("http://www.w3.org/1999/xhtml", "")
    assert "://" not in foreign and "src=" not in foreign and "url(" not in foreign
    for line in filter(None, part(message, "text/plain").splitlines()):
        if line not in {"-- ", link} and " : " not in line:
            assert line.removesuffix(" :") in html


@EVERY_MAIL
def test_one_button_for_the_youth_and_none_without_a_link(story, role):
    html = part(read(letter(story, role)), "text/html")
    buttons = html.count('<td align="center" bgcolor="#a8174b"')
    assert buttons == (1 if role is Role.YOUTH else 0)


def test_a_counsellor_with_a_page_of_their_own_gets_a_button():
    written = replace(
        letter("waiting", Role.COUNSELLOR), link="https://explore.example.org/suivi/x"
    )
    assert "https://explore.example.org/suivi/x" in text(written)


def test_the_line_before_is_told_as_it_stands_now():
    assert "numéro 2" in text(replace(letter("waiting"), rank=2))
    assert "1 personne avant vous" in text(replace(letter("waiting"), rank=2))


def test_without_a_rank_the_waiting_mail_still_makes_sense():
    written = replace(letter("waiting"), rank=None)
    assert "numéro" not in text(written)
    assert read(written)["Subject"] == "Vous êtes sur liste d’attente – session du 15 mars"


def test_without_a_telephone_the_mail_offers_an_answer_by_mail():
    region = replace(letter().region, contact_phone="")
    assert "appelez le" not in text(replace(letter(), region=region))


def test_a_youth_without_a_sayable_name_is_still_spoken_of():
    unnamed = replace(named("🙂", "confirmed", Role.COUNSELLOR), youth_initial="")
    assert read(unnamed)["Subject"].startswith("La personne suivie : place confirmée")
    assert text(named("🙂")).split("\n")[2] == "Bonjour,"


def test_the_counsellor_reads_first_name_and_initial_only():
    for story, role in STORIES_BY_ROLE:
        if role is Role.COUNSELLOR:
            message = read(letter(story, role))
            assert message["Subject"].startswith("Amina E. : ")
            assert b"Essai" not in compose(letter(story, role))


def test_a_long_first_name_is_cut_in_the_subject():
    subject = read(named("Maximilien-Alexandre-Théophraste", "waiting", Role.COUNSELLOR))["Subject"]
    assert subject.startswith("Maximilien-Alexan… E. : ")
    assert len("Maximilien-Alexan…") == LONGEST_NAME_IN_SUBJECT
