"""Which mails ought to exist, when a machine must look again: examples, and what always holds."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.facts import Fact, FactName, Why
from shared.domain.mails import MAIL_FOR, YOUTH_ONLY, Mail, MailKey, MailState, Role, due_mails
from shared.domain.person import Person
from shared.domain.region import Rules
from shared.domain.registration import NEXT, Registration, State
from shared.domain.wake import LOST_AFTER, next_wake, wake_after
from tests.builders import NOW, a_session

RULES = Rules()
YOUTH = Person("youth", "idf", "Alix", "Exemple", "alix@example.org")
COUNSELLOR = Person("counsellor", "idf", "", "Conseil", "conseil@example.org")
BOTH = {Role.YOUTH: YOUTH, Role.COUNSELLOR: COUNSELLOR}


def a_registration(*names, state=State.CONFIRMED, **values):
    history = tuple(
        Fact(f"fact-{number}", name, NOW, "system", Why("code"))
        for number, name in enumerate((FactName.REGISTRATION_RECEIVED, *names))
    )
    return Registration("r", "s", "idf", "youth", state, NOW, history, **values)


def kinds(registration, people=BOTH, now=NOW):
    return [(key.kind, key.cause, key.role.value) for key in due_mails(registration, people, now)]


def test_each_fact_is_told_once_to_the_youth_and_to_the_counsellor_they_named():
    assert kinds(a_registration(FactName.SEAT_CONFIRMED)) == [
        ("confirmed", "fact-1", "youth"),
        ("confirmed", "fact-1", "counsellor"),
    ]


def test_what_a_later_fact_has_overtaken_is_not_told_any_more():
    names = (FactName.PLACED_ON_WAITLIST, FactName.SEAT_OFFERED, FactName.SEAT_OFFER_RECALLED)
    assert {kind for kind, _, _ in kinds(a_registration(*names, state=State.WAITING))} == {
        "recalled"
    }


def test_a_form_is_acknowledged_only_when_the_decision_takes_a_minute():
    received = a_registration(state=State.RECEIVED)
    assert kinds(received, now=NOW + timedelta(seconds=59)) == []
    assert kinds(received, now=NOW + timedelta(seconds=60)) == [("received", "fact-0", "youth")]


def test_nobody_whose_address_is_suppressed_is_written_to():
    people = BOTH | {Role.YOUTH: replace(YOUTH, suppressed=True)}
    assert kinds(a_registration(FactName.SEAT_CONFIRMED), people) == [
        ("confirmed", "fact-1", "counsellor")
    ]


stories = st.lists(st.sampled_from(sorted(MAIL_FOR)), min_size=1, max_size=6)
crowds = st.dictionaries(st.sampled_from(list(Role)), st.sampled_from([YOUTH, COUNSELLOR]))


@given(stories, crowds, st.timedeltas(timedelta(), timedelta(days=9)))
def test_whenever_it_is_asked_the_same_mails_of_the_last_fact_alone_are_due(names, people, later):
    registration = a_registration(*names)
    due = due_mails(registration, people, NOW)
    assert due == due_mails(registration, people, NOW + later)
    assert len(set(due)) == len(due)
    assert {key.cause for key in due} <= {registration.history[-1].id}
    assert {key.kind for key in due} <= {MAIL_FOR[names[-1]]}
    assert not any(key.kind in YOUTH_ONLY and key.role is not Role.YOUTH for key in due)


@pytest.mark.parametrize(
    ("seats", "awaited"),
    [
        ({"capacity": 2, "confirmed": 1, "waiting": 1}, True),
        ({"capacity": 2, "confirmed": 1, "waiting": 0}, False),
        ({"capacity": 2, "confirmed": 2, "waiting": 9}, False),
        ({"capacity": 1, "confirmed": 1, "held": 1}, True),
        ({"capacity": 1, "confirmed": 2, "waiting": 1}, False),
    ],
)
def test_a_session_is_looked_at_again_when_a_seat_is_to_be_given_or_taken_back(seats, awaited):
    expected = NOW + LOST_AFTER if awaited else None
    assert next_wake(a_session(**seats), NOW, RULES) == expected


def test_a_session_in_its_last_48_hours_has_nothing_more_to_give():
    session = a_session(confirmed=1, waiting=1)
    assert next_wake(session, session.starts_at - timedelta(hours=48), RULES) is None


@given(st.sampled_from(sorted(NEXT)), st.timedeltas(timedelta(), timedelta(days=90)), st.booleans())
def test_whoever_waits_for_a_machine_is_always_promised_a_look(state, later, told):
    deadline = NOW + timedelta(hours=24) if state is State.OFFERED else None
    promised = wake_after(state, deadline, told, NOW + later)
    if state is State.RECEIVED or not told:
        assert promised is not None
        assert promised <= NOW + later + LOST_AFTER
    elif state is State.OFFERED:
        assert promised == deadline
    else:
        assert promised is None


def test_a_form_is_looked_at_when_its_acknowledgement_is_due():
    received = a_registration(state=State.RECEIVED)
    assert next_wake(received, NOW, RULES) == NOW + timedelta(minutes=1)


@pytest.mark.parametrize("state", list(MailState))
def test_only_a_mail_under_way_is_looked_at_again(state):
    mail = Mail(MailKey("REGISTRATION#r", "confirmed", "fact-1", Role.YOUTH), state, "idf")
    pending = state in (MailState.CLAIMED, MailState.DUE_AGAIN)
    assert (next_wake(mail, NOW, RULES) is not None) == pending
