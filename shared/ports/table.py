"""What the use cases need of the table, as Protocols."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from shared.domain.facts import Fact
from shared.domain.line import Line
from shared.domain.person import Language, Person
from shared.domain.region import Region
from shared.domain.registration import InLine, Registration
from shared.domain.session import Session
from shared.domain.submission import Submission
from shared.ports.values import Arrival, Saving, Seat, SeatCount, Waking


class Regions(Protocol):
    """Regions and their rules, cached for a minute."""

    def get(self, region_id: str) -> Region: ...

    def fresh(self, region_id: str) -> Region:
        """The region as it stands now, not as it was kept."""
        ...

    def put(self, region: Region) -> None: ...

    def change(self, before: Region, after: Region, picture: bytes = b"") -> bool:
        """Sets what the team may change, unless the region has changed since `before`.

        `picture` is what a logo that is new shows; the one before stays for an hour.
        """
        ...

    def logo(self, region_id: str, name: str) -> bytes | None:
        """The picture under this name; None: there is none, or no longer."""
        ...


class Sessions(Protocol):
    """Sessions of a region."""

    def get(self, session_id: str) -> Session | None: ...

    def get_many(self, session_ids: Collection[str]) -> Sequence[Session]: ...

    def upcoming(self, region: str, now: datetime) -> Sequence[Session]: ...

    def between(self, region: str, since: datetime, until: datetime) -> Sequence[Session]:
        """The region's sessions that begin from `since` on and before `until`, by start."""
        ...

    def add(self, session: Session, wake_at: datetime | None = None) -> None: ...

    def save(
        self, before: Session, after: Session, facts: Iterable[Fact], wake_at: datetime | None
    ) -> None:
        """Raises Lost when the session changed meanwhile."""
        ...

    def promise(self, session: Session, wake_at: datetime | None) -> None:
        """Only moves the promise, if the session has not changed meanwhile."""
        ...


class Registrations(Protocol):
    """Registrations, their line, and the write that carries a decision away."""

    def arrive(
        self,
        session_ids: Collection[str],
        region: str,
        submission_id: str,
        identities: Collection[str],
        now: datetime,
    ) -> Arrival:
        """Sessions, earlier submission, known people and a kept place, in one round trip."""
        ...

    def submit(
        self,
        submission: Submission,
        registrations: Sequence[Registration],
        wake_at: datetime | None,
    ) -> None:
        """One durable write; raises AlreadyRegistered, or Lost when read again it may go."""
        ...

    def keep_refused(self, submission: Submission, person: str) -> None: ...

    def load(self, session_id: str, registration_id: str) -> tuple[Session, Registration] | None:
        """Session and registration, consistent, in one round trip."""
        ...

    def load_many(
        self, wanted: Sequence[tuple[str, str]]
    ) -> Sequence[tuple[Session, Registration]]:
        """The same of several (session id, registration id), those that exist, in their order."""
        ...

    def line(self, session_id: str) -> tuple[Session, Line] | None:
        """The session and its line as far as decisions need it, in one query."""
        ...

    def rest(self, session_id: str, line: Line) -> Line:
        """The line with all its held seats and the front of its waiting people."""
        ...

    def whole_line(self, session_id: str) -> Sequence[Registration]: ...

    def followed_by(self, counsellor_id: str) -> Sequence[tuple[Session, Registration]]:
        """What a counsellor follows, latest first; the list may lag by moments, the items not."""
        ...

    def awaited(self, session_id: str, until: datetime) -> int:
        """How many guardians have not answered yet, of those whose deadline comes before then."""
        ...

    def waiting_before(self, session: Session, ticket: int) -> int: ...

    def seats_of(self, people: Collection[str]) -> Mapping[str, Seat]:
        """Where these people hold their one seat."""
        ...

    def forget_seat(self, person_id: str, registration_id: str) -> None:
        """Takes away a seat of a session that is over, if it is still that one."""
        ...

    def save(self, *savings: Saving) -> None:
        """One transaction, what frees a seat first.

        Raises Lost, SeatedElsewhere, or AlreadyRegistered when an ended one cannot stand again.
        """
        ...

    def told(self, registration: Registration, after: InLine, wake_at: datetime | None) -> None:
        """Moves the promise on, once every mail of the last fact is settled."""
        ...

    def recount(self, session_id: str) -> SeatCount: ...


class People(Protocol):
    """The only place with personal data."""

    def get(self, ids: Collection[str]) -> Mapping[str, Person]: ...

    def known_by(self, region: str, identity: str) -> Person | None:
        """Who is recognised by this digest."""
        ...

    def keep_place(self, places: Mapping[str, int], until: datetime) -> None:
        """These people come first elsewhere, in this order, until then; again: the same."""
        ...

    def write_in(self, person_id: str, language: Language) -> None:
        """The language of what is written to this person from now on; raises Lost when merged."""
        ...

    def note(self, person_id: str, fact_id: str, by: str, text: str) -> None:
        """Keeps a private note of staff on a decision."""
        ...

    def notes(self, person_id: str, fact_ids: Collection[str]) -> Mapping[str, str]:
        """The private notes of staff on these decisions, by fact."""
        ...


class Wakes(Protocol):
    """Items whose promised time has come."""

    def due(self, now: datetime, most: int) -> Sequence[Waking]: ...

    def put_off(self, waking: Waking, until: datetime) -> bool:
        """True for exactly one caller."""
        ...
