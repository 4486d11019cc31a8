"""What the use cases need to know of each mail, as a Protocol."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from shared.domain.facts import Fact
from shared.domain.mail import Mail, MailKey, MailState
from shared.domain.person import Person
from shared.ports.values import Correction, Desk


class Mails(Protocol):
    """What is known of each mail."""

    def get(self, key: MailKey) -> Mail | None: ...

    def states(self, keys: Collection[MailKey]) -> Mapping[MailKey, tuple[MailState, datetime]]:
        """How far these mails have come, and since when; one round trip."""
        ...

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

    def about(self, subject: str) -> Sequence[tuple[Mail, datetime | None]]:
        """Every mail about something, and when its state was said; read consistently."""
        ...

    def to_print(self, region: str, most: int) -> Sequence[Mail]:
        """Letters that wait for staff to print them, the oldest first; may lag by moments."""
        ...

    def to_check(self, region: str, before: datetime, most: int) -> Sequence[Mail]:
        """Mails staff must see to since before then, the oldest first; may lag by moments."""
        ...

    def put_aside(self, mail: Mail) -> bool:
        """Takes a mail that nobody needs any more off its list; False when it has moved on."""
        ...

    def ask_again(self, mail: Mail, again: Mail, fact: Fact) -> bool:
        """Takes a mail off its list and has it sent again under its next key.

        False when it has moved on, or was asked for already; raises Lost.
        """
        ...


class Mailboxes(Protocol):
    """Whether people can be written to where we believe they can."""

    def suppress(self, mail: Mail, fact: str, at: datetime) -> bool:
        """Nothing more goes to the address this mail went to, as `fact` says; its story is woken.

        False when that is known, or when the address has been corrected meanwhile. Raises Lost.
        """
        ...

    def correct(self, person_id: str, to: Correction) -> Mapping[str, str]:
        """From now on the person is written to there; all their active registrations are woken.

        Returns these, by session; the living address as it stands changes nothing. Raises Lost.
        """
        ...

    def dead(self, region: str, most: int) -> Sequence[tuple[Person, datetime]]:
        """People whose address is dead, and since when, the oldest first; may lag by moments."""
        ...
