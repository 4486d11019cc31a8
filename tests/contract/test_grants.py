"""What each function does to the table when its samples come in, its role allows."""

import importlib
from functools import cache
from typing import Any

import pytest

from shared.runtime import wiring
from tests.architecture.template import functions, resources_of, statements
from tests.contract import scenes
from tests.contract.sampling import sample
from tests.fake_dynamo import FakeDynamo

ALONE = {
    "get_item": "GetItem",
    "put_item": "PutItem",
    "update_item": "UpdateItem",
    "delete_item": "DeleteItem",
}
IN_A_TRANSACTION = {
    "Put": "PutItem",
    "Update": "UpdateItem",
    "Delete": "DeleteItem",
    "ConditionCheck": "ConditionCheckItem",
}


# A site has more routes than samples.
SITES = {"PublicSite", "StaffSite", "PartnerSite"}


class WatchedDynamo(FakeDynamo):
    """The table in memory; `seen` are the actions asked for and on what, as IAM names them."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[str, str]] = set()

    def _called(self, operation: str) -> None:
        super()._called(operation)
        if operation in ALONE:
            self._see(ALONE[operation])

    def batch_get_item(self, **request: Any) -> dict[str, Any]:
        self._see("BatchGetItem")
        return super().batch_get_item(**request)

    def query(self, **request: Any) -> dict[str, Any]:
        index = request.get("IndexName")
        self._see("Query", f"${{Table.Arn}}/index/{index}" if index else "Table.Arn")
        return super().query(**request)

    def transact_write_items(self, **request: Any) -> dict[str, Any]:
        for item in request["TransactItems"]:
            self._see(*(IN_A_TRANSACTION[action] for action in item))
        return super().transact_write_items(**request)

    def _see(self, action: str, resource: str = "Table.Arn") -> None:
        self.seen.add((f"dynamodb:{action}", resource))


@cache
def seen(function: str) -> frozenset[tuple[str, str]]:
    """What a function did to the table while all its samples came in, one after the other."""
    own = [done_in(name) for name in scenes.SCENES if camel(name.split("/")[0]) == function]
    return frozenset().union(*own)


def done_in(name: str) -> frozenset[tuple[str, str]]:
    """What the sample's function does to the table of the sample's scene."""
    module = importlib.import_module(f"functions.{name.split('/')[0]}.handler")
    dynamo = WatchedDynamo()
    world = scenes.a_world(dynamo)
    scenes.SCENES[name](world)
    dynamo.seen.clear()
    with pytest.MonkeyPatch.context() as patch:
        if name.startswith("publish_facts/"):
            patch.setattr(module, "publisher", lambda: world.publisher)
        wiring.install(world.parts)
        try:
            module.handler(sample(name), None)
        finally:
            wiring.install(None)
    return frozenset(dynamo.seen)


def camel(folder: str) -> str:
    return "".join(word.capitalize() for word in folder.split("_"))


def may(function: str) -> set[tuple[str, str]]:
    """What the function's role allows it to do to the table and its indexes."""
    return {
        (action, resource)
        for statement in statements(function)
        for action in statement["Action"]
        for resource in resources_of(statement)
        if action.startswith("dynamodb:") and resource != "Table.StreamArn"
    }


@pytest.mark.parametrize("function", sorted(functions()))
def test_what_a_function_does_to_the_table_is_granted(function: str) -> None:
    assert seen(function) - may(function) == set()


@pytest.mark.parametrize("function", sorted(set(functions()) - SITES))
def test_nothing_is_granted_on_the_table_that_no_sample_of_a_function_does(function: str) -> None:
    assert may(function) - seen(function) == set()
