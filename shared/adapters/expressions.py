"""Writes and conditions as DynamoDB requests: the only place that spells expressions."""

from typing import Any

from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

from shared.adapters.writes import ABSENT, Below, Conditions, Item, Key, OneOf, Put, Update, Write

_to_wire = TypeSerializer().serialize
_from_wire = TypeDeserializer().deserialize


def wire_key(key: Key) -> Item:
    """The key as DynamoDB wants it."""
    return {"pk": {"S": key[0]}, "sk": {"S": key[1]}}


def to_wire(values: Item) -> Item:
    """Attribute values as DynamoDB wants them; None is left out."""
    return {name: _to_wire(value) for name, value in values.items() if value is not None}


def from_wire(item: Item) -> Item:
    """A stored item as Python values (numbers as Decimal)."""
    return {name: _from_wire(value) for name, value in item.items()}


def request(write: Write, table: str) -> dict[str, Any]:
    """The parameters of put_item, update_item, delete_item or of an action of a transaction."""
    words = _Words()
    where = {"TableName": table, "ReturnValuesOnConditionCheckFailure": "NONE"}
    if isinstance(write, Put):
        body: dict[str, Any] = {"Item": to_wire(write.item)}
    else:
        body = {"Key": wire_key(write.key)}
    if isinstance(write, Update):
        body["UpdateExpression"] = _update(write, words)
    if write.only_if:
        body["ConditionExpression"] = _condition(write.only_if, words)
    return {**where, **body, **words.parameters()}


class _Words:
    """Placeholders for names and values, numbered in the order of use."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.values: dict[str, Any] = {}

    def name(self, attribute: str) -> str:
        return self.names.setdefault(attribute, f"#n{len(self.names)}")

    def value(self, value: Any) -> str:
        placeholder = f":v{len(self.values)}"
        self.values[placeholder] = _to_wire(value)
        return placeholder

    def parameters(self) -> dict[str, Any]:
        names = {placeholder: name for name, placeholder in self.names.items()}
        found = {"ExpressionAttributeNames": names, "ExpressionAttributeValues": self.values}
        return {key: value for key, value in found.items() if value}


def _update(write: Update, words: _Words) -> str:
    sets = [f"{words.name(n)} = {words.value(v)}" for n, v in write.set.items() if v is not None]
    for name, more in write.append.items():
        known = f"if_not_exists({words.name(name)}, {words.value([])})"
        sets.append(f"{words.name(name)} = list_append({known}, {words.value(list(more))})")
    for name, amount in write.add.items():
        known = f"if_not_exists({words.name(name)}, {words.value(0)})"
        sets.append(f"{words.name(name)} = {known} + {words.value(amount)}")
    gone = [words.name(n) for n in write.remove]
    gone += [words.name(n) for n, v in write.set.items() if v is None]
    parts = [("SET", sets), ("REMOVE", gone)]
    return " ".join(f"{verb} {', '.join(clauses)}" for verb, clauses in parts if clauses)


def _condition(conditions: Conditions, words: _Words) -> str:
    return " AND ".join(_clause(n, wanted, words) for n, wanted in conditions.items())


def _clause(attribute: str, wanted: Any, words: _Words) -> str:
    name = words.name(attribute)
    if wanted is ABSENT:
        return f"attribute_not_exists({name})"
    if isinstance(wanted, OneOf):
        return f"{name} IN ({', '.join(words.value(v) for v in wanted.values)})"
    if isinstance(wanted, Below):
        return f"(attribute_not_exists({name}) OR {name} < {words.value(wanted.limit)})"
    return f"{name} = {words.value(wanted)}"
