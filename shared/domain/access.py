"""How somebody comes to what we hold about them: a code by mail, few tries, a short opening."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from shared.domain.facts import Fact
from shared.domain.mail import MailKey, Role
from shared.domain.person import Person
from shared.domain.region import Rules
from shared.domain.wake import LOST_AFTER, next_wake

# The kind of mail that brings a code.
CODE = "code"
DIGITS = 6
GOOD_FOR = timedelta(minutes=15)
MOST_TRIES = 5
# A second click is no second mail; whoever has asked so often in a day waits for the next.
PAUSE = timedelta(minutes=1)
DAY = timedelta(days=1)
MOST_A_DAY = 5
OPEN_FOR = timedelta(minutes=15)


@dataclass(frozen=True)
class Access:
    """The codes that one person asked for within a day, and what the last one has opened.

    `spent`: the last code has opened, and opens nothing more. `opening` is an opaque id.
    """

    person: str
    region: str
    history: tuple[Fact, ...] = ()
    tries: int = 0
    spent: bool = False
    opening: str = ""
    open_until: datetime | None = None
    version: int = 0
    wake_at: datetime | None = None

    def too_often(self, now: datetime) -> bool:
        """Whether no further code is sent this day."""
        return len(self._this_day(now)) >= MOST_A_DAY

    def asked(self, fact: Fact) -> "Access | None":
        """With a new code in place of the last; None just after one that still may be tried."""
        if self.takes_code(fact.at) and fact.at < self.history[-1].at + PAUSE:
            return None
        history = (*self._this_day(fact.at), fact)
        return replace(self, history=history, tries=0, spent=False)

    @property
    def good_until(self) -> datetime:
        """Until when the last code may be tried."""
        return self.history[-1].at + GOOD_FOR

    def takes_code(self, now: datetime) -> bool:
        """Whether the last code may be tried."""
        fresh = bool(self.history) and now < self.good_until
        return fresh and not self.spent and self.tries < MOST_TRIES

    def missed(self) -> "Access":
        """After a wrong code."""
        return replace(self, tries=self.tries + 1)

    def opened(self, opening: str, now: datetime) -> "Access":
        """After the right code: its opening takes the place of any other."""
        return replace(self, spent=True, opening=opening, open_until=now + OPEN_FOR)

    def closed(self) -> "Access":
        """Nothing is open any more."""
        return replace(self, opening="", open_until=None)

    def is_open(self, opening: str, now: datetime) -> bool:
        """Whether this opening stands."""
        return opening == self.opening and self.open_until is not None and now < self.open_until

    def due(self, now: datetime) -> MailKey | None:
        """The mail with the last code, while that may be tried."""
        key = MailKey(f"ACCESS#{self.person}", CODE, self.history[-1].id, Role.YOUTH)
        return key if self.takes_code(now) else None

    def _this_day(self, now: datetime) -> tuple[Fact, ...]:
        same_day = bool(self.history) and now < self.history[0].at + DAY
        return self.history if same_day else ()


def may_get_code(person: Person) -> bool:
    """Whether a code goes to the person's address: not when the holder of a link has set it.

    Who has found a link could else have the code sent to themselves.
    """
    return bool(person.mailbox) and not person.address_own


def code_from(sealed: str) -> str:
    """The digits of a sealed text that nobody else can make."""
    number = int(sha256(sealed.encode()).hexdigest(), 16) % 10**DIGITS
    return f"{number:0{DIGITS}d}"


@next_wake.register
def _(item: Access, now: datetime, rules: Rules) -> datetime | None:
    return now + LOST_AFTER
