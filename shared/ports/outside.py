"""What the use cases need beyond the table, as Protocols: time, ids, keys, bus, mail."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from shared.domain.letters import AnyLetter, Letter
from shared.domain.mail import MailKey
from shared.ports.values import Event


class Clock(Protocol):
    """Aware UTC time."""

    def now(self) -> datetime: ...


class Ids(Protocol):
    """New opaque ids, sortable by time."""

    def new(self) -> str: ...


class Seals(Protocol):
    """Keyed digests and signed links, two keys valid at a time; the codes of a shared secret."""

    def digest(self, *parts: str) -> str: ...

    def seal(self, purpose: str, *parts: str) -> str: ...

    def open(self, purpose: str, token: str) -> tuple[str, ...] | None: ...

    def shared_secret(self, *parts: str) -> str:
        """What an authenticator app and we both know, in base 32: never stored, made of these."""
        ...

    def code(self, secret: str, step: int) -> str:
        """The six digits that an app with this secret shows in a time step (RFC 6238)."""
        ...


class Throttle(Protocol):
    """How often something may be sent from one place, as the stage sets it."""

    def lets(self, source: str, now: datetime, times: int = 1) -> bool:
        """Counts one more within this hour; False beyond so many `times` what a place may send."""
        ...


class Bus(Protocol):
    """Our bus."""

    def say(self, events: Sequence[Event]) -> None:
        """Raises when any of them was not taken."""
        ...


class Mailer(Protocol):
    """The mail service, one attempt per call."""

    def send(self, recipient: str, message: bytes) -> str: ...


class Letters(Protocol):
    """Letters put into words."""

    def compose(self, letter: AnyLetter) -> bytes: ...

    def printable(self, letter: Letter) -> str:
        """The letter on paper, as one HTML page that fetches nothing."""
        ...

    def tag(self, key: MailKey) -> str:
        """The key as the mail service may carry it."""
        ...

    def key(self, tag: str) -> MailKey | None: ...
