"""The table in memory: DynamoDB's answers for the expressions the adapters write, one thread.

Held to the truth by tests/adapters, which run the same tests over it and over moto.
"""

import copy
import re
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


class FakeDynamo:
    """A DynamoDB client; `calls` counts the round trips by operation, `before` may interfere."""

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], Wire] = {}
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
        return {"Item": copy.deepcopy(found)} if found else {}

    def batch_get_item(self, RequestItems: Wire) -> Wire:
        self._called("batch_get_item")
        ((table, wanted),) = RequestItems.items()
        assert len(wanted["Keys"]) <= 100
        found = [self.items[_place(k)] for k in wanted["Keys"] if _place(k) in self.items]
        return {"Responses": {table: copy.deepcopy(found)}, "UnprocessedKeys": {}}

    def query(self, **request: Any) -> Wire:
        self._called("query")
        index = request.get("IndexName")
        assert not (index in LAGGING and request.get("ConsistentRead")), "never consistent"
        partition, order = INDEXES[index]
        matches = _key_condition(request["KeyConditionExpression"])
        values = request["ExpressionAttributeValues"]
        indexed = [i for i in self.items.values() if partition in i and order in i]
        found = sorted(
            (i for i in indexed if matches(i, values)),
            key=lambda i: (i[order]["S"], i["sk"]["S"]),
            reverse=not request.get("ScanIndexForward", True),
        )
        start = request.get("ExclusiveStartKey")
        if start:
            found = found[[_place(i) for i in found].index(_place(start)) + 1 :]
        return _page(found, index, request.get("Limit"), request.get("Select") == "COUNT")

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
        new = request["Item"] if verb == "Put" else _updated(old or dict(request["Key"]), request)
        self.items[place] = copy.deepcopy(new)
        images = {"NewImage": copy.deepcopy(new), "Keys": _keys(new)}
        self.stream.append({"dynamodb": images | ({"OldImage": old} if old else {})})


def _place(key: Wire) -> tuple[str, str]:
    return key["pk"]["S"], key["sk"]["S"]


def _keys(item: Wire, index: str | None = None) -> Wire:
    return {name: item[name] for name in ("pk", "sk", *INDEXES[index])}


def _page(found: list[Wire], index: str | None, limit: int | None, count_only: bool) -> Wire:
    page = found[:limit]
    answer: Wire = {"Count": len(page)}
    if not count_only:
        answer["Items"] = [_projected(item, index) for item in copy.deepcopy(page)]
    if limit is not None and len(found) >= limit and page:
        answer["LastEvaluatedKey"] = _keys(page[-1], index)
    return answer


def _projected(item: Wire, index: str | None) -> Wire:
    """What the index carries of an item."""
    if index is None:
        return item
    more = DECLARED[index]["Projection"].get("NonKeyAttributes", ())
    return _keys(item, index) | {name: item[name] for name in more if name in item}


def _key_condition(expression: str) -> Any:
    clauses = [_key_clause(c) for c in re.split(r" AND (?!:)", expression)]
    return lambda item, values: all(clause(item, values) for clause in clauses)


def _key_clause(clause: str) -> Any:
    if found := re.fullmatch(r"(\w+) BETWEEN (:\w+) AND (:\w+)", clause):
        name, low, high = found.groups()
        return lambda i, v: name in i and v[low]["S"] <= i[name]["S"] <= v[high]["S"]
    if found := re.fullmatch(r"begins_with\((\w+), (:\w+)\)", clause):
        name, start = found.groups()
        return lambda i, v: name in i and i[name]["S"].startswith(v[start]["S"])
    found = re.fullmatch(r"(\w+) (=|<=|>=|<|>) (:\w+)", clause)
    assert found, clause
    name, sign, value = found.groups()
    compare = {
        "=": str.__eq__,
        "<": str.__lt__,
        "<=": str.__le__,
        ">": str.__gt__,
        ">=": str.__ge__,
    }
    return lambda i, v: name in i and compare[sign](i[name]["S"], v[value]["S"])


def _holds(request: Wire, item: Wire | None) -> bool:
    expression = request.get("ConditionExpression")
    if not expression:
        return True
    names, values = (
        request["ExpressionAttributeNames"],
        request.get("ExpressionAttributeValues", {}),
    )
    return all(_clause_holds(c, item or {}, names, values) for c in expression.split(" AND "))


def _clause_holds(clause: str, item: Wire, names: Wire, values: Wire) -> bool:
    if found := re.fullmatch(r"attribute_not_exists\((#\w+)\)", clause):
        return names[found[1]] not in item
    if found := re.fullmatch(r"(#\w+) IN \((.*)\)", clause):
        return item.get(names[found[1]]) in [values[v] for v in found[2].split(", ")]
    found = re.fullmatch(r"(#\w+) (=|<|<=) (:\w+)", clause)
    assert found, clause
    value, wanted = item.get(names[found[1]]), values[found[3]]
    if found[2] == "=" or value is None:
        return value == wanted
    have, want = from_wire({"x": value})["x"], from_wire({"x": wanted})["x"]
    return have < want or (found[2] == "<=" and have == want)


def _updated(item: Wire, request: Wire) -> Wire:
    names, values = (
        request["ExpressionAttributeNames"],
        request.get("ExpressionAttributeValues", {}),
    )
    new = copy.deepcopy(item)
    for verb, clauses in re.findall(
        r"(SET|REMOVE) (.*?)(?= (?:SET|REMOVE) |$)", request["UpdateExpression"]
    ):
        for clause in re.split(r", (?=#)", clauses) if verb == "REMOVE" else _set_clauses(clauses):
            if verb == "REMOVE":
                new.pop(names[clause], None)
            else:
                _set(new, clause, item, names, values)
    return new


def _set_clauses(text: str) -> list[str]:
    return re.split(r", (?=#\w+ =)", text)


def _set(new: Wire, clause: str, item: Wire, names: Wire, values: Wire) -> None:
    target, expression = clause.split(" = ", 1)
    name = names[target]
    if found := re.fullmatch(r"list_append\(if_not_exists\(#\w+, (:\w+)\), (:\w+)\)", expression):
        known = item.get(name, values[found[1]])
        new[name] = {"L": known["L"] + values[found[2]]["L"]}
    elif found := re.fullmatch(r"if_not_exists\(#\w+, (:\w+)\) \+ (:\w+)", expression):
        total = from_wire({"n": item.get(name, values[found[1]])})["n"]
        new[name] = to_wire({"n": total + from_wire({"n": values[found[2]]})["n"]})["n"]
    else:
        new[name] = values[expression]
