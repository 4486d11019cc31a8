"""CloudFormation files as plain data, and what they refuse before AWS has been asked."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

Template = Mapping[str, Any]
_LIMITS = {"At least": "MinValue", "At most": "MaxValue"}


class _Loader(yaml.SafeLoader):
    """Reads CloudFormation's short tags as their long forms."""


def _long_form(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    value: Any
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)  # type: ignore[arg-type]
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


_Loader.add_multi_constructor("!", _long_form)


def read(path: Path) -> dict[str, Any]:
    """One CloudFormation file as a dictionary."""
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    return found


def refusals(template: Template, given: Mapping[str, str]) -> list[str]:
    """A sentence for everything that this template would refuse in these parameters."""
    known: Mapping[str, Any] = template["Parameters"]
    said = [f"There is no parameter {name}." for name in given if name not in known]
    missing = [name for name, one in known.items() if name not in given and "Default" not in one]
    said += [f"{name} is missing: {known[name].get('Description', '')}" for name in missing]
    said += [
        _unfit(n, known[n], v) for n, v in given.items() if n in known and not _fits(known[n], v)
    ]
    defaults = {name: str(one["Default"]) for name, one in known.items() if "Default" in one}
    return said or broken_rules(template, defaults | dict(given))


def _fits(parameter: Mapping[str, Any], value: str) -> bool:
    if parameter["Type"] == "Number":
        highest = parameter.get("MaxValue", float("inf"))
        return value.isdecimal() and parameter.get("MinValue", 0) <= int(value) <= highest
    allowed = parameter.get("AllowedValues", [value])
    return value in allowed and bool(re.fullmatch(parameter.get("AllowedPattern", ".*"), value))


def _unfit(name: str, parameter: Mapping[str, Any], value: str) -> str:
    means = parameter.get("Description") or f"one of {', '.join(parameter['AllowedValues'])}"
    limits = [f"{word} {parameter[key]}" for word, key in _LIMITS.items() if key in parameter]
    return " ".join([f"{name} cannot be {value!r}: {means}", *limits])


def broken_rules(template: Template, parameters: Mapping[str, str]) -> list[str]:
    """What the template's Rules say against these parameters."""
    said: list[str] = []
    for rule in template.get("Rules", {}).values():
        if _holds(rule["RuleCondition"], parameters):
            failed = [a for a in rule["Assertions"] if not _holds(a["Assert"], parameters)]
            said += [assertion["AssertDescription"] for assertion in failed]
    return said


def _holds(condition: Mapping[str, Any], parameters: Mapping[str, str]) -> bool:
    [(tag, inside)] = condition.items()
    if tag == "Fn::Not":
        return not _holds(inside[0], parameters)
    left, right = (parameters[v["Ref"]] if isinstance(v, dict) else v for v in inside)
    return bool(left == right)
