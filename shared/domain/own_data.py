"""What we hold about one young person, put together for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.domain.digest import Digest
from shared.domain.facts import Fact
from shared.domain.mail import Mail
from shared.domain.person import Person, Youth
from shared.domain.registration import Registration
from shared.domain.session import Session


@dataclass(frozen=True)
class TypedForm:
    """A form as it came in: of others it names, who and where they work, no address.

    `taken`: not where a second content came under one form's number, kept for the team to see.
    """

    id: str
    at: datetime
    youth: Youth
    counsellor: str = ""
    organisation: str = ""
    guardian: str = ""
    taken: bool = True


@dataclass(frozen=True)
class Kept:
    """What was typed about a person: forms as they came, and addresses they had until when.

    `profile` is what counts of their situation: what the first form said.
    """

    forms: tuple[TypedForm, ...] = ()
    addresses: tuple[tuple[str, datetime], ...] = ()
    profile: str = ""


@dataclass(frozen=True)
class Sent:
    """A mail about the person: what is known of it, and the last fact that told of it."""

    mail: Mail
    last: datetime | None


@dataclass(frozen=True)
class OwnData:
    """Everything we hold about a person; `helpers`: who accompanies them or must agree, by id.

    `notes`: how many the team wrote beside its decisions.
    """

    person: Person
    kept: Kept
    registrations: Sequence[tuple[Session, Registration]]
    helpers: Mapping[str, Person]
    sent: Sequence[Sent]
    digest: Digest | None
    codes: Sequence[Fact]
    notes: int
