"""Who did what: the same promises in memory and at moto."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from shared.adapters.journal import JournalTable
from shared.adapters.keys import journal
from shared.domain.facts import Why
from shared.domain.journal import About, Entry

# Half past eleven in the evening of 1 March in Paris.
LATE = datetime(2027, 3, 1, 22, 30, tzinfo=UTC)
DAY = date(2027, 3, 1)
WHY = Why("capacity_changed", {"from": 2, "to": 20})
ENTRY = Entry(
    "1" * 32, "idf", LATE, "team", "capacity-changed", About.SESSIONS, {"session_id": "5"}, WHY
)


@pytest.fixture
def kept(table):
    return JournalTable(table, 730)


def test_an_entry_is_kept_once_however_often_it_is_told_and_read_back(kept):
    for _ in range(2):
        kept.keep(ENTRY)
    [(_, found)] = kept.of_day("idf", DAY, "", 9)
    assert found == ENTRY


def test_an_entry_without_ids_and_reason_is_read_back(kept):
    entry = replace(ENTRY, ids={}, why=None)
    kept.keep(entry)
    assert kept.of_day("idf", DAY, "", 9)[0][1] == entry


def test_a_day_is_the_day_in_paris_and_each_regions_own(kept):
    kept.keep(ENTRY)
    kept.keep(replace(ENTRY, id="2" * 32, at=LATE + timedelta(hours=1)))
    kept.keep(replace(ENTRY, id="3" * 32, region="bre"))
    assert [entry.id[0] for _, entry in kept.of_day("idf", DAY, "", 9)] == ["1"]
    assert [entry.id[0] for _, entry in kept.of_day("idf", date(2027, 3, 2), "", 9)] == ["2"]


def test_the_latest_comes_first_and_what_comes_before_a_place_follows(kept):
    for number in range(5):
        kept.keep(replace(ENTRY, id=f"{number:032x}", at=LATE + timedelta(minutes=number)))
    first = kept.of_day("idf", DAY, "", 3)
    rest = kept.of_day("idf", DAY, first[-1][0], 3)
    assert [int(entry.id, 16) for _, entry in [*first, *rest]] == [4, 3, 2, 1, 0]


def test_an_entry_goes_by_itself_after_as_many_days_as_the_stack_says(table):
    JournalTable(table, 30).keep(ENTRY)
    item = table.get(journal("idf", DAY, "2027-03-01T22:30:00.000000Z", ENTRY.id))
    assert int(item["expires_on"]) == int((LATE + timedelta(days=30)).timestamp())
