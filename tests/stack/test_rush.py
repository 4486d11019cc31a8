"""A rush on one session while every event comes twice: never one seat too many, one mail each."""

from contextlib import contextmanager

import pytest

from infra.local.private import wait_until
from tests.stack.people import People


@pytest.fixture(scope="module")
def rush(stack):
    with every_event_twice(stack):
        people = People(stack, capacity=20)
        people.register_all(100)
        people.settled(confirmed=20, waiting=80)
        yield people


@contextmanager
def every_event_twice(stack):
    """A second rule beside each one: whatever it sends to a queue arrives there twice."""
    events, buses = stack.client("events"), (stack.outputs["bus"], "default")
    rules = [(b, r) for b in buses for r in events.list_rules(EventBusName=b)["Rules"]]
    made = [again(events, bus, rule) for bus, rule in rules if "EventPattern" in rule]
    try:
        yield
    finally:
        for second in filter(None, made):
            ids = [t["Id"] for t in events.list_targets_by_rule(**second)["Targets"]]
            events.remove_targets(**second, Ids=ids)
            events.delete_rule(Name=second["Rule"], EventBusName=second["EventBusName"])


def again(events, bus, rule):
    """The same rule under another name; None where it sends nothing to a queue."""
    targets = events.list_targets_by_rule(Rule=rule["Name"], EventBusName=bus)["Targets"]
    queues = [target for target in targets if ":sqs:" in target["Arn"]]
    if not queues:
        return None
    name = f"{rule['Name']}-again"
    events.put_rule(Name=name, EventBusName=bus, EventPattern=rule["EventPattern"])
    events.put_targets(Rule=name, EventBusName=bus, Targets=queues)
    return {"Rule": name, "EventBusName": bus}


def test_a_hundred_people_for_twenty_seats(rush):
    standings = rush.standings().values()
    ranks = sorted(s["rank"] for s in standings if s["status"] == "waiting")
    assert ranks == list(range(1, 81))
    assert all(s["rank"] is None for s in standings if s["status"] == "confirmed")
    rush.mailed(100)


def test_every_event_came_twice(rush):
    log = rush.stack.settings.state / "emulator.log"
    woken = f'"{rush.session_id}","woken_by":"RegistrationReceived"'
    # Everybody is settled before the last messages, which find nothing left to do, are read.
    wait_until(lambda: log.read_text().count(woken) >= 200, seconds=180)


def test_five_more_seats_go_to_the_first_five_in_line(rush):
    first_five = rush.line()[:5]
    answer = rush.staff("PATCH", f"/api/sessions/{rush.session_id}", {"capacity": 25})
    assert answer.status_code == 200, answer.text
    rush.settled(offered=5, waiting=75)
    offered = [n for n, s in rush.standings().items() if s["status"] == "offered"]
    assert sorted(offered) == sorted(first_five)
    rush.mailed(105)


def test_a_cancelled_seat_and_a_declined_offer_pass_to_the_next(rush):
    standings = rush.standings()
    confirmed = next(n for n, s in standings.items() if s["status"] == "confirmed")
    offered = next(n for n, s in standings.items() if s["status"] == "offered")
    next_two = rush.line()[:2]
    assert rush.act(confirmed, "cancel").json()["status"] == "cancelled"
    assert rush.act(offered, "decline").json()["status"] == "declined"
    rush.settled(offered=6, waiting=73)
    assert {rush.status(n)["status"] for n in next_two} == {"offered"}
    assert rush.act(next_two[0], "accept").json()["status"] == "confirmed"
    assert rush.act(next_two[0], "accept").json()["status"] == "confirmed"
    rush.mailed(110)


def test_the_session_shows_what_is_true(rush):
    session = rush.staff("GET", f"/api/sessions/{rush.session_id}").json()
    counts = rush.counts()
    assert session["confirmed"] == counts["confirmed"] == 20
    assert session["held"] == counts["offered"] == 5
    assert session["waiting"] == counts["waiting"]
    assert rush.stack.invoke("recount_seats")["CountersCorrected"] == 0
