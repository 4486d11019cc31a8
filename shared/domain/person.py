"""Any human the system knows, and what a submitted form says of one: the only personal data."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Profile(StrEnum):
    """The three situations the course is for."""

    DROPOUT = "dropout"
    NO_QUALIFICATION = "no_qualification"
    GRADUATE_SEEKING = "graduate_seeking"


class Language(StrEnum):
    """How somebody wants to be written to: French, easy-to-read French (FALC), English."""

    FRENCH = "fr"
    EASY = "falc"
    ENGLISH = "en"


@dataclass(frozen=True)
class Youth:
    """What a young person (or whoever helps) typed about them, normalised; `email` may be empty
    when somebody else writes the form down."""

    first_name: str
    last_name: str
    birth_date: date
    email: str
    phone: str
    postcode: str
    profile: Profile
    language: Language = Language.FRENCH


@dataclass(frozen=True)
class Counsellor:
    """Who accompanies a youth; `may_act` when the youth agreed that they act for them."""

    name: str
    email: str
    organisation: str
    may_act: bool = False


@dataclass(frozen=True)
class Guardian:
    """Who must agree before a minor takes part."""

    name: str
    email: str
    phone: str = ""


@dataclass(frozen=True)
class Suppression:
    """Why nothing is sent to an address: the mail about `subject` could not be delivered for good.

    `fact` is the one that said so; `session_id` when the mail was about a registration.
    """

    fact: str
    subject: str
    session_id: str = ""


@dataclass(frozen=True)
class Person:
    """A human as stored: opaque id, how to address and reach them.

    Without `email`, or while it is suppressed, they are reached through their counsellor, or by a
    printed letter. `address` counts how often it was corrected; `roles` are what forms named
    them as: youth, counsellor, guardian. `address_own`: whoever holds a link of theirs has set the
    address. `postcode` is a youth's, `organisation` a counsellor's.
    """

    id: str
    region: str
    first_name: str
    last_name: str
    email: str
    suppression: Suppression | None = None
    address: int = 0
    address_own: bool = False
    birth_date: date | None = None
    phone: str = ""
    postcode: str = ""
    organisation: str = ""
    roles: frozenset[str] = frozenset()
    language: Language = Language.FRENCH

    @property
    def mailbox(self) -> str:
        """The address to which mail may go; empty: there is none."""
        return "" if self.suppression else self.email


def age_on(birth_date: date, day: date) -> int:
    """Age in whole years on a day; somebody born on 29 February turns on 1 March."""
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (0 if had_birthday else 1)
