"""Every mail of the programme can be seen before anybody gets one."""

import re

import pytest

from shared.domain.mail import Role
from shared.domain.samples.expiries import EXPIRIES
from shared.domain.samples.links import LINKS_MAILS
from shared.domain.samples.reports import REPORTS
from shared.domain.samples.stories import STORIES_BY_ROLE
from shared.domain.samples.summaries import SUMMARIES
from tests.unit.letter_samples import DIGESTS, EVERY_DIGEST, LINKS_OF_A_YOUTH
from tests.unit.staff_scene import team, world

__all__ = ["team", "world"]


def addresses(team, asked=""):
    return re.findall(r'href="(/modeles/[^"]+)"', team.get(f"/modeles{asked}").text)


def test_the_gallery_lists_every_mail_by_its_subject(team):
    assert "Tous les messages" in team.get("/").text
    found = addresses(team)
    mails = len(STORIES_BY_ROLE) + len(EVERY_DIGEST) + len(LINKS_MAILS) + len(REPORTS)
    mails += len(EXPIRIES) + len(SUMMARIES) + len(["code"])
    assert len(found) == len(set(found)) == mails


def test_every_mail_of_the_gallery_opens_in_words_and_as_in_a_mailbox(team, world):
    for address in addresses(team):
        shown, itself = team.get(address), team.get(f"{address}/apercu")
        assert (shown.status, itself.status) == (200, 200), address
        assert "<pre" in shown.text, address
        assert itself.text.lstrip().lower().startswith("<!doctype html"), address
    assert world.mailer.sent == []


def test_a_mail_is_shown_in_the_regions_own_words_and_sends_nothing(team):
    page = team.get("/modeles/mail-confirmed/youth").text
    assert "Bonjour Amina" in page
    assert "CRESS Île-de-France" in page
    assert "Avec un événement pour l’agenda." in page
    policy = team.get("/modeles/mail-confirmed/youth/apercu").headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert policy.endswith("sandbox")


@pytest.mark.parametrize(
    ("cast", "name"), [("long", "Marie-Antoinette"), ("right_to_left", "أمينة")]
)
def test_names_may_be_long_or_written_from_right_to_left(team, cast, name):
    assert name in team.get(f"/modeles/mail-waiting/youth?noms={cast}").text


@pytest.mark.parametrize(
    "address",
    [
        "mail-nothing/youth",
        "mail-confirmed/nobody",
        "mail-confirmed/youth?noms=nothing",
        "mail-confirmed/youth?langue=latin",
    ],
)
def test_what_is_not_in_the_gallery_is_not_found(team, address):
    assert team.get(f"/modeles/{address}").status == 404


@pytest.mark.parametrize(
    ("language", "words"), [("falc", "Vous avez une place"), ("en", "Your place is confirmed")]
)
def test_what_a_youth_is_sent_is_shown_in_each_language(team, language, words):
    found = addresses(team, f"?langue={language}")
    youths = [story for story, role in STORIES_BY_ROLE if role is Role.YOUTH]
    mails = len(youths) + len(DIGESTS) + len(LINKS_OF_A_YOUTH) + len(["code"])
    assert len(found) == len(set(found)) == mails
    assert f"/modeles/mail-confirmed/youth?langue={language}" in found
    page = team.get(f"/modeles/mail-confirmed/youth?langue={language}").text
    assert words in page and 'href="?noms=usual&amp;langue=fr"' in page
    itself = team.get(f"/modeles/mail-confirmed/youth/apercu?noms=usual&langue={language}").text
    assert words in itself
    assert (' lang="en"' in itself) == (language == "en")


def test_whoever_does_not_choose_is_shown_in_french_only(team):
    page = team.get("/modeles/mail-confirmed/counsellor?langue=en").text
    assert "Sa place est confirmée" in page and "Langue du message" not in page
    assert team.get("/modeles?langue=latin").status == 404
