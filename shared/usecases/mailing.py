"""The mails that a registration's state calls for: which are due, and from what each is written."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from shared.domain.held_seats import clock_set
from shared.domain.letters import CHOOSING, Letter
from shared.domain.line import marked
from shared.domain.mail import PENDING, TAKEN, Mail, MailKey, Role
from shared.domain.mails import IN_BULK, OFFERED, due_mails, late_mails
from shared.domain.session import Session
from shared.domain.wake import wake_after
from shared.ports import Desk, Parts
from shared.usecases.links import counsellor_page, guardian_page, person_page
from shared.usecases.posting import Posting, fail, given_up, overtaken, post
from shared.usecases.standing import rank_of

# Nothing more is to be done about a mail by a machine.
_SETTLED = frozenset({"sent", "known", "to_print"})
# Somebody else is at work on it, or was.
_ANOTHERS = frozenset({"claimed", "known"})


def send_due_mails(
    parts: Parts, session_id: str, registration_id: str, person_id: str | None = None
) -> tuple[str, ...]:
    """Sends what the registration's state calls for and nobody has claimed; returns what became.

    `person_id` saves a round trip where the event knows it.
    """
    desk = parts.mails.desk(session_id, registration_id, person_id)
    return () if desk is None else _send(parts, desk)


def send_bulk_mails(
    parts: Parts, session_id: str, registration_id: str, person_id: str
) -> tuple[str, ...]:
    """The same while the last fact is one that many are told at once; else nothing.

    What has overtaken it wakes by itself whoever tells it.
    """
    desk = parts.mails.desk(session_id, registration_id, person_id)
    late = desk is None or desk.registration.history[-1].name not in IN_BULK
    return () if desk is None or late else _send(parts, desk)


def _send(parts: Parts, desk: Desk) -> tuple[str, ...]:
    outcomes = {key: post(parts, _posting(parts, desk, key)) for key in _due(parts, desk)}
    late = late_mails(desk.registration, desk.people, parts.clock.now())
    outcomes |= {key: _given_up(parts, desk, key) for key in late}
    became = {key: _in_the_end(parts, key, outcome) for key, outcome in outcomes.items()}
    if _SETTLED.issuperset(became.values()):
        _told(parts, desk, became)
    return tuple(outcomes.values())


def _in_the_end(parts: Parts, key: MailKey, outcome: str) -> str:
    """Of two who look at once, whoever ends later finds what the other was at work on done."""
    known = parts.mails.get(key) if outcome in _ANOTHERS else None
    if known is None or known.state in PENDING:
        return outcome
    return "sent" if known.state in TAKEN else "known"


def _given_up(parts: Parts, desk: Desk, key: MailKey) -> str:
    """An offer to an address that was found dead fails at once, so that its seat goes on."""
    if key.kind == OFFERED and key.role is Role.YOUTH and key.role in desk.people:
        return fail(parts, _posting(parts, desk, key), "address_dead")
    return given_up(parts, key)


def send_again(parts: Parts, mail: Mail) -> str:
    """Sends what a person has asked for once more, as things stand now; returns what became."""
    desk = parts.mails.desk(mail.session_id, mail.key.subject.removeprefix("REGISTRATION#"), None)
    if desk is None or replace(mail.key, again=0) not in _due(parts, desk):
        return overtaken(parts, mail)
    return post(parts, _posting(parts, desk, mail.key))


def registration_calls_for(parts: Parts, session_id: str, key: MailKey) -> bool:
    """Whether the state still calls for this mail; so too when the registration cannot be found."""
    desk = parts.mails.desk(session_id, key.subject.removeprefix("REGISTRATION#"), None)
    return desk is None or key in _due(parts, desk)


def _told(parts: Parts, desk: Desk, outcomes: Mapping[MailKey, str]) -> None:
    """Moves the promise on; that an offer's mail left sets the offer's clock."""
    now, entry = parts.clock.now(), desk.registration.in_line()
    offers = [k for k in outcomes if k.kind == OFFERED and k.role is Role.YOUTH]
    if offers and outcomes[offers[0]] == "sent" and entry.marks.proof_due:
        rules = parts.regions.get(desk.session.region).rules
        until = clock_set(entry, desk.session, now, rules)
        entry = marked(entry, expires_at=until, proof_due=None)
    parts.registrations.told(desk.registration, entry, wake_after(entry, True, now))


def _due(parts: Parts, desk: Desk) -> tuple[MailKey, ...]:
    return due_mails(desk.registration, desk.people, parts.clock.now())


def _posting(parts: Parts, desk: Desk, key: MailKey) -> Posting:
    write, session = partial(letter_of, parts, desk), desk.session
    return Posting(key, session.region, desk.people[key.role], write, session.id)


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
        trial=parts.addresses.trial,
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
