"""How much may come from one place: no machine registers anybody, or writes to them, at will."""

from shared.domain.refusals import TooMany
from shared.ports import Parts


def let_in(parts: Parts, place: str) -> None:
    """Counts a form sent from this place; raises TooMany beyond what the stage lets in an hour."""
    now = parts.clock.now()
    if not parts.throttle.lets(parts.seals.digest("source", place), now):
        raise TooMany("too_many_forms", 3600 - 60 * now.minute - now.second)
