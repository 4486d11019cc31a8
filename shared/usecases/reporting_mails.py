"""What the mail service reports of a mail moves its record forward, never back."""

from shared.domain.facts import SYSTEM, FactName, Said, Why
from shared.domain.mails import MailKey, MailState
from shared.ports import Parts
from shared.usecases.deciding import stamp

FACT_FOR = {
    MailState.SENT: FactName.MAIL_SENT,
    MailState.DELIVERED: FactName.MAIL_DELIVERED,
    MailState.BOUNCED: FactName.MAIL_BOUNCED,
    MailState.COMPLAINED: FactName.MAIL_COMPLAINED,
}


def record_delivery(parts: Parts, key: MailKey, state: MailState, code: str) -> bool:
    """Records the report; False when the mail is already further, or is none of ours."""
    fact = stamp(parts, Said(FACT_FOR[state], Why(code)), SYSTEM, parts.clock.now())
    return parts.mails.report(key, state, fact)
