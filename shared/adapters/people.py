"""People in the table: the only items with personal data."""

from collections.abc import Collection, Mapping

from shared.adapters import keys
from shared.adapters.table import Table
from shared.adapters.writes import Item
from shared.domain.person import Person


class PeopleTable:
    """The port `People` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, ids: Collection[str]) -> Mapping[str, Person]:
        found = self.table.get_many(keys.person(person_id) for person_id in ids)
        return {item["id"]: person_from(item) for item in found.values()}


def person_from(item: Item) -> Person:
    """How to address and reach somebody; a counsellor has one name only."""
    return Person(
        id=item["id"],
        region=item["region"],
        first_name=item.get("first_name", ""),
        last_name=item["last_name"] if "last_name" in item else item["name"],
        email=item["email"],
        suppressed=bool(item.get("suppressed", False)),
    )
