"""What the mail service reports of a mail moves its record forward, never back."""

from shared.domain.facts import SYSTEM, Fact, FactName, Said, Why
from shared.domain.mail import MailKey, MailState
from shared.ports import Parts
from shared.usecases.deciding import stamp

# How the code of a bounce begins after which the mail service says: never again.
# https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types
FOR_GOOD = "permanent"
FACT_FOR = {
    MailState.SENT: FactName.MAIL_SENT,
    MailState.DELIVERED: FactName.MAIL_DELIVERED,
    MailState.BOUNCED: FactName.MAIL_BOUNCED,
    MailState.COMPLAINED: FactName.MAIL_COMPLAINED,
}


def record_delivery(parts: Parts, key: MailKey, state: MailState, code: str) -> bool:
    """Records the report; False when the mail is already further, or is none of ours.

    An address that has proved dead is suppressed first: the fact then wakes whoever must be told.
    """
    fact = stamp(parts, Said(FACT_FOR[state], Why(code)), SYSTEM, parts.clock.now())
    if state is MailState.BOUNCED and code.startswith(FOR_GOOD):
        _suppress(parts, key, fact)
    return parts.mails.report(key, state, fact)


def _suppress(parts: Parts, key: MailKey, fact: Fact) -> None:
    mail = parts.mails.get(key)
    if mail and mail.to:
        parts.mailboxes.suppress(mail, fact.id, fact.at)
