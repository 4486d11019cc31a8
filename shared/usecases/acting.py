"""What a person, or whoever acts for them, does with a registration."""

from collections.abc import Callable

from shared.domain import acts
from shared.domain.facts import YOUTH, Fact
from shared.domain.line import Decision
from shared.domain.refusals import NotFound, WrongState
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import Actor
from shared.ports import Lost, Parts, SeatedElsewhere
from shared.usecases.deciding import save
from shared.usecases.retrying import until_not_lost
from shared.usecases.standing import Standing, standing

Act = Callable[[Session, Registration], Decision]


def accept(parts: Parts, session_id: str, registration_id: str, by: str = YOUTH) -> Standing:
    """The offered seat is theirs; again: the same answer. Raises WrongState.

    In the last call somebody may have been quicker: then they go on waiting, and are told so.
    """

    def act(session: Session, registration: Registration) -> Decision:
        rules = parts.regions.get(session.region).rules
        return acts.accept(session, registration.in_line(), parts.clock.now(), rules)

    return _answered(parts, session_id, registration_id, act, by)


def decline(parts: Parts, session_id: str, registration_id: str, by: str = YOUTH) -> Standing:
    """The offered seat goes to the next in line; again: the same answer. Raises WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.decline(session, registration.in_line())

    return _answered(parts, session_id, registration_id, act, by)


def cancel(parts: Parts, session_id: str, registration_id: str, by: str = YOUTH) -> Standing:
    """The registration ends, its seat is freed; again: the same answer. Raises WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.cancel(session, registration.in_line(), Actor(by.partition(":")[0]))

    return _answered(parts, session_id, registration_id, act, by)


def resume(parts: Parts, session_id: str, registration_id: str, by: str = YOUTH) -> Standing:
    """Back in line with the rank kept; again: the same answer. Raises WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.resume(session, registration.in_line())

    return _answered(parts, session_id, registration_id, act, by)


def agree(parts: Parts, session_id: str, registration_id: str) -> Standing:
    """The guardian agrees, the seat is the youth's; again: the same answer. Raises WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.agree(session, registration.in_line(), parts.clock.now())

    return _answered(parts, session_id, registration_id, act, Actor.GUARDIAN.value)


def _answered(parts: Parts, session_id: str, registration_id: str, act: Act, by: str) -> Standing:
    carry_out(parts, session_id, registration_id, act, by)
    return standing(parts, session_id, registration_id)


def carry_out(
    parts: Parts, session_id: str, registration_id: str, act: Act, by: str
) -> tuple[Registration, tuple[Fact, ...]]:
    """Decides and saves, again when somebody else wrote first; the registration as it was."""

    def attempt() -> tuple[Registration, tuple[Fact, ...]]:
        found = parts.registrations.load(session_id, registration_id)
        if found is None:
            raise NotFound("no_such_registration")
        session, registration = found
        if registration.hidden:
            raise WrongState("see_mail")
        return registration, _save(parts, act(session, registration), registration, by)

    return until_not_lost(attempt)


def _save(
    parts: Parts, decision: Decision, registration: Registration, by: str
) -> tuple[Fact, ...]:
    try:
        return save(parts, by, decision)
    except SeatedElsewhere:
        leaving = _leave_other_seat(parts, registration)
        return save(parts, by, leaving, decision)


def _leave_other_seat(parts: Parts, registration: Registration) -> Decision:
    """One seat a person: taking this one gives the other back, in the same transaction."""
    seat = parts.registrations.seats_of([registration.person]).get(registration.person)
    found = parts.registrations.load(seat.session_id, seat.registration_id) if seat else None
    if seat is None or found is None:
        raise Lost
    if seat.over_at <= parts.clock.now():
        parts.registrations.forget_seat(registration.person, seat.registration_id)
        raise Lost
    session, other = found
    if not session.gives_seats(parts.clock.now()):
        raise WrongState("seat_elsewhere_begun")
    return acts.leave(session, other.in_line(), to=registration.session_id)
