"""Dates and hours in French words."""

from datetime import UTC, date, datetime

import pytest

from shared.texts import dates


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2027, 3, 15), "lundi 15 mars 2027"),
        (date(2027, 8, 1), "dimanche 1er août 2027"),
        (date(2028, 2, 29), "mardi 29 février 2028"),
    ],
)
def test_a_day(on, words):
    assert dates.day(on) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2027, 3, 15, 8, 30, tzinfo=UTC), "lundi 15 mars 2027 à 9 h 30"),
        (datetime(2027, 7, 1, 8, 5, tzinfo=UTC), "jeudi 1er juillet 2027 à 10 h 05"),
        (datetime(2027, 3, 14, 23, 0, tzinfo=UTC), "lundi 15 mars 2027 à 0 h"),
        (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), "dimanche 28 mars 2027 à 3 h"),
    ],
)
def test_a_day_and_hour_in_paris(at, words):
    assert dates.day_and_hour(at).replace("\u00a0", " ") == words
    assert dates.day_and_hour(at).endswith(dates.hour(at)) and " h" not in dates.hour(at)


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (date(2027, 3, 15), date(2027, 3, 19), "du lundi 15 au vendredi 19 mars 2027"),
        (date(2027, 3, 1), date(2027, 3, 5), "du lundi 1er au vendredi 5 mars 2027"),
        (date(2027, 3, 29), date(2027, 4, 2), "du lundi 29 mars au vendredi 2 avril 2027"),
        (
            date(2026, 12, 28),
            date(2027, 1, 1),
            "du lundi 28 décembre 2026 au vendredi 1er janvier 2027",
        ),
        (date(2027, 3, 15), date(2027, 3, 15), "le lundi 15 mars 2027"),
    ],
)
def test_a_week(starts, ends, words):
    assert dates.week(starts, ends) == words


def test_a_short_deadline():
    at = datetime(2027, 3, 3, 9, 0, tzinfo=UTC)
    assert dates.day_and_month_and_hour(at).replace("\u00a0", " ") == "3 mars à 10 h"
