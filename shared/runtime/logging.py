"""One JSON line per decision on stderr, with ids and codes; never personal data."""

import sys
import traceback
from functools import cache

from aws_lambda_powertools import Logger


@cache
def log() -> Logger:
    """The function's logger."""
    return Logger(stream=sys.stderr, log_uncaught_exceptions=False)


def log_failure(what: str, error: BaseException) -> None:
    """Where and of which type an error was; its message may hold what somebody typed: left out."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [
        f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}" for frame in frames
    ]
    log().error(what, extra={"error_type": type(error).__name__, "places": places[-8:]})
