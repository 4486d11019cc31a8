"""Every mail as it would leave, with invented people: seen by staff before anybody gets one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from shared.domain.facts import Why
from shared.domain.letters import AnyLetter, DigestLetter, Letter
from shared.domain.mails import Role
from shared.domain.refusals import NotFound
from shared.domain.samples.digests import DIGEST_READERS, DIGESTS, sample_digest
from shared.domain.samples.letters import sample_letter
from shared.domain.samples.reports import REPORTS, sample_report
from shared.domain.samples.setting import CASTS, Setting
from shared.domain.samples.stories import STORIES_BY_ROLE
from shared.ports import Account, Letters, Parts


@dataclass(frozen=True)
class SampleMail:
    """A mail of the gallery: `name` in addresses, why it leaves, and what its reader would see."""

    name: str
    kind: str
    role: Role
    why: Why
    subject: str
    text: str
    html: str
    calendar: bool


def _name(kind: str, story: str) -> str:
    return f"{kind}-{story}".replace(", ", "-").replace(" ", "-").replace("_", "-")


_LETTERS: Mapping[tuple[str, Role], str] = {
    (_name("mail", story), role): story for story, role in STORIES_BY_ROLE
}
_REPORTS: Mapping[tuple[str, Role], str] = {
    (_name("report", variant), Role.PARTNER): variant for variant in REPORTS
}
_DIGESTS: Mapping[tuple[str, Role], str] = {
    (_name("digest", variant), role): variant for variant in DIGESTS for role in DIGEST_READERS
}


def gallery(parts: Parts, account: Account) -> Sequence[SampleMail]:
    """Every mail of the programme, as a registration lives; offers and reports last."""
    return list(samples(parts.letters, _setting(parts, account), "usual"))


def samples(letters: Letters, setting: Setting, cast: str) -> Iterator[SampleMail]:
    """Every mail, set anywhere, with the names of this cast."""
    for name, role in (*_LETTERS, *_DIGESTS, *_REPORTS):
        yield _sample(letters, setting, name, role, cast)


def sample_mail(parts: Parts, account: Account, name: str, role: str, cast: str) -> SampleMail:
    """One mail, with the names of this cast; raises NotFound."""
    if role not in list(Role) or cast not in CASTS:
        raise NotFound("no_such_mail")
    return _sample(parts.letters, _setting(parts, account), name, Role(role), cast)


def _setting(parts: Parts, account: Account) -> Setting:
    addresses = parts.addresses
    return Setting(
        region=parts.regions.get(account.region),
        sender=addresses.mail_sender,
        configuration_set=addresses.mail_configuration_set,
        public_url=addresses.public_url,
        partner_url=addresses.partner_url,
        now=parts.clock.now(),
    )


def _sample(letters: Letters, setting: Setting, name: str, role: Role, cast: str) -> SampleMail:
    letter = _letter(setting, name, role, cast)
    message = message_from_bytes(letters.compose(letter), policy=default)
    attached = {part.get_content_type() for part in message.walk()}
    return SampleMail(
        name=name,
        kind=letter.key.kind,
        role=role,
        why=_why(letter),
        subject=str(message["Subject"]),
        text=_body(message, "plain"),
        html=_body(message, "html"),
        calendar="text/calendar" in attached,
    )


def _letter(setting: Setting, name: str, role: Role, cast: str) -> AnyLetter:
    if story := _LETTERS.get((name, role)):
        return sample_letter(setting, story, role, cast)
    if variant := _DIGESTS.get((name, role)):
        return sample_digest(setting, variant, role, cast)
    if variant := _REPORTS.get((name, role)):
        return sample_report(setting, variant)
    raise NotFound("no_such_mail")


def _why(letter: AnyLetter) -> Why:
    if isinstance(letter, DigestLetter):
        return Why("new_offers", {"offers": len(letter.offers)})
    told = letter.registration if isinstance(letter, Letter) else letter.upload
    return told.history[0].why


def _body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return str(part.get_content()) if part else ""
