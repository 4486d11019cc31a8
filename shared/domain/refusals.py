"""What the system refuses, as types; the user's sentence stands in the catalogue under the code."""

import dataclasses
from collections.abc import Mapping

from shared.domain.facts import Param


@dataclasses.dataclass(frozen=True)
class FieldError:
    """One field that cannot be taken as it is: which, why (code) and the numbers to say it with."""

    field: str
    code: str
    params: Mapping[str, Param] = dataclasses.field(default_factory=dict)


class Refused(Exception):
    """A request that is understood and not granted; `code` names the sentence."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class NotFound(Refused):
    """There is no such thing, or none that this caller may see."""


class NotAllowed(Refused):
    """The caller is known and may not do this."""


class WrongState(Refused):
    """The thing is in a state that does not allow this action."""


class TooBig(Refused):
    """More than is taken at once."""


class TooMany(Refused):
    """More calls than are answered; `seconds` is how long to wait."""

    def __init__(self, code: str, seconds: int) -> None:
        super().__init__(code, seconds=seconds)
        self.seconds = seconds


class OtherContent(Refused):
    """The same submission id came with other content."""


class NotEligible(Refused):
    """A form that cannot be taken, with one error for each field concerned."""

    def __init__(self, errors: tuple[FieldError, ...]) -> None:
        super().__init__("not_eligible")
        self.errors = errors
