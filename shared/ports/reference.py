"""Reference data that use cases ask for: the jobs of ROME and the communes of France."""

from collections.abc import Iterable
from typing import Protocol

from shared.domain.offers.places import Communes
from shared.domain.offers.rome import Job, RomeIndex


class Tables(Protocol):
    """What offers are completed with."""

    def jobs(self) -> RomeIndex: ...

    def communes(self) -> Communes: ...


class Reference(Tables, Protocol):
    """Jobs and communes; what is shipped, until ROME's official file has been stored."""

    def version(self) -> str:
        """The version of the stored ROME, such as "460"; empty while the shipped jobs serve."""
        ...

    def incoming(self, key: str) -> tuple[Job, ...] | None:
        """The jobs of a file that was sent; None when there is none; raises FileRefused."""
        ...

    def store_jobs(self, jobs: Iterable[Job], version: str) -> bool:
        """Keeps these jobs instead of those stored; False when they are the same already."""
        ...
