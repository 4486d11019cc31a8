"""A function is killed between its claim of a mail and the answer: staff see to that mail."""

from datetime import timedelta

import pytest

from infra.local.private import wait_until
from shared.adapters.mails import MailTable
from shared.adapters.registrations import RegistrationTable
from shared.adapters.table import Table
from shared.domain.mail import Mail, MailKey, MailState, Role
from tests.stack.people import People
from tests.stack.test_healing import deaf


@pytest.fixture
def clock(stack):
    yield stack.clock
    stack.clock.reset()


def claimed_by_a_function_that_was_killed(stack, people, number):
    """The claim of somebody's mail, and nothing after it; what becomes of it."""
    table = Table(stack.client("dynamodb"), stack.outputs["table"])
    mails = MailTable(table)
    _, one = RegistrationTable(table).load(people.session_id, people.ids[number])
    key = MailKey(f"REGISTRATION#{one.id}", "confirmed", one.history[-1].id, Role.YOUTH)
    silent_from = people.now() + timedelta(minutes=5)
    claim = Mail(key, MailState.CLAIMED, "idf", 1, people.session_id, silent_from)
    assert mails.claim(claim)
    return lambda: mails.get(key).state


def to_check(people):
    found = people.staff("GET", "/api/mails").json()["mails"]
    return [mail for mail in found if mail["session_id"] == people.session_id]


def test_what_nobody_is_sure_of_is_sent_again_by_staff_and_leaves_once(stack, clock):
    people = People(stack, capacity=1)
    with deaf(stack, "SendMailsOnFacts"):
        people.register(0)
        people.settled(confirmed=1)
        state = claimed_by_a_function_that_was_killed(stack, people, 0)
    for time in ("3m", "10m"):
        clock.advance(time)
    wait_until(lambda: state() is MailState.UNKNOWN, seconds=60, every=0.5, what="uncertainty")
    clock.advance("40m")
    (mail,) = wait_until(lambda: to_check(people), seconds=60, every=0.5, what="a mail to check")
    assert (mail["kind"], mail["state"], mail["needed"]) == ("confirmed", "unknown", True)
    assert not people.mails()
    answer = people.staff("POST", f"/api/mails/{mail['id']}", {"done": "again"})
    assert answer.status_code == 200, answer.text
    people.mailed(1, seconds=30)
    assert to_check(people) == []
    again = people.staff("POST", f"/api/mails/{mail['id']}", {"done": "again"})
    assert again.status_code == 200, again.text
    clock.advance("10m")
    people.mailed(1, seconds=10)
