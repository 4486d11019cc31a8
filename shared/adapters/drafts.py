"""Registration forms that were begun, in the table for a few days."""

from datetime import datetime
from typing import Any

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Delete, Item, Put
from shared.domain.draft import Draft
from shared.ports import Lost


class DraftTable:
    """The port `Drafts` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, draft_id: str, now: datetime) -> Draft | None:
        item = self.table.get(keys.draft(draft_id))
        # DynamoDB may take days to remove what is over.
        kept = item is not None and int(item["expires_on"]) > now.timestamp()
        return _draft_from(item) if item and kept else None

    def begin(self, draft: Draft) -> None:
        self._write(draft, {"pk": ABSENT})

    def save(self, draft: Draft) -> None:
        self._write(draft, {"id": draft.id})

    def forget(self, draft_id: str) -> None:
        self.table.write(Delete(keys.draft(draft_id)))

    def _write(self, draft: Draft, only_if: dict[str, Any]) -> None:
        try:
            self.table.write(Put(_item(draft), only_if=only_if))
        except (ConditionFailed, Contended):
            raise Lost from None


def _item(draft: Draft) -> Item:
    return items.whole(
        keys.draft(draft.id),
        "draft",
        id=draft.id,
        region=draft.region,
        session=draft.session_id,
        typed=dict(draft.typed),
        saved_at=keys.stamp(draft.saved_at),
        expires_on=int(draft.kept_until.timestamp()),
    )


def _draft_from(item: Item) -> Draft:
    return Draft(
        id=item["id"],
        region=item["region"],
        session_id=item["session"],
        typed=item["typed"],
        saved_at=keys.moment(item["saved_at"]),
    )
