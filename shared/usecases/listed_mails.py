"""Mails on a list of the region's staff: about whom each is, and whether it is still true."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from shared.domain.journal import Act
from shared.domain.mail import Mail, MailState, Role
from shared.domain.mails import due_mails
from shared.domain.refusals import NotFound
from shared.ports import Account, Desk, Parts
from shared.usecases.journal import note

# The longest list a page shows; what comes after it comes up when the first are seen to.
MOST_LISTED = 100


@dataclass(frozen=True)
class ListedMail:
    """A mail on a list, what it is written from, and whether it is still called for."""

    mail: Mail
    tag: str
    desk: Desk
    needed: bool

    @property
    def name(self) -> str:
        """Whom it is about."""
        youth = self.desk.people[Role.YOUTH]
        return f"{youth.first_name} {youth.last_name}"

    @property
    def phone(self) -> str:
        """The number of whoever the mail goes to, where it is known."""
        reader = self.desk.people.get(self.mail.key.role)
        return reader.phone if reader else ""


def listed(parts: Parts, mails: Sequence[Mail]) -> Sequence[ListedMail]:
    """These mails as a page shows them; without those whose person is not there any more."""
    desks = [(mail, desk_of(parts, mail)) for mail in mails]
    return [as_listed(parts, m, desk) for m, desk in desks if desk and Role.YOUTH in desk.people]


def as_listed(parts: Parts, mail: Mail, desk: Desk) -> ListedMail:
    """One mail as a page shows it."""
    due = due_mails(desk.registration, desk.people, parts.clock.now())
    return ListedMail(mail, parts.letters.tag(mail.key), desk, replace(mail.key, again=0) in due)


def desk_of(parts: Parts, mail: Mail) -> Desk | None:
    """What the mail is written from."""
    registration_id = mail.key.subject.removeprefix("REGISTRATION#")
    return parts.mails.desk(mail.session_id, registration_id, None)


def own_mail(parts: Parts, account: Account, tag: str, states: Collection[MailState]) -> Mail:
    """A mail of the account's region in one of these states; raises NotFound for any other."""
    key = parts.letters.key(tag)
    mail = parts.mails.get(key) if key else None
    if mail is None or mail.state not in states or mail.region != account.region:
        raise NotFound("no_such_mail")
    return mail


def note_aside(parts: Parts, account: Account, mail: Mail) -> None:
    """Remembers who took a mail off its list."""
    ids = {"session_id": mail.session_id, "subject": mail.key.subject}
    note(parts, account, Act.MAIL_PUT_ASIDE, **ids)
