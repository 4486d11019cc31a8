"""What is said of an offer's job or employer, each with where it is known from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tag:
    """One thing said of an offer: ess, green, shortage or demographic; `source` is a code."""

    name: str
    source: str
    detail: str = ""
