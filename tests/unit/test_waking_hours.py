"""A seat offer's clock: waking hours in Paris, and never beyond the session's closing."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.adapters.holidays import PublicHolidays, public_holidays
from shared.domain.offer_clock import deadline
from shared.domain.region import Rules
from shared.domain.waking_hours import MOST_DAYS, PARIS, WakingHours

WAKING = WakingHours(closed_days=public_holidays(range(2026, 2031)))
RULES = Rules(waking=WAKING)
WEEKS = timedelta(weeks=1)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def paris(text: str) -> datetime:
    """ "2027-03-01 10:00" on a clock in Paris, as aware UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=PARIS).astimezone(UTC)


def ends(starts: datetime, session: datetime | None = None) -> str:
    """When an offer ends, on a clock in Paris; the session is three weeks away unless said."""
    end = deadline(starts, session or starts + 3 * WEEKS, RULES)
    assert end is not None
    return f"{end.astimezone(PARIS):%A %d %B %H:%M}"


def test_example_21_an_offer_lasts_24_waking_hours_twelve_a_day():
    assert ends(paris("2027-03-01 10:00")) == "Wednesday 03 March 10:00"


def test_example_22_an_offer_sleeps_at_night_and_on_sunday():
    assert ends(paris("2027-03-05 19:00")) == "Monday 08 March 19:00"


def test_example_23_an_offer_of_a_saturday_night_starts_on_monday_and_ends_when_tuesday_does():
    assert ends(paris("2027-03-06 22:15")) == "Tuesday 09 March 20:00"


def test_example_24_an_offer_for_a_session_within_7_days_lasts_12_waking_hours():
    thursday, wednesday = paris("2027-03-04 09:00"), paris("2027-03-10 09:30")
    assert ends(thursday, wednesday) == "Friday 05 March 09:00"


def test_example_25_a_mail_never_reported_starts_the_clock_two_hours_after_it_was_taken():
    assert ends(paris("2027-03-02 11:00") + 2 * HOUR) == "Thursday 04 March 13:00"


def test_example_26_an_offer_sleeps_on_easter_monday_and_does_not_mind_the_change_of_clocks():
    assert ends(paris("2027-03-26 18:00")) == "Tuesday 30 March 18:00"


def test_example_27_an_offer_ends_at_the_latest_48_hours_before_the_session():
    friday, monday = paris("2027-03-12 12:00"), paris("2027-03-15 09:30")
    assert ends(friday, monday) == "Saturday 13 March 09:30"


def test_an_offer_does_not_mind_that_clocks_go_back():
    assert ends(paris("2027-10-30 18:00")) == "Wednesday 03 November 18:00"


@pytest.mark.parametrize(
    ("beyond", "expected"),
    [(0 * SECOND, "Tuesday 02 March 10:00"), (SECOND, "Wednesday 03 March 10:00")],
)
def test_a_session_starts_soon_up_to_exactly_7_days_away(beyond, expected):
    monday = paris("2027-03-01 10:00")
    assert ends(monday, monday + WEEKS + beyond) == expected


def test_exactly_four_waking_hours_are_enough_for_an_offer():
    assert ends(paris("2027-03-10 16:00"), paris("2027-03-12 20:00")) == "Wednesday 10 March 20:00"


@pytest.mark.parametrize(
    ("starts", "session"),
    [
        ("2027-03-10 16:01", "2027-03-12 20:00"),
        # The night counts for nothing: 2 h before it and 1 h 30 after it.
        ("2027-03-10 18:00", "2027-03-13 09:30"),
        # The last 3 h of a Saturday, then Sunday, Easter Monday, and a Tuesday before opening.
        ("2027-03-27 17:00", "2027-04-01 07:00"),
        ("2027-03-13 09:30", "2027-03-15 09:30"),
        ("2027-03-15 09:30", "2027-03-15 09:30"),
    ],
)
def test_no_offer_is_made_when_fewer_than_four_waking_hours_remain(starts, session):
    assert deadline(paris(starts), paris(session), RULES) is None


def test_another_region_sets_another_clock():
    rules = Rules(offer_hours=10, closing_hours=24, waking=WakingHours(opens=9, closes=18))
    starts = paris("2027-03-01 10:00")
    assert deadline(starts, starts + 3 * WEEKS, rules) == paris("2027-03-02 11:00")
    assert deadline(starts, paris("2027-03-02 15:00"), rules) == paris("2027-03-01 15:00")


def test_a_sum_that_ends_with_a_day_ends_at_its_closing():
    closing = paris("2027-03-01 20:00")
    assert WAKING.add(paris("2027-03-01 08:00"), 12) == WAKING.add(closing, 0) == closing


@pytest.mark.parametrize(("opens", "closes"), [(20, 8), (8, 8), (-1, 20), (8, 25)])
def test_hours_that_are_none_are_refused(opens, closes):
    with pytest.raises(ValueError, match="open before they close"):
        WakingHours(opens, closes)


def test_waking_hours_may_last_until_midnight_and_an_hour_stays_an_hour_when_clocks_change():
    waking = WakingHours(opens=0, closes=24)
    assert waking.add(paris("2027-03-01 10:00"), 24) == paris("2027-03-02 10:00")
    assert waking.between(paris("2027-03-27 22:00"), paris("2027-03-29 02:00")) == 4 * HOUR


def test_looking_far_ahead_stops_after_a_bounded_number_of_days():
    today = paris("2027-03-01 10:00")
    soon = WAKING.between(today, today + MOST_DAYS * timedelta(days=1))
    assert soon <= WAKING.between(today, today + 3 * 52 * WEEKS) <= soon + 12 * HOUR
    with pytest.raises(ValueError, match="more than 400 days"):
        WAKING.add(today, 12 * MOST_DAYS)


moments = st.timedeltas(timedelta(0), 4 * 52 * WEEKS).map(lambda after: FIRST + after)
ahead = st.timedeltas(timedelta(0), timedelta(days=30))


def awake(at: datetime) -> bool:
    """The rule read aloud, from opening to closing, both included."""
    there = at.astimezone(PARIS)
    in_hours = time(8) <= there.time() <= time(20)
    return in_hours and there.weekday() != 6 and there.date() not in WAKING.closed_days


@given(moments, st.integers(0, 100))
def test_so_many_waking_hours_later_so_many_waking_hours_have_passed(start, hours):
    end = WAKING.add(start, hours)
    assert end >= start and awake(end) and end.utcoffset() == timedelta(0)
    assert WAKING.between(start, end) == hours * HOUR


@given(moments, ahead, ahead)
def test_waking_time_adds_up_and_is_never_more_than_time(start, first, second):
    middle, end = start + first, start + first + second
    whole = WAKING.between(start, middle) + WAKING.between(middle, end)
    assert whole == WAKING.between(start, end) <= end - start
    assert WAKING.between(end, start) == timedelta(0)


@given(moments.map(lambda at: at.replace(minute=0, second=0, microsecond=0)), st.integers(0, 400))
def test_waking_time_is_a_count_of_the_hours_that_begin_and_end_awake(start, hours):
    marks = [start + n * HOUR for n in range(hours + 1)]
    counted = sum(awake(a) and awake(b) for a, b in pairwise(marks))
    assert WAKING.between(start, marks[-1]) == counted * HOUR


@given(moments, st.timedeltas(timedelta(0), timedelta(days=20)))
@example(paris("2027-03-10 16:00"), timedelta(hours=52))
@example(paris("2027-03-10 16:00"), timedelta(hours=52) - SECOND)
def test_a_deadline_is_awake_or_the_closing_and_long_enough_after_the_start(starts, away):
    closing = starts + away - RULES.closes_before
    end = deadline(starts, starts + away, RULES)
    if WAKING.between(starts, closing) < 4 * HOUR:
        assert end is None
        return
    assert end is not None and starts < end <= closing
    assert end == closing or awake(end)
    full = (12 if away <= WEEKS else 24) * HOUR
    assert WAKING.between(starts, end) == min(full, WAKING.between(starts, closing))


def test_the_public_holidays_of_2027_are_the_eleven_of_metropolitan_france():
    days = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
    by_easter = {date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17)}
    expected = {date(2027, month, day) for month, day in days} | by_easter
    assert public_holidays([2027]) == expected
    assert public_holidays([2027, 2028]) == expected | public_holidays([2028])
    assert public_holidays([]) == frozenset()


def test_a_holiday_is_known_in_whatever_year_it_is_asked_for():
    holidays = PublicHolidays()
    assert date(2027, 3, 29) in holidays and date(2031, 7, 14) in holidays
    assert date(2027, 3, 28) not in holidays and None not in holidays
    far = paris("2031-07-12 18:00")
    assert WakingHours(closed_days=holidays).add(far, 24) == paris("2031-07-16 18:00")
    assert holidays == PublicHolidays()
