"""A mail leaves once: claimed, sent, settled; what is uncertain is never sent again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from shared.domain.facts import SYSTEM, Fact, FactName, Said, Why
from shared.domain.letters import AnyLetter
from shared.domain.mail import PENDING, Mail, MailKey, MailState
from shared.domain.person import Person
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Parts, SendRefused, SendUncertain
from shared.usecases.deciding import stamp
from shared.usecases.retrying import until_not_too_fast

_Read = TypeVar("_Read", bound=AnyLetter)
# A mail refused for now is tried this often before staff must look at it.
MOST_ATTEMPTS = 8


@dataclass(frozen=True)
class Posting:
    """A mail that is due: to whom, and how it is written once it is claimed.

    Without a mailbox it is a letter for the printer; `session_id` where it is about a session.
    """

    key: MailKey
    region: str
    recipient: Person
    write: Callable[[MailKey], AnyLetter]
    session_id: str = ""


def as_read(parts: Parts, letter: _Read) -> Callable[[MailKey], _Read]:
    """How a letter is written that was read beforehand: under whichever key it leaves."""
    return lambda key: replace(letter, key=key, tag=parts.letters.tag(key))


def post(parts: Parts, posting: Posting) -> str:
    """Sends the mail unless somebody has claimed it; returns what became of it."""
    first = _claim(parts, posting, 1)
    return _send(parts, posting, first) if parts.mails.claim(first) else _again(parts, posting)


def _again(parts: Parts, posting: Posting) -> str:
    """A mail that had been claimed before: tried again if it is due again, and never else.

    What went to an address that has been corrected since goes to the new one, under its next key.
    """
    known = parts.mails.get(posting.key)
    if known is None or known.state not in PENDING:
        return _to_corrected(parts, posting, known) if known else "known"
    if known.state is MailState.DUE_AGAIN:
        again = _claim(parts, posting, known.attempts + 1)
        return _send(parts, posting, again) if parts.mails.claim(again) else "claimed"
    return _claimed(parts, known)


def _to_corrected(parts: Parts, posting: Posting, known: Mail) -> str:
    reader = posting.recipient
    if known.to != reader.id or known.address >= reader.address:
        return "known"
    return post(parts, replace(posting, key=replace(known.key, again=known.key.again + 1)))


def fail(parts: Parts, posting: Posting, code: str) -> str:
    """A mail that cannot leave is settled unsent, and said to have failed; returns what became."""
    first = _claim(parts, posting, 1)
    if not parts.mails.claim(first):
        return given_up(parts, posting.key)
    failed = _now(parts, replace(first, state=MailState.FAILED))
    parts.mails.settle(failed, _fact(parts, FactName.MAIL_FAILED, code))
    return "known"


def given_up(parts: Parts, key: MailKey) -> str:
    """What became of a mail that is not to leave any more, if somebody had begun to send it."""
    known = parts.mails.get(key)
    return _claimed(parts, known) if known and known.state is MailState.CLAIMED else "known"


def _claimed(parts: Parts, known: Mail) -> str:
    """Somebody is at work on it, or has fallen silent."""
    fresh = known.wake_at and parts.clock.now() < known.wake_at
    return "claimed" if fresh else uncertain(parts, known)


def _send(parts: Parts, posting: Posting, mail: Mail) -> str:
    address = posting.recipient.mailbox
    if not address:
        parts.mails.settle(_now(parts, replace(mail, state=MailState.TO_PRINT)), None)
        return "to_print"
    try:
        message = parts.letters.compose(posting.write(posting.key))
        message_id = until_not_too_fast(lambda: parts.mailer.send(address, message))
    except SendRefused as refused:
        return _refused(parts, mail, refused)
    except SendUncertain:
        return uncertain(parts, mail)
    sent = _now(parts, replace(mail, state=MailState.SENT))
    parts.mails.settle(sent, _fact(parts, FactName.MAIL_SENT, "sent"), message_id)
    return "sent"


def overtaken(parts: Parts, mail: Mail) -> str:
    """A mail refused for now, whose words are true no more, is settled unsent."""
    claimed = _claim_again(parts, mail)
    if claimed is not None:
        failed = _now(parts, replace(claimed, state=MailState.FAILED))
        parts.mails.settle(failed, _fact(parts, FactName.MAIL_FAILED, "overtaken"))
    return "overtaken"


def uncertain(parts: Parts, mail: Mail) -> str:
    """Nobody knows whether this claimed mail has left."""
    unknown = _now(parts, replace(mail, state=MailState.UNKNOWN))
    parts.mails.settle(unknown, _fact(parts, FactName.MAIL_UNCERTAIN, "no_answer"))
    return "unknown"


def _claim(parts: Parts, posting: Posting, attempts: int) -> Mail:
    """The mail as somebody claims it who is about to send it."""
    reader = posting.recipient
    claimed = Mail(posting.key, MailState.CLAIMED, posting.region, attempts, posting.session_id)
    return _now(parts, replace(claimed, to=reader.id, address=reader.address))


def _claim_again(parts: Parts, known: Mail) -> Mail | None:
    again = replace(known, state=MailState.CLAIMED, attempts=known.attempts + 1)
    again = _now(parts, again)
    return again if parts.mails.claim(again) else None


def _refused(parts: Parts, mail: Mail, refused: SendRefused) -> str:
    if refused.again and mail.attempts < MOST_ATTEMPTS:
        parts.mails.settle(_now(parts, replace(mail, state=MailState.DUE_AGAIN)), None)
        return "due_again"
    failed = _now(parts, replace(mail, state=MailState.FAILED))
    parts.mails.settle(failed, _fact(parts, FactName.MAIL_FAILED, refused.code))
    return "failed"


def _now(parts: Parts, mail: Mail) -> Mail:
    """The mail as it stands now, with the promise that goes with its state."""
    return replace(mail, wake_at=next_wake(mail, parts.clock.now(), Rules()))


def _fact(parts: Parts, name: FactName, code: str) -> Fact:
    return stamp(parts, Said(name, Why(code)), SYSTEM, parts.clock.now())
