"""The table twice: in memory and at moto, made from the template's own definition."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import boto3
import pytest
from moto import mock_aws

from shared.adapters.items import whole
from shared.adapters.keys import person as person_key
from shared.adapters.table import Table
from shared.adapters.writes import Put
from tests.architecture.template import of_type
from tests.fake_dynamo import FakeDynamo

KEYS = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
# What create_table takes of the template's definition.
TAKEN = (
    "AttributeDefinitions",
    "KeySchema",
    "LocalSecondaryIndexes",
    "GlobalSecondaryIndexes",
    "BillingMode",
)
_numbers = count()


@pytest.fixture(scope="module")
def moto_client() -> Iterator[Any]:
    """DynamoDB as moto plays it, one for all tests of a module."""
    with mock_aws():
        yield boto3.client("dynamodb", region_name="eu-west-3", **KEYS)


def moto_table(client: Any) -> Table:
    """A new empty table as template.yaml declares it."""
    declared = of_type("AWS::DynamoDB::Table")["Table"]
    name = f"table-{next(_numbers)}"
    client.create_table(TableName=name, **{part: declared[part] for part in TAKEN})
    return Table(client, name)


def stands(table: Table, *people: str) -> None:
    """These people have a record."""
    for person in people:
        table.write(Put(whole(person_key(person), "person", id=person, region="idf")))


@pytest.fixture(params=["memory", "moto"])
def table(request: pytest.FixtureRequest) -> Table:
    """An empty table; every test that asks for it runs on both."""
    if request.param == "memory":
        return Table(FakeDynamo(), "table")
    return moto_table(request.getfixturevalue("moto_client"))
