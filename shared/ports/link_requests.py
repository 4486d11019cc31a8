"""What is known of requests for one's own links, as a Protocol."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from shared.domain.link_request import LinkRequest


class LinkRequests(Protocol):
    """Requests by the keyed digest of an address, and who gave that address."""

    def get(self, address_id: str) -> LinkRequest | None: ...

    def ask(self, before: LinkRequest | None, after: LinkRequest, wake_at: datetime | None) -> None:
        """One conditional write, whoever is known by the address or not; raises Lost."""
        ...

    def told(self, request: LinkRequest) -> None:
        """Takes the promise back, unless somebody has asked again meanwhile."""
        ...

    def people_at(self, address_id: str, most: int) -> Mapping[str, int]:
        """Who gave this address, and as which of their addresses; read consistently."""
        ...
