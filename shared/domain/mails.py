"""Which mails ought to exist by now: `due_mails`; and the life of one mail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.facts import Fact, FactName, Why
from shared.domain.person import Person
from shared.domain.registration import InLine, Marks, Registration
from shared.domain.transitions import State


class Role(StrEnum):
    """To whom a mail goes."""

    YOUTH = "youth"
    COUNSELLOR = "counsellor"
    GUARDIAN = "guardian"
    PARTNER = "partner"
    STAFF = "staff"


BOTH = (Role.YOUTH, Role.COUNSELLOR)
YOUTH, COUNSELLOR, GUARDIAN = (Role.YOUTH,), (Role.COUNSELLOR,), (Role.GUARDIAN,)

# What a person is told: after this fact, this mail goes to these (to a counsellor where the youth
# agreed). What is not here is told by the fact that follows, or on the page only.
MAILS: Mapping[FactName, Mapping[str, tuple[Role, ...]]] = {
    FactName.SEAT_CONFIRMED: {"confirmed": BOTH},
    FactName.GUARDIAN_ASKED: {"guardian_asked": BOTH, "guardian_authorisation": GUARDIAN},
    FactName.PLACED_ON_WAITLIST: {"waiting": BOTH},
    FactName.SEAT_OFFERED: {"offered": BOTH},
    FactName.SEAT_DECLINED: {"declined": BOTH},
    FactName.SEAT_OFFER_LAPSED: {"lapsed": BOTH},
    FactName.SEAT_OFFER_RECALLED: {"recalled": BOTH},
    FactName.SEAT_OFFER_BOUNCED: {"unreachable": COUNSELLOR},
    FactName.LAST_CALL_MADE: {"last_call": BOTH},
    FactName.REGISTRATION_PAUSED: {"paused": BOTH},
    FactName.REGISTRATION_RESUMED: {"resumed": BOTH},
    FactName.REMINDER_DUE: {"reminder": BOTH},
    FactName.DATES_CHANGED: {"session_moved": BOTH},
    FactName.REGISTRATION_CANCELLED: {"cancelled": BOTH},
    FactName.REGISTRATION_LAPSED: {"expired": BOTH},
    FactName.REGISTRATION_MOVED: {"released": BOTH},
    FactName.REGISTRATION_CLOSED: {"session_began": BOTH},
    FactName.REGISTRATION_INELIGIBLE: {"ineligible": BOTH},
    FactName.REGISTRATION_REINSTATED: {"reinstated": BOTH},
}
# Where the reason of the fact makes it another mail.
BY_REASON: Mapping[str, Mapping[str, tuple[Role, ...]]] = {
    "session_cancelled": {"session_cancelled": BOTH},
    "already_registered": {"already_registered": YOUTH},
    "merged": {},
}
# A decision usually takes a second; only a slow one is announced by a mail of its own.
RECEIVED_AFTER = timedelta(minutes=1)
# What is for a nearer day than this would come too late on paper.
ON_PAPER_WITHIN = 3


class MailState(StrEnum):
    """How far a mail is known to have come; later states never fall back to earlier ones."""

    CLAIMED = "claimed"
    DUE_AGAIN = "due_again"
    TO_PRINT = "to_print"
    UNKNOWN = "unknown"
    SENT = "sent"
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    FAILED = "failed"


# What a report of the mail service may change: only forward, bounced and complained are final.
FORWARD: Mapping[MailState, frozenset[MailState]] = {
    MailState.SENT: frozenset({MailState.CLAIMED, MailState.UNKNOWN, MailState.TO_PRINT}),
    MailState.DELIVERED: frozenset({MailState.CLAIMED, MailState.UNKNOWN, MailState.SENT}),
    MailState.BOUNCED: frozenset(
        {MailState.CLAIMED, MailState.UNKNOWN, MailState.SENT, MailState.DELIVERED}
    ),
    MailState.COMPLAINED: frozenset(
        {MailState.CLAIMED, MailState.UNKNOWN, MailState.SENT, MailState.DELIVERED}
    ),
}


# Without a proof that an uncertain mail left, staff look at it after this.
UNPROVEN_AFTER = timedelta(minutes=30)


@dataclass(frozen=True)
class MailKey:
    """What makes a mail one mail: its subject, kind, cause (id of a fact) and recipient's role.

    `again`: how many times a person has had it sent again.
    """

    subject: str
    kind: str
    cause: str
    role: Role
    again: int = 0


@dataclass(frozen=True)
class Mail:
    """One mail as stored: no address, no text; `session_id` when it is about a registration."""

    key: MailKey
    state: MailState
    region: str
    attempts: int = 0
    session_id: str = ""
    wake_at: datetime | None = None


def due_mails(
    registration: Registration, people: Mapping[Role, Person], now: datetime
) -> tuple[MailKey, ...]:
    """The mails that ought to exist by now; which of them do, the claim of each one tells.

    Only the last fact counts: what a later one has overtaken is no longer justified.
    """
    return tuple(key for key, late in _called_for(registration, people, now) if not late)


def late_mails(
    registration: Registration, people: Mapping[Role, Person], now: datetime
) -> tuple[MailKey, ...]:
    """What the last fact called for and must not leave any more: it would come too late."""
    return tuple(key for key, late in _called_for(registration, people, now) if late)


def _called_for(
    registration: Registration, people: Mapping[Role, Person], now: datetime
) -> list[tuple[MailKey, bool]]:
    """All that the last fact calls for, each with whether it would come too late."""
    fact = registration.history[-1]
    return [
        (
            MailKey(f"REGISTRATION#{registration.id}", kind, fact.id, role),
            _too_late(kind, fact, people[role], now),
        )
        for kind, roles in _kinds(registration, fact, now).items()
        for role in roles
        if reached_by(role, people)
    ]


def _too_late(kind: str, fact: Fact, reader: Person, now: datetime) -> bool:
    """Whether a reminder would come when the session has begun."""
    if kind != "reminder":
        return False
    days = int(fact.why.params["days"])
    return now >= fact.at + timedelta(days=days) or not (reader.email or days >= ON_PAPER_WITHIN)


def known_state(mail: Mail, now: datetime) -> MailState:
    """How far a mail is known to have come by now: a claim that fell silent may have left."""
    silent = mail.state is MailState.CLAIMED and mail.wake_at is not None and mail.wake_at <= now
    return MailState.UNKNOWN if silent else mail.state


def is_for_staff(mail: Mail, fact: Fact | None) -> bool:
    """Whether a person must see to this mail: nobody knows whether it left, or it was refused."""
    refused = mail.state is MailState.FAILED and fact is not None and fact.why.code == "refused"
    return bool(mail.session_id) and (mail.state is MailState.UNKNOWN or refused)


def reached_by(role: Role, people: Mapping[Role, Person]) -> bool:
    """Whether something is sent to this party: by mail, and to a youth without address on paper.

    A youth without an address is reached through the counsellor where there is one to reach.
    """
    person = people.get(role)
    if person is None or person.suppressed:
        return False
    return bool(person.email) or (role is Role.YOUTH and not reached_by(Role.COUNSELLOR, people))


def is_told(fact: Fact, registration: Registration | InLine) -> bool:
    """Whether somebody is mailed after this fact."""
    return bool(_after_fact(fact.name, fact.why, registration.marks))


def _kinds(registration: Registration, fact: Fact, now: datetime) -> Mapping[str, tuple[Role, ...]]:
    if registration.state is State.RECEIVED:
        late = now >= registration.arrived_at + RECEIVED_AFTER
        return {"received": YOUTH} if late and registration.marks.choice == 1 else {}
    return _after_fact(fact.name, fact.why, registration.marks)


def _after_fact(name: FactName, why: Why, marks: Marks) -> Mapping[str, tuple[Role, ...]]:
    if name is FactName.PLACED_ON_WAITLIST and marks.choice > 1:
        return {}
    if name is FactName.REGISTRATION_MOVED and why.params.get("was") != State.CONFIRMED.value:
        return {}
    return BY_REASON.get(why.code, MAILS.get(name, {}))
