"""The forms of other tools among their region's items: in memory and at moto."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters.hooks import HookTable
from shared.adapters.writes import ConditionFailed
from shared.domain.hook import Hook
from tests.builders import NOW

HOOK = Hook("f" * 32, "Tally de la mission locale", "e" * 32, NOW)
EARLIER = replace(HOOK, id="e" * 32, name="WordPress", since=NOW - timedelta(days=1))


@pytest.fixture
def hooks(table):
    return HookTable(table)


def test_a_region_knows_its_own_hooks_oldest_first_and_nobody_elses(hooks):
    for each in (HOOK, EARLIER):
        hooks.keep("idf", each)
    assert hooks.of_region("idf") == [EARLIER, HOOK]
    assert hooks.known("idf", HOOK.id)
    assert hooks.of_region("bre") == []
    assert not hooks.known("bre", HOOK.id)


def test_a_hook_is_removed_once_and_by_its_own_region(hooks):
    hooks.keep("idf", HOOK)
    assert not hooks.remove("bre", HOOK.id)
    assert hooks.remove("idf", HOOK.id)
    assert not hooks.remove("idf", HOOK.id)
    assert not hooks.known("idf", HOOK.id)


def test_what_is_kept_is_never_overwritten(hooks):
    hooks.keep("idf", HOOK)
    with pytest.raises(ConditionFailed):
        hooks.keep("idf", replace(HOOK, name="Autre"))
    assert hooks.of_region("idf") == [HOOK]
