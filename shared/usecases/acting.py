"""What a youth does with their registration: accept, decline, cancel."""

from collections.abc import Callable

from shared.domain import acts
from shared.domain.facts import YOUTH
from shared.domain.line import Decision
from shared.domain.refusals import NotFound, WrongState
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.ports import Parts, SeatedElsewhere
from shared.usecases.deciding import save
from shared.usecases.retrying import until_not_lost
from shared.usecases.standing import Standing, standing

Act = Callable[[Session, Registration], Decision]


def accept(parts: Parts, session_id: str, registration_id: str, by: str = YOUTH) -> Standing:
    """The offered seat is theirs; again: the same answer. Raises WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.accept(session, registration.in_line(), parts.clock.now())

    return _carry_out(parts, session_id, registration_id, act, by)


def decline(parts: Parts, session_id: str, registration_id: str, by: str = YOUTH) -> Standing:
    """The offered seat goes to the next in line; again: the same answer. Raises WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.decline(session, registration.in_line())

    return _carry_out(parts, session_id, registration_id, act, by)


def cancel(parts: Parts, session_id: str, registration_id: str, by: str = YOUTH) -> Standing:
    """The registration ends, its seat is freed; again: the same answer. Raises WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.cancel(session, registration.in_line())

    return _carry_out(parts, session_id, registration_id, act, by)


def _carry_out(parts: Parts, session_id: str, registration_id: str, act: Act, by: str) -> Standing:
    def attempt() -> None:
        found = parts.registrations.load(session_id, registration_id)
        if found is None:
            raise NotFound("no_such_registration")
        session, registration = found
        if registration.hidden:
            raise WrongState("see_mail")
        _save(parts, act(session, registration), by)

    until_not_lost(attempt)
    return standing(parts, session_id, registration_id)


def _save(parts: Parts, decision: Decision, by: str) -> None:
    rules = parts.regions.get(decision.before.region).rules
    try:
        save(parts, decision, by, rules)
    except SeatedElsewhere:
        raise WrongState("seated_elsewhere") from None
