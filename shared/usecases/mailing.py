"""Mails that are due leave once: claimed, sent, settled; what is uncertain is never sent again."""

from dataclasses import replace
from datetime import datetime

from shared.domain.facts import SYSTEM, Fact, FactName, Said, Why
from shared.domain.letters import Letter
from shared.domain.mails import Mail, MailKey, MailState, Role, due_mails
from shared.domain.region import Rules
from shared.domain.registration import Registration
from shared.domain.wake import next_wake, wake_after
from shared.ports import Desk, Parts, SendRefused, SendUncertain
from shared.usecases.deciding import stamp
from shared.usecases.links import person_page
from shared.usecases.standing import rank_of

# A mail refused for now is tried this often before staff must look at it.
MOST_ATTEMPTS = 8


def send_due_mails(
    parts: Parts, session_id: str, registration_id: str, person_id: str | None = None
) -> tuple[str, ...]:
    """Sends what the registration's state calls for and nobody has claimed; returns what became.

    `person_id` saves a round trip where the event knows it.
    """
    desk = parts.mails.desk(session_id, registration_id, person_id)
    if desk is None:
        return ()
    due = _due(parts, desk)
    outcomes = [_send(parts, desk, key, last=key == due[-1]) for key in due]
    if not due or outcomes[-1] == "known":
        parts.registrations.told(desk.registration, _next_wake(parts, desk))
    return tuple(outcomes)


def _due(parts: Parts, desk: Desk) -> tuple[MailKey, ...]:
    if Role.YOUTH not in desk.people:
        return ()
    return due_mails(desk.registration, desk.people, parts.clock.now())


def mend_mail(parts: Parts, key: MailKey) -> str:
    """Looks again at a mail whose time has come: due again is retried, a silent claim uncertain."""
    mail = parts.mails.get(key)
    if mail is None:
        return "gone"
    if mail.state is MailState.CLAIMED:
        return _uncertain(parts, mail)
    if mail.state is MailState.DUE_AGAIN:
        registration_id = key.subject.removeprefix("REGISTRATION#")
        return " ".join(send_due_mails(parts, mail.session_id, registration_id))
    return "known"


def _send(parts: Parts, desk: Desk, key: MailKey, last: bool) -> str:
    mail = _claim(parts, desk, key)
    if mail is None:
        return "known"
    try:
        message = parts.letters.compose(_letter(parts, desk, key))
        message_id = parts.mailer.send(desk.people[key.role].email, message)
    except SendRefused as refused:
        return _refused(parts, mail, refused)
    except SendUncertain:
        return _uncertain(parts, mail)
    sent = _now(parts, replace(mail, state=MailState.SENT))
    fact = _fact(parts, FactName.MAIL_SENT, "sent")
    parts.mails.settle(sent, fact, message_id)
    if last:
        parts.registrations.told(desk.registration, _next_wake(parts, desk))
    return "sent"


def _claim(parts: Parts, desk: Desk, key: MailKey) -> Mail | None:
    session_id, region = desk.session.id, desk.session.region
    first = _now(parts, Mail(key, MailState.CLAIMED, region, 1, session_id))
    if parts.mails.claim(first):
        return first
    known = parts.mails.get(key)
    if known is None or known.state is not MailState.DUE_AGAIN:
        return None
    again = replace(first, attempts=known.attempts + 1)
    return again if parts.mails.claim(again) else None


def _refused(parts: Parts, mail: Mail, refused: SendRefused) -> str:
    if refused.again and mail.attempts < MOST_ATTEMPTS:
        parts.mails.settle(_now(parts, replace(mail, state=MailState.DUE_AGAIN)), None)
        return "due_again"
    failed = _now(parts, replace(mail, state=MailState.FAILED))
    parts.mails.settle(failed, _fact(parts, FactName.MAIL_FAILED, "refused"))
    return "failed"


def _uncertain(parts: Parts, mail: Mail) -> str:
    unknown = _now(parts, replace(mail, state=MailState.UNKNOWN))
    parts.mails.settle(unknown, _fact(parts, FactName.MAIL_UNCERTAIN, "no_answer"))
    return "unknown"


def _now(parts: Parts, mail: Mail) -> Mail:
    """The mail as it stands now, with the promise that goes with its state."""
    return replace(mail, wake_at=next_wake(mail, parts.clock.now(), Rules()))


def _fact(parts: Parts, name: FactName, code: str) -> Fact:
    return stamp(parts, Said(name, Why(code)), SYSTEM, parts.clock.now())


def _next_wake(parts: Parts, desk: Desk) -> datetime | None:
    registration = desk.registration
    return wake_after(registration.state, registration.expires_at, True, parts.clock.now())


def _letter(parts: Parts, desk: Desk, key: MailKey) -> Letter:
    youth = desk.people[Role.YOUTH]
    return Letter(
        key=key,
        tag=parts.letters.tag(key),
        sender=parts.addresses.mail_sender,
        configuration_set=parts.addresses.mail_configuration_set,
        region=parts.regions.get(desk.session.region),
        session=desk.session,
        registration=desk.registration,
        recipient=desk.people[key.role],
        youth_first_name=youth.first_name,
        youth_initial=youth.last_name[:1],
        link=_link(parts, desk, key),
        now=parts.clock.now(),
        rank=_rank(parts, desk.registration),
        sequence=len(desk.registration.history),
    )


def _rank(parts: Parts, registration: Registration) -> int | None:
    """The decision that placed them in line has counted; only later mails count anew."""
    before = registration.reason.params.get("before")
    return int(before) + 1 if before is not None else rank_of(parts, registration)


def _link(parts: Parts, desk: Desk, key: MailKey) -> str:
    """The youth's own page (of their first registration); counsellors have none yet."""
    if key.role is not Role.YOUTH:
        return ""
    first = desk.registration.reason.params.get("first", desk.registration.id)
    return person_page(parts, desk.session.id, str(first))
