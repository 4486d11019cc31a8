"""Letters on paper, for youths whom no e-mail and no counsellor reaches."""

from collections.abc import Sequence

from shared.domain.facts import FactName, Said, Why
from shared.domain.mail import Mail, MailState
from shared.domain.refusals import NotFound, WrongState
from shared.ports import Account, Parts
from shared.usecases.deciding import stamp
from shared.usecases.listed_mails import (
    MOST_LISTED,
    ListedMail,
    as_listed,
    desk_of,
    listed,
    note_aside,
    own_mail,
)
from shared.usecases.mailing import letter_of

_ON_PAPER = (MailState.TO_PRINT, MailState.SENT)


def letters_to_print(parts: Parts, account: Account) -> Sequence[ListedMail]:
    """The region's letters that nobody has printed, the oldest first."""
    return listed(parts, parts.mails.to_print(account.region, MOST_LISTED))


def letter_on_paper(parts: Parts, account: Account, tag: str) -> str:
    """One letter as it stands now, as HTML. Raises NotFound, WrongState when it is out of date."""
    mail = _own_letter(parts, account, tag)
    desk = desk_of(parts, mail)
    if desk is None:
        raise NotFound("no_such_mail")
    if not as_listed(parts, mail, desk).needed:
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
    mail = _own_letter(parts, account, tag)
    if mail.state is MailState.TO_PRINT and parts.mails.put_aside(mail):
        note_aside(parts, account, mail)


def _own_letter(parts: Parts, account: Account, tag: str) -> Mail:
    return own_mail(parts, account, tag, _ON_PAPER)
