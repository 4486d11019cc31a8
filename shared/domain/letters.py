"""A letter: everything a mail is written from, put together by whoever sends it."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.mails import MailKey, Role
from shared.domain.person import Person
from shared.domain.region import Region
from shared.domain.registration import Registration, State
from shared.domain.session import Session


@dataclass(frozen=True)
class Letter:
    """One mail before it is put into words; read from the state at the moment of sending.

    `sender` is the address of From; `tag` names the mail to the mail service ([A-Za-z0-9_-]);
    `link` is the recipient's own page, absolute, or empty when they have none; `rank` counts from
    1, None unless waiting; `sequence` never falls from one calendar part of a registration to the
    next; `now` is aware. Of the youth, a counsellor's copy knows first name and initial only.
    """

    key: MailKey
    tag: str
    sender: str
    configuration_set: str
    region: Region
    session: Session
    registration: Registration
    recipient: Person
    youth_first_name: str
    youth_initial: str
    link: str
    now: datetime
    rank: int | None = None
    sequence: int = 0

    @property
    def to_youth(self) -> bool:
        """Whether the recipient is the young person whose seat it is about."""
        return self.key.role is Role.YOUTH

    @property
    def calendar_uid(self) -> str:
        """The name of the seat's calendar event, the same in each of its mails."""
        return f"registration-{self.registration.id}@explore"

    @property
    def calendar_method(self) -> str | None:
        """How this mail changes the youth's calendar: REQUEST, CANCEL, or not at all."""
        if not self.to_youth:
            return None
        if self.key.kind == "confirmed":
            return "REQUEST"
        had_a_seat = self.registration.reason.params.get("was") == State.CONFIRMED.value
        return "CANCEL" if self.key.kind == "cancelled" and had_a_seat else None
