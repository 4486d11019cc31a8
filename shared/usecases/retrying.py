"""Losing a race is normal, and so is being too fast: again, a few times, with jitter."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from shared.ports import Lost, SendRefused

Answer = TypeVar("Answer")
MOST_TRIES = 8
_FIRST_PAUSE_SECONDS = 0.02
# Ten messages call for thirty mails at most (youth, counsellor, guardian): were all of them refused
# to the last, the pauses must still end before the function is killed.
MOST_SENDINGS = 3
_PAUSE_SECONDS = (0.1, 0.9)


def until_not_lost(attempt: Callable[[], Answer]) -> Answer:
    """The answer of the first attempt that is not overtaken; Lost after the last."""
    for tried in range(MOST_TRIES - 1):
        try:
            return attempt()
        except Lost:
            time.sleep(random.uniform(0, _FIRST_PAUSE_SECONDS * 2**tried))  # noqa: S311
    return attempt()


def until_not_too_fast(send: Callable[[], Answer]) -> Answer:
    """The answer of the first sending that is not above the rate; SendRefused after the last."""
    for _ in range(MOST_SENDINGS - 1):
        try:
            return send()
        except SendRefused as refused:
            if not refused.too_fast:
                raise
            time.sleep(random.uniform(*_PAUSE_SECONDS))  # noqa: S311
    return send()
