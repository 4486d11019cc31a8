"""What the use cases need of the table, as Protocols."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from shared.domain.facts import Fact
from shared.domain.line import Decision, Line
from shared.domain.mails import Mail, MailKey, MailState
from shared.domain.person import Person
from shared.domain.region import Region
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.submission import Submission
from shared.ports.values import Account, Arrival, Desk, Facts, SeatCount, Waking


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
        """One transaction; raises Lost or SeatedElsewhere. Who is not in `wakes` keeps theirs."""
        ...

    def told(self, registration: Registration, wake_at: datetime | None) -> None:
        """Moves the promise on, once every mail of the last fact is settled."""
        ...

    def recount(self, session_id: str) -> SeatCount: ...


class People(Protocol):
    """The only place with personal data."""

    def get(self, ids: Collection[str]) -> Mapping[str, Person]: ...


class Mails(Protocol):
    """What is known of each mail."""

    def get(self, key: MailKey) -> Mail | None: ...

    def claim(self, mail: Mail) -> bool:
        """True for exactly one caller while the mail is absent or due again."""
        ...

    def desk(self, session_id: str, registration_id: str, person_id: str | None) -> Desk | None:
        """What a letter is written from, as it stands now."""
        ...

    def settle(self, mail: Mail, fact: Fact | None, message_id: str | None = None) -> bool:
        """Moves the mail on from its claim; False when it has moved already."""
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
