"""The table's contract on the emulator: the tests that the fake and moto pass, once more."""

import inspect
import re
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest

from shared.adapters.table import Table
from tests.adapters import conftest
from tests.architecture.template import of_type

ADAPTERS = Path(conftest.__file__).parent
# Tests that ask for the table or for something made from it; the others need no table at all.
ASKS = re.compile(r"def \w+\([^)]*\btable\b")
SUITES = [file.stem for file in sorted(ADAPTERS.glob("test_*.py")) if ASKS.search(file.read_text())]
_numbers = count()


def taken(suite):
    """The fixtures of a suite, and its tests that need the table, by name."""
    members = vars(import_module(f"tests.adapters.{suite}"))
    fixtures = {name: it for name, it in members.items() if is_fixture(it)}
    tests = {name: it for name, it in members.items() if name.startswith("test_")}
    asked = {"table", *fixtures}
    return fixtures | {
        name: test
        for name, test in tests.items()
        if asked & set(inspect.signature(test).parameters)
    }


def is_fixture(member):
    return type(member).__name__ == "FixtureFunctionDefinition"


for suite in SUITES:
    found = taken(suite)
    assert not found.keys() & globals().keys(), f"{suite} has names of another suite"
    globals().update(found)


@pytest.fixture
def table(stack):
    """An empty table on the emulator as template.yaml declares it, gone afterwards."""
    client, name = stack.client("dynamodb"), f"contract-{next(_numbers)}"
    declared = of_type("AWS::DynamoDB::Table")["Table"]
    client.create_table(TableName=name, **{part: declared[part] for part in conftest.TAKEN})
    yield Table(client, name)
    client.delete_table(TableName=name)


def test_every_suite_of_the_table_is_here():
    assert {"test_table", "test_stores"} <= set(SUITES)
    assert sum(name.startswith("test_") for name in globals()) > 40


def test_every_proof_that_the_list_of_differences_names_exists():
    told = (ADAPTERS.parents[1] / "docs" / "fidelity.md").read_text()
    proofs = set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", told))
    missing = [
        (file, name)
        for file, name in proofs
        if f"def {name}(" not in (ADAPTERS.parents[1] / file).read_text()
    ]
    assert (missing, len(proofs) > 20) == ([], True)
