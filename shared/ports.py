"""What the use cases need of the outside world, as Protocols; adapters keep these promises."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from shared.domain.facts import Fact
from shared.domain.letters import Letter
from shared.domain.mails import Mail, MailKey, MailState, Role
from shared.domain.person import Person, Youth
from shared.domain.region import Region
from shared.domain.registration import Registration
from shared.domain.seats import Decision, Line
from shared.domain.session import Session
from shared.domain.submission import Receipt, Submission
from shared.offer_ports import Files, Offers, Sheets, Uploads

Facts = Mapping[str, tuple[Fact, ...]]


class Lost(Exception):
    """Somebody else wrote first: read again, decide again."""


class SeatedElsewhere(Exception):
    """These people hold a seat in another session; decide again knowing it."""

    def __init__(self, people: frozenset[str]) -> None:
        super().__init__("a seat lock is held")
        self.people = people


class AlreadyRegistered(Exception):
    """The person has an active registration in this session: this one."""

    def __init__(self, registration_id: str) -> None:
        super().__init__("one active registration per person and session")
        self.registration_id = registration_id


@dataclass(frozen=True)
class Arrival:
    """What stands in the table when a form arrives; `people` by identity digest."""

    session: Session | None
    earlier: Receipt | None
    people: Mapping[str, str]


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
    ids: Mapping[str, str]


@dataclass(frozen=True)
class Event:
    """A fact on its way to the bus: where it comes from, and ids and codes only."""

    source: str
    fact: Fact
    region: str
    correlation_id: str
    causation_id: str
    data: Mapping[str, object]


@dataclass(frozen=True)
class Desk:
    """What a mail is written from: the state at the moment of sending."""

    session: Session
    registration: Registration
    people: Mapping[Role, Person]


@dataclass(frozen=True)
class Addresses:
    """Of which region this is, where its public site stands (no trailing slash), who mails."""

    region: str
    public_url: str
    mail_sender: str
    mail_configuration_set: str


@dataclass(frozen=True)
class SeatCount:
    """A session's counters, counted anew."""

    confirmed: int
    held: int
    waiting: int


class Clock(Protocol):
    """Aware UTC time."""

    def now(self) -> datetime: ...


class Ids(Protocol):
    """New opaque ids, sortable by time."""

    def new(self) -> str: ...


class Seals(Protocol):
    """Keyed digests and signed links; two keys valid at a time."""

    def digest(self, *parts: str) -> str: ...

    def seal(self, purpose: str, *parts: str) -> str: ...

    def open(self, purpose: str, token: str) -> tuple[str, ...] | None: ...


class Regions(Protocol):
    """Regions and their rules, cached for a minute."""

    def get(self, region_id: str) -> Region: ...

    def put(self, region: Region) -> None: ...


class Sessions(Protocol):
    """Sessions of a region."""

    def get(self, session_id: str) -> Session | None: ...

    def upcoming(self, region: str, now: datetime) -> Sequence[Session]: ...

    def add(self, session: Session) -> None: ...

    def save(
        self, before: Session, after: Session, facts: Iterable[Fact], wake_at: datetime | None
    ) -> None:
        """Raises Lost when the session changed meanwhile."""
        ...


class Registrations(Protocol):
    """Registrations, their line, and the write that carries a decision away."""

    def arrive(
        self, session_id: str, region: str, submission_id: str, identities: Collection[str]
    ) -> Arrival:
        """Session, earlier submission and known people, in one round trip."""
        ...

    def submit(
        self, submission: Submission, registration: Registration, wake_at: datetime | None
    ) -> None:
        """One durable write; raises AlreadyRegistered, or Lost when read again it may go."""
        ...

    def keep_refused(self, submission: Submission, person: str) -> None: ...

    def get(self, session_id: str, registration_id: str) -> Registration | None: ...

    def load(self, session_id: str, registration_id: str) -> tuple[Session, Registration] | None:
        """Session and registration, consistent, in one round trip."""
        ...

    def line(self, session_id: str) -> tuple[Session, Line] | None:
        """The session, all received and offered of its line, in one query; nobody waiting yet."""
        ...

    def front(self, session_id: str, line: Line, most: int) -> Line:
        """The same line with the first waiting people, by ticket."""
        ...

    def whole_line(self, session_id: str) -> Sequence[Registration]: ...

    def waiting_before(self, session_id: str, ticket: int) -> int: ...

    def save(
        self,
        decision: Decision,
        facts: Facts,
        wakes: Mapping[str, datetime | None],
        session_wake: datetime | None,
    ) -> None:
        """One transaction; raises Lost or SeatedElsewhere."""
        ...

    def told(self, registration: Registration, wake_at: datetime | None) -> None:
        """Moves the promise on, once every mail of the last fact is settled."""
        ...

    def recount(self, session_id: str) -> SeatCount: ...


class People(Protocol):
    """The only place with personal data."""

    def get(self, ids: Collection[str]) -> Mapping[str, Person]: ...

    def youth(self, person_id: str) -> Youth | None: ...


class Mails(Protocol):
    """What is known of each mail."""

    def known(self, subject: str) -> Mapping[MailKey, Mail]: ...

    def get(self, key: MailKey) -> Mail | None: ...

    def claim(self, mail: Mail) -> bool:
        """True for exactly one caller while the mail is absent or due again."""
        ...

    def desk(self, session_id: str, registration_id: str, person_id: str | None) -> Desk | None:
        """What a letter is written from, as it stands now."""
        ...

    def settle(
        self,
        mail: Mail,
        fact: Fact | None,
        message_id: str | None = None,
        told: tuple[Registration, datetime | None] | None = None,
    ) -> bool:
        """Moves the mail on from its claim; False when it has moved already.

        `told` moves the registration's promise on in the same write, unless it changed meanwhile.
        """
        ...

    def report(self, key: MailKey, state: MailState, fact: Fact) -> bool:
        """Moves the mail forward by a report of the mail service; False when it would go back."""
        ...


class Wakes(Protocol):
    """Items whose promised time has come."""

    def due(self, now: datetime, most: int) -> Sequence[Waking]: ...

    def put_off(self, waking: Waking, until: datetime) -> bool:
        """True for exactly one caller."""
        ...


class Accounts(Protocol):
    """Sign-in of staff and partners."""

    def get(self, account_id: str) -> Account | None: ...

    def sign_in(self, email: str, password: str) -> str | None:
        """The account's id, or None."""
        ...

    def open_login(self, account_id: str, now: datetime) -> str: ...

    def login(self, token: str, now: datetime) -> str | None: ...

    def close_login(self, token: str) -> None: ...


class Bus(Protocol):
    """Our bus."""

    def say(self, events: Sequence[Event]) -> None:
        """Raises when any of them was not taken."""
        ...


class SendRefused(Exception):
    """The mail service said no for certain: nothing was sent; `again` when later may do."""

    def __init__(self, again: bool) -> None:
        super().__init__("the mail service refused")
        self.again = again


class SendUncertain(Exception):
    """Nobody knows whether the mail left; it must not be sent again by a machine."""


class Mailer(Protocol):
    """The mail service, one attempt per call."""

    def send(self, recipient: str, message: bytes) -> str: ...


class Letters(Protocol):
    """Letters put into words."""

    def compose(self, letter: Letter) -> bytes: ...

    def tag(self, key: MailKey) -> str:
        """The key as the mail service may carry it."""
        ...

    def key(self, tag: str) -> MailKey | None: ...


@dataclass(frozen=True)
class Parts:
    """Everything a use case may need of the outside world, assembled once by the wiring."""

    clock: Clock
    ids: Ids
    seals: Seals
    regions: Regions
    sessions: Sessions
    registrations: Registrations
    people: People
    mails: Mails
    wakes: Wakes
    accounts: Accounts
    bus: Bus
    mailer: Mailer
    letters: Letters
    addresses: Addresses
    offers: Offers
    uploads: Uploads
    files: Files
    sheets: Sheets
