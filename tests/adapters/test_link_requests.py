"""Requests for links, and who gave which address: the same in memory and at moto."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.adapters.doubts import DoubtTable
from shared.adapters.link_requests import LinkRequestTable
from shared.adapters.people import PeopleTable
from shared.adapters.wakes import WakeTable
from shared.domain.facts import VISITOR, Fact, FactName, Why
from shared.domain.link_request import LinkRequest
from shared.ports import Lost
from tests.adapters.conftest import stands
from tests.builders import NOW, a_counsellor

OWN, OTHER = "a" * 32, "b" * 32
SOON = NOW + timedelta(minutes=2)


def asked(own="1" * 32, at=NOW):
    return Fact(own, FactName.LINKS_ASKED, at, VISITOR, Why("links_asked"))


FIRST = LinkRequest(OWN, "idf", "c" * 64, (asked(),))


@pytest.fixture
def requests(table):
    return LinkRequestTable(table)


def test_a_request_is_written_once_woken_and_read_back(table, requests):
    requests.ask(None, FIRST, SOON)
    assert requests.get(OWN) == replace(FIRST, wake_at=SOON)
    assert requests.get(OTHER) is None
    [waking] = WakeTable(table).due(SOON, 9)
    assert (waking.kind, waking.ids) == ("link_request", {"request_id": OWN})
    with pytest.raises(Lost):
        requests.ask(None, FIRST, SOON)


def test_the_address_of_whoever_starts_is_read_back_and_gone_with_the_request(table, requests):
    starting = replace(FIRST, starting="conseil@example.org")
    requests.ask(None, starting, None)
    assert requests.get(OWN) == starting
    item = table.get((f"ADDRESS#{OWN}", "REQUEST"))
    assert item["expires_on"] == int((NOW + timedelta(days=3)).timestamp())


def test_a_counsellor_is_met_once_for_each_address(table):
    people, identity = PeopleTable(table), "c" * 64
    people.meet("d" * 32, "idf", identity, a_counsellor())
    with pytest.raises(Lost):
        people.meet("e" * 32, "idf", identity, a_counsellor())
    known = people.known_by("idf", identity)
    assert (known.id, known.last_name, known.organisation) == (
        "d" * 32,
        a_counsellor().name,
        a_counsellor().organisation,
    )
    assert known.roles == {"counsellor"}


def test_of_two_who_ask_again_at_once_one_must_read_again(requests):
    requests.ask(None, FIRST, SOON)
    later = NOW + timedelta(hours=1)
    again = [replace(FIRST, history=(*FIRST.history, asked(c * 32, later))) for c in "23"]
    requests.ask(FIRST, again[0], None)
    with pytest.raises(Lost):
        requests.ask(FIRST, again[1], None)
    assert requests.get(OWN) == again[0]


def test_the_promise_is_taken_back_unless_somebody_has_asked_again(table, requests):
    requests.ask(None, FIRST, SOON)
    again = replace(FIRST, history=(*FIRST.history, asked("2" * 32)))
    requests.ask(FIRST, again, SOON)
    requests.told(FIRST)
    assert requests.get(OWN).wake_at == SOON
    requests.told(again)
    assert requests.get(OWN).wake_at is None
    assert WakeTable(table).due(SOON, 9) == []
    requests.told(replace(FIRST, id=OTHER))
    assert requests.get(OTHER) is None


def test_a_request_is_kept_for_days_only(table, requests):
    requests.ask(None, FIRST, SOON)
    item = table.get((f"ADDRESS#{OWN}", "REQUEST"))
    assert int(item["expires_on"]) == (NOW + timedelta(days=3)).timestamp()


def test_who_gave_an_address_is_remembered_once_beside_the_requests_for_it(requests):
    stands(requests.table, "d" * 32, "e" * 32, "f" * 32)
    requests.ask(None, FIRST, SOON)
    doubts = DoubtTable(requests.table)
    for person, address in (("d", OWN), ("e", OWN), ("d", OWN), ("f", OTHER)):
        doubts.alike("idf", person * 32, ["1"], address, 9)
    assert list(requests.people_at(OWN, 9)) == ["d" * 32, "e" * 32]
    assert list(requests.people_at(OWN, 1)) == ["d" * 32]


def test_nobody_is_recognised_by_a_digest_that_nobody_has(table):
    assert PeopleTable(table).known_by("idf", "0" * 64) is None
