"""What staff do with one registration: named, with a reason, visible; the note stays private."""

from shared.domain import acts
from shared.domain.facts import Fact
from shared.domain.line import Decision
from shared.domain.refusals import WrongState
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.domain.transitions import Actor
from shared.ports import Account, AlreadyRegistered, Parts
from shared.usecases.acting import Act, carry_out
from shared.usecases.living import own_session
from shared.usecases.standing import Standing, standing


def place(
    parts: Parts,
    account: Account,
    session_id: str,
    registration_id: str,
    reason: str,
    note: str = "",
    overbook: bool = False,
) -> Standing:
    """A seat out of turn. Raises NotFound, Refused (no reason), WrongState (no seat is free)."""

    def act(session: Session, registration: Registration) -> Decision:
        entry, now = registration.in_line(), parts.clock.now()
        return acts.place(session, entry, reason, overbook, now)

    return _by_staff(parts, account, session_id, registration_id, act, note)


def reinstate(
    parts: Parts, account: Account, session_id: str, registration_id: str, note: str = ""
) -> Standing:
    """A mistaken end is undone: the seat if it is free and nobody waits, else the rank.

    Raises NotFound, WrongState.
    """

    def act(session: Session, registration: Registration) -> Decision:
        entry, now = registration.in_line(), parts.clock.now()
        return acts.reinstate(session, entry, registration.had_seat, now)

    return _by_staff(parts, account, session_id, registration_id, act, note)


def cancel_for(
    parts: Parts, account: Account, session_id: str, registration_id: str, note: str = ""
) -> Standing:
    """The registration ends by decision of the team. Raises NotFound, WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.cancel(session, registration.in_line(), Actor.STAFF)

    return _by_staff(parts, account, session_id, registration_id, act, note)


def resume_for(
    parts: Parts, account: Account, session_id: str, registration_id: str, note: str = ""
) -> Standing:
    """Back in line after a pause or a dead address. Raises NotFound, WrongState."""

    def act(session: Session, registration: Registration) -> Decision:
        return acts.resume(session, registration.in_line())

    return _by_staff(parts, account, session_id, registration_id, act, note)


def _by_staff(
    parts: Parts, account: Account, session_id: str, registration_id: str, act: Act, note: str
) -> Standing:
    session = own_session(parts, account, session_id)
    by = f"staff:{account.person}"

    def known(session: Session, registration: Registration) -> Decision:
        if not parts.people.get([registration.person]):
            raise WrongState("data_erased")
        return act(session, registration)

    try:
        registration, facts = carry_out(parts, session.id, registration_id, known, by)
    except AlreadyRegistered:
        raise WrongState("registered_again") from None
    _keep_note(parts, registration, facts, by, note)
    return standing(parts, session_id, registration_id)


def _keep_note(
    parts: Parts, registration: Registration, facts: tuple[Fact, ...], by: str, note: str
) -> None:
    if note and facts:
        parts.people.note(registration.person, facts[-1].id, by, note)
