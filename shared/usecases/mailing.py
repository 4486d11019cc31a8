"""Mails that are due leave once: claimed, sent, settled; what is uncertain is never sent again."""

from collections.abc import Mapping
from dataclasses import replace

from shared.domain.facts import SYSTEM, Fact, FactName, Said, Why
from shared.domain.held_seats import clock_set
from shared.domain.letters import CHOOSING, Letter
from shared.domain.line import marked
from shared.domain.mails import Mail, MailKey, MailState, Role, due_mails
from shared.domain.region import Rules
from shared.domain.session import Session
from shared.domain.wake import next_wake, wake_after
from shared.ports import Desk, Parts, SendRefused, SendUncertain
from shared.usecases.deciding import stamp
from shared.usecases.links import counsellor_page, guardian_page, person_page
from shared.usecases.standing import rank_of

# A mail refused for now is tried this often before staff must look at it.
MOST_ATTEMPTS = 8
# Nothing more is to be done about a mail by a machine.
_SETTLED = frozenset({"sent", "known", "to_print"})


def send_due_mails(
    parts: Parts, session_id: str, registration_id: str, person_id: str | None = None
) -> tuple[str, ...]:
    """Sends what the registration's state calls for and nobody has claimed; returns what became.

    `person_id` saves a round trip where the event knows it.
    """
    desk = parts.mails.desk(session_id, registration_id, person_id)
    if desk is None:
        return ()
    outcomes = {key: _send(parts, desk, key) for key in _due(parts, desk)}
    if all(outcome in _SETTLED for outcome in outcomes.values()):
        _told(parts, desk, outcomes)
    return tuple(outcomes.values())


def _told(parts: Parts, desk: Desk, outcomes: Mapping[MailKey, str]) -> None:
    """Moves the promise on; that an offer's mail left sets the offer's clock."""
    now, entry = parts.clock.now(), desk.registration.in_line()
    offers = [k for k in outcomes if k.kind == "offered" and k.role is Role.YOUTH]
    if offers and outcomes[offers[0]] == "sent" and entry.marks.proof_due:
        rules = parts.regions.get(desk.session.region).rules
        until = clock_set(entry, desk.session, now, rules)
        entry = marked(entry, expires_at=until, proof_due=None)
    parts.registrations.told(desk.registration, entry, wake_after(entry, True, now))


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
    return _try_again(parts, mail) if mail.state is MailState.DUE_AGAIN else "known"


def _try_again(parts: Parts, mail: Mail) -> str:
    """Sends a mail refused for now, if what it says is still so; else it is settled unsent."""
    registration_id = mail.key.subject.removeprefix("REGISTRATION#")
    desk = parts.mails.desk(mail.session_id, registration_id, None)
    if desk is None or mail.key in _due(parts, desk):
        return " ".join(send_due_mails(parts, mail.session_id, registration_id))
    claimed = _claim(parts, desk, mail.key)
    if claimed is not None:
        overtaken = _now(parts, replace(claimed, state=MailState.FAILED))
        parts.mails.settle(overtaken, _fact(parts, FactName.MAIL_FAILED, "overtaken"))
    return "overtaken"


def _send(parts: Parts, desk: Desk, key: MailKey) -> str:
    mail = _claim(parts, desk, key)
    if mail is None:
        return "known"
    if not desk.people[key.role].email:
        parts.mails.settle(_now(parts, replace(mail, state=MailState.TO_PRINT)), None)
        return "to_print"
    try:
        message = parts.letters.compose(letter_of(parts, desk, key))
        message_id = parts.mailer.send(desk.people[key.role].email, message)
    except SendRefused as refused:
        return _refused(parts, mail, refused)
    except SendUncertain:
        return _uncertain(parts, mail)
    sent = _now(parts, replace(mail, state=MailState.SENT))
    fact = _fact(parts, FactName.MAIL_SENT, "sent")
    parts.mails.settle(sent, fact, message_id)
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


def letter_of(parts: Parts, desk: Desk, key: MailKey) -> Letter:
    """Everything the mail is written from, as it stands now."""
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
        rank=_rank(parts, desk),
        sequence=len(desk.registration.history),
        open_sessions=_open_sessions(parts, desk, key),
    )


def _open_sessions(parts: Parts, desk: Desk, key: MailKey) -> tuple[Session, ...]:
    """Where else they may go, for those whose session will not take place."""
    if key.kind not in CHOOSING:
        return ()
    now, region = parts.clock.now(), desk.session.region
    rules = parts.regions.get(region).rules
    upcoming = parts.sessions.upcoming(region, now)
    return tuple(session for session in upcoming if session.registration_open(now, rules))


def _rank(parts: Parts, desk: Desk) -> int | None:
    """The decision that placed them in line has counted; only later mails count anew."""
    before = desk.registration.reason.params.get("before")
    if before is not None:
        return int(before) + 1
    return rank_of(parts, desk.session, desk.registration)


def _link(parts: Parts, desk: Desk, key: MailKey) -> str:
    """The recipient's own page; for a second form, the page of the youth's first registration."""
    session_id, registration = desk.session.id, desk.registration
    if key.role is Role.GUARDIAN:
        return guardian_page(parts, session_id, registration.id)
    if key.role is Role.COUNSELLOR:
        return counsellor_page(parts, registration.counsellor or "")
    first = registration.reason.params.get("first", registration.id)
    return person_page(parts, session_id, str(first))
