"""Dates and hours in the words of a language, as read on a clock in Paris."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from shared.texts.languages import EASY, ENGLISH, FRENCH

PARIS = ZoneInfo("Europe/Paris")
# An hour is not torn apart at the end of a line.
_NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class _Words:
    """How a language tells time: names from Monday and January on, and what stands between."""

    days: tuple[str, ...]
    months: tuple[str, ...]
    first: str
    at: str
    one_day: str
    days_on_end: str
    hour: Callable[[datetime], str]


def _french_hour(there: datetime) -> str:
    minutes = f"{_NO_BREAK}{there.minute:02}" if there.minute else ""
    return f"{there.hour}{_NO_BREAK}h{minutes}"


def _easy_hour(there: datetime) -> str:
    unit = "heure" if there.hour < 2 else "heures"
    minutes = f"{_NO_BREAK}{there.minute:02}" if there.minute else ""
    return f"{there.hour}{_NO_BREAK}{unit}{minutes}"


def _english_hour(there: datetime) -> str:
    named = {(0, 0): "midnight", (12, 0): "midday"}.get((there.hour, there.minute))
    minutes = f":{there.minute:02}" if there.minute else ""
    return named or f"{there.hour % 12 or 12}{minutes}{'am' if there.hour < 12 else 'pm'}"


_OF_FRENCH = _Words(
    days=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    first="1er",
    at="à",
    one_day="le {}",
    days_on_end="du {} au {}",
    hour=_french_hour,
)
_OF_ENGLISH = _Words(
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    first="1",
    at="at",
    one_day="on {}",
    days_on_end="from {} to {}",
    hour=_english_hour,
)
_WORDS = {
    FRENCH: _OF_FRENCH,
    EASY: replace(_OF_FRENCH, hour=_easy_hour),
    ENGLISH: _OF_ENGLISH,
}


def day(on: date, language: str = FRENCH) -> str:
    """ "lundi 15 mars 2027"."""
    return f"{weekday(on, language)} {date_alone(on, language)}"


def date_alone(on: date, language: str = FRENCH) -> str:
    """ "15 mars 2027": where the day of the week tells nothing."""
    return f"{day_and_month(on, language)} {on.year}"


def day_and_month(on: date, language: str = FRENCH) -> str:
    """ "15 mars", "1er mars"."""
    return f"{_number(on, language)} {_WORDS[language].months[on.month - 1]}"


def month(on: date, language: str = FRENCH) -> str:
    """ "mars 2027"."""
    return f"{_WORDS[language].months[on.month - 1]} {on.year}"


def weekday_and_day(on: date, language: str = FRENCH) -> str:
    """ "lundi 15 mars": within a year that is named already."""
    return f"{weekday(on, language)} {day_and_month(on, language)}"


def weekday_and_number(on: date, language: str = FRENCH) -> str:
    """ "lundi 15", "lundi 1er": within a week that is named already."""
    return f"{weekday(on, language)} {_number(on, language)}"


def hour(at: datetime, language: str = FRENCH) -> str:
    """ "9 h 30", "10 h" (no-break spaces) in Paris, from an aware datetime."""
    return _WORDS[language].hour(at.astimezone(PARIS))


def day_and_hour(at: datetime, language: str = FRENCH) -> str:
    """ "lundi 15 mars 2027 à 9 h 30" in Paris, from an aware datetime."""
    return _at(day(at.astimezone(PARIS).date(), language), at, language)


def weekday_and_hour(at: datetime, language: str = FRENCH) -> str:
    """ "lundi 15 mars à 9 h 30" in Paris, from an aware datetime: for what is near."""
    on = at.astimezone(PARIS).date()
    return _at(weekday_and_day(on, language), at, language)


def day_and_month_and_hour(at: datetime, language: str = FRENCH) -> str:
    """ "15 mars à 9 h 30" in Paris, from an aware datetime: for subjects, where room is short."""
    return _at(day_and_month(at.astimezone(PARIS).date(), language), at, language)


def week(starts_on: date, ends_on: date, language: str = FRENCH) -> str:
    """ "du lundi 15 au vendredi 19 mars 2027", with month and year repeated where they differ."""
    words, end = _WORDS[language], day(ends_on, language)
    if starts_on == ends_on:
        return words.one_day.format(end)
    return words.days_on_end.format(_start(starts_on, ends_on, language), end)


def _start(starts_on: date, ends_on: date, language: str) -> str:
    if starts_on.year != ends_on.year:
        return day(starts_on, language)
    same = starts_on.month == ends_on.month
    if same:
        return weekday_and_number(starts_on, language)
    return weekday_and_day(starts_on, language)


def _at(on: str, at: datetime, language: str) -> str:
    return f"{on} {_WORDS[language].at} {hour(at, language)}"


def weekday(on: date, language: str = FRENCH) -> str:
    """ "lundi"."""
    return _WORDS[language].days[on.weekday()]


def _number(on: date, language: str) -> str:
    return _WORDS[language].first if on.day == 1 else str(on.day)
