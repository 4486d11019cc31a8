"""The table keeps its promises, in memory as at moto: the fake is held to the truth."""

import boto3
import pytest
from botocore.exceptions import ClientError
from botocore.stub import Stubber

from shared.adapters.expressions import from_wire, to_wire
from shared.adapters.table import Table
from shared.adapters.writes import (
    ABSENT,
    Below,
    ConditionFailed,
    Contended,
    Delete,
    OneOf,
    Put,
    Update,
)
from tests.adapters.conftest import KEYS

HERE = ("SESSION#1", "SESSION")
NEW = {"pk": ABSENT}


def item(sk="SESSION", pk="SESSION#1", **values):
    return {"pk": pk, "sk": sk, "kind": "session", **values}


def put(table, *items):
    for each in items:
        table.write(Put(each))


def failed(table, write):
    with pytest.raises(ConditionFailed) as error:
        table.write(write)
    return error.value.failed


def test_what_is_not_there_is_none(table: Table):
    assert table.get(HERE) is None
    assert table.get_many([HERE]) == {}


def test_what_is_put_is_read_back_whole(table: Table):
    values = {"text": "Île", "number": 3, "yes": True, "list": [{"a": 1}], "map": {"b": []}}
    put(table, item(**values))
    assert table.get(HERE) == item(**values)


def test_none_is_left_out_of_a_put(table: Table):
    put(table, item(gone=None))
    assert table.get(HERE) == item()


def test_a_put_replaces_the_whole_item(table: Table):
    put(table, item(first=1), item(second=2))
    assert table.get(HERE) == item(second=2)


def test_only_the_first_put_of_a_new_item_counts(table: Table):
    table.write(Put(item(by="first"), only_if=NEW))
    assert failed(table, Put(item(by="second"), only_if=NEW)) == {0}
    assert table.get(HERE) == item(by="first")


def test_a_count_stops_below_its_limit_wherever_it_began(table: Table):
    one_more = Update(HERE, add={"calls": 1}, only_if={"calls": Below(2)})
    for _ in range(2):
        table.write(one_more)
    assert failed(table, one_more) == {0}
    assert table.get(HERE)["calls"] == 2


def test_an_update_changes_what_it_names_and_removes_what_it_sets_to_none(table: Table):
    put(table, item(keep=1, change=2, drop=3, leave=4))
    table.write(Update(HERE, set={"change": 5, "drop": None, "never": None}, remove=("leave",)))
    assert table.get(HERE) == item(keep=1, change=5)


def test_an_update_that_only_removes(table: Table):
    put(table, item(drop=1))
    table.write(Update(HERE, remove=("drop",)))
    assert table.get(HERE) == item()


def test_an_update_of_nothing_makes_an_item(table: Table):
    table.write(Update(HERE, set={"kind": "session"}))
    assert table.get(HERE) == item()


def test_lists_grow_at_their_end_from_nothing_on(table: Table):
    put(table, item())
    table.write(Update(HERE, append={"history": [{"id": "1"}]}))
    table.write(Update(HERE, append={"history": [{"id": "2"}, {"id": "3"}], "other": ["x"]}))
    assert table.get(HERE) == item(history=[{"id": "1"}, {"id": "2"}, {"id": "3"}], other=["x"])


def test_numbers_are_added_to_from_nothing_on(table: Table):
    put(table, item(first=1))
    table.write(Update(HERE, set={"kind": "k"}, add={"first": -3, "second": 2}))
    assert table.get(HERE) == item(kind="k", first=-2, second=2)


@pytest.mark.parametrize(
    ("conditions", "holds"),
    [
        ({"state": "open"}, True),
        ({"state": "closed"}, False),
        ({"state": "open", "version": 3}, True),
        ({"state": "open", "version": 4}, False),
        ({"absent": "open"}, False),
        ({"state": OneOf(("draft", "open"))}, True),
        ({"state": OneOf(("draft",))}, False),
        ({"absent": OneOf(("draft",))}, False),
        ({"absent": ABSENT}, True),
        ({"state": ABSENT}, False),
        ({"version": 3.0}, True),
        ({"version": "3"}, False),
    ],
)
def test_a_write_happens_when_all_its_conditions_hold(table: Table, conditions, holds):
    conditions = {k: int(v) if isinstance(v, float) else v for k, v in conditions.items()}
    put(table, item(state="open", version=3))
    write = Update(HERE, set={"done": True}, only_if=conditions)
    if holds:
        table.write(write)
    else:
        assert failed(table, write) == {0}
    assert ("done" in table.get(HERE)) is holds


def test_nothing_is_deleted_when_the_condition_fails_and_again_does_no_harm(table: Table):
    put(table, item(owner="a"))
    assert failed(table, Delete(HERE, only_if={"owner": "b"})) == {0}
    table.write(Delete(HERE, only_if={"owner": "a"}))
    assert table.get(HERE) is None
    table.write(Delete(HERE))


def test_a_condition_on_an_item_that_is_not_there_fails(table: Table):
    assert failed(table, Update(HERE, set={"a": 1}, only_if={"state": "open"})) == {0}
    assert failed(table, Delete(HERE, only_if={"state": "open"})) == {0}
    assert table.get(HERE) is None


def test_all_writes_of_a_transaction_happen(table: Table):
    put(table, item("OLD"), item("COUNT", n=1))
    table.write_all(
        [
            Put(item("NEW"), only_if=NEW),
            Update(("SESSION#1", "COUNT"), add={"n": 1}, only_if={"n": 1}),
            Delete(("SESSION#1", "OLD")),
        ]
    )
    found = table.get_many([("SESSION#1", sk) for sk in ("NEW", "COUNT", "OLD")])
    assert {sk for _, sk in found} == {"NEW", "COUNT"}
    assert found[("SESSION#1", "COUNT")]["n"] == 2


def test_a_failed_transaction_writes_nothing_and_tells_every_failing_position(table: Table):
    put(table, item("A"), item("C"))
    writes = [
        Put(item("A"), only_if=NEW),
        Put(item("B"), only_if=NEW),
        Update(("SESSION#1", "C"), set={"x": 1}, only_if={"x": 2}),
        Delete(("SESSION#1", "D")),
    ]
    with pytest.raises(ConditionFailed) as error:
        table.write_all(writes)
    assert error.value.failed == {0, 2}
    assert table.get(("SESSION#1", "B")) is None
    assert table.get(("SESSION#1", "C")) == item("C")


def test_a_hundred_writes_fit_into_one_transaction(table: Table):
    table.write_all([Put(item(f"{n:03}"), only_if=NEW) for n in range(100)])
    assert table.count("pk = :pk", {":pk": "SESSION#1"}) == 100


def test_many_are_read_by_key_each_once_beyond_a_hundred(table: Table):
    put(table, *(item(f"{n:03}") for n in range(0, 130, 2)))
    wanted = [("SESSION#1", f"{n:03}") for n in range(130)]
    found = table.get_many([*wanted, *wanted])
    assert sorted(sk for _, sk in found) == [f"{n:03}" for n in range(0, 130, 2)]


def line(table):
    """Ten items in the queue against the order of their keys, and one that is in no queue."""
    put(table, item("Z"), *(item(f"{n}", queue=f"3#{9 - n}", id=f"{n}") for n in range(10)))
    put(table, item("1", pk="SESSION#2", queue="3#5"))


def queue(table, condition, values, most=None, **options):
    values = {":pk": "SESSION#1", **values}
    options = {"IndexName": "queue", "ConsistentRead": True, **options}
    return [i["queue"] for i in table.query(f"pk = :pk AND {condition}", values, most, **options)]


@pytest.mark.parametrize(
    ("condition", "values", "expected"),
    [
        ("queue < :a", {":a": "3#2"}, "01"),
        ("queue <= :a", {":a": "3#2"}, "012"),
        ("queue > :a", {":a": "3#7"}, "89"),
        ("queue >= :a", {":a": "3#7"}, "789"),
        ("queue = :a", {":a": "3#7"}, "7"),
        ("queue BETWEEN :a AND :b", {":a": "3#3", ":b": "3#5"}, "345"),
        ("queue BETWEEN :a AND :b", {":a": "3#", ":b": "4#"}, "0123456789"),
        ("begins_with(queue, :a)", {":a": "3#4"}, "4"),
        ("begins_with(queue, :a)", {":a": "4#"}, ""),
    ],
)
def test_the_queue_is_read_in_its_own_order_between_bounds(
    table: Table, condition, values, expected
):
    line(table)
    assert queue(table, condition, values) == [f"3#{n}" for n in expected]


def test_the_queue_is_read_backwards_too(table: Table):
    line(table)
    found = queue(table, "queue >= :a", {":a": "3#7"}, ScanIndexForward=False)
    assert found == ["3#9", "3#8", "3#7"]


@pytest.mark.parametrize("most", [1, 3, 10, 20])
def test_no_more_than_the_wanted_number_is_read_from_the_front(table: Table, most):
    line(table)
    found = queue(table, "queue >= :a", {":a": "3#"}, most)
    assert found == [f"3#{n}" for n in range(min(most, 10))]


def test_pages_are_joined_without_loss_or_doubling(table: Table):
    line(table)
    condition, values = "pk = :pk AND queue >= :a", {":pk": "SESSION#1", ":a": "3#"}
    options = {"IndexName": "queue", "ConsistentRead": True, "Limit": 3}
    found = [i["queue"] for i in table.query(condition, values, None, **options)]
    assert found == [f"3#{n}" for n in range(10)]
    assert table.count(condition, values, IndexName="queue", Limit=3) == 10


def test_equal_places_in_an_index_stand_both_and_page_apart(table: Table):
    put(table, *(item(sk, queue="3#1") for sk in "BAC"))
    found = queue(table, "queue = :a", {":a": "3#1"}, Limit=1)
    assert found == ["3#1"] * 3


def test_counting_needs_no_items(table: Table):
    line(table)
    values = {":pk": "SESSION#1", ":from": "3#", ":to": "3#4"}
    assert table.count("pk = :pk AND queue BETWEEN :from AND :to", values, IndexName="queue") == 5
    assert table.count("pk = :pk", {":pk": "SESSION#3"}) == 0


def test_only_who_has_the_attribute_is_in_an_index_and_leaves_with_it(table: Table):
    put(table, item(queue="1#", wake_shard="WAKE#1", wake_at="2027"))
    table.write(Update(HERE, set={"queue": None, "wake_at": None, "wake_shard": None}))
    assert queue(table, "queue >= :a", {":a": "0"}) == []
    values = {":s": "WAKE#1", ":now": "2028"}
    assert list(table.query("wake_shard = :s AND wake_at <= :now", values, IndexName="wake")) == []


def test_the_index_of_promises_brings_keys_only(table: Table):
    put(table, item(wake_shard="WAKE#1", wake_at="2027", state="open"))
    values = {":s": "WAKE#1", ":now": "2028"}
    (found,) = table.query("wake_shard = :s AND wake_at <= :now", values, IndexName="wake")
    assert found == {
        "pk": "SESSION#1",
        "sk": "SESSION",
        "wake_shard": "WAKE#1",
        "wake_at": "2027",
    }


def test_the_queue_brings_the_attributes_that_decisions_need_and_no_history(table: Table):
    put(table, item(queue="0#", state="open", version=1, history=[{"id": "1"}]))
    options = {"IndexName": "queue", "ConsistentRead": True}
    (found,) = table.query("pk = :pk", {":pk": "SESSION#1"}, **options)
    assert found == item(queue="0#", state="open", version=1)


def refusing(operation, code, **more):
    """A table whose client answers with an error."""
    client = boto3.client("dynamodb", region_name="eu-west-3", **KEYS)
    stub = Stubber(client)
    stub.add_client_error(operation, code, modeled_fields=more)
    stub.activate()
    return Table(client, "table")


def cancelled(*codes):
    reasons = [{"Code": code} for code in codes]
    code = "TransactionCanceledException"
    return refusing("transact_write_items", code, CancellationReasons=reasons)


WRITES = [Put(item("A"), only_if=NEW), Put(item("B"), only_if=NEW)]


def test_a_write_that_meets_a_transaction_is_contended():
    with pytest.raises(Contended):
        refusing("put_item", "TransactionConflictException").write(WRITES[0])
    with pytest.raises(Contended):
        cancelled("None", "TransactionConflict").write_all(WRITES)


def test_a_condition_that_fails_counts_for_more_than_a_collision():
    with pytest.raises(ConditionFailed) as error:
        cancelled("ConditionalCheckFailed", "TransactionConflict").write_all(WRITES)
    assert error.value.failed == {0}


@pytest.mark.parametrize("code", ["ThrottlingException", "AccessDeniedException"])
def test_any_other_refusal_is_passed_on_as_it_is(code):
    with pytest.raises(ClientError, match=code):
        refusing("put_item", code).write(WRITES[0])
    with pytest.raises(ClientError, match=code):
        refusing("transact_write_items", code).write_all(WRITES)
    with pytest.raises(ClientError):
        cancelled("ThrottlingError", "None").write_all(WRITES)


def test_keys_that_were_left_out_of_an_answer_are_asked_for_again():
    class Hurried:
        asked = ()

        def batch_get_item(self, RequestItems):
            keys = RequestItems["table"]["Keys"]
            self.asked = (*self.asked, len(keys))
            found = [to_wire({**from_wire(key), "kind": "k"}) for key in keys[:40]]
            again = {"table": {"Keys": keys[40:]}} if keys[40:] else {}
            return {"Responses": {"table": found}, "UnprocessedKeys": again}

    client = Hurried()
    found = Table(client, "table").get_many([("P", f"{n:03}") for n in range(130)])
    assert len(found) == 130
    assert client.asked == (100, 90, 50, 10)
