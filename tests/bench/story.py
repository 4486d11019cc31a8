"""People on their way from the form to the mail, over any client that counts what it is asked."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Protocol
from uuid import UUID

from shared.domain.session import Session
from shared.domain.submission import Receipt
from shared.domain.wake import next_wake
from shared.usecases.allocating import allocate_seats
from shared.usecases.mailing import send_due_mails
from shared.usecases.registering import register
from tests.builders import a_form, a_region, a_session
from tests.fakes import FakeMailer, World


class Counting(Protocol):
    """A DynamoDB client that adds up its round trips and what they cost."""

    calls: list[str]
    written: Counter[str]
    read: float


@dataclass(frozen=True)
class Cost:
    """Round trips by operation, write units by index (or `table`), read units."""

    calls: tuple[str, ...]
    written: Counter[str]
    read: float

    def __sub__(self, earlier: "Cost") -> "Cost":
        written = self.written - earlier.written
        return Cost(self.calls[len(earlier.calls) :], written, self.read - earlier.read)

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.calls + other.calls, self.written + other.written, self.read + other.read)

    @property
    def units(self) -> float:
        """All write units, indexes included."""
        return self.written.total()


@dataclass
class MailerBetween(FakeMailer):
    """Says when a mail leaves, so that its claim can be told from what follows."""

    leaving: Callable[[], None] = field(default=lambda: None)

    def send(self, recipient: str, message: bytes) -> str:
        self.leaving()
        return super().send(recipient, message)


class Story:
    """A world whose table is the counting client's, with sessions people ask seats of."""

    def __init__(self, client: Any, table: str = "table") -> None:
        self.world, self.client = World(), client
        self.world.dynamo = self.world.table.client = client
        self.world.table.name = table
        self.mailer = MailerBetween()
        self.parts = replace(self.world.parts, mailer=self.mailer)
        self.parts.regions.put(a_region())
        self._forms = self._sessions = 0

    def spent(self) -> Cost:
        """What the client was asked so far."""
        client: Counting = self.client
        return Cost(tuple(client.calls), Counter(client.written), client.read)

    def cost(self, step: Callable[[], object]) -> Cost:
        """What a step costs; the region is known, as in a function that has just run."""
        self.parts.regions.get("idf")
        before = self.spent()
        step()
        return self.spent() - before

    def session(self, capacity: int) -> Session:
        """A new session of this number of seats."""
        self._sessions += 1
        found = a_session(id=f"{self._sessions:032x}", capacity=capacity)
        rules = self.parts.regions.get(found.region).rules
        promised = next_wake(found, self.parts.clock.now(), rules)
        self.parts.sessions.add(found, promised)
        return found

    def submit(self, session: Session, name: str) -> Receipt:
        """One form, a little after the last one."""
        self.world.clock.advance(milliseconds=100)
        self._forms += 1
        form = a_form(name, str(UUID(int=self._forms)), choices=(session.id,))
        return register(self.parts, a_region(), form)

    def allocate(self, session: Session) -> None:
        """One look at the line."""
        allocate_seats(self.parts, session.id)

    def mail(self, receipt: Receipt) -> tuple[str, ...]:
        """The mails that are due to one person."""
        session, registration = receipt.session_id, receipt.registration_id
        return send_due_mails(self.parts, session, registration, receipt.person)

    def mail_in_two(self, receipt: Receipt) -> tuple[Cost, Cost]:
        """What one mail costs before it leaves and after."""
        left: list[Cost] = []
        self.mailer.leaving = lambda: left.append(self.spent())
        self.parts.regions.get("idf")
        before = self.spent()
        assert self.mail(receipt) == ("sent",)
        return left[0] - before, self.spent() - left[0]
