"""What the simulation's rooms speak of: items as stored, what may not happen, whose data it is."""

from datetime import timedelta
from typing import Any

# Every person's name, address and number begins with one of these.
CANARY, PHONE = "zq7canari", "+3363000"
# How early the clock of a function may be.
SKEW = timedelta(seconds=2)
Wire = dict[str, Any]
Place = tuple[str, str]


class Violation(BaseException):
    """An invariant does not hold; like a kill, nothing of ours may catch this."""
