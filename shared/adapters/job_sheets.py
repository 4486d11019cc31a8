"""Job sheets in the table, all of a region in one partition."""

from collections.abc import Sequence
from dataclasses import asdict

from shared.adapters import items
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Item, Key, Put
from shared.domain.offers.job_sheet import JobSheet, SectorContact


def sheet_at(region: str, rome_code: str) -> Key:
    """Where a sheet stands."""
    return f"JOBSHEETS#{region}", f"SHEET#{rome_code}"


class JobSheetTable:
    """The port `JobSheets` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, region: str, rome_code: str) -> JobSheet | None:
        item = self.table.get(sheet_at(region, rome_code))
        return None if item is None else _from(item)

    def of_region(self, region: str) -> Sequence[JobSheet]:
        values = {":pk": sheet_at(region, "")[0], ":sheet": "SHEET#"}
        condition = "pk = :pk AND begins_with(sk, :sheet)"
        return [_from(item) for item in self.table.query(condition, values, ConsistentRead=True)]

    def put(self, sheet: JobSheet, before: JobSheet | None) -> bool:
        unless = {"version": before.version} if before else {"pk": ABSENT}
        try:
            self.table.write(Put(_item(sheet), only_if=unless))
        except ConditionFailed:
            return False
        return True


def _item(sheet: JobSheet) -> Item:
    return items.whole(
        sheet_at(sheet.region, sheet.rome_code),
        "job_sheet",
        region=sheet.region,
        rome_code=sheet.rome_code,
        title=sheet.title,
        text=sheet.text,
        contacts=[asdict(contact) for contact in sheet.contacts],
        version=sheet.version,
        by=sheet.by,
    )


def _from(item: Item) -> JobSheet:
    return JobSheet(
        region=item["region"],
        rome_code=item["rome_code"],
        title=item["title"],
        text=item["text"],
        contacts=tuple(SectorContact(**contact) for contact in item["contacts"]),
        version=int(item["version"]),
        by=item["by"],
    )
