"""Lists of a region's uploads for its team to look at: with a question, with refusals."""

from collections.abc import Sequence
from datetime import datetime

from shared.adapters import keys
from shared.adapters.table import Table
from shared.adapters.writes import Item
from shared.domain.offers.upload import ASKING, Upload

OFF_LIST: Item = {"list2_pk": None, "list2_sk": None}


def listed(upload: Upload) -> Item:
    """Its place on a list, by when it was begun; off them when nothing is to be seen."""
    if upload.state in ASKING or (upload.ended and upload.refuses):
        pk = keys.uploads_to_see_of(upload.region, upload.state in ASKING)
        return {"list2_pk": pk, "list2_sk": f"{keys.stamp(upload.created_at)}#{upload.id}"}
    return OFF_LIST


def items_to_see(
    table: Table, region: str, asking: bool, since: datetime, most: int
) -> Sequence[Item]:
    """What a list names since then, as it stands now."""
    pk = keys.uploads_to_see_of(region, asking)
    values = {":pk": pk, ":since": keys.stamp(since)}
    condition = "list2_pk = :pk AND list2_sk >= :since"
    wanted = [(i["pk"], i["sk"]) for i in table.query(condition, values, most, IndexName="list2")]
    found = table.get_many(wanted)
    return [found[key] for key in wanted if key in found and found[key].get("list2_pk") == pk]
