"""A table of our own on the running emulator, which says what each write costs."""

from collections import Counter
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from infra.local.private import PrivateStack
from tests.architecture.template import of_type
from tests.write_units import TABLE

# What create_table takes of the template's definition; no stream: nothing is to answer.
_TAKEN = (
    "AttributeDefinitions",
    "KeySchema",
    "LocalSecondaryIndexes",
    "GlobalSecondaryIndexes",
    "BillingMode",
)
_WRITES = {"put_item", "update_item", "delete_item", "transact_write_items"}


def new_table(stack: PrivateStack) -> str:
    """The name of a new empty table as template.yaml declares it."""
    declared, name = of_type("AWS::DynamoDB::Table")["Table"], f"bench-{uuid4().hex[:8]}"
    definition = {part: declared[part] for part in _TAKEN}
    stack.client("dynamodb").create_table(TableName=name, **definition)
    return name


class Asking:
    """A client that has every write say what it costs, and adds it up."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.calls: list[str] = []
        self.written: Counter[str] = Counter()
        self.read = 0.0

    def __getattr__(self, operation: str) -> Any:
        call = getattr(self.client, operation)

        def asked(**request: Any) -> Any:
            self.calls.append(operation)
            if operation not in _WRITES:
                return call(**request)
            answer = call(**request, ReturnConsumedCapacity="INDEXES")
            told = answer["ConsumedCapacity"]
            for each in told if isinstance(told, list) else [told]:
                self.written += _by_index(each)
            return answer

        return asked


def _by_index(told: Mapping[str, Any]) -> Counter[str]:
    """Units by index; the rest was written to the table itself."""
    arms = [told.get(kind, {}) for kind in ("LocalSecondaryIndexes", "GlobalSecondaryIndexes")]
    units = Counter({name: arm["CapacityUnits"] for each in arms for name, arm in each.items()})
    return units + Counter({TABLE: told["CapacityUnits"] - units.total()})
