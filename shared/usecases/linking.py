"""One person's registrations in several sessions: better choices are decided before others."""

from dataclasses import replace

from shared.domain.line import Line
from shared.domain.registration import InLine
from shared.domain.transitions import State
from shared.ports import Parts, Seat


def undecided(parts: Parts, line: Line) -> Line:
    """The line, knowing whose better choice is not decided yet: they, and who came later, wait.

    All sessions settle by arrival, so the earliest form of all can always be decided: nobody
    waits for each other.
    """
    better = {entry.id: _better(entry) for entry in line.received if entry.marks.choice > 1}
    if not better:
        return line
    wanted = sorted({link for links in better.values() for link in links})
    found = parts.registrations.load_many([pair(link) for link in wanted])
    open_still = {r.id for _, r in found if r.state is State.RECEIVED}
    waits = {own for own, links in better.items() if open_still & {pair(x)[1] for x in links}}
    return replace(line, undecided=frozenset(waits))


def _better(entry: InLine) -> tuple[str, ...]:
    return entry.marks.linked[: entry.marks.choice - 1]


def pair(link: str) -> tuple[str, str]:
    """The session and the registration a link names."""
    session_id, _, registration_id = link.partition("/")
    return session_id, registration_id


def seated(parts: Parts, line: Line, people: frozenset[str]) -> Line:
    """The line, knowing who holds a seat elsewhere, and whose own form led there.

    A seat in a session that is over counts no more.
    """
    seats = parts.registrations.seats_of(people)
    over = {who for who, seat in seats.items() if seat.over_at <= parts.clock.now()}
    for person in over:
        parts.registrations.forget_seat(person, seats[person].registration_id)
    settled = frozenset(e.id for e in line.received if _led_to(e, seats.get(e.person)))
    return replace(line, seated=line.seated | (people - over), settled=line.settled | settled)


def _led_to(entry: InLine, seat: Seat | None) -> bool:
    if seat is None:
        return False
    return f"{seat.session_id}/{seat.registration_id}" in entry.marks.linked
