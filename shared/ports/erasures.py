"""What erasing somebody needs of the table, as a Protocol."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from shared.domain.facts import Fact
from shared.domain.likeness import Traits


@dataclass(frozen=True)
class Held:
    """A record that is to be erased: `traits` with each address it ever had; `forms` by id.

    `absorbed`: the records merged into it. `active`: its active registrations by session. `seen`:
    what must still be so when it is erased.
    """

    id: str
    region: str
    traits: tuple[Traits, ...]
    forms: tuple[str, ...]
    identities: tuple[str, ...]
    absorbed: tuple[str, ...]
    active: Mapping[str, str]
    seen: Mapping[str, Any]


class Erasures(Protocol):
    """Everything that was typed about a person, and the write that takes it away."""

    def held(self, person_id: str) -> Sequence[Held]:
        """The person's record and all that were merged into it, theirs first; none once erased."""
        ...

    def erase(
        self,
        held: Sequence[Held],
        likenesses: Collection[str],
        addresses: Collection[str],
        fact: Fact,
    ) -> None:
        """One transaction: ids and the fact are all that stands, in digests too.

        Raises Lost when anything has come under a record since it was read.
        """
        ...
