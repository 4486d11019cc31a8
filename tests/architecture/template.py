"""template.yaml and infra/operations.yaml as plain data, and what tests ask of them."""

from functools import cache
from pathlib import Path
from typing import Any

from infra.deploy.templates import broken_rules, read

ROOT = Path(__file__).resolve().parents[2]


@cache
def load(path: str) -> dict[str, Any]:
    """One CloudFormation file of the repository as a dictionary."""
    return read(ROOT / path)


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
    return broken_rules(load("template.yaml"), parameters)
