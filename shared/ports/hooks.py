"""What is kept of the forms of other tools, as a Protocol: no secret among it."""

from collections.abc import Sequence
from typing import Protocol

from shared.domain.hook import Hook


class Hooks(Protocol):
    """The hooks of each region."""

    def keep(self, region: str, hook: Hook) -> None: ...

    def known(self, region: str, hook_id: str) -> bool:
        """Whether the region has this hook now, read consistently."""
        ...

    def of_region(self, region: str) -> Sequence[Hook]:
        """All of them, oldest first."""
        ...

    def remove(self, region: str, hook_id: str) -> bool:
        """False when the region has no such hook."""
        ...
