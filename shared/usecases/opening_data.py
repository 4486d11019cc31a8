"""The right code opens what we hold about somebody, in one browser and for a quarter of an hour."""

from hmac import compare_digest

from shared.domain.access import Access
from shared.domain.person import Person
from shared.domain.refusals import WrongState
from shared.ports import Parts
from shared.usecases.asking_codes import code_of, own_person
from shared.usecases.retrying import until_not_lost

_OPENING = "opening"


def open_with(parts: Parts, session_id: str, registration_id: str, code: str) -> str:
    """The token of a new opening, for the right code; each try is counted before it is answered.

    Raises NotFound, WrongState (a wrong code, or one that opens nothing any more).
    """
    person = own_person(parts, session_id, registration_id)
    return until_not_lost(lambda: _open_with(parts, person.id, code))


def _open_with(parts: Parts, person_id: str, code: str) -> str:
    now, before = parts.clock.now(), parts.accesses.get(person_id)
    if before is None or not before.takes_code(now):
        raise WrongState("code_over")
    right, opening = compare_digest(code, code_of(parts, before)), parts.ids.new()
    after = before.opened(opening, now) if right else before.missed()
    parts.accesses.save(before, after, before.wake_at)
    if not right:
        raise WrongState("code_wrong" if after.takes_code(now) else "code_over")
    return parts.seals.seal(_OPENING, person_id, opening)


def opened_for(
    parts: Parts, session_id: str, registration_id: str, token: str | None
) -> Person | None:
    """Whose data this opening shows; None: nothing is open. Raises NotFound, WrongState."""
    person = own_person(parts, session_id, registration_id)
    return person if _standing(parts, person, token) else None


def close(parts: Parts, session_id: str, registration_id: str, token: str | None) -> None:
    """Nothing is open any more; where nothing was: nothing. Raises NotFound, WrongState."""
    person = own_person(parts, session_id, registration_id)
    until_not_lost(lambda: _close(parts, person, token))


def _close(parts: Parts, person: Person, token: str | None) -> None:
    before = _standing(parts, person, token)
    if before is not None:
        parts.accesses.save(before, before.closed(), before.wake_at)


def _standing(parts: Parts, person: Person, token: str | None) -> Access | None:
    """The access whose opening this is, while it stands."""
    ids = parts.seals.open(_OPENING, token) if token else None
    if ids is None or len(ids) != 2 or ids[0] != person.id:
        return None
    access = parts.accesses.get(person.id)
    return access if access and access.is_open(ids[1], parts.clock.now()) else None
