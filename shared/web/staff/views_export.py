"""Everybody of a session's line as a table, for a spreadsheet."""

from collections.abc import Iterable, Mapping, Sequence

from shared.domain.offers.columns import Cell
from shared.domain.person import Person
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.texts.catalogue import say
from shared.texts.dates import PARIS
from shared.texts.phones import readable
from shared.web.staff.views_line import Entry, line, name_of

_OF_LINE = ("state", "rank")
_OF_PERSON = ("first-name", "last-name", "birth-date", "email", "phone", "postcode")
_OF_COUNSELLOR = ("counsellor", "organisation", "counsellor-email")
_COLUMNS = (*_OF_LINE, *_OF_PERSON, *_OF_COUNSELLOR, "arrived")


def table(
    session: Session, registrations: Iterable[Registration], people: Mapping[str, Person]
) -> Sequence[Sequence[Cell]]:
    """The heading, and a row for each registration in the order of the page."""
    heading: list[Cell] = [say(f"staff-export-{name}") for name in _COLUMNS]
    return [heading, *(_row(each, people) for each in line(session, registrations, people))]


def _row(entry: Entry, people: Mapping[str, Person]) -> list[Cell]:
    registration = entry.registration
    arrived = registration.arrived_at.astimezone(PARIS)
    counsellor = people.get(registration.counsellor or "")
    named = _person(people.get(registration.person))
    return [entry.state, entry.rank, *named, *_counsellor(counsellor), arrived]


def _person(person: Person | None) -> list[Cell]:
    if person is None:
        return [say("erased-name"), *[None] * (len(_OF_PERSON) - 1)]
    names: list[Cell] = [person.first_name, person.last_name, person.birth_date]
    return [*names, person.email, _phone(person), person.postcode]


def _phone(person: Person) -> str:
    """With blanks that a search finds."""
    return readable(person.phone).replace("\u00a0", " ")


def _counsellor(person: Person | None) -> list[Cell]:
    if person is None:
        return [None] * len(_OF_COUNSELLOR)
    return [name_of(person, ""), person.organisation, person.email]
