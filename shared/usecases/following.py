"""The counsellor as a party: their youths, why each stands where they do, acting for them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from shared.domain.facts import COUNSELLOR
from shared.domain.person import Person
from shared.domain.refusals import NotAllowed, NotFound
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.ports import Parts
from shared.usecases import acting
from shared.usecases.standing import Standing, standing_of

ACTIONS: Mapping[str, Callable[..., Standing]] = {
    "accept": acting.accept,
    "decline": acting.decline,
    "cancel": acting.cancel,
    "resume": acting.resume,
}


@dataclass(frozen=True)
class Followed:
    """One registration of a youth who named this counsellor: first name and initial, no more.

    Both are empty once the youth is erased.
    """

    standing: Standing
    first_name: str
    initial: str
    may_act: bool


def followed(parts: Parts, counsellor_id: str) -> Sequence[Followed]:
    """The counsellor's registrations, latest first; empty for somebody nobody named."""
    found = parts.registrations.followed_by(counsellor_id)
    youths = parts.people.get({registration.person for _, registration in found})
    return [
        _followed(parts, session, registration, youths.get(registration.person))
        for session, registration in found
        if not registration.hidden
    ]


def act_for(
    parts: Parts, counsellor_id: str, session_id: str, registration_id: str, action: str
) -> Standing:
    """Does for a youth what they agreed the counsellor may do.

    Raises NotFound for anybody else's, NotAllowed where the youth did not agree, WrongState.
    """
    found = parts.registrations.load(session_id, registration_id)
    if found is None or found[1].counsellor != counsellor_id or found[1].hidden:
        raise NotFound("no_such_registration")
    if not found[1].counsellor_may_act:
        raise NotAllowed("not_agreed")
    return ACTIONS[action](parts, session_id, registration_id, COUNSELLOR)


def _followed(
    parts: Parts, session: Session, registration: Registration, youth: Person | None
) -> Followed:
    return Followed(
        standing=standing_of(parts, session, registration),
        first_name=youth.first_name if youth else "",
        initial=youth.last_name[:1] if youth else "",
        may_act=registration.counsellor_may_act and youth is not None,
    )
