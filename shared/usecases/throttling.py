"""How much may come from one place: no machine registers anybody, or writes to them, at will."""

from datetime import datetime

from shared.domain.refusals import TooMany
from shared.ports import Parts

# A form of another tool sends for everybody who fills it in.
_TIMES_HOOKED = 10


def let_in(parts: Parts, place: str) -> None:
    """Counts a form sent from this place; raises TooMany beyond what the stage lets in an hour."""
    now = parts.clock.now()
    if not parts.throttle.lets(parts.seals.digest("source", place), now):
        raise TooMany("too_many_forms", _rest_of_the_hour(now))


def puzzle(parts: Parts) -> str:
    """What a page's browser is to solve; empty where the stage asks for nothing."""
    return parts.proofs.puzzle(_secret(parts), parts.clock.now())


def let_in_from_page(parts: Parts, place: str, solution: str) -> None:
    """As `let_in`; where the stage asks for a solution, few forms an hour come without one."""
    let_in(parts, place)
    now = parts.clock.now()
    if parts.proofs.accepts(_secret(parts), solution, now):
        return
    if not parts.proofs.lets_without(parts.seals.digest("without proof", place), now):
        raise TooMany("too_many_unproven", _rest_of_the_hour(now))


def let_in_hooked(parts: Parts, hook_id: str) -> None:
    """Counts a form that a hook has signed; raises TooMany beyond ten times as much an hour."""
    now = parts.clock.now()
    if not parts.throttle.lets(parts.seals.digest("hook", hook_id), now, _TIMES_HOOKED):
        raise TooMany("too_many_hooked", _rest_of_the_hour(now))


def _rest_of_the_hour(now: datetime) -> int:
    return 3600 - 60 * now.minute - now.second


def _secret(parts: Parts) -> str:
    return parts.seals.digest("proof of work")
