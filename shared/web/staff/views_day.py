"""What is printed for whoever leads a session's days: whom to call, who signs, who is welcomed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from shared.domain.half_days import Day, weeks
from shared.domain.likeness import plain
from shared.domain.person import Person
from shared.domain.session import Session
from shared.texts import dates
from shared.texts.catalogue import say
from shared.usecases.day_list import Attendee, DayList
from shared.web.staff.views_line import name_of

# Lines for whoever gets a seat after the printing.
BLANK = 2


@dataclass(frozen=True)
class Contact:
    """Whom to call about somebody; what is not known is empty, and filled in with a pen."""

    who: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Row:
    """Somebody of the day list."""

    last_name: str
    first_name: str
    age: str
    phone: str
    contact: Contact


@dataclass(frozen=True)
class Head:
    """A day above the columns in which it is signed for."""

    day: str
    halves: Sequence[str]


def rows(found: DayList) -> Sequence[Row]:
    """The lines of the day list."""
    return [_row(each) for each in found.attendees]


def _row(attendee: Attendee) -> Row:
    person, age = attendee.person, attendee.age
    return Row(
        person.last_name if person else say("erased-name"),
        person.first_name if person else "",
        say("staff-day-minor", age=age) if age is not None else "",
        person.phone if person else "",
        _contact(attendee),
    )


def _contact(attendee: Attendee) -> Contact:
    """The guardian, else the counsellor, else nobody."""
    if guardian := attendee.guardian:
        return _known(guardian, say("staff-day-guardian"))
    if counsellor := attendee.counsellor:
        return _known(counsellor, counsellor.organisation)
    return Contact()


def _known(person: Person, role: str) -> Contact:
    return Contact(name_of(person, ""), role, person.mailbox, person.phone)


def heads(session: Session) -> Sequence[Sequence[Head]]:
    """The columns to be signed in, for each sheet."""
    return [[_head(day) for day in days] for days in weeks(session)]


def _head(day: Day) -> Head:
    return Head(dates.weekday_and_number(day.on), [say(f"staff-day-{half}") for half in day.halves])


def first_names(shown: Sequence[Row]) -> Sequence[str]:
    """The first names, in order; two alike are told apart by the first letter of the last name."""
    often = Counter(row.first_name for row in shown)
    names = [
        f"{row.first_name} {row.last_name[:1]}." if often[row.first_name] > 1 else row.first_name
        for row in shown
    ]
    return sorted(names, key=plain)
