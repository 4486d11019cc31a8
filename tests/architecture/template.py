"""template.yaml and infra/operations.yaml as plain data, and what tests ask of them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]


class _Loader(yaml.SafeLoader):
    """Reads CloudFormation's short tags as their long forms."""


def _long_form(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


_Loader.add_multi_constructor("!", _long_form)


@cache
def load(path: str) -> dict[str, Any]:
    """One CloudFormation file of the repository as a dictionary."""
    return yaml.load((ROOT / path).read_text(encoding="utf-8"), Loader=_Loader)


def of_type(kind: str, path: str = "template.yaml") -> dict[str, dict[str, Any]]:
    """Properties by logical id of all resources of a type such as AWS::SQS::Queue."""
    found = load(path)["Resources"].items()
    single = [(name, r) for name, r in found if not name.startswith("Fn::ForEach")]
    return {name: r.get("Properties", {}) for name, r in single if r["Type"] == kind}


def functions() -> dict[str, dict[str, Any]]:
    """Each function's own properties over those of Globals."""
    shared = load("template.yaml")["Globals"]["Function"]
    return {n: {**shared, **p} for n, p in of_type("AWS::Serverless::Function").items()}


def event_sources(kind: str) -> dict[str, dict[str, Any]]:
    """Properties of the event sources of a type (SQS, DynamoDB, Schedule) by function."""
    return {
        name: event["Properties"]
        for name, properties in functions().items()
        for event in properties.get("Events", {}).values()
        if event["Type"] == kind
    }


def statements(function: str) -> list[dict[str, Any]]:
    """What one function's role may do."""
    role = of_type("AWS::IAM::Role")[f"{function}Role"]
    return [s for p in role["Policies"] for s in p["PolicyDocument"]["Statement"]]


def resources_of(statement: dict[str, Any]) -> list[str]:
    """The statement's resources as text: `Table.Arn`, `${Table.Arn}/index/wake` …"""
    listed = statement["Resource"]
    return [as_text(r) for r in (listed if isinstance(listed, list) else [listed])]


def granted(function: str, action: str) -> list[str]:
    """The resources on which a function may do something, as text."""
    allowing = [s for s in statements(function) if action in s["Action"]]
    return [text for statement in allowing for text in resources_of(statement)]


def actions(function: str) -> set[str]:
    """Everything a function may do somewhere."""
    return {action for statement in statements(function) for action in statement["Action"]}


def as_text(value: Any) -> str:
    """A reference as its readable text."""
    if isinstance(value, str):
        return value
    [(tag, inside)] = value.items()
    if tag == "Fn::GetAtt":
        return ".".join(inside)
    return inside[0] if isinstance(inside, list) else inside


def refused(**parameters: str) -> list[str]:
    """What the template's Rules say against these parameters."""
    said = []
    for rule in load("template.yaml")["Rules"].values():
        if _holds(rule["RuleCondition"], parameters):
            failed = [a for a in rule["Assertions"] if not _holds(a["Assert"], parameters)]
            said += [assertion["AssertDescription"] for assertion in failed]
    return said


def _holds(condition: dict[str, Any], parameters: dict[str, str]) -> bool:
    [(tag, inside)] = condition.items()
    if tag == "Fn::Not":
        return not _holds(inside[0], parameters)
    left, right = (parameters[v["Ref"]] if isinstance(v, dict) else v for v in inside)
    return left == right
