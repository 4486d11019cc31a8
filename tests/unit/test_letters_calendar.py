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
from shared.domain.mails import Role
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


@pytest.mark.parametrize(("story", "role"), STORIES_BY_ROLE)
def test_only_a_confirmed_seat_and_its_cancellation_touch_the_youths_calendar(story, role):
    touching = {"confirmed": "REQUEST", "cancelled": "CANCEL"}
    method = touching.get(story.split(",")[0]) if role is Role.YOUTH else None
    if story == "cancelled, waiting":
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
