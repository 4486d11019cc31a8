"""Every mail as it would leave, with invented people: seen by staff before anybody gets one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import partial

from shared.domain.facts import Why
from shared.domain.letters import AnyLetter, Letter
from shared.domain.mail import Role
from shared.domain.person import Language
from shared.domain.refusals import NotFound
from shared.domain.samples.codes import sample_code
from shared.domain.samples.digests import DIGEST_READERS, DIGESTS, sample_digest
from shared.domain.samples.expiries import EXPIRIES, sample_expiry
from shared.domain.samples.letters import in_language, sample_letter
from shared.domain.samples.links import LINKS_MAILS, sample_links
from shared.domain.samples.reports import REPORTS, sample_report
from shared.domain.samples.setting import CASTS, Setting
from shared.domain.samples.stories import STORIES_BY_ROLE
from shared.domain.samples.summaries import SUMMARIES, sample_summary
from shared.ports import Account, Letters, Parts


@dataclass(frozen=True)
class SampleMail:
    """A mail of the gallery: `name` in addresses, why it leaves, and what its reader would see."""

    name: str
    kind: str
    role: Role
    language: Language
    why: Why | None
    subject: str
    text: str
    html: str
    calendar: bool


def _name(kind: str, story: str) -> str:
    return f"{kind}-{story}".replace(", ", "-").replace(" ", "-").replace("_", "-")


def _links(variant: str, role: Role, setting: Setting, cast: str) -> AnyLetter:
    return sample_links(setting, variant, role, cast)


def _offers(variant: str, role: Role, setting: Setting, cast: str) -> AnyLetter:
    return sample_digest(setting, variant, role, cast)


def _told(
    sample: Callable[[Setting, str], AnyLetter], variant: str, setting: Setting, cast: str
) -> AnyLetter:
    """A letter to those who have one name only."""
    return sample(setting, variant)


_LETTERS: Mapping[tuple[str, Role], str] = {
    (_name("mail", story), role): story for story, role in STORIES_BY_ROLE
}
Sample = Callable[[Setting, str], AnyLetter]
# Name and role -> the letter of a setting, with the names of a cast.
_OTHERS: Mapping[tuple[str, Role], Sample] = {
    **{
        (_name("digest", variant), role): partial(_offers, variant, role)
        for variant in DIGESTS
        for role in DIGEST_READERS
    },
    **{
        (_name("links", variant), role): partial(_links, variant, role)
        for variant, role in LINKS_MAILS
    },
    (_name("code", "asked"), Role.YOUTH): lambda setting, cast: sample_code(setting, cast),
    **{
        (_name("report", each), Role.PARTNER): partial(_told, sample_report, each)
        for each in REPORTS
    },
    **{
        (_name("expiring", each), Role.PARTNER): partial(_told, sample_expiry, each)
        for each in EXPIRIES
    },
    **{
        (_name("summary", each), Role.STAFF): partial(_told, sample_summary, each)
        for each in SUMMARIES
    },
}


def gallery(parts: Parts, account: Account, language: str) -> Sequence[SampleMail]:
    """Every mail that is written in a language, as a registration lives; all others come last.

    Raises NotFound.
    """
    return list(samples(parts.letters, _setting(parts, account), "usual", _known(language)))


def samples(
    letters: Letters, setting: Setting, cast: str, language: Language
) -> Iterator[SampleMail]:
    """Every mail in a language, set anywhere, with the names of this cast."""
    for name, role in (*_LETTERS, *_OTHERS):
        if role is Role.YOUTH or language is Language.FRENCH:
            yield _sample(letters, setting, (name, role), cast, language)


def sample_mail(
    parts: Parts, account: Account, which: tuple[str, str], cast: str, language: str
) -> SampleMail:
    """One mail by its name and role, with the names of this cast; raises NotFound."""
    name, role = which
    if role not in list(Role) or cast not in CASTS:
        raise NotFound("no_such_mail")
    setting = _setting(parts, account)
    return _sample(parts.letters, setting, (name, Role(role)), cast, _known(language))


def _known(language: str) -> Language:
    if language not in list(Language):
        raise NotFound("no_such_mail")
    return Language(language)


def _setting(parts: Parts, account: Account) -> Setting:
    addresses = parts.addresses
    return Setting(
        region=parts.regions.get(account.region),
        sender=addresses.mail_sender,
        configuration_set=addresses.mail_configuration_set,
        public_url=addresses.public_url,
        partner_url=addresses.partner_url,
        staff_url=addresses.staff_url,
        now=parts.clock.now(),
    )


def _sample(
    letters: Letters, setting: Setting, which: tuple[str, Role], cast: str, language: Language
) -> SampleMail:
    letter = _letter(setting, which, cast, language)
    message = message_from_bytes(letters.compose(letter), policy=default)
    attached = {part.get_content_type() for part in message.walk()}
    return SampleMail(
        name=which[0],
        kind=letter.key.kind,
        role=which[1],
        language=letter.language,
        why=_why(letter),
        subject=str(message["Subject"]),
        text=_body(message, "plain"),
        html=_body(message, "html"),
        calendar="text/calendar" in attached,
    )


def _why(letter: AnyLetter) -> Why | None:
    """Why it leaves, where that tells two mails of one kind apart."""
    return letter.registration.history[0].why if isinstance(letter, Letter) else None


def _letter(setting: Setting, which: tuple[str, Role], cast: str, language: Language) -> AnyLetter:
    if story := _LETTERS.get(which):
        return in_language(sample_letter(setting, story, which[1], cast), language)
    if other := _OTHERS.get(which):
        return in_language(other(setting, cast), language)
    raise NotFound("no_such_mail")


def _body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return str(part.get_content()) if part else ""
