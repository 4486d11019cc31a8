"""Letters on paper, for youths whom no e-mail and no counsellor reaches."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.domain.facts import FactName, Said, Why
from shared.domain.mails import Mail, MailKey, MailState, Role, due_mails
from shared.domain.refusals import NotFound, WrongState
from shared.ports import Account, Desk, Parts
from shared.usecases.deciding import stamp
from shared.usecases.mailing import letter_of

# The longest list a page shows; what comes after it comes up when the first are printed.
MOST_LISTED = 100


@dataclass(frozen=True)
class ToPrint:
    """A letter that waits for a printer: for whom, about what, and whether it is still true."""

    key: MailKey
    tag: str
    desk: Desk
    needed: bool

    @property
    def name(self) -> str:
        """To whom it goes."""
        youth = self.desk.people[Role.YOUTH]
        return f"{youth.first_name} {youth.last_name}"


def letters_to_print(parts: Parts, account: Account) -> Sequence[ToPrint]:
    """The region's letters that nobody has printed, the oldest first."""
    listed = parts.mails.to_print(account.region, MOST_LISTED)
    desks = [(mail.key, _desk(parts, mail)) for mail in listed]
    known = [(key, desk) for key, desk in desks if desk and Role.YOUTH in desk.people]
    return [_to_print(parts, key, desk) for key, desk in known]


def count_letters(parts: Parts, account: Account) -> int:
    """How many letters stand on the region's list."""
    return len(parts.mails.to_print(account.region, MOST_LISTED))


def letter_on_paper(parts: Parts, account: Account, tag: str) -> str:
    """One letter as it stands now, as HTML. Raises NotFound, WrongState when it is out of date."""
    mail = _own_letter(parts, account, tag)
    desk = _desk(parts, mail)
    if desk is None:
        raise NotFound("no_such_letter")
    if not _to_print(parts, mail.key, desk).needed:
        raise WrongState("letter_out_of_date")
    return parts.letters.printable(letter_of(parts, desk, mail.key))


def printed(parts: Parts, account: Account, tag: str) -> None:
    """The letter is on its way, by this person's hand; again: nothing. Raises NotFound."""
    mail = _own_letter(parts, account, tag)
    if mail.state is not MailState.TO_PRINT:
        return
    said = Said(FactName.MAIL_SENT, Why("printed"))
    fact = stamp(parts, said, f"staff:{account.person}", parts.clock.now())
    parts.mails.report(mail.key, MailState.SENT, fact)


def put_aside(parts: Parts, account: Account, tag: str) -> None:
    """A letter that a later one has overtaken leaves the list unprinted. Raises NotFound."""
    parts.mails.put_aside(_own_letter(parts, account, tag).key)


def _own_letter(parts: Parts, account: Account, tag: str) -> Mail:
    key = parts.letters.key(tag)
    mail = parts.mails.get(key) if key else None
    on_paper = mail is not None and mail.state in (MailState.TO_PRINT, MailState.SENT)
    if mail is None or not on_paper or mail.region != account.region:
        raise NotFound("no_such_letter")
    return mail


def _desk(parts: Parts, mail: Mail) -> Desk | None:
    registration_id = mail.key.subject.removeprefix("REGISTRATION#")
    return parts.mails.desk(mail.session_id, registration_id, None)


def _to_print(parts: Parts, key: MailKey, desk: Desk) -> ToPrint:
    needed = key in due_mails(desk.registration, desk.people, parts.clock.now())
    return ToPrint(key, parts.letters.tag(key), desk, needed)
