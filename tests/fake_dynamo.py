"""The table in memory: DynamoDB's answers for the expressions the adapters write, one thread.

Held to the truth by tests/adapters, which run the same tests over it and over moto.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from botocore.exceptions import ClientError

from shared.adapters.expressions import from_wire, to_wire
from tests.architecture.template import of_type

Wire = dict[str, Any]
TABLE = of_type("AWS::DynamoDB::Table")["Table"]
DECLARED = {None: TABLE} | {
    index["IndexName"]: index
    for index in (*TABLE["LocalSecondaryIndexes"], *TABLE["GlobalSecondaryIndexes"])
}
INDEXES = {
    name: tuple(key["AttributeName"] for key in index["KeySchema"])
    for name, index in DECLARED.items()
}
LAGGING = {index["IndexName"] for index in TABLE["GlobalSecondaryIndexes"]}


Clause = Callable[[Wire, Wire, Wire], bool]


class _Items(dict[tuple[str, str], Wire]):
    """Items by place, found by partition and by index too; an item is replaced, never changed."""

    def __init__(self) -> None:
        super().__init__()
        self.partitions: dict[tuple[str | None, str], dict[tuple[str, str], None]] = {}

    def __setitem__(self, place: tuple[str, str], item: Wire) -> None:
        self._leave(place)
        super().__setitem__(place, item)
        for index, (partition, order) in INDEXES.items():
            if partition in item and order in item:
                found = self.partitions.setdefault((index, item[partition]["S"]), {})
                found[place] = None

    def __delitem__(self, place: tuple[str, str]) -> None:
        self._leave(place)
        super().__delitem__(place)

    def pop(self, place: tuple[str, str], *default: Any) -> Any:
        self._leave(place)
        return super().pop(place, *default)

    def _leave(self, place: tuple[str, str]) -> None:
        for index, (partition, order) in INDEXES.items():
            item = self.get(place, {})
            if partition in item and order in item:
                self.partitions[index, item[partition]["S"]].pop(place, None)

    def of(self, index: str | None, partition: str) -> list[Wire]:
        """The items of one partition of the table (None) or of an index, in no order."""
        return [self[place] for place in self.partitions.get((index, partition), ())]


class FakeDynamo:
    """A DynamoDB client; `calls` counts the round trips by operation, `before` may interfere."""

    def __init__(self) -> None:
        self.items = _Items()
        self.calls: list[str] = []
        self.stream: list[Wire] = []
        self.before: Any = None

    def _called(self, operation: str) -> None:
        self.calls.append(operation)
        if self.before:
            self.before(operation)

    def get_item(self, TableName: str, Key: Wire, ConsistentRead: bool) -> Wire:
        self._called("get_item")
        found = self.items.get(_place(Key))
        return {"Item": dict(found)} if found else {}

    def batch_get_item(self, RequestItems: Wire) -> Wire:
        self._called("batch_get_item")
        ((table, wanted),) = RequestItems.items()
        assert len(wanted["Keys"]) <= 100
        places = [_place(key) for key in wanted["Keys"]]
        found = [dict(self.items[place]) for place in places if place in self.items]
        return {"Responses": {table: found}, "UnprocessedKeys": {}}

    def query(self, **request: Any) -> Wire:
        self._called("query")
        index = request.get("IndexName")
        assert not (index in LAGGING and request.get("ConsistentRead")), "never consistent"
        partition, order = INDEXES[index]
        condition = request["KeyConditionExpression"]
        clauses = _key_condition(condition)
        values = request["ExpressionAttributeValues"]
        found = sorted(
            (
                item
                for item in self.partition(index, _partition(condition, partition, values))
                if all(holds(item, values) for holds in clauses)
            ),
            key=lambda i: (i[order]["S"], i["sk"]["S"]),
            reverse=not request.get("ScanIndexForward", True),
        )
        start = request.get("ExclusiveStartKey")
        if start:
            found = found[[_place(i) for i in found].index(_place(start)) + 1 :]
        return _page(found, index, request.get("Limit"), request.get("Select") == "COUNT")

    def partition(self, index: str | None, value: str) -> Iterable[Wire]:
        """What a query may find in one partition; a test may let a lagging index lag."""
        return self.items.of(index, value)

    def put_item(self, **request: Any) -> Wire:
        self._called("put_item")
        return self._alone("Put", request)

    def update_item(self, **request: Any) -> Wire:
        self._called("update_item")
        return self._alone("Update", request)

    def delete_item(self, **request: Any) -> Wire:
        self._called("delete_item")
        return self._alone("Delete", request)

    def transact_write_items(self, TransactItems: list[Wire]) -> Wire:
        self._called("transact_write_items")
        assert len(TransactItems) <= 100
        actions = [next(iter(item.items())) for item in TransactItems]
        places = [_place(r.get("Key") or r["Item"]) for _, r in actions]
        assert len(set(places)) == len(places), "two actions on one item"
        held = [_holds(r, self.items.get(p)) for p, (_, r) in zip(places, actions, strict=True)]
        if not all(held):
            reasons = [{"Code": "None" if ok else "ConditionalCheckFailed"} for ok in held]
            raise ClientError(
                {"Error": {"Code": "TransactionCanceledException"}, "CancellationReasons": reasons},
                "TransactWriteItems",
            )
        for verb, request in actions:
            self._apply(verb, request)
        return {}

    def _alone(self, verb: str, request: Wire) -> Wire:
        if not _holds(request, self.items.get(_place(request.get("Key") or request["Item"]))):
            error = {"Error": {"Code": "ConditionalCheckFailedException"}}
            raise ClientError(error, verb)
        self._apply(verb, request)
        return {}

    def _apply(self, verb: str, request: Wire) -> None:
        place = _place(request.get("Key") or request["Item"])
        old = self.items.get(place)
        if verb == "Delete":
            if self.items.pop(place, None):
                self.stream.append({"dynamodb": {"Keys": _keys(old), "OldImage": old}})
            return
        new = dict(request["Item"]) if verb == "Put" else _updated(old or request["Key"], request)
        self.items[place] = new
        images = {"NewImage": new, "Keys": _keys(new)}
        self.stream.append({"dynamodb": images | ({"OldImage": old} if old else {})})


def _place(key: Wire) -> tuple[str, str]:
    return key["pk"]["S"], key["sk"]["S"]


def _keys(item: Wire, index: str | None = None) -> Wire:
    return {name: item[name] for name in ("pk", "sk", *INDEXES[index])}


def _page(found: list[Wire], index: str | None, limit: int | None, count_only: bool) -> Wire:
    page = found[:limit]
    answer: Wire = {"Count": len(page)}
    if not count_only:
        answer["Items"] = [_projected(item, index) for item in page]
    if limit is not None and len(found) >= limit and page:
        answer["LastEvaluatedKey"] = _keys(page[-1], index)
    return answer


def _projected(item: Wire, index: str | None) -> Wire:
    """What the index carries of an item."""
    if index is None:
        return dict(item)
    more = DECLARED[index]["Projection"].get("NonKeyAttributes", ())
    return _keys(item, index) | {name: item[name] for name in more if name in item}


@cache
def _key_condition(expression: str) -> tuple[Callable[[Wire, Wire], bool], ...]:
    return tuple(_key_clause(clause) for clause in re.split(r" AND (?!:)", expression))


def _partition(expression: str, partition: str, values: Wire) -> str:
    found = re.match(rf"{partition} = (:\w+)", expression)
    assert found, expression
    return values[found[1]]["S"]


_COMPARE = {
    "=": str.__eq__,
    "<": str.__lt__,
    "<=": str.__le__,
    ">": str.__gt__,
    ">=": str.__ge__,
}


def _key_clause(clause: str) -> Callable[[Wire, Wire], bool]:
    if found := re.fullmatch(r"(\w+) BETWEEN (:\w+) AND (:\w+)", clause):
        name, low, high = found.groups()
        return lambda i, v: v[low]["S"] <= i[name]["S"] <= v[high]["S"]
    if found := re.fullmatch(r"begins_with\((\w+), (:\w+)\)", clause):
        name, start = found.groups()
        return lambda i, v: i[name]["S"].startswith(v[start]["S"])
    found = re.fullmatch(r"(\w+) (=|<=|>=|<|>) (:\w+)", clause)
    assert found, clause
    name, sign, value = found.groups()
    compare = _COMPARE[sign]
    return lambda i, v: compare(i[name]["S"], v[value]["S"])


def _holds(request: Wire, item: Wire | None) -> bool:
    expression = request.get("ConditionExpression")
    if not expression:
        return True
    names, values = (
        request["ExpressionAttributeNames"],
        request.get("ExpressionAttributeValues", {}),
    )
    return all(holds(item or {}, names, values) for holds in _condition(expression))


@cache
def _condition(expression: str) -> tuple[Clause, ...]:
    return tuple(_clause(clause) for clause in expression.split(" AND "))


def _clause(clause: str) -> Clause:
    if found := re.fullmatch(r"attribute_not_exists\((#\w+)\)", clause):
        missing = found[1]
        return lambda item, names, values: names[missing] not in item
    if found := re.fullmatch(r"(#\w+) IN \((.*)\)", clause):
        name, wanted = found[1], found[2].split(", ")
        return lambda item, names, values: item.get(names[name]) in [values[v] for v in wanted]
    if found := re.fullmatch(r"\(attribute_not_exists\((#\w+)\) OR \1 < (:\w+)\)", clause):
        few, limit = found.groups()
        return lambda item, names, values: (
            names[few] not in item or _before(item[names[few]], "<", values[limit])
        )
    found = re.fullmatch(r"(#\w+) (=|<|<=) (:\w+)", clause)
    assert found, clause
    name, sign, value = found.groups()
    if sign == "=":
        return lambda item, names, values: item.get(names[name]) == values[value]
    return lambda item, names, values: _before(item.get(names[name]), sign, values[value])


def _before(value: Wire | None, sign: str, wanted: Wire) -> bool:
    if value is None:
        return False
    have, want = from_wire({"x": value})["x"], from_wire({"x": wanted})["x"]
    return bool(have < want or (sign == "<=" and have == want))


def _updated(item: Wire, request: Wire) -> Wire:
    names, values = (
        request["ExpressionAttributeNames"],
        request.get("ExpressionAttributeValues", {}),
    )
    new = dict(item)
    sets, removes = _update(request["UpdateExpression"])
    for target, expression in sets:
        new[names[target]] = _value(expression, item.get(names[target]), values)
    for target in removes:
        new.pop(names[target], None)
    return new


@cache
def _update(expression: str) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    sets: tuple[tuple[str, str], ...] = ()
    removes: tuple[str, ...] = ()
    for verb, clauses in re.findall(r"(SET|REMOVE) (.*?)(?= (?:SET|REMOVE) |$)", expression):
        if verb == "SET":
            targets = (clause.split(" = ", 1) for clause in re.split(r", (?=#\w+ =)", clauses))
            sets = tuple((target, value) for target, value in targets)
        else:
            removes = tuple(clauses.split(", "))
    return sets, removes


def _value(expression: str, known: Wire | None, values: Wire) -> Wire:
    if expression in values:
        return values[expression]
    if found := _append(expression):
        return {"L": (known or values[found[1]])["L"] + values[found[2]]["L"]}
    found = _sum(expression)
    total = from_wire({"n": known or values[found[1]]})["n"]
    return to_wire({"n": total + from_wire({"n": values[found[2]]})["n"]})["n"]


@cache
def _append(expression: str) -> re.Match[str] | None:
    return re.fullmatch(r"list_append\(if_not_exists\(#\w+, (:\w+)\), (:\w+)\)", expression)


@cache
def _sum(expression: str) -> re.Match[str]:
    found = re.fullmatch(r"if_not_exists\(#\w+, (:\w+)\) \+ (:\w+)", expression)
    assert found, expression
    return found
