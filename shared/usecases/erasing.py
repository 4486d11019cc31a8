"""Somebody erases what we hold about them: what they asked for is given back, then all is gone.

Each live registration is withdrawn first, as by themselves, so that its seat goes on. Then one
transaction takes away everything that was typed, in records merged into theirs too. Whatever comes
in between makes it begin anew. Nothing is mailed about it: the page says it.
"""

from collections.abc import Sequence

from shared.domain.facts import YOUTH, FactName, Said, Why
from shared.domain.likeness import facets
from shared.domain.refusals import WrongState
from shared.ports import Held, Lost, Parts
from shared.usecases import acting
from shared.usecases.deciding import stamp
from shared.usecases.identities import address_id
from shared.usecases.opening_data import opened_for
from shared.usecases.recognising import digests
from shared.usecases.retrying import until_not_lost


def erase(parts: Parts, session_id: str, registration_id: str, token: str | None) -> None:
    """Nothing that was typed about the person of this opening stands any more.

    Raises NotFound, WrongState (nothing is open, or they are erased already).
    """
    person = opened_for(parts, session_id, registration_id, token)
    if person is None:
        raise WrongState("data_closed")
    until_not_lost(lambda: _erase(parts, person.id))


def _erase(parts: Parts, person_id: str) -> None:
    held = parts.erasures.held(person_id)
    if not held:
        raise WrongState("data_erased")
    live = [each for record in held for each in record.active.items()]
    withdrawn = [_withdrawn(parts, *each) for each in live]
    if any(withdrawn):
        raise Lost
    said = Said(FactName.PERSON_ERASED, Why("erased_by_youth"))
    fact = stamp(parts, said, YOUTH, parts.clock.now())
    parts.erasures.erase(held, _likenesses(parts, held), _addresses(parts, held), fact)


def _withdrawn(parts: Parts, session_id: str, registration_id: str) -> bool:
    """Whether there was something to withdraw; where the session is over there is not."""
    try:
        acting.cancel(parts, session_id, registration_id)
    except WrongState:
        return False
    return True


def _likenesses(parts: Parts, held: Sequence[Held]) -> set[str]:
    return {
        digest
        for record in held
        for traits in record.traits
        for digest in digests(parts, record.region, facets(traits))
    }


def _addresses(parts: Parts, held: Sequence[Held]) -> set[str]:
    return {
        address_id(parts.seals, record.region, traits.email)
        for record in held
        for traits in record.traits
        if traits.email
    }
