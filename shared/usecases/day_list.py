"""Who comes to a session, as whoever leads its days needs to know it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.domain.journal import Act
from shared.domain.likeness import plain
from shared.domain.person import Person, age_on
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import HELD, State
from shared.ports import Account, Parts
from shared.usecases.journal import note
from shared.usecases.sessions import with_line


@dataclass(frozen=True)
class Attendee:
    """Somebody with a seat, and who may be called about them; each None when nobody is known.

    `age`: a minor's, on the first day; None for others.
    """

    person: Person | None
    guardian: Person | None
    counsellor: Person | None
    age: int | None = None


@dataclass(frozen=True)
class DayList:
    """Everybody with a confirmed seat, by name; `held`: the seats that may still be taken."""

    session: Session
    attendees: Sequence[Attendee]
    held: int


def day_list(parts: Parts, account: Account, session_id: str) -> DayList:
    """Who comes, as it stands now; who asked is remembered. Raises NotFound."""
    session, registrations = with_line(parts, account, session_id)
    note(parts, account, Act.SHEETS_OPENED, session_id=session_id)
    seated = [each for each in registrations if each.state is State.CONFIRMED]
    people = parts.people.get({own for each in seated for own in _about(each)})
    majority = parts.regions.get(session.region).rules.majority_age
    found = [_attendee(each, people, session, majority) for each in seated]
    held = sum(each.state in HELD for each in registrations)
    return DayList(session, sorted(found, key=_by_name), held)


def _about(registration: Registration) -> list[str]:
    named = (registration.person, registration.guardian, registration.counsellor)
    return [each for each in named if each]


def _attendee(
    registration: Registration, people: Mapping[str, Person], session: Session, majority: int
) -> Attendee:
    person = people.get(registration.person)
    born = person.birth_date if person else None
    age = age_on(born, session.starts_on) if born else majority
    return Attendee(
        person,
        people.get(registration.guardian or ""),
        people.get(registration.counsellor or ""),
        age if age < majority else None,
    )


def _by_name(attendee: Attendee) -> tuple[str, str]:
    person = attendee.person
    return (plain(person.last_name), plain(person.first_name)) if person else ("", "")
