"""One mail: what makes it one, how far it has come, and who must see to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.facts import Fact


class Role(StrEnum):
    """To whom a mail goes."""

    YOUTH = "youth"
    COUNSELLOR = "counsellor"
    GUARDIAN = "guardian"
    PARTNER = "partner"
    STAFF = "staff"


# The one mail about a registration that none of its facts calls for: no mail reaches the youth.
ADDRESS_DEAD = "address_dead"


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


# Somebody is at work on it, or will be.
PENDING = frozenset({MailState.CLAIMED, MailState.DUE_AGAIN})
# The mail service has taken it.
TAKEN = frozenset({MailState.SENT, MailState.DELIVERED, MailState.COMPLAINED})
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

    `again`: how many times a person has had it sent again, by asking or by correcting an address.
    """

    subject: str
    kind: str
    cause: str
    role: Role
    again: int = 0


@dataclass(frozen=True)
class Mail:
    """One mail as stored: no address, no text; `session_id` when it is about a registration.

    `to` is whom it goes to, `address` which of their addresses, counted from 0.
    """

    key: MailKey
    state: MailState
    region: str
    attempts: int = 0
    session_id: str = ""
    wake_at: datetime | None = None
    to: str = ""
    address: int = 0


def known_state(mail: Mail, now: datetime) -> MailState:
    """How far a mail is known to have come by now: a claim that fell silent may have left."""
    silent = mail.state is MailState.CLAIMED and mail.wake_at is not None and mail.wake_at <= now
    return MailState.UNKNOWN if silent else mail.state


def is_for_staff(mail: Mail, fact: Fact | None) -> bool:
    """Whether a person must see to this mail: nobody knows whether it left, or it was refused."""
    refused = mail.state is MailState.FAILED and fact is not None and fact.why.code == "refused"
    return bool(mail.session_id) and (mail.state is MailState.UNKNOWN or refused)
