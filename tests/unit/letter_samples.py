"""The samples of every mail, set in the region and at the moment that tests agree on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from shared.domain.letters import DigestLetter, ExpiryLetter, Letter, ReportLetter, SummaryLetter
from shared.domain.mail import Role
from shared.domain.own_letters import CodeLetter, LinksLetter
from shared.domain.person import Language
from shared.domain.region import Programme, Region, Workshop
from shared.domain.samples.codes import sample_code
from shared.domain.samples.digests import DIGEST_READERS, DIGESTS, sample_digest
from shared.domain.samples.expiries import EXPIRIES, sample_expiry
from shared.domain.samples.letters import (
    SEAL,
    in_language,
    other_sessions,
    sample_letter,
    sample_session,
)
from shared.domain.samples.links import LINKS_MAILS, sample_links
from shared.domain.samples.reports import PROBLEMS, REPORTS, sample_report
from shared.domain.samples.setting import CASTS, Setting
from shared.domain.samples.stories import ROLES, STORIES, STORIES_BY_ROLE
from shared.domain.samples.summaries import SUMMARIES, sample_summary

__all__ = [
    "DIGESTS",
    "EXPIRIES",
    "LINKS_MAILS",
    "PROBLEMS",
    "REPORTS",
    "ROLES",
    "SEAL",
    "STORIES",
    "STORIES_BY_ROLE",
    "SUMMARIES",
]
# What a youth may be sent, in the languages that are not the French everybody has.
STORIES_OF_A_YOUTH = [story for story, role in STORIES_BY_ROLE if role is Role.YOUTH]
OTHER_LANGUAGES = [each for each in Language if each is not Language.FRENCH]
LINKS_OF_A_YOUTH = [variant for variant, role in LINKS_MAILS if role is Role.YOUTH]

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
REGION = Region(
    id="idf",
    name="CRESS Île-de-France",
    contact_email="explore@explore.example.org",
    contact_phone="01 23 45 67 89",
    sender_name="EXPLORE – CRESS Île-de-France",
    bring="une pièce d’identité et de quoi écrire",
    programme=Programme(
        "EXPLORE",
        ("Remobilisation de soi", "Découverte de l’ESS", "Rencontre et visite"),
        (
            Workshop(1, "Mes forces", 600),
            Workshop(2, "Les métiers", 600),
            Workshop(3, "La visite", 300),
        ),
    ),
)
SETTING = Setting(
    region=REGION,
    sender="inscriptions@explore.example.org",
    configuration_set="explore-test",
    public_url="https://explore.example.org",
    partner_url="https://partenaires.explore.example.org",
    staff_url="https://equipe.explore.example.org",
    now=NOW,
)
# Every mail with offers: which offers, and to whom.
EVERY_DIGEST = [(variant, role) for variant in DIGESTS for role in DIGEST_READERS]
OTHERS = other_sessions(SETTING)
CLOSING = sample_session(SETTING).starts_at - timedelta(hours=48)


def letter(
    story: str = "confirmed", role: Role = Role.YOUTH, language: Language = Language.FRENCH
) -> Letter:
    """The letter of a story, in French unless another language is named."""
    return in_language(sample_letter(SETTING, story, role), language)


def named(first_name: str, story: str = "confirmed", role: Role = Role.YOUTH) -> Letter:
    """The same letter when the youth typed another first name."""
    written = letter(story, role)
    people = CASTS["usual"]
    person = replace(people[role], first_name=first_name) if role is Role.YOUTH else people[role]
    return replace(written, recipient=person, youth_first_name=first_name)


def report_letter(variant: str = "done") -> ReportLetter:
    """The mail that tells a partner what became of a file."""
    return sample_report(SETTING, variant)


def links_letter(
    variant: str = "one page", role: Role = Role.YOUTH, language: Language = Language.FRENCH
) -> LinksLetter:
    """The mail with the pages that somebody has asked for."""
    return in_language(sample_links(SETTING, variant, role), language)


def code_letter(language: Language = Language.FRENCH) -> CodeLetter:
    """The mail with the code that somebody has asked for."""
    return in_language(sample_code(SETTING), language)


def expiry_letter(variant: str = "some") -> ExpiryLetter:
    """The mail that tells a partner which offers end soon."""
    return sample_expiry(SETTING, variant)


def summary_letter(variant: str = "everything") -> SummaryLetter:
    """The mail that tells the team what is to do."""
    return sample_summary(SETTING, variant)


def digest_letter(variant: str = "several", role: Role = Role.YOUTH) -> DigestLetter:
    """The mail with offers for a youth."""
    return sample_digest(SETTING, variant, role)
