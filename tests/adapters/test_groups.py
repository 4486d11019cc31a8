"""Groups that counsellors have begun to refer: in memory and at moto."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters.groups import GroupTable
from shared.domain.group import KEPT, Group, GroupRow, Outcome
from shared.ports import Lost
from tests.builders import NOW

ALIX = GroupRow(2, {"first_name": "Alix", "last_name": "Exemple"}, True, "5" * 32)
BAO = GroupRow(3, {"first_name": "Bao"}, False, "", Outcome(refused="other_content"))
GROUP = Group(
    "a" * 32, "idf", "c" * 32, NOW, (ALIX, BAO), ("Remarques",), "6" * 32, ("75",), True, True
)


@pytest.fixture
def groups(table):
    return GroupTable(table)


def test_a_group_is_read_as_it_was_written_and_by_its_counsellor_only(groups):
    groups.begin(GROUP)
    assert groups.get(GROUP.counsellor, GROUP.id, NOW) == GROUP
    assert groups.get("d" * 32, GROUP.id, NOW) is None
    assert groups.of("d" * 32, NOW, 9) == []


def test_a_group_is_begun_once(groups):
    groups.begin(GROUP)
    with pytest.raises(Lost):
        groups.begin(replace(GROUP, rows=()))


def test_whoever_is_overtaken_writes_nothing(groups):
    groups.begin(GROUP)
    first, second = (replace(GROUP, version=1, session_id=each) for each in ("7", "8"))
    groups.save(GROUP, first)
    with pytest.raises(Lost):
        groups.save(GROUP, second)
    assert groups.get(GROUP.counsellor, GROUP.id, NOW) == first


def test_the_latest_groups_come_first_and_none_that_is_over(groups):
    for number, days in (("1", 0), ("2", 1), ("3", 2)):
        begun_at = NOW + timedelta(days=days)
        groups.begin(replace(GROUP, id=number * 32, begun_at=begun_at))
    then = NOW + KEPT
    assert [each.id[0] for each in groups.of(GROUP.counsellor, then, 9)] == ["3", "2"]
    assert [each.id[0] for each in groups.of(GROUP.counsellor, then, 1)] == ["3"]
    assert groups.get(GROUP.counsellor, "1" * 32, then) is None


def test_a_group_is_removed_by_the_table_itself_after_a_week(table, groups):
    groups.begin(GROUP)
    item = table.get((f"PERSON#{GROUP.counsellor}", f"GROUP#{GROUP.id}"))
    assert item["expires_on"] == int((NOW + timedelta(days=7)).timestamp())


def test_a_group_that_is_forgotten_is_gone(groups):
    groups.begin(GROUP)
    groups.forget(GROUP)
    assert groups.get(GROUP.counsellor, GROUP.id, NOW) is None
