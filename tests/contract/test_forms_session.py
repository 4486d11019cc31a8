"""What staff and partners write: sessions, capacities, uploads."""

from datetime import time

import pytest

from shared.contracts.session_forms import (
    read_capacity,
    read_change,
    read_dates,
    read_session,
)
from shared.contracts.upload_forms import read_upload
from shared.domain.refusals import NotEligible
from shared.web.refusing import field_sentence

WHOLE = {
    "title": "EXPLORE Évry",
    "starts_on": "2027-05-10",
    "ends_on": "2027-05-14",
    "department": "91",
    "venue": "Espace jeunes, 91000 Évry",
    "capacity": 20,
}


def refused(read, body):
    with pytest.raises(NotEligible) as raised:
        read(body)
    assert all(field_sentence(error) for error in raised.value.errors)
    return {error.field for error in raised.value.errors}


def test_a_session_starts_at_half_past_nine_and_is_open_unless_said_otherwise():
    form = read_session(WHOLE)
    assert (form.starts_at, form.open) == (time(9, 30), True)


def test_the_page_sends_texts():
    form = read_session({**WHOLE, "capacity": " 12 ", "starts_at": "10:00", "open": "false"})
    assert (form.capacity, form.starts_at, form.open) == (12, time(10), False)


@pytest.mark.parametrize("field", sorted(WHOLE))
def test_every_field_is_needed(field):
    body = {name: value for name, value in WHOLE.items() if name != field}
    assert refused(read_session, body) == {field}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "x" * 81),
        ("starts_on", 20270510),
        ("starts_on", "10/05/2027"),
        ("ends_on", "2027-05-09"),
        ("ends_on", "2028-05-14"),
        ("starts_at", "half past nine"),
        ("starts_at", 930),
        ("department", "Essonne"),
        ("venue", "a\nb\x07"),
        ("capacity", -1),
        ("capacity", 501),
        ("capacity", True),
        ("capacity", 12.5),
        ("capacity", "vingt"),
        ("open", "perhaps"),
    ],
)
def test_what_cannot_be_is_refused(field, value):
    assert refused(read_session, {**WHOLE, field: value}) == {field}


@pytest.mark.parametrize("capacity", [0, 25, "25", " 25 "])
def test_a_capacity_is_a_number_of_seats(capacity):
    assert read_capacity({"capacity": capacity}) == int(capacity)


@pytest.mark.parametrize("body", [{}, {"capacity": ""}, {"capacity": None}, {"capacity": "²"}])
def test_no_capacity_is_refused(body):
    assert refused(read_capacity, body) == {"capacity"}


def test_an_upload_needs_a_name():
    assert read_upload({"filename": "offres.csv"}).filename == "offres.csv"
    assert refused(read_upload, {"filename": 3}) == {"filename"}
    assert refused(read_upload, {}) == {"filename"}


DATES = {"starts_on": "2027-05-10", "ends_on": "2027-05-14", "starts_at": "10:00"}


def test_new_dates_come_with_their_hour():
    assert read_dates(DATES).starts_at == time(10)
    for field in DATES:
        assert refused(read_dates, {**DATES, field: ""}) == {field}
    assert refused(read_dates, {**DATES, "ends_on": "2027-05-09"}) == {"ends_on"}


def test_a_change_is_of_one_kind():
    assert read_change({"capacity": "12"}) == 12
    assert [read_change({"state": s}) for s in ("open", "closed", "cancelled")] == [
        "open",
        "closed",
        "cancelled",
    ]
    assert read_change(DATES) == read_dates(DATES)
    assert refused(read_change, {**DATES, "capacity": 3}) == {"body"}
    assert refused(read_change, {"state": "open", "capacity": 3}) == {"body"}


@pytest.mark.parametrize("state", ["draft", "running", "finished", "", None, 3])
def test_staff_bring_about_no_other_state(state):
    assert refused(read_change, {"state": state}) == {"state"}
