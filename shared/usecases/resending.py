"""Mails nobody is sure of: no machine sends them again, but a person may, or settles them."""

from collections.abc import Sequence
from dataclasses import replace

from shared.domain.facts import Fact, FactName, Said, Why
from shared.domain.mail import UNPROVEN_AFTER, Mail, MailState
from shared.domain.refusals import WrongState
from shared.ports import Account, Parts
from shared.usecases.deciding import stamp
from shared.usecases.listed_mails import (
    MOST_LISTED,
    ListedMail,
    listed,
    note_aside,
    own_mail,
)
from shared.usecases.retrying import until_not_lost

_TO_CHECK = (MailState.UNKNOWN, MailState.FAILED)
_RECEIVED = (MailState.UNKNOWN, MailState.DELIVERED)


def mails_to_check(parts: Parts, account: Account) -> Sequence[ListedMail]:
    """The region's mails of which no proof has come that they left, or that were refused."""
    before = parts.clock.now() - UNPROVEN_AFTER
    return listed(parts, parts.mails.to_check(account.region, before, MOST_LISTED))


def ask_again(parts: Parts, account: Account, tag: str) -> None:
    """Has the mail sent again, as things stand now; again: nothing more.

    Raises NotFound, also when a proof has just come that it left; WrongState when what it said is
    true no more.
    """
    if not until_not_lost(lambda: _asked(parts, account, tag)):
        _own(parts, account, tag)


def _asked(parts: Parts, account: Account, tag: str) -> bool:
    mail = _own(parts, account, tag)
    if not any(each.needed for each in listed(parts, [mail])):
        raise WrongState("mail_out_of_date")
    key = replace(mail.key, again=mail.key.again + 1)
    due = replace(mail, key=key, state=MailState.DUE_AGAIN, attempts=1, wake_at=parts.clock.now())
    return parts.mails.ask_again(
        mail, due, _said(parts, account, FactName.MAIL_RESEND_ASKED, "asked")
    )


def received(parts: Parts, account: Account, tag: str) -> None:
    """The person says that the mail is there; again: nothing. Raises NotFound."""
    mail = own_mail(parts, account, tag, _RECEIVED)
    fact = _said(parts, account, FactName.MAIL_DELIVERED, "said_received")
    parts.mails.report(mail.key, MailState.DELIVERED, fact)


def put_aside(parts: Parts, account: Account, tag: str) -> None:
    """A mail that nobody needs any more, or that was told otherwise, leaves the list."""
    mail = _own(parts, account, tag)
    if parts.mails.put_aside(mail):
        note_aside(parts, account, mail)


def _own(parts: Parts, account: Account, tag: str) -> Mail:
    return own_mail(parts, account, tag, _TO_CHECK)


def _said(parts: Parts, account: Account, name: FactName, code: str) -> Fact:
    return stamp(parts, Said(name, Why(code)), f"staff:{account.person}", parts.clock.now())
