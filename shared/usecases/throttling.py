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


def let_in_hooked(parts: Parts, hook_id: str) -> None:
    """Counts a form that a hook has signed; raises TooMany beyond ten times as much an hour."""
    now = parts.clock.now()
    if not parts.throttle.lets(parts.seals.digest("hook", hook_id), now, _TIMES_HOOKED):
        raise TooMany("too_many_hooked", _rest_of_the_hour(now))


def _rest_of_the_hour(now: datetime) -> int:
    return 3600 - 60 * now.minute - now.second
