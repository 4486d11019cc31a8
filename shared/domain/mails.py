"""Which mails ought to exist by now: `due_mails`; and the life of one mail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.facts import Fact, FactName
from shared.domain.person import Person
from shared.domain.registration import Registration, State

# One line per fact that a person is told: the fact and the mail it becomes.
MAIL_FOR: Mapping[FactName, str] = {
    FactName.SEAT_CONFIRMED: "confirmed",
    FactName.PLACED_ON_WAITLIST: "waiting",
    FactName.SEAT_OFFERED: "offered",
    FactName.SEAT_DECLINED: "declined",
    FactName.SEAT_OFFER_LAPSED: "lapsed",
    FactName.SEAT_OFFER_RECALLED: "recalled",
    FactName.REGISTRATION_PAUSED: "paused",
    FactName.REGISTRATION_CANCELLED: "cancelled",
    FactName.REGISTRATION_CLOSED: "already_registered",
}
# Mails that are the youth's alone.
YOUTH_ONLY = frozenset({"received", "already_registered"})
# A decision usually takes a second; only a slow one is announced by a mail of its own.
RECEIVED_AFTER = timedelta(minutes=1)


class Role(StrEnum):
    """To whom a mail goes."""

    YOUTH = "youth"
    COUNSELLOR = "counsellor"


class MailState(StrEnum):
    """How far a mail is known to have come; later states never fall back to earlier ones."""

    CLAIMED = "claimed"
    DUE_AGAIN = "due_again"
    UNKNOWN = "unknown"
    SENT = "sent"
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    FAILED = "failed"


# What a report of the mail service may change: only forward, bounced and complained are final.
FORWARD: Mapping[MailState, frozenset[MailState]] = {
    MailState.SENT: frozenset({MailState.CLAIMED, MailState.UNKNOWN}),
    MailState.DELIVERED: frozenset({MailState.CLAIMED, MailState.UNKNOWN, MailState.SENT}),
    MailState.BOUNCED: frozenset(
        {MailState.CLAIMED, MailState.UNKNOWN, MailState.SENT, MailState.DELIVERED}
    ),
    MailState.COMPLAINED: frozenset(
        {MailState.CLAIMED, MailState.UNKNOWN, MailState.SENT, MailState.DELIVERED}
    ),
}


@dataclass(frozen=True)
class MailKey:
    """What makes a mail one mail: its subject, kind, cause (id of a fact) and recipient's role."""

    subject: str
    kind: str
    cause: str
    role: Role


@dataclass(frozen=True)
class Mail:
    """One mail as stored: no address, no text."""

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
    fact = registration.history[-1]
    kind = _kind(registration, fact, now)
    if kind is None:
        return ()
    return tuple(
        MailKey(f"REGISTRATION#{registration.id}", kind, fact.id, role)
        for role, person in people.items()
        if not person.suppressed and (role is Role.YOUTH or kind not in YOUTH_ONLY)
    )


def _kind(registration: Registration, fact: Fact, now: datetime) -> str | None:
    if registration.state is State.RECEIVED:
        return "received" if now >= registration.arrived_at + RECEIVED_AFTER else None
    return MAIL_FOR.get(fact.name)
