"""The morning's look at what is to do: the same promises in memory and at moto."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters.summaries import SummaryTable
from shared.adapters.wakes import WakeTable
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.summary import summary_of
from shared.ports import Lost
from tests.builders import NOW

IDF = summary_of("idf")
SOON, LATER = NOW + timedelta(days=1), NOW + timedelta(days=2)


def a_fact(own="1" * 32):
    return Fact(own, FactName.SUMMARY_DUE, NOW, SYSTEM, Why("to_do", {"count": 1}))


@pytest.fixture
def summaries(table):
    return SummaryTable(table)


def test_a_regions_mornings_begin_once_and_are_woken(table, summaries):
    summaries.begin(IDF, SOON)
    summaries.begin(IDF, LATER)
    assert summaries.get(IDF.id) == replace(IDF, wake_at=SOON)
    [waking] = WakeTable(table).due(SOON, 9)
    assert (waking.kind, waking.ids) == ("summary", {"summary_id": IDF.id})
    assert summaries.get("0" * 32) is None


def test_the_promise_moves_on_once(summaries):
    summaries.begin(IDF, SOON)
    before = summaries.get(IDF.id)
    summaries.look_again(before, LATER)
    summaries.look_again(before, NOW)
    assert summaries.get(IDF.id).wake_at == LATER


def test_that_the_team_is_told_is_said_once(summaries):
    summaries.begin(IDF, SOON)
    before = summaries.get(IDF.id)
    summaries.say(before, before.telling(a_fact()))
    with pytest.raises(Lost):
        summaries.say(before, before.telling(a_fact("2" * 32)))
    after = summaries.get(IDF.id)
    assert after.history == (a_fact(),)
    summaries.say(after, after.telling(a_fact("2" * 32)))
    assert summaries.get(IDF.id).history == (a_fact("2" * 32),)
