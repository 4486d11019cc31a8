"""Four hundred people, twenty seats, and everything that goes wrong: the seats stay right."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from infra.local.private import wait_until
from tests.stack.crowd import Crowd, coming_again_after, dead_letters, kill_at_work
from tests.stack.test_rush import every_event_twice

PEOPLE = 400


@pytest.fixture(scope="module")
def crowd(stack):
    """Everybody has asked, and the consumer was killed on the way."""
    with coming_again_after(stack, "AllocateSeatsQueue", seconds=35):
        crowd = Crowd(stack, capacity=20)
        with ThreadPoolExecutor(1) as pool:
            asking = pool.submit(crowd.register_all, PEOPLE)
            wait_until(lambda: len(crowd.pages) > PEOPLE / 4, seconds=120)
            kill_at_work(stack, "AllocateSeats")
            asking.result()
        crowd.settled(seconds=120, confirmed=20, waiting=PEOPLE - 20)
        crowd.told()
        crowd.first_line = crowd.line()
        yield crowd
    stack.clock.reset()


def test_four_hundred_people_for_twenty_seats(crowd):
    statuses, line = crowd.statuses(), crowd.first_line
    confirmed = [number for number, status in statuses.items() if status == "confirmed"]
    assert (len(confirmed), len(line)) == (20, PEOPLE - 20)
    assert crowd.overtaken([*sorted(confirmed, key=crowd.sent.get), *line]) == []
    for rank in (1, 200, 380):
        assert crowd.status(line[rank - 1])["rank"] == rank
    assert sum(crowd.mails().values()) == PEOPLE
    assert set(crowd.mails().values()) == {1}


@pytest.fixture(scope="module")
def storm(crowd):
    """Every event comes twice, and the consumer is killed, while all of this happens at once."""
    with every_event_twice(crowd.stack):
        leave_and_change_capacity(crowd)
        crowd.settled(seconds=120, confirmed=12, offered=13, cancelled=16)
        answer_offers(crowd, accepting=3, declining=2)
        crowd.stack.clock.advance("3m")
        waiting = len(crowd.first_line) - 8 - 15
        crowd.settled(seconds=120, confirmed=15, offered=10, declined=2, waiting=waiting)
        crowd.rest()
        crowd.told()
        yield crowd


def leave_and_change_capacity(crowd):
    """Eight with a seat and eight who wait leave; five seats fewer, then ten more."""
    seated = [number for number, status in crowd.statuses().items() if status == "confirmed"]
    leaving = [*seated[:8], *crowd.first_line[:160:20]]
    clicks = [partial(crowd.act, number, "cancel") for number in leaving]
    patch = partial(crowd.staff, "PATCH", f"/api/sessions/{crowd.session_id}")
    with ThreadPoolExecutor(1) as pool:
        killing = pool.submit(kill_at_work, crowd.stack, "AllocateSeats")
        crowd.all_at_once([*clicks[::2], partial(patch, {"capacity": 15})])
        crowd.all_at_once([partial(patch, {"capacity": 25}), *clicks[1::2]])
        killing.result()


def answer_offers(crowd, accepting, declining):
    """Some of those who are offered a seat answer, all at once."""
    offered = [number for number, status in crowd.statuses().items() if status == "offered"]
    answers = ["accept"] * accepting + ["decline"] * declining
    crowd.all_at_once(
        [
            partial(crowd.act, number, answer)
            for number, answer in zip(offered, answers, strict=False)
        ]
    )


def test_after_the_storm_every_seat_is_given_once_and_none_is_idle(storm):
    session = storm.session()
    assert (session["capacity"], session["confirmed"], session["held"]) == (25, 15, 10)
    assert session["places_left"] == 0
    assert session["waiting"] == len(storm.line())
    assert storm.stack.invoke("recount_seats")["CountersCorrected"] == 0


def test_the_line_has_moved_in_its_order_and_nobody_was_overtaken(storm):
    statuses = storm.statuses()
    still = [n for n in storm.first_line if statuses[n] not in ("cancelled", "declined")]
    seated = [number for number in still if statuses[number] in ("confirmed", "offered")]
    assert still == seated + storm.line()


def test_everybody_was_told_of_what_befell_them_and_nobody_twice(storm):
    known = Counter(storm.address(number) for number, _, _ in storm.known_mails())
    mails, histories = storm.mails(), storm.histories()
    assert known == Counter(address for address, _ in mails.elements())
    offers = {storm.address(n): [name for _, name in facts] for n, facts in histories.items()}
    again = {address: count for (address, _), count in mails.items() if count > 1}
    assert [a for a, n in again.items() if offers[a].count("SeatOffered") < n] == []


def test_nothing_was_given_up(storm):
    assert dead_letters(storm.stack) == {}
