"""Codes and openings, and what was typed about somebody: the same in memory and at moto."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters import items, keys
from shared.adapters.accesses import AccessTable
from shared.adapters.form_items import youth_item
from shared.adapters.wakes import WakeTable
from shared.adapters.writes import Put
from shared.domain.access import Access
from shared.domain.facts import YOUTH, Fact, FactName, Why
from shared.ports import Lost
from tests.adapters.conftest import stands
from tests.builders import NOW, a_youth

OWN, OTHER = "a" * 32, "b" * 32
SOON = NOW + timedelta(minutes=2)
NOTHING = Access(OWN, "idf")
ASKED = replace(
    NOTHING, history=(Fact("1" * 32, FactName.CODE_ASKED, NOW, YOUTH, Why("code_asked")),)
)


@pytest.fixture
def accesses(table):
    stands(table, OWN, OTHER)
    return AccessTable(table)


def test_what_was_asked_is_written_once_woken_and_read_back(table, accesses):
    accesses.save(NOTHING, ASKED, SOON)
    assert accesses.get(OWN) == replace(ASKED, version=1, wake_at=SOON)
    assert accesses.get(OTHER) is None
    [waking] = WakeTable(table).due(SOON, 9)
    assert (waking.kind, waking.ids) == ("access", {"person_id": OWN})
    with pytest.raises(Lost):
        accesses.save(NOTHING, ASKED, SOON)


def test_of_two_who_guess_at_once_one_must_read_again(accesses):
    accesses.save(NOTHING, ASKED, None)
    read = accesses.get(OWN)
    accesses.save(read, read.missed(), None)
    with pytest.raises(Lost):
        accesses.save(read, read.opened(OTHER, NOW), None)
    assert accesses.get(OWN) == replace(ASKED, tries=1, version=2)


def test_an_opening_is_read_back_and_goes_when_it_is_closed(accesses):
    accesses.save(NOTHING, ASKED, None)
    opened = accesses.get(OWN).opened(OTHER, NOW)
    accesses.save(accesses.get(OWN), opened, None)
    assert accesses.get(OWN).is_open(OTHER, NOW)
    accesses.save(accesses.get(OWN), accesses.get(OWN).closed(), None)
    assert not accesses.get(OWN).is_open(OTHER, NOW)


def test_the_promise_is_taken_back_unless_something_has_changed(table, accesses):
    accesses.save(NOTHING, ASKED, SOON)
    read = accesses.get(OWN)
    accesses.save(read, read.missed(), SOON)
    accesses.told(read)
    assert accesses.get(OWN).wake_at == SOON
    accesses.told(accesses.get(OWN))
    assert accesses.get(OWN).wake_at is None
    assert WakeTable(table).due(SOON, 9) == []


def test_forms_are_found_in_every_record_that_was_merged_and_second_contents_too(table, accesses):
    def form(own, name):
        return {"id": own, "at": keys.stamp(NOW), "youth": youth_item(a_youth(name))}

    left = [{"email": "old@example.org", "until": keys.stamp(NOW), "by": YOUTH}]
    youth = {"region": "idf", **youth_item(a_youth())}
    first = {**youth, "submissions": [form("1", "Alix")], "absorbed": [OTHER], "addresses": left}
    second = {**youth, "submissions": [form("2", "Alex")]}
    table.write(Put(items.whole(keys.person(OWN), "person", id=OWN, **first)))
    table.write(Put(items.whole(keys.person(OTHER), "merged_person", id=OTHER, **second)))
    place = keys.refused_submission(OTHER, "3", "f" * 16)
    table.write(Put(items.whole(place, "refused_submission", **form("3", "Ali"))))
    kept = accesses.kept(OWN)
    assert {(f.youth.first_name, f.taken) for f in kept.forms} == {
        ("Alix", True),
        ("Alex", True),
        ("Ali", False),
    }
    assert kept.addresses == (("old@example.org", NOW),)
    assert kept.profile == "no_qualification"
