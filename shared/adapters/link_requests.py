"""Requests for one's own links in the table, and who gave which address: by digests only."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from shared.adapters import items, keys
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Item, Put, Update
from shared.domain.link_request import LinkRequest
from shared.ports import Lost

# Long enough for its mails to be tried again; whoever asks later begins anew.
_KEPT = timedelta(days=3)


class LinkRequestTable:
    """The port `LinkRequests` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, address_id: str) -> LinkRequest | None:
        item = self.table.get(keys.link_request(address_id))
        return _request_from(item) if item else None

    def ask(self, before: LinkRequest | None, after: LinkRequest, wake_at: datetime | None) -> None:
        as_it_was = {"cause": before.history[-1].id if before else ABSENT}
        try:
            self.table.write(Put(_item(after, wake_at), only_if=as_it_was))
        except (ConditionFailed, Contended):
            raise Lost from None

    def told(self, request: LinkRequest) -> None:
        key = keys.link_request(request.id)
        unchanged = {"cause": request.history[-1].id}
        try:
            self.table.write(Update(key, set=items.waking(key, None), only_if=unchanged))
        except (ConditionFailed, Contended):
            return

    def people_at(self, address_id: str, most: int) -> Mapping[str, int]:
        values = {":pk": keys.link_request(address_id)[0], ":person": "PERSON#"}
        condition = "pk = :pk AND begins_with(sk, :person)"
        found = self.table.query(condition, values, most, ConsistentRead=True)
        return {item["id"]: int(item.get("address", 0)) for item in found}


def _item(request: LinkRequest, wake_at: datetime | None) -> Item:
    key, asked_at = keys.link_request(request.id), request.history[-1].at
    return items.whole(
        key,
        "link_request",
        id=request.id,
        region=request.region,
        counsellor=request.counsellor,
        cause=request.history[-1].id,
        history=[items.fact_item(fact) for fact in request.history],
        starting=request.starting or None,
        expires_on=int((asked_at + _KEPT).timestamp()),
        **items.waking(key, wake_at),
    )


def _request_from(item: Item) -> LinkRequest:
    return LinkRequest(
        id=item["id"],
        region=item["region"],
        counsellor=item["counsellor"],
        history=items.history_from(item),
        starting=item.get("starting", ""),
        wake_at=keys.moment(item["wake_at"]) if "wake_at" in item else None,
    )
