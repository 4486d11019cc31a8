"""A mail that must be looked at again: tried again, called uncertain, settled unsent, told of."""

from shared.domain.mail import Mail, MailKey, MailState
from shared.ports import Parts
from shared.usecases.mailing import registration_calls_for, send_again, send_due_mails
from shared.usecases.mailing_digests import send_digest_again
from shared.usecases.mailing_reports import report_calls_for, send_due_report
from shared.usecases.posting import overtaken, uncertain


def mend_mail(parts: Parts, key: MailKey) -> str:
    """Looks again at a mail: due again is retried, a silent claim uncertain.

    One that came back may call for another, to whoever must know it.
    """
    mail = parts.mails.get(key)
    if mail is None:
        return "gone"
    if mail.state is MailState.CLAIMED:
        return uncertain(parts, mail)
    if mail.state is MailState.BOUNCED and mail.session_id:
        return _what_is_due(parts, mail)
    return _try_again(parts, mail) if mail.state is MailState.DUE_AGAIN else "known"


def _try_again(parts: Parts, mail: Mail) -> str:
    """Sends a mail refused for now, if what it says is still so; else it is settled unsent."""
    kind, _, subject = mail.key.subject.partition("#")
    if kind == "UPLOAD":
        due = report_calls_for(parts, mail.key)
        return send_due_report(parts, subject) if due else overtaken(parts, mail)
    if kind == "DIGEST":
        return send_digest_again(parts, mail.key) or overtaken(parts, mail)
    if mail.key.again:
        return send_again(parts, mail)
    if registration_calls_for(parts, mail.session_id, mail.key):
        return _what_is_due(parts, mail)
    return overtaken(parts, mail)


def _what_is_due(parts: Parts, mail: Mail) -> str:
    subject = mail.key.subject.removeprefix("REGISTRATION#")
    return " ".join(send_due_mails(parts, mail.session_id, subject))
