"""Losing a race is normal: read again, decide again, a few times, with jitter."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from shared.ports import Lost

Answer = TypeVar("Answer")
MOST_TRIES = 8
_FIRST_PAUSE_SECONDS = 0.02


def until_not_lost(attempt: Callable[[], Answer]) -> Answer:
    """The answer of the first attempt that is not overtaken; Lost after the last."""
    for tried in range(MOST_TRIES - 1):
        try:
            return attempt()
        except Lost:
            time.sleep(random.uniform(0, _FIRST_PAUSE_SECONDS * 2**tried))  # noqa: S311
    return attempt()
