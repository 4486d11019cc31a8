"""A mail that must be looked at again: tried again, called uncertain, settled unsent, told of."""

from collections.abc import Callable, Mapping

from shared.domain.mail import Mail, MailKey, MailState
from shared.ports import Parts
from shared.usecases.mailing import registration_calls_for, send_again, send_due_mails
from shared.usecases.mailing_codes import code_calls_for, send_due_code
from shared.usecases.mailing_digests import send_digest_again
from shared.usecases.mailing_expiries import expiry_calls_for, look_at_offers
from shared.usecases.mailing_links import links_call_for, send_due_links
from shared.usecases.mailing_reports import report_calls_for, send_due_report
from shared.usecases.mailing_summaries import look_at_region, summary_calls_for
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
    if kind in _OF_OTHERS:
        calls_for, send = _OF_OTHERS[kind]
        return send(parts, subject) if calls_for(parts, mail.key) else overtaken(parts, mail)
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


def _send_links(parts: Parts, address_id: str) -> str:
    return " ".join(send_due_links(parts, address_id))


# What mails are about beside registrations -> whether one is called for, and what sends it.
_OF_OTHERS: Mapping[str, tuple[Callable[[Parts, MailKey], bool], Callable[[Parts, str], str]]] = {
    "UPLOAD": (report_calls_for, send_due_report),
    "ADDRESS": (links_call_for, _send_links),
    "ACCESS": (code_calls_for, send_due_code),
    "EXPIRY": (expiry_calls_for, look_at_offers),
    "SUMMARY": (summary_calls_for, look_at_region),
}
