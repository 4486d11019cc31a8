"""Names and addresses of the deployed stack, kept in outputs.json."""

import json
from typing import Any

from infra.local.aws import client
from infra.local.settings import STACK_NAME, ZONES, NotPossible, Settings

Outputs = dict[str, Any]


def collect(settings: Settings) -> Outputs:
    """Everything that people and tests need to know about the running stack."""
    named = declared(settings.endpoint)
    resources = physical_ids(settings.endpoint)
    return addresses(settings) | {
        "table": named["TableName"],
        "bus": named["BusName"],
        "bucket": named["BucketName"],
        "apis": {zone: named[f"{zone.capitalize()}ApiId"] for zone in ZONES},
        "pool": named["PoolId"],
        "pool_client": named["PoolClientId"],
        "functions": resources.get("AWS::Lambda::Function", {}),
        "queues": resources.get("AWS::SQS::Queue", {}),
        "secrets": resources.get("AWS::SecretsManager::Secret", {}),
        "stack": STACK_NAME,
    }


def addresses(settings: Settings) -> Outputs:
    """What is known before anything is deployed."""
    return {
        **{f"{zone}_url": settings.zone_url(zone) for zone in ZONES},
        "mailbox_url": settings.mailbox_url,
        "endpoint": settings.endpoint,
        "clock_file": str(settings.clock_file),
        "accounts_file": str(settings.accounts_file),
    }


def declared(endpoint: str) -> dict[str, str]:
    """The outputs that the template declares."""
    found = client("cloudformation", endpoint).describe_stacks(StackName=STACK_NAME)
    return {one["OutputKey"]: one["OutputValue"] for one in found["Stacks"][0]["Outputs"]}


def physical_ids(endpoint: str) -> dict[str, dict[str, str]]:
    """By resource type: logical id → physical id."""
    grouped: dict[str, dict[str, str]] = {}
    pages = client("cloudformation", endpoint).get_paginator("list_stack_resources")
    for page in pages.paginate(StackName=STACK_NAME):
        for one in page["StackResourceSummaries"]:
            kind = grouped.setdefault(one["ResourceType"], {})
            kind[one["LogicalResourceId"]] = one["PhysicalResourceId"]
    return grouped


def save(settings: Settings, outputs: Outputs) -> None:
    """Write outputs.json in one go, so that no reader sees half of it."""
    draft = settings.outputs_file.with_suffix(".draft")
    draft.write_text(json.dumps(outputs, indent=2, ensure_ascii=False) + "\n")
    draft.replace(settings.outputs_file)


def load(settings: Settings) -> Outputs:
    """The outputs of the running stack."""
    if not settings.outputs_file.exists():
        raise NotPossible("The local stack is not running: start it with make run or make up")
    outputs: Outputs = json.loads(settings.outputs_file.read_text())
    return outputs


def function_of(outputs: Outputs, name: str) -> str:
    """The deployed name of a function, from its folder's name (wake_due) or logical id."""
    logical = "".join(part[:1].upper() + part[1:] for part in name.split("_"))
    functions: dict[str, str] = outputs["functions"]
    if logical not in functions:
        raise NotPossible(f"No function {name}; there are: {', '.join(sorted(functions))}")
    return functions[logical]
