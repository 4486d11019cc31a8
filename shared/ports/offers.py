"""What the use cases of partner offers need of the outside world, as Protocols."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Protocol, TypeVar

from shared.domain.digest import Digest
from shared.domain.facts import Fact
from shared.domain.offers.offer import OfferRef, OfferState, StoredOffer
from shared.domain.offers.plan import Filed, Known, Row
from shared.domain.offers.upload import Upload

Found = TypeVar("Found")


@dataclass(frozen=True)
class Page(Generic[Found]):
    """Some of a list, and where the next page begins; empty: this was the last."""

    found: Sequence[Found]
    after: str = ""


@dataclass(frozen=True)
class Figures:
    """How often an offer was looked at, and how often somebody asked how to apply."""

    seen: int = 0
    applied: int = 0


@dataclass(frozen=True)
class Totals:
    """What a partner sent in all, and what became of it."""

    received: int = 0
    refused: int = 0
    seen: int = 0
    applied: int = 0


class Offers(Protocol):
    """Offers of partners, each partner's own."""

    def known(self, partner: str, keys: Collection[str]) -> Mapping[str, Known]:
        """What stands of these offers, read consistently."""
        ...

    def save(
        self, upload: Upload, filed: Filed, rows: Sequence[Row], known: Mapping[str, Known]
    ) -> None:
        """Writes these rows' offers, each only as `known` says it stood; raises Lost."""
        ...

    def get(self, partner: str, key: str) -> StoredOffer | None:
        """One offer, read consistently, whatever its state."""
        ...

    def many(self, places: Sequence[tuple[str, str]]) -> Sequence[StoredOffer]:
        """Those of these offers (partner, key) that exist, in this order, read consistently."""
        ...

    def live_keys(self, partner: str, upload_id: str) -> Sequence[str]:
        """Keys of the partner's live offers, and of those that this upload withdrew.

        They may lag by moments.
        """
        ...

    def complete(self, partner: str) -> str:
        """The stamp of the partner's last file that told of all offers, read consistently."""
        ...

    def completed(self, partner: str, filed: Filed) -> None:
        """This file told of all the partner's offers; a newer such file's stamp stands."""
        ...

    def withdraw(self, upload: Upload, filed: Filed, keys: Collection[str]) -> None:
        """Ends these offers as absent from the file, unless a newer file told of them."""
        ...

    def move(self, before: StoredOffer, after: StoredOffer) -> bool:
        """One conditional write of state and ending; False when somebody else was first."""
        ...

    def in_region(self, region: str, department: str, postcode: str) -> Sequence[OfferRef]:
        """Live offers of a region, of one department or postcode where it is not empty.

        They may lag by moments, and hold some whose last day has passed.
        """
        ...

    def of_partner(
        self, partner: str, state: OfferState, after: str, most: int
    ) -> Page[StoredOffer]:
        """A page of the partner's offers in this state."""
        ...

    def ending(self, partner: str, first: date, before: date, most: int) -> Sequence[StoredOffer]:
        """Live offers whose last day is from `first` on and before `before`, the first first.

        Found by a list that may lag by moments, then read consistently.
        """
        ...

    def link(self, offer: StoredOffer, alike: Collection[tuple[str, str]]) -> None:
        """Remembers that these offers of other partners are the same one."""
        ...

    def count(self, partner: str, key: str, what: str) -> None:
        """One more `seen` or `applied` of an offer."""
        ...

    def figures(self, places: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], Figures]:
        """How often each of these offers was seen and applied for."""
        ...

    def totals(self, partner: str) -> Totals:
        """The partner's own sums."""
        ...


class Digests(Protocol):
    """Who wants offers by mail, and what each was sent."""

    def get(self, person_id: str) -> Digest | None:
        """What stands of the person's digests, read consistently."""
        ...

    def save(self, before: Digest, after: Digest, wake_at: datetime | None) -> None:
        """The next version with its promise, over the one that was read; raises Lost."""
        ...


class Uploads(Protocol):
    """Uploads and where they stand."""

    def add(self, upload: Upload, wake_at: datetime | None) -> None: ...

    def get(self, upload_id: str) -> Upload | None: ...

    def of_partner(self, partner: str, most: int) -> Sequence[Upload]:
        """The partner's latest uploads, newest first; may lag by moments."""
        ...

    def to_see(self, region: str, asking: bool, since: datetime, most: int) -> Sequence[Upload]:
        """The region's uploads begun since then that ask something, or else have refusals.

        The oldest first; may lag by moments.
        """
        ...

    def put_aside(self, upload: Upload) -> None:
        """Takes an upload off these lists, unless it has moved on."""
        ...

    def others_pending(self, upload: Upload) -> bool:
        """Whether another file of the partner is on its way, read consistently."""
        ...

    def move(
        self, before: Upload, after: Upload, fact: Fact | None, wake_at: datetime | None
    ) -> bool:
        """One write, with the fact that tells it; False when somebody else moved it first.

        Its last move adds its rows to the partner's totals. It stays pending while it promises
        another look.
        """
        ...

    def settle(self, upload: Upload) -> None:
        """Nothing more is to be done about an ended upload: its promise is taken back."""
        ...

    def see(self, upload: Upload) -> None:
        """Remembers that its partner has this report before them; of a later turn: nothing."""
        ...

    def unseen(self, upload: Upload, fact: Fact, wake_at: datetime | None) -> bool:
        """Says, once a turn, that nobody has looked at the report; False when it is said already.

        False too when the upload has moved on.
        """
        ...
