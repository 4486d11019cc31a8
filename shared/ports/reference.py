"""Reference data: the jobs of ROME and the communes of France."""

from typing import Protocol

from shared.domain.offers.places import Communes
from shared.domain.offers.rome import RomeIndex


class Reference(Protocol):
    """What offers are completed with."""

    def jobs(self) -> RomeIndex: ...

    def communes(self) -> Communes: ...
