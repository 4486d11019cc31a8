"""Which mails ought to exist, when a machine must look again: examples, and what always holds."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.facts import Fact, FactName, Why
from shared.domain.mail import FORWARD, Mail, MailKey, MailState, Role
from shared.domain.mails import BY_REASON, MAILS, due_mails, is_told
from shared.domain.offer_clock import deadline
from shared.domain.person import Person, Suppression
from shared.domain.region import FreedPlace, Rules
from shared.domain.registration import Marks, Registration
from shared.domain.session import SessionState
from shared.domain.transitions import ACTIVE, HELD, STEPS, State
from shared.domain.wake import LOST_AFTER, next_wake, wake_after
from tests.builders import NOW, a_session, in_line

RULES = Rules()
UNREMINDED = Rules(reminder_days=())
YOUTH = Person("youth", "idf", "Alix", "Exemple", "alix@example.org")
COUNSELLOR = Person("counsellor", "idf", "", "Conseil", "conseil@example.org")
GUARDIAN = Person("guardian", "idf", "", "Parent", "parent@example.org")
ALL = {Role.YOUTH: YOUTH, Role.COUNSELLOR: COUNSELLOR, Role.GUARDIAN: GUARDIAN}


def a_registration(*names, state=State.CONFIRMED, code="code", params=None, **values):
    said = (FactName.REGISTRATION_RECEIVED, *names)
    history = tuple(
        Fact(f"fact-{number}", name, NOW, "system", Why(code, params or {}))
        for number, name in enumerate(said)
    )
    return Registration("r", "s", "idf", "youth", state, NOW, history, **values)


def kinds(registration, people=ALL, now=NOW):
    return [(key.kind, key.cause, key.role.value) for key in due_mails(registration, people, now)]


def roles(registration, people=ALL):
    return {(kind, role) for kind, _, role in kinds(registration, people)}


def test_each_fact_is_told_once_to_the_youth_and_to_the_counsellor_they_named():
    assert kinds(a_registration(FactName.SEAT_CONFIRMED)) == [
        ("confirmed", "fact-1", "youth"),
        ("confirmed", "fact-1", "counsellor"),
    ]


def test_a_guardian_is_written_to_when_they_are_asked_and_never_else():
    asked = a_registration(FactName.GUARDIAN_ASKED, state=State.AWAITING_GUARDIAN)
    assert roles(asked) == {
        ("guardian_asked", "youth"),
        ("guardian_asked", "counsellor"),
        ("guardian_authorisation", "guardian"),
    }
    told = {
        name for name, mails in MAILS.items() if any(Role.GUARDIAN in r for r in mails.values())
    }
    assert told == {FactName.GUARDIAN_ASKED}


def test_that_somebody_cannot_be_reached_is_told_to_the_counsellor_alone():
    bounced = a_registration(FactName.SEAT_OFFER_BOUNCED, state=State.WAITING)
    assert roles(bounced) == {("unreachable", "counsellor")}


def test_a_second_form_is_answered_to_the_youth_alone():
    closed = a_registration(
        FactName.REGISTRATION_CLOSED, state=State.CLOSED, code="already_registered"
    )
    assert roles(closed) == {("already_registered", "youth")}


def test_two_records_made_one_are_told_to_nobody():
    merged = a_registration(FactName.REGISTRATION_CLOSED, state=State.CLOSED, code="merged")
    assert roles(merged) == set()


def test_a_cancelled_session_is_told_as_such_and_not_as_a_cancelled_registration():
    cancelled = a_registration(
        FactName.REGISTRATION_CANCELLED, state=State.CANCELLED, code="session_cancelled"
    )
    assert {kind for kind, _ in roles(cancelled)} == {"session_cancelled"}


@pytest.mark.parametrize(("was", "told"), [("confirmed", True), ("waiting", False)])
def test_who_took_a_seat_elsewhere_is_told_only_that_a_seat_was_given_back(was, told):
    moved = a_registration(FactName.REGISTRATION_MOVED, state=State.MOVED, params={"was": was})
    assert bool(roles(moved)) == told


@pytest.mark.parametrize(("choice", "told"), [(1, True), (2, False), (3, False)])
def test_of_several_choices_only_the_first_ones_place_in_line_is_told(choice, told):
    marks = Marks(choice=choice, linked=("s/r", "t/q"))
    waiting = a_registration(FactName.PLACED_ON_WAITLIST, state=State.WAITING, marks=marks)
    assert bool(roles(waiting)) == told


def test_what_a_later_fact_has_overtaken_is_not_told_any_more():
    names = (FactName.PLACED_ON_WAITLIST, FactName.SEAT_OFFERED, FactName.SEAT_OFFER_RECALLED)
    found = roles(a_registration(*names, state=State.WAITING))
    assert {kind for kind, _ in found} == {"recalled"}


def test_an_offer_that_the_last_hours_ended_is_told_by_the_last_call_alone():
    assert FactName.SEAT_OFFER_ENDED not in MAILS
    names = (FactName.SEAT_OFFER_ENDED, FactName.LAST_CALL_MADE)
    assert {kind for kind, _ in roles(a_registration(*names, state=State.WAITING))} == {"last_call"}


def test_a_form_is_acknowledged_only_when_the_decision_takes_a_minute():
    received = a_registration(state=State.RECEIVED)
    assert kinds(received, now=NOW + timedelta(seconds=59)) == []
    assert kinds(received, now=NOW + timedelta(seconds=60)) == [("received", "fact-0", "youth")]


def test_nobody_whose_address_is_suppressed_is_written_to():
    dead = replace(YOUTH, suppression=Suppression("f", "REGISTRATION#another"))
    people = ALL | {Role.YOUTH: dead}
    assert roles(a_registration(FactName.SEAT_CONFIRMED), people) == {("confirmed", "counsellor")}


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ({}, {("confirmed", "youth")}),
        ({Role.COUNSELLOR: COUNSELLOR}, {("confirmed", "counsellor")}),
    ],
    ids=["on paper", "through the counsellor"],
)
def test_a_youth_without_an_address_is_reached_through_the_counsellor_or_on_paper(others, expected):
    people = {Role.YOUTH: replace(YOUTH, email=""), **others}
    assert roles(a_registration(FactName.SEAT_CONFIRMED), people) == expected


# A reminder is due until the session begins, and no longer: see test_reminders.py.
lasting = sorted(set(MAILS) - {FactName.REMINDER_DUE})
stories = st.lists(st.sampled_from(lasting), min_size=1, max_size=6)
some = st.sets(st.sampled_from(list(ALL)))
later = st.timedeltas(timedelta(), timedelta(days=9))
codes = st.sampled_from(["code", *BY_REASON])


@given(stories, codes, some, later)
def test_whenever_it_is_asked_the_same_mails_of_the_last_fact_alone_are_due(
    names, code, present, after
):
    registration = a_registration(*names, code=code)
    people = {role: ALL[role] for role in present}
    due = due_mails(registration, people, NOW)
    assert due == due_mails(registration, people, NOW + after)
    assert len(set(due)) == len(due)
    assert {key.cause for key in due} <= {registration.history[-1].id}
    allowed = BY_REASON.get(code, MAILS[names[-1]])
    assert all(key.role in allowed[key.kind] and key.role in present for key in due)


def test_every_fact_of_a_registration_is_told_or_followed_by_one_that_is():
    told = set(MAILS) | {FactName.REGISTRATION_RECEIVED}
    assert set(STEPS) - told == {FactName.SEAT_OFFER_ENDED}


def test_reports_never_bring_a_mail_back_to_where_it_was():
    order = [MailState.CLAIMED, MailState.UNKNOWN, MailState.SENT, MailState.DELIVERED]
    for state, earlier in FORWARD.items():
        assert state not in earlier
        assert not earlier & {MailState.BOUNCED, MailState.COMPLAINED, MailState.FAILED}
        if state in order:
            assert not earlier & set(order[order.index(state) :])


@pytest.mark.parametrize(
    ("seats", "awaited"),
    [
        ({"capacity": 2, "confirmed": 1, "waiting": 1}, True),
        ({"capacity": 2, "confirmed": 1, "waiting": 0}, False),
        ({"capacity": 2, "confirmed": 2, "waiting": 9}, False),
        ({"capacity": 2, "confirmed": 1, "called": 1, "unreachable": 1}, False),
        ({"capacity": 1, "confirmed": 1, "held": 1}, True),
        ({"capacity": 1, "confirmed": 2, "waiting": 1}, False),
        ({"sweep": "moved"}, True),
    ],
)
def test_a_session_is_looked_at_soon_when_something_is_to_be_given_taken_back_or_told(
    seats, awaited
):
    session = a_session(**seats)
    soon, then = NOW + LOST_AFTER, session.closes_at(UNREMINDED)
    assert next_wake(session, NOW, UNREMINDED) == (soon if awaited else then)


def dates(session):
    closes = session.closes_at(UNREMINDED)
    return {"closes": closes, "starts": session.starts_at, "over": session.over_at}


@pytest.mark.parametrize(
    ("state", "at", "promised"),
    [
        (SessionState.DRAFT, "closes", None),
        (SessionState.OPEN, "closes", "closes"),
        (SessionState.CLOSED, "closes", "starts"),
        (SessionState.RUNNING, "starts", "over"),
        (SessionState.FINISHED, "over", None),
        (SessionState.CANCELLED, "closes", None),
    ],
)
def test_a_session_is_promised_the_next_date_of_its_life(state, at, promised):
    session = a_session(state=state)
    found = next_wake(session, dates(session)[at], UNREMINDED)
    assert found == (dates(session)[promised] if promised else None)


def test_a_session_closed_by_hand_still_has_its_last_call_to_come():
    session = a_session(state=SessionState.CLOSED)
    assert next_wake(session, NOW, UNREMINDED) == session.closes_at(UNREMINDED)


@given(st.integers(0, 48 * 60))
def test_with_too_few_waking_hours_left_a_session_waits_for_its_last_call(minutes):
    session = a_session(confirmed=1, waiting=1)
    now = session.closes_at(UNREMINDED) - timedelta(minutes=minutes)
    may_offer = deadline(now + UNREMINDED.proof_within, session.starts_at, UNREMINDED) is not None
    confirming = replace(UNREMINDED, freed_place=FreedPlace.CONFIRM)
    soon = min(now + LOST_AFTER, session.closes_at(UNREMINDED))
    if minutes:
        assert next_wake(session, now, UNREMINDED) == (
            soon if may_offer else session.closes_at(UNREMINDED)
        )
        assert next_wake(session, now, confirming) == soon


@st.composite
def entries(draw):
    """Whoever may stand somewhere, with the dates that belong to it."""
    state = draw(st.sampled_from(sorted(State)))
    until = NOW + draw(st.timedeltas(timedelta(), timedelta(days=14)))
    linked = ("s/A", "t/B") if draw(st.booleans()) else ()
    entry = in_line("A", state, linked=linked)
    if state in HELD or state is State.PAUSED:
        entry = replace(entry, expires_at=until)
    if state is State.OFFERED and draw(st.booleans()):
        entry = replace(entry, marks=replace(entry.marks, proof_due=NOW + timedelta(hours=2)))
    return entry


@given(entries(), st.booleans(), st.timedeltas(timedelta(), timedelta(days=90)))
def test_whoever_waits_for_a_machine_is_always_promised_a_look(entry, told, after):
    now = NOW + after
    promised = wake_after(entry, told, now)
    waits = entry.state is State.RECEIVED or not told
    releases = entry.state is State.CONFIRMED and entry.marks.linked
    if waits or releases:
        assert promised is not None
        assert promised <= now + LOST_AFTER
    elif entry.expires_at:
        assert promised == min(filter(None, (entry.expires_at, entry.marks.proof_due)))
    else:
        assert promised is None


@given(entries())
def test_what_has_ended_and_was_told_is_never_looked_at_again(entry):
    if entry.state not in ACTIVE:
        assert wake_after(entry, True, NOW) is None


def test_a_form_is_looked_at_when_its_acknowledgement_is_due():
    received = a_registration(state=State.RECEIVED)
    assert next_wake(received, NOW, RULES) == NOW + timedelta(minutes=1)


def test_a_second_form_is_looked_at_until_its_mail_has_left():
    closed = a_registration(
        FactName.REGISTRATION_CLOSED, state=State.CLOSED, code="already_registered"
    )
    assert is_told(closed.history[-1], closed)
    assert next_wake(closed, NOW, RULES) == NOW + LOST_AFTER


@pytest.mark.parametrize("state", list(MailState))
def test_only_a_mail_under_way_is_looked_at_again(state):
    mail = Mail(MailKey("REGISTRATION#r", "confirmed", "fact-1", Role.YOUTH), state, "idf")
    pending = state in (MailState.CLAIMED, MailState.DUE_AGAIN)
    assert (next_wake(mail, NOW, RULES) is not None) == pending


def test_nothing_unheard_of_is_promised_a_look():
    with pytest.raises(TypeError):
        next_wake("something", NOW, RULES)
