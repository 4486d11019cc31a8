"""What one registration's change means elsewhere: its other choices are released or looked at."""

from functools import partial

from shared.domain import acts
from shared.domain.facts import SYSTEM, Fact
from shared.domain.line import marked
from shared.domain.registration import Registration
from shared.domain.transitions import State
from shared.ports import Parts
from shared.usecases.allocating import allocate_seats
from shared.usecases.deciding import save
from shared.usecases.living import renew_promise
from shared.usecases.retrying import until_not_lost


def follow_up(parts: Parts, session_id: str, registration_id: str) -> tuple[Fact, ...]:
    """What is due of one registration, or of the session, by itself; again: nothing.

    The session's promise is renewed. A pause that nobody ended is over; a seat releases the other
    choices of the same form; a place in line lets the next choice be decided.
    """
    if not registration_id:
        renew_promise(parts, session_id)
        return ()
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        return ()
    _, registration = found
    if registration.state is State.PAUSED:
        return until_not_lost(lambda: _end_pause(parts, session_id, registration_id))
    if registration.state is State.CONFIRMED:
        return _release_others(parts, registration)
    return _let_others_be_decided(parts, registration)


def _end_pause(parts: Parts, session_id: str, registration_id: str) -> tuple[Fact, ...]:
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        return ()
    session, registration = found
    decision = acts.end_pause(session, registration.in_line(), parts.clock.now())
    return save(parts, SYSTEM, decision)


def _release_others(parts: Parts, seated: Registration) -> tuple[Fact, ...]:
    facts: tuple[Fact, ...] = ()
    for other in seated.others:
        facts += until_not_lost(partial(_leave, parts, *other, seated))
    if seated.marks.linked:
        # Nothing is pending elsewhere any more; the promise goes with the mail.
        alone = marked(seated.in_line(), linked=())
        parts.registrations.told(seated, alone, seated.wake_at)
    return facts


def _leave(
    parts: Parts, session_id: str, registration_id: str, seated: Registration
) -> tuple[Fact, ...]:
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        return ()
    session, registration = found
    decision = acts.leave(session, registration.in_line(), to=seated.session_id)
    return save(parts, SYSTEM, decision)


def _let_others_be_decided(parts: Parts, placed: Registration) -> tuple[Fact, ...]:
    if placed.state is State.RECEIVED:
        return ()
    found = parts.registrations.load_many(placed.others) if placed.marks.linked else []
    waiting = [session.id for session, other in found if other.state is State.RECEIVED]
    return tuple(fact for each in waiting for fact in allocate_seats(parts, each))
