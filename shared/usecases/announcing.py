"""Before a session is cancelled or moved: whom it concerns, and how each will be told."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from shared.domain.eligibility import fits_age
from shared.domain.mail import Role
from shared.domain.mails import reached_by
from shared.domain.person import Person
from shared.domain.region import Rules
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import ACTIVE
from shared.ports import Account, Parts
from shared.usecases.living import own_session

# How somebody is reached: by e-mail, by their counsellor's, on paper, or not at all by a machine.
EMAIL, COUNSELLOR, LETTER, NOBODY = "email", "counsellor", "letter", "nobody"


@dataclass(frozen=True)
class Audience:
    """How many people of which state would be told, by which way; `leaving` would not fit the age.

    `session` is as it stands before.
    """

    session: Session
    states: Mapping[str, int]
    ways: Mapping[str, int]
    leaving: int = 0

    @property
    def count(self) -> int:
        """How many people in all."""
        return sum(self.states.values())


def audience(
    parts: Parts, account: Account, session_id: str, starts_on: date | None = None
) -> Audience:
    """Everybody whom the session's change concerns; `starts_on` when it is moved to there.

    Raises NotFound.
    """
    session = own_session(parts, account, session_id)
    everybody = parts.registrations.whole_line(session_id)
    active = [each for each in everybody if each.state in ACTIVE]
    people = parts.people.get(set(_named(active)))
    rules = parts.regions.get(account.region).rules
    return Audience(
        session,
        states=Counter(each.state.value for each in active),
        ways=Counter(_way(each, people) for each in active),
        leaving=sum(_leaves(people.get(each.person), starts_on, rules) for each in active),
    )


def _named(active: Iterable[Registration]) -> Iterable[str]:
    for each in active:
        yield each.person
        if each.counsellor:
            yield each.counsellor


def _way(registration: Registration, people: Mapping[str, Person]) -> str:
    ids = {Role.YOUTH: registration.person, Role.COUNSELLOR: registration.counsellor or ""}
    known = {role: people[each] for role, each in ids.items() if each in people}
    if reached_by(Role.YOUTH, known):
        return EMAIL if known[Role.YOUTH].mailbox else LETTER
    return COUNSELLOR if reached_by(Role.COUNSELLOR, known) else NOBODY


def _leaves(person: Person | None, starts_on: date | None, rules: Rules) -> bool:
    """Whether somebody is too young or too old by the new first day."""
    if person is None or person.birth_date is None or starts_on is None:
        return False
    return not fits_age(person.birth_date, starts_on, rules)
