"""Groups that counsellors have begun to refer, in the table for a few days."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Delete, Item, Put
from shared.domain.group import Group, GroupRow, Outcome
from shared.ports import Lost


class GroupTable:
    """The port `Groups` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, counsellor_id: str, group_id: str, now: datetime) -> Group | None:
        item = self.table.get(keys.group(counsellor_id, group_id))
        return _group_from(item) if item and _kept(item, now) else None

    def of(self, counsellor_id: str, now: datetime, most: int) -> Sequence[Group]:
        pk, lead = keys.group(counsellor_id, "")
        found = self.table.query(
            "pk = :pk AND begins_with(sk, :group)",
            {":pk": pk, ":group": lead},
            most,
            ScanIndexForward=False,
            ConsistentRead=True,
        )
        return [_group_from(item) for item in found if _kept(item, now)]

    def begin(self, group: Group) -> None:
        self._write(group, {"pk": ABSENT})

    def save(self, before: Group, after: Group) -> None:
        self._write(after, {"version": before.version})

    def forget(self, group: Group) -> None:
        self.table.write(Delete(keys.group(group.counsellor, group.id)))

    def _write(self, group: Group, only_if: dict[str, Any]) -> None:
        try:
            self.table.write(Put(_item(group), only_if=only_if))
        except (ConditionFailed, Contended):
            raise Lost from None


def _kept(item: Item, now: datetime) -> bool:
    """DynamoDB may take days to remove what is over."""
    return int(item["expires_on"]) > now.timestamp()


def _item(group: Group) -> Item:
    return items.whole(
        keys.group(group.counsellor, group.id),
        "group",
        id=group.id,
        region=group.region,
        counsellor=group.counsellor,
        begun_at=keys.stamp(group.begun_at),
        expires_on=int(group.kept_until.timestamp()),
        rows=[_row_item(row) for row in group.rows],
        ignored=list(group.ignored),
        session=group.session_id,
        departments=list(group.departments),
        may_act=group.may_act,
        informed=group.informed,
        version=group.version,
    )


def _row_item(row: GroupRow) -> Item:
    return {
        "number": row.number,
        "fields": {name: value for name, value in row.fields.items() if value},
        "taken": row.taken,
        "session": row.session_id,
        "registration": row.outcome.registration,
        "refused": row.outcome.refused,
    }


def _group_from(item: Item) -> Group:
    return Group(
        id=item["id"],
        region=item["region"],
        counsellor=item["counsellor"],
        begun_at=keys.moment(item["begun_at"]),
        rows=tuple(_row_from(each) for each in item["rows"]),
        ignored=tuple(item["ignored"]),
        session_id=item["session"],
        departments=tuple(item["departments"]),
        may_act=item["may_act"],
        informed=item["informed"],
        version=int(item["version"]),
    )


def _row_from(item: Item) -> GroupRow:
    outcome = Outcome(item["registration"], item["refused"])
    return GroupRow(int(item["number"]), item["fields"], item["taken"], item["session"], outcome)
