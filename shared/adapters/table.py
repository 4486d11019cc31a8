"""The one table behind a DynamoDB client: consistent reads, conditional writes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from botocore.exceptions import ClientError

from shared.adapters.expressions import from_wire, request, to_wire, wire_key
from shared.adapters.writes import ConditionFailed, Contended, Delete, Item, Key, Put, Write


class Table:
    """Every failed condition is a ConditionFailed, every collision a Contended."""

    def __init__(self, client: Any, name: str) -> None:
        self.client, self.name = client, name

    def get(self, key: Key) -> Item | None:
        """One item, read consistently."""
        answer = self.client.get_item(TableName=self.name, Key=wire_key(key), ConsistentRead=True)
        return from_wire(answer["Item"]) if "Item" in answer else None

    def get_many(self, keys: Iterable[Key]) -> dict[Key, Item]:
        """Those of these items that exist, read consistently, a hundred a round trip."""
        found: dict[Key, Item] = {}
        pending = [wire_key(key) for key in dict.fromkeys(keys)]
        while pending:
            wanted = {"Keys": pending[:100], "ConsistentRead": True}
            answer = self.client.batch_get_item(RequestItems={self.name: wanted})
            items = map(from_wire, answer["Responses"].get(self.name, []))
            found.update({(item["pk"], item["sk"]): item for item in items})
            again = answer.get("UnprocessedKeys", {}).get(self.name, {}).get("Keys", [])
            pending = [*again, *pending[100:]]
        return found

    def query(
        self, condition: str, values: Mapping[str, Any], most: int | None = None, **options: Any
    ) -> Iterator[Item]:
        """Items of one partition in index order, page after page, `most` of them."""
        left = most
        for page in self._pages(condition, values, options, most):
            items = page.get("Items", [])
            yield from map(from_wire, items if left is None else items[:left])
            left = None if left is None else left - len(items)
            if left is not None and left <= 0:
                return

    def count(self, condition: str, values: Mapping[str, Any], **options: Any) -> int:
        """How many items a consistent query finds."""
        options = {"Select": "COUNT", "ConsistentRead": True, **options}
        return sum(page["Count"] for page in self._pages(condition, values, options, None))

    def _pages(
        self, condition: str, values: Mapping[str, Any], options: dict[str, Any], limit: int | None
    ) -> Iterator[dict[str, Any]]:
        wanted = {
            "TableName": self.name,
            "KeyConditionExpression": condition,
            "ExpressionAttributeValues": to_wire(dict(values)),
            **options,
        }
        if limit is not None:
            wanted["Limit"] = limit
        while True:
            page = self.client.query(**wanted)
            yield page
            if "LastEvaluatedKey" not in page:
                return
            wanted["ExclusiveStartKey"] = page["LastEvaluatedKey"]

    def write(self, write: Write) -> None:
        """One write; raises ConditionFailed, or Contended."""
        call = self.client.update_item
        if isinstance(write, Put):
            call = self.client.put_item
        elif isinstance(write, Delete):
            call = self.client.delete_item
        try:
            call(**request(write, self.name))
        except ClientError as error:
            raise _refused(error) from None

    def write_all(self, writes: Sequence[Write]) -> None:
        """All of them or none; raises ConditionFailed with the positions, or Contended."""
        actions = [{type(write).__name__: request(write, self.name)} for write in writes]
        try:
            self.client.transact_write_items(TransactItems=actions)
        except ClientError as error:
            raise _refused(error) from None


def _refused(error: ClientError) -> Exception:
    code = error.response["Error"]["Code"]
    if code == "ConditionalCheckFailedException":
        return ConditionFailed(frozenset({0}))
    if code == "TransactionConflictException":
        return Contended()
    return _cancelled(error) if code == "TransactionCanceledException" else error


def _cancelled(error: ClientError) -> Exception:
    reasons: Sequence[Mapping[str, str]] = error.response.get("CancellationReasons", [])  # type: ignore[assignment]
    failed = [i for i, r in enumerate(reasons) if r.get("Code") == "ConditionalCheckFailed"]
    if failed:
        return ConditionFailed(frozenset(failed))
    if any(r.get("Code") == "TransactionConflict" for r in reasons):
        return Contended()
    return error
