"""What is lost on the way is only late: the promise in the table brings it back."""

from contextlib import contextmanager

import pytest

from tests.stack.people import People


@contextmanager
def deaf(stack, word):
    """While it lasts, rules with this word in their name hear nothing: events are lost."""
    events, bus = stack.client("events"), stack.outputs["bus"]
    rules = [r["Name"] for r in events.list_rules(EventBusName=bus)["Rules"] if word in r["Name"]]
    assert rules
    for rule in rules:
        events.disable_rule(Name=rule, EventBusName=bus)
    try:
        yield
    finally:
        for rule in rules:
            events.enable_rule(Name=rule, EventBusName=bus)


@pytest.fixture
def clock(stack):
    yield stack.clock
    stack.clock.reset()


def test_a_lost_registration_is_decided_within_minutes_of_the_clock(stack, clock):
    people = People(stack, capacity=1)
    with deaf(stack, "AllocateSeats"):
        people.register(0)
        people.register(1)
        people.settled(received=2, seconds=10)
    clock.advance("3m")
    people.settled(confirmed=1, waiting=1, seconds=30)
    assert people.status(0)["status"] == "confirmed"


def test_a_registration_is_not_forgotten_however_long_nobody_decides(stack, clock):
    people = People(stack, capacity=1)
    with deaf(stack, "AllocateSeats"):
        people.register(0)
        people.settled(received=1, seconds=10)
        clock.advance("3m")
        people.mailed(1, seconds=30)
        clock.advance("10m")
        people.settled(received=1, seconds=10)
    clock.advance("10m")
    people.settled(confirmed=1, seconds=30)
    people.mailed(2, seconds=30)


def test_a_lost_cancellation_still_passes_the_seat_on(stack, clock):
    people = People(stack, capacity=1)
    people.register(0)
    people.register(1)
    people.settled(confirmed=1, waiting=1)
    with deaf(stack, "AllocateSeats"):
        people.act(0, "cancel")
        people.settled(cancelled=1, waiting=1, seconds=10)
    clock.advance("3m")
    people.settled(cancelled=1, offered=1, seconds=30)


def test_a_lost_decision_is_still_told_by_mail_once(stack, clock):
    people = People(stack, capacity=1)
    with deaf(stack, "SendMails"):
        people.register(0)
        people.settled(confirmed=1)
    assert people.mails() == {}
    clock.advance("3m")
    people.mailed(1, seconds=30)
    clock.advance("30m")
    people.mailed(1, seconds=10)
