"""What each mail says: golden text parts (`UPDATE_GOLDEN=1` writes them anew), subjects, parts."""

import os
import re
from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest

from shared.adapters.letters.compose import compose
from shared.adapters.letters.names import LONGEST_NAME_IN_SUBJECT
from shared.adapters.letters.words import words_of
from shared.domain.colours import Colours
from shared.domain.letters import MOST_CHOICES, Silence
from shared.domain.mail import Role
from shared.domain.registration import Marks
from tests.unit.letter_samples import (
    CLOSING,
    EVERY_DIGEST,
    EXPIRIES,
    LINKS_MAILS,
    OTHERS,
    REPORTS,
    ROLES,
    STORIES,
    STORIES_BY_ROLE,
    SUMMARIES,
    letter,
    named,
)

GOLDEN = Path(__file__).parent / "golden" / "mails"
EVERY_MAIL = pytest.mark.parametrize(("story", "role"), STORIES_BY_ROLE)
# What is left of a sentence whose parameter was empty or never named.
HOLES = re.compile(
    r"\{|\}|\bnone\b|  |\( ?\)| [,.]|\.\.|(?:\ble|jusqu’au|avant|numéro)\s*[.,:;)]", re.I
)
# A name may begin with a vowel: "d’Amina", so that "de" and "que" never stand before it.
UNELIDED = re.compile(r"\b(?:de|que|jusque|lorsque) (?=Amina)", re.I)


def read(written):
    return message_from_bytes(compose(written), policy=SMTP)


def part(message, content_type):
    found = next(p for p in message.walk() if p.get_content_type() == content_type)
    return found.get_content()


def text(written):
    return part(read(written), "text/plain").replace("\r\n", "\n")


def golden_file(story, role):
    return f"{story.replace(', ', '.').replace(' ', '_')}.{role}.txt"


def digest_file(variant, role):
    return golden_file(f"digest, {variant}", role)


def report_file(variant):
    return golden_file(f"report, {variant}", Role.PARTNER)


def links_file(variant, role):
    return golden_file(f"links, {variant}", role)


CODE_FILE = golden_file("code, asked", Role.YOUTH)


def expiry_file(variant):
    return golden_file(f"expiring, {variant}", Role.PARTNER)


def summary_file(variant):
    return golden_file(f"summary, {variant}", Role.STAFF)


@EVERY_MAIL
def test_the_text_part_reads_as_it_was_last_read_by_a_human(story, role):
    message = read(letter(story, role))
    words = part(message, "text/plain").replace("\r\n", "\n")
    file = GOLDEN / golden_file(story, role)
    seen = f"Objet : {message['Subject']}\n\n{words}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


def test_no_golden_text_is_left_over():
    expected = {golden_file(story, role) for story, role in STORIES_BY_ROLE}
    expected |= {digest_file(variant, role) for variant, role in EVERY_DIGEST}
    expected |= {report_file(variant) for variant in REPORTS}
    expected |= {expiry_file(variant) for variant in EXPIRIES}
    expected |= {summary_file(variant) for variant in SUMMARIES}
    expected |= {links_file(variant, role) for variant, role in LINKS_MAILS}
    expected |= {CODE_FILE}
    assert {file.name for file in GOLDEN.iterdir()} == expected


def test_every_kind_of_mail_has_a_story():
    assert {story.split(",")[0] for story in STORIES} == set(ROLES)


@EVERY_MAIL
def test_no_sentence_has_a_hole_where_a_parameter_should_be(story, role):
    words = words_of(letter(story, role))
    texts = [words.subject, words.title, *words.lead, *words.steps, words.button, words.reason]
    for said in [*texts, words.why, words.human, *(v for row in words.facts for v in row)]:
        assert not HOLES.search(said) and not UNELIDED.search(said), said
    assert all(all(row) for row in (*words.facts, *words.listed))


@EVERY_MAIL
def test_a_subject_stays_under_sixty_characters_whatever_the_name_and_date(story, role):
    longest = named("M" * 300, story, role)
    september = longest.session.starts_at.replace(month=9, day=30, minute=30)
    session = replace(longest.session, starts_at=september, starts_on=september.date())
    ends = longest.registration.expires_at and september
    registration = replace(longest.registration, expires_at=ends)
    rank = longest.rank and 400
    assert len(longest.youth_first_name) == 300
    written = replace(longest, session=session, registration=registration, rank=rank)
    assert len(read(written)["Subject"]) < 60


@EVERY_MAIL
def test_the_html_says_the_same_in_french_with_a_title_and_fetches_nothing(story, role):
    message = read(letter(story, role))
    html = part(message, "text/html")
    assert '<html lang="fr"' in html
    assert f"<title>{message['Subject']}</title>" in html
    link = letter(story, role).link
    foreign = html.replace(link, "").replace("http://www.w3.org/1999/xhtml", "")
    assert "://" not in foreign and "src=" not in foreign and "url(" not in foreign
    for line in filter(None, part(message, "text/plain").splitlines()):
        if line not in {"-- ", link} and " : " not in line:
            assert line.removesuffix(" :").strip(" -") in html


@EVERY_MAIL
def test_one_button_leads_to_the_recipients_own_page_and_none_without_a_link(story, role):
    written = letter(story, role)
    for shown, buttons in ((written, 1), (replace(written, link=""), 0)):
        html = part(read(shown), "text/html")
        assert html.count('<td align="center" bgcolor="#a8174b"') == buttons
        assert html.count(f'href="{written.link}"') == 2 * buttons


def test_buttons_and_links_wear_the_regions_colours_where_it_has_its_own():
    colours = Colours(button="#0b4a8f", link="#5b2a86", link_dark="#8fc7ff")
    coloured = replace(letter(), region=replace(letter().region, colours=colours))
    plain, own = (part(read(each), "text/html") for each in (letter(), coloured))
    assert '<td align="center" bgcolor="#0b4a8f"' in own
    assert "color:#5b2a86" in own
    assert ".ink a { color: #8fc7ff !important; }" in own
    for colour in ("#a8174b", "#9b1146", "#ffb3cd"):
        assert (colour in plain, colour in own) == (True, False)


def test_the_line_before_is_told_as_it_stands_now():
    assert "numéro 2" in text(replace(letter("waiting"), rank=2))
    assert "1 personne attend avant vous" in text(replace(letter("waiting"), rank=2))


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


def test_whoever_is_not_the_youth_reads_first_name_and_initial_only():
    for story, role in STORIES_BY_ROLE:
        if role is not Role.YOUTH:
            message = read(letter(story, role))
            assert "Amina E." in message["Subject"]
            assert b"Essai" not in compose(letter(story, role))


def test_a_counsellor_reads_why_about_the_youth_never_as_if_they_were_the_youth():
    told = [
        words_of(letter(story, role)) for story, role in STORIES_BY_ROLE if role == "counsellor"
    ]
    reasons = {words.reason for words in told} - {""}
    assert (
        "La session a 20 places\u00a0: 20 confirmées\u00a0; 2 personnes attendent avant elle."
        in reasons
    )
    assert not any(re.search(r"\b(vous|votre|vos)\b", reason, re.I) for reason in reasons)


def test_silence_keeps_the_rank_once_then_pauses_and_near_the_start_ends_in_the_last_call():
    first = letter("offered")
    marks = Marks(lapses=1)
    second = replace(first, registration=replace(first.registration, marks=marks))
    last = replace(first, registration=replace(second.registration, expires_at=CLOSING))
    shown = [Silence.KEEPS_RANK, Silence.PAUSES, Silence.LAST_CALL]
    assert [first.silence, second.silence, last.silence] == shown
    assert "Vous garderez votre rang, mais une fois seulement." in text(first)
    assert "votre inscription sera mise en pause" in text(second)
    assert "à la première personne qui l’accepte" in text(last) and "pause" not in text(last)


def test_an_offer_says_its_deadline_in_words_of_the_clock_in_paris():
    assert "Vous avez jusqu’au mercredi 3 mars à 10\u00a0h pour répondre." in text(
        letter("offered")
    )


def test_nobody_is_given_longer_than_until_the_session_starts():
    paused = letter("paused")
    assert paused.registration.expires_at > paused.session.starts_at == paused.until
    assert "jusqu’au lundi 15 mars à 9\u00a0h\u00a030" in text(paused)


@pytest.mark.parametrize("story", ["session_cancelled", "session_began"])
def test_whoever_lost_a_session_reads_which_ones_are_open_with_place_and_seats(story):
    said = text(letter(story))
    assert "- du lundi 29 mars au vendredi 2 avril 2027" in said
    assert "  Espace Exemple, 93200 Saint-Denis\n  5 places libres" in said
    assert "  Salle Exemple, 75019 Paris\n  Complet – 4 en attente" in said
    html = part(read(letter(story)), "text/html")
    assert all(session.venue in html for session in OTHERS)


def test_sessions_of_the_same_department_come_first_and_never_more_than_a_phone_can_show():
    far = replace(OTHERS[0], department="75")
    near = replace(OTHERS[1], department="93")
    written = replace(letter("session_cancelled"), open_sessions=(far,) * 9 + (near,))
    assert written.choices == (near,) + (far,) * (MOST_CHOICES - 1)


def test_without_another_session_nobody_is_sent_to_choose_one():
    written = text(letter("session_cancelled, alone"))
    assert "Aucune autre session n’est ouverte" in written
    assert "Choisir une autre session" not in written and "Les autres sessions" not in written


def test_the_confirmed_person_of_a_moved_session_reads_how_to_say_no():
    assert "«\u00a0Je ne peux plus venir\u00a0»" in text(letter("session_moved"))


def test_a_minor_in_the_last_call_is_asked_to_call():
    assert "Appelez tout de suite le 01\u00a023" in text(letter("last_call, minor"))
    assert "Accepter la place" not in text(letter("last_call, minor"))


def test_what_a_parent_agrees_to_is_said_with_dates_hours_and_deadline():
    said = text(letter("guardian_authorisation", Role.GUARDIAN))
    for needed in ("25 heures d’ateliers", "gratuite", "samedi 6 mars", "93100 Montreuil"):
        assert needed in said
    assert "Découverte de l’ESS" in said


@pytest.mark.parametrize(
    ("story", "youth", "counsellor"),
    [
        ("cancelled", "vous avez annulé votre", "Amina E. a annulé"),
        ("cancelled, by counsellor", "qui vous accompagne a annulé", "vous avez annulé"),
        ("cancelled, by guardian", "n’a pas donné son accord", "n’a pas donné son accord"),
        ("cancelled, by staff", "L’équipe a annulé", "L’équipe a annulé"),
        ("declined, by counsellor", "qui vous accompagne a refusé", "Vous avez refusé"),
        ("declined, by staff", "L’équipe a noté", "C’est l’équipe qui l’a noté"),
    ],
)
def test_nobody_reads_that_they_did_what_another_did(story, youth, counsellor):
    assert youth in text(letter(story))
    assert counsellor in text(letter(story, Role.COUNSELLOR))
    if story != "cancelled":
        assert not re.search(r"[Vv]ous avez (annulé|refusé)", text(letter(story)))


def test_a_long_first_name_is_cut_in_the_subject():
    subject = read(named("Maximilien-Alexandre-Théophraste", "waiting", Role.COUNSELLOR))["Subject"]
    assert subject.startswith("Maximilien-Alexan… E. : ")
    assert len("Maximilien-Alexan…") == LONGEST_NAME_IN_SUBJECT
