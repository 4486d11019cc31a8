"""The calendar part, read back by a strict parser."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import SMTP

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.adapters.letters.calendar import calendar_part
from shared.adapters.letters.compose import compose
from shared.domain.mail import Role
from shared.texts.dates import PARIS
from tests.unit.letter_samples import NOW, STORIES_BY_ROLE, letter


def parts(story, role=Role.YOUTH):
    message = message_from_bytes(compose(letter(story, role)), policy=SMTP)
    return [
        p for p in message.walk() if p.get_content_type() in ("text/calendar", "application/ics")
    ]


def event(written, method="REQUEST"):
    calendar = icalendar.Calendar.from_ical(calendar_part(written, method))
    assert not calendar.errors and len(calendar.events) == 1 and not calendar.events[0].errors
    return calendar.events[0]


TOUCHING = {
    "confirmed": "REQUEST",
    "session_moved": "REQUEST",
    "cancelled": "CANCEL",
    "session_cancelled": "CANCEL",
    "released": "CANCEL",
}
# Of these kinds, the variants in which no seat was confirmed, or one was.
OTHERWISE = {
    "cancelled, waiting": None,
    "cancelled, by guardian": None,
    "session_cancelled, waiting": None,
    "session_moved, received": None,
    "session_moved, offered": None,
    "session_moved, waiting": None,
    "session_moved, paused": None,
    "session_moved, guardian": None,
    "ineligible, seated": "CANCEL",
}


@pytest.mark.parametrize(("story", "role"), STORIES_BY_ROLE)
def test_only_a_seat_made_moved_or_ended_touches_the_youths_calendar(story, role):
    method = OTHERWISE.get(story, TOUCHING.get(story.split(",")[0]))
    if role is not Role.YOUTH:
        method = None
    shown = [p.get_param("method") for p in parts(story, role)]
    assert shown == ([method, None] if method else [])


def test_the_invitation_is_shown_and_attached_in_base64():
    invitation, file = parts("confirmed")
    assert invitation["Content-Type"].params["method"] == "REQUEST"
    assert invitation["Content-Transfer-Encoding"] == file["Content-Transfer-Encoding"] == "base64"
    assert file.get_filename() == "explore.ics"
    assert invitation.get_payload(decode=True) == file.get_payload(decode=True)


def test_the_event_lasts_from_the_first_meeting_to_the_end_of_the_last_day_in_paris():
    week = event(letter())
    assert week.start.isoformat() == "2027-03-15T09:30:00+01:00"
    assert week.end.isoformat() == "2027-03-20T00:00:00+01:00"
    assert week["dtstart"].params["TZID"] == "Europe/Paris"
    assert week["dtstamp"].dt == NOW
    assert week["location"] == letter().session.venue
    assert week["attendee"] == "mailto:amina@example.org"
    assert week["organizer"] == "mailto:explore@explore.example.org"


def test_a_session_of_summer_starts_at_its_summer_hour():
    starts = datetime(2027, 6, 14, 7, 30, tzinfo=UTC)
    days = {"starts_on": date(2027, 6, 14), "ends_on": date(2027, 6, 18)}
    session = replace(letter().session, starts_at=starts, **days)
    assert (
        event(replace(letter(), session=session)).start.isoformat() == "2027-06-14T09:30:00+02:00"
    )


def test_our_time_zone_tells_the_same_hours_as_the_official_one():
    calendar = icalendar.Calendar.from_ical(calendar_part(letter(), "REQUEST"))
    ours = calendar.timezones[0].to_tz()
    for day in range(0, 800, 7):
        at = datetime(2026, 9, 1, 9, 30) + timedelta(days=day)  # noqa: DTZ001
        assert at.replace(tzinfo=ours).utcoffset() == at.replace(tzinfo=PARIS).utcoffset()


def test_a_move_names_the_same_event_with_its_new_dates_and_a_later_sequence():
    made, moved = event(letter("confirmed")), letter("session_moved")
    starts = moved.session.starts_at + timedelta(days=7)
    days = {"starts_on": date(2027, 3, 22), "ends_on": date(2027, 3, 26)}
    session = replace(moved.session, starts_at=starts, edition=1, **days)
    after = event(replace(moved, session=session, sequence=2))
    assert made["uid"] == after["uid"]
    assert (made["sequence"], after["sequence"]) == (1, 3)
    assert after.start.isoformat() == "2027-03-22T09:30:00+01:00"
    assert after["status"] == "CONFIRMED"


def test_whoever_is_confirmed_after_a_move_gets_a_later_sequence_than_before_it():
    early = letter("confirmed")
    late = replace(early, session=replace(early.session, edition=1))
    assert late.calendar_sequence > early.calendar_sequence


def test_a_cancellation_names_the_same_event_with_a_later_sequence():
    made = event(letter("confirmed"))
    ended = event(replace(letter("cancelled"), sequence=2), "CANCEL")
    assert made["uid"] == ended["uid"] == "registration-registration-1@explore"
    assert (made["sequence"], ended["sequence"]) == (1, 2)
    assert (made["status"], ended["status"]) == ("CONFIRMED", "CANCELLED")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.sampled_from(["a;b,c\\n", "\r\nATTENDEE:mailto:x@example.org"]))
def test_whatever_a_session_is_called_there_is_one_event_in_lines_of_75_octets(title):
    session = replace(letter().session, title=title, venue=title)
    region = replace(letter().region, sender_name=title)
    written = replace(letter(), session=session, region=region)
    raw = calendar_part(written, "REQUEST")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    week = event(written)
    assert isinstance(week["attendee"], icalendar.vCalAddress)
    assert week["summary"] == week["location"]
    assert week["summary"].split() == [w for w in week["summary"].split(" ") if w]


def test_signs_with_a_meaning_come_back_as_they_were():
    session = replace(letter().session, title='A; b, c \\n: "d" – é' * 9)
    assert event(replace(letter(), session=session))["summary"] == session.title
