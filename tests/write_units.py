"""What DynamoDB bills for each call, counted on the table in memory, index by index.

A write costs a unit per started KB of the larger of the item before and after, twice that in a
transaction. An index costs once, transaction or not, and only when what it holds changes: one
write to gain, lose or rewrite its entry, two (out and in) when the entry's key moves. Measured on
DynamoDB itself: https://github.com/nubo-db/dynoxide/pull/188 and /issues/176.
A consistent read costs a unit per started 4 KB, an item that is not there counted as one unit;
a query pays for the sum of what it read, half of it from a lagging index.
"""

from collections import Counter
from typing import Any

from botocore.exceptions import ClientError

from shared.adapters.expressions import from_wire
from tests.fake_dynamo import DECLARED, INDEXES, LAGGING, FakeDynamo, Wire

TABLE = "table"
_KEYS = ("pk", "sk")


class CountingDynamo(FakeDynamo):
    """The table in memory that also says what its calls cost; `written` by index or `table`."""

    def __init__(self) -> None:
        super().__init__()
        self.written: Counter[str] = Counter()
        self.read = 0.0
        self._each = 1

    def transact_write_items(self, TransactItems: list[Wire]) -> Wire:
        self._each = 2
        try:
            return super().transact_write_items(TransactItems)
        finally:
            self._each = 1

    def get_item(self, TableName: str, Key: Wire, ConsistentRead: bool) -> Wire:
        answer = super().get_item(TableName, Key, ConsistentRead)
        self.read += blocks(size(answer.get("Item", {})))
        return answer

    def batch_get_item(self, RequestItems: Wire) -> Wire:
        answer = super().batch_get_item(RequestItems)
        ((table, wanted),) = RequestItems.items()
        found = answer["Responses"][table]
        missing = len(wanted["Keys"]) - len(found)
        self.read += missing + sum(blocks(size(item)) for item in found)
        return answer

    def query(self, **request: Any) -> Wire:
        counted = request.pop("Select", None) == "COUNT"
        answer = super().query(**request)
        units = blocks(sum(size(item) for item in answer["Items"]))
        self.read += units / 2 if request.get("IndexName") in LAGGING else units
        if counted:
            del answer["Items"]
        return answer

    def _alone(self, verb: str, request: Wire) -> Wire:
        try:
            return super()._alone(verb, request)
        except ClientError:
            # A refused write costs what it would have written over.
            self.written[TABLE] += kilobytes(size(self.items.get(_place(request), {})))
            raise

    def _apply(self, verb: str, request: Wire) -> None:
        old = self.items.get(_place(request))
        super()._apply(verb, request)
        new = self.items.get(_place(request))
        self.written[TABLE] += self._each * kilobytes(max(size(old or {}), size(new or {})))
        for index in INDEXES:
            if index is not None:
                self.written[index] += index_units(index, old, new)


def index_units(index: str, old: Wire | None, new: Wire | None) -> int:
    """The units one write costs an index: nothing when what it holds stays the same."""
    before, after = _held(index, old), _held(index, new)
    if before == after:
        return 0
    moved = before and after and any(before[n] != after[n] for n in INDEXES[index])
    sizes = [kilobytes(size(entry)) for entry in (before, after) if entry]
    return sum(sizes) if moved else max(sizes)


def _held(index: str, item: Wire | None) -> Wire:
    """What the index holds of an item; nothing when the item has not all of the index's key."""
    if not item or not all(name in item for name in INDEXES[index]):
        return {}
    more = DECLARED[index]["Projection"].get("NonKeyAttributes", ())
    return {name: item[name] for name in (*_KEYS, *INDEXES[index], *more) if name in item}


def size(item: Wire) -> int:
    """Bytes of an item as DynamoDB counts them: names and values in UTF-8."""
    return sum(len(name.encode()) + value_size(value) for name, value in item.items())


def value_size(value: Wire) -> int:
    """Bytes of one value; a list or map takes three more, and one for each entry."""
    ((kind, held),) = value.items()
    if kind == "S":
        return len(held.encode())
    if kind == "N":
        return number_size(value)
    if kind == "L":
        return 3 + sum(1 + value_size(each) for each in held)
    if kind == "M":
        return 3 + size(held) + len(held)
    return 1


def number_size(value: Wire) -> int:
    """Bytes of a number: one for each two digits, one more, and one for a sign."""
    number = from_wire({"n": value})["n"].normalize()
    digits = len(number.as_tuple().digits)
    return min(21, (digits + 1) // 2 + 1 + int(number < 0))


def kilobytes(size_in_bytes: int) -> int:
    """Started KB, at least one: what a write costs outside transactions."""
    return max(1, -(-size_in_bytes // 1024))


def blocks(size_in_bytes: int) -> int:
    """Started blocks of 4 KB, at least one: what a consistent read costs."""
    return max(1, -(-size_in_bytes // 4096))


def _place(request: Wire) -> tuple[str, str]:
    key = request.get("Key") or request["Item"]
    return key["pk"]["S"], key["sk"]["S"]
