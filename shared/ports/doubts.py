"""What recognising and merging people need of the table, as a Protocol."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from shared.domain.doubt import Doubt, Record, SecondContent
from shared.domain.facts import Fact
from shared.domain.registration import Registration


class Doubts(Protocol):
    """Records that may be one person, and the writes that make them one."""

    def records(self, ids: Collection[str]) -> Mapping[str, Record]:
        """The young people among these, merged ones too, read consistently."""
        ...

    def alike(
        self, region: str, person_id: str, digests: Collection[str], address_id: str, most: int
    ) -> frozenset[str]:
        """Remembers the person under these digests, then says who else stands there.

        Remembers, too, that they gave the address of this id; empty: none was given. Two who come
        at once find one another. A digest of more than `most` people finds nobody, and so does
        whoever is erased. Raises Lost.
        """
        ...

    def under(self, region: str, digests: Collection[str], most: int) -> frozenset[str]:
        """Who stands under these digests; a digest of more than `most` people finds nobody."""
        ...

    def file(self, doubt: Doubt) -> bool:
        """True for exactly one caller; never again for the same two people."""
        ...

    def get(self, doubt_id: str) -> Doubt | None: ...

    def listed(self, region: str, most: int) -> Sequence[Doubt]:
        """Doubts that wait for staff, the oldest first; may lag by moments."""
        ...

    def settle(self, before: Doubt, after: Doubt, facts: Collection[Fact]) -> None:
        """Moves a doubt on; raises Lost when somebody else did."""
        ...

    def merge(self, before: Doubt, after: Doubt, fact: Fact, kept: Record, merged: Record) -> None:
        """One transaction: the doubt is settled, one record points to the other, and forms with it.

        From then on nothing new is written for the merged record. Raises Lost.
        """
        ...

    def registrations(self, person_id: str) -> Sequence[Registration]:
        """The person's registrations by arrival, read consistently: none is missed."""
        ...

    def active_in(self, session_id: str, person_id: str) -> str | None:
        """The person's active registration in the session, read consistently."""
        ...

    def seat(self, person_id: str, now: datetime) -> tuple[str, str] | None:
        """Session and registration of the seat the person holds, read consistently."""
        ...

    def move(
        self,
        registration: Registration,
        kept: str,
        now: datetime,
        wake_at: datetime | None = None,
    ) -> None:
        """One transaction: the registration is the kept person's, with its place and its seat.

        With it goes the promise `wake_at`; None leaves the promise as it is.
        Raises SeatedElsewhere when the kept person holds another seat, Lost to be tried again:
        also when the kept record has been merged into another meanwhile.
        """
        ...

    def bring_notes(self, merged: str, kept: str) -> None:
        """The notes still beside the merged record stand beside the kept one; raises Lost."""
        ...

    def second_contents(self, region: str, most: int) -> Sequence[SecondContent]:
        """Other contents under used submission ids that nobody has looked at; may lag."""
        ...

    def second_contents_of(self, person_id: str) -> Sequence[SecondContent]: ...

    def seen(self, region: str, person_id: str, submission: str, digest: str) -> bool:
        """Takes a second content off the list, keeps it; False when the region has none such."""
        ...
