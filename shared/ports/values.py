"""What the ports hand over, and the ways in which the world says no."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.domain.facts import Fact
from shared.domain.line import Decision
from shared.domain.mail import Role
from shared.domain.person import Person
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.submission import Receipt

Facts = Mapping[str, tuple[Fact, ...]]


class Lost(Exception):
    """Somebody else wrote first: read again, decide again."""


class SeatedElsewhere(Exception):
    """These people hold a seat in another session; decide again knowing it."""

    def __init__(self, people: frozenset[str]) -> None:
        super().__init__("a seat lock is held")
        self.people = people


class AlreadyRegistered(Exception):
    """The person has active registrations in these sessions: session id -> registration id."""

    def __init__(self, registrations: Mapping[str, str]) -> None:
        super().__init__("one active registration per person and session")
        self.registrations = registrations


@dataclass(frozen=True)
class Arrival:
    """What stands in the table when a form arrives.

    `people` by identity digest; `priority` when the youth keeps a place from a cancelled session.
    """

    sessions: Mapping[str, Session]
    earlier: Receipt | None
    people: Mapping[str, str]
    priority: int | None = None


@dataclass(frozen=True)
class Saving:
    """A decision on its way into the table, with the facts and promises of each registration.

    Who is not in `wakes` keeps theirs.
    """

    decision: Decision
    facts: Facts
    wakes: Mapping[str, datetime | None]
    session_wake: datetime | None


@dataclass(frozen=True)
class Account:
    """A signed-in staff member or partner, as the account's own item says, not the token."""

    id: str
    region: str
    role: str
    partner: str | None
    person: str


@dataclass(frozen=True)
class Waking:
    """An item whose promised time has come, by kind and ids only."""

    kind: str
    key: tuple[str, str]
    wake_at: datetime
    ids: Mapping[str, Any]


@dataclass(frozen=True)
class Event:
    """A fact on its way to the bus: where it comes from, and ids and codes only."""

    source: str
    fact: Fact
    region: str
    correlation_id: str
    causation_id: str
    data: Mapping[str, object]


def story_of(ids: Mapping[str, Any]) -> str:
    """The id that ties events together: the registration's, for its mails too, or the item's."""
    told = ids.get("registration_id") or ids.get("subject") or next(iter(ids.values()))
    return str(told).rpartition("#")[2]


@dataclass(frozen=True)
class Correction:
    """An address that somebody has corrected: `by` whom (an opaque id), `at` when.

    `identity` is the digest by which a form recognises the person there, `address_id` that by which
    a youth asks for their links; empty for others.
    """

    email: str
    identity: str
    address_id: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Desk:
    """What a mail is written from: the state at the moment of sending."""

    session: Session
    registration: Registration
    people: Mapping[Role, Person]


@dataclass(frozen=True)
class Addresses:
    """Of which region this is, where its sites stand (no trailing slash), who mails.

    `trial`: this stage is for trials; its mails say so.
    """

    region: str
    public_url: str
    mail_sender: str
    mail_configuration_set: str
    partner_url: str = ""
    staff_url: str = ""
    trial: bool = False


@dataclass(frozen=True)
class Seat:
    """Where somebody holds their one seat, and when that session will be over."""

    session_id: str
    registration_id: str
    over_at: datetime


@dataclass(frozen=True)
class SeatCount:
    """A session's counters, counted anew."""

    confirmed: int
    held: int
    waiting: int
    called: int
    unreachable: int


class SendRefused(Exception):
    """Nothing was sent, for certain; `again` when later may do, `code` why not.

    `too_fast`: more mails left than the mail service takes in a second; the next one may do.
    """

    def __init__(self, again: bool, code: str = "refused", too_fast: bool = False) -> None:
        super().__init__(f"not sent: {code}")
        self.again, self.code, self.too_fast = again, code, too_fast


class SendUncertain(Exception):
    """Nobody knows whether the mail left; it must not be sent again by a machine."""
