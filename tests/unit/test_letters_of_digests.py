"""What a mail with offers says: golden text parts, subjects, and the one-click way out."""

import os
from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP

import pytest

from shared.adapters.letters.compose import compose
from shared.adapters.letters.digest_words import digest_words_of
from shared.domain.mail import Role
from tests.unit.letter_samples import (
    EVERY_DIGEST,
    REPORTS,
    STORIES_BY_ROLE,
    digest_letter,
    letter,
    report_letter,
)
from tests.unit.test_letters import GOLDEN, HOLES, digest_file, part

EVERY = pytest.mark.parametrize(("variant", "role"), EVERY_DIGEST)


def read(written):
    return message_from_bytes(compose(written), policy=SMTP)


def text(written):
    return part(read(written), "text/plain").replace("\r\n", "\n")


def offering(**values):
    """A mail whose one offer says this."""
    written = digest_letter("one")
    (offered,) = written.offers
    return replace(written, offers=(replace(offered, offer=replace(offered.offer, **values)),))


@EVERY
def test_the_text_part_reads_as_it_was_last_read_by_a_human(variant, role):
    message = read(digest_letter(variant, role))
    file = GOLDEN / digest_file(variant, role)
    seen = f"Objet : {message['Subject']}\n\n{text(digest_letter(variant, role))}"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


@EVERY
def test_no_sentence_has_a_hole_where_a_parameter_should_be(variant, role):
    words = digest_words_of(digest_letter(variant, role))
    said = [words.subject, words.title, *words.lead, *words.steps, words.button, words.why]
    rows = [value for row in words.offers for value in row]
    for each in [*said, words.greeting, words.human, words.link_personal, *rows]:
        assert each and not HOLES.search(each), each


@EVERY
def test_each_offer_is_told_with_its_organisation_kind_town_and_page(variant, role):
    written = digest_letter(variant, role)
    html = part(read(written), "text/html")
    for offered in written.offers:
        offer = offered.offer
        for each in (offer.title, offer.employer, f"{offer.city} ({offer.postcode})"):
            assert each in text(written) and each in html
        assert f"  {offered.page}\n" in text(written)
        assert f'href="{offered.page}"' in html
    assert "Emploi, Montreuil (93100)" in text(written)


@EVERY
def test_the_html_fetches_nothing_and_has_one_button(variant, role):
    written = digest_letter(variant, role)
    html = part(read(written), "text/html")
    for own in (written.link, *(each.page for each in written.offers)):
        html = html.replace(f'href="{own}"', "").replace(f">{own}<", "")
    foreign = html.replace("http://www.w3.org/1999/xhtml", "")
    assert "://" not in foreign and "src=" not in foreign and "url(" not in foreign
    assert foreign.count('<td align="center" bgcolor="#a8174b"') == 1


def test_the_subject_says_how_many_offers_there_are_and_where_as_far_as_there_is_room():
    assert read(digest_letter())["Subject"] == (
        "4 nouvelles offres pour vous : Montreuil, Saint-Denis"
    )
    assert read(digest_letter("one"))["Subject"] == "Une nouvelle offre pour vous : Montreuil"
    assert read(offering(city=""))["Subject"] == "Une nouvelle offre pour vous"
    ten = replace(digest_letter(), offers=digest_letter().offers * 3)
    assert len(read(replace(ten, offers=ten.offers[:10]))["Subject"]) <= 60


def test_the_counsellor_reads_whose_offers_they_are_and_neither_surname_nor_the_youths_page():
    written = digest_letter(role=Role.COUNSELLOR)
    assert read(written)["Subject"] == "4 nouvelles offres pour Amina E."
    assert "Essai" not in text(written) and "/i/" not in text(written)


@EVERY
def test_a_mailbox_can_stop_them_with_one_request_of_its_own(variant, role):
    written = digest_letter(variant, role)
    message = read(written)
    assert message["List-Unsubscribe"] == f"<{written.stop}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f"\r\nList-Unsubscribe: <{written.stop}>\r\n".encode() in compose(written)


def test_no_other_mail_can_be_stopped_so():
    others = [letter(*mail) for mail in STORIES_BY_ROLE] + list(map(report_letter, REPORTS))
    for written in others:
        assert b"list-unsubscribe" not in compose(written).lower()


@pytest.mark.parametrize(
    "typed", ["<b>Vente</b>", "Vente\r\nBcc: x@example.org", "\u202eetneV", "é" * 400]
)
def test_what_a_partner_typed_is_one_short_line_without_mark_up(typed):
    message = read(offering(title=typed, employer=typed, city=typed))
    assert message["Bcc"] is None
    assert "<b>Vente" not in part(message, "text/html")
    assert all(len(line) < 450 for line in part(message, "text/plain").splitlines())
    assert "\u202e" not in part(message, "text/plain") + str(message["Subject"])
    assert len(str(message["Subject"])) <= 60
