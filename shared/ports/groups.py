"""The groups that counsellors have begun to refer, as a Protocol."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from shared.domain.group import Group


class Groups(Protocol):
    """One item for each group, with personal data, under the counsellor whose it is."""

    def get(self, counsellor_id: str, group_id: str, now: datetime) -> Group | None:
        """A group of this counsellor, until it is kept no longer."""
        ...

    def of(self, counsellor_id: str, now: datetime, most: int) -> Sequence[Group]:
        """The counsellor's groups, the latest first."""
        ...

    def begin(self, group: Group) -> None: ...

    def save(self, before: Group, after: Group) -> None:
        """Raises Lost when the group changed meanwhile."""
        ...

    def forget(self, group: Group) -> None: ...
