"""Dates and hours in French words, as read on a clock in Paris."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
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
)
# An hour is not torn apart at the end of a line.
_NO_BREAK = "\u00a0"


def day(on: date) -> str:
    """ "lundi 15 mars 2027"."""
    return f"{_weekday(on)} {date_alone(on)}"


def date_alone(on: date) -> str:
    """ "15 mars 2027": where the day of the week tells nothing."""
    return f"{day_and_month(on)} {on.year}"


def day_and_month(on: date) -> str:
    """ "15 mars", "1er mars"."""
    return f"{_number(on)} {_MONTHS[on.month - 1]}"


def hour(at: datetime) -> str:
    """ "9 h 30", "10 h" (no-break spaces) in Paris, from an aware datetime."""
    there = at.astimezone(PARIS)
    minutes = f"{_NO_BREAK}{there.minute:02}" if there.minute else ""
    return f"{there.hour}{_NO_BREAK}h{minutes}"


def day_and_hour(at: datetime) -> str:
    """ "lundi 15 mars 2027 à 9 h 30" in Paris, from an aware datetime."""
    return f"{day(at.astimezone(PARIS).date())} à {hour(at)}"


def weekday_and_hour(at: datetime) -> str:
    """ "lundi 15 mars à 9 h 30" in Paris, from an aware datetime: for what is near."""
    on = at.astimezone(PARIS).date()
    return f"{_weekday(on)} {day_and_month(on)} à {hour(at)}"


def day_and_month_and_hour(at: datetime) -> str:
    """ "15 mars à 9 h 30" in Paris, from an aware datetime: for subjects, where room is short."""
    return f"{day_and_month(at.astimezone(PARIS).date())} à {hour(at)}"


def week(starts_on: date, ends_on: date) -> str:
    """ "du lundi 15 au vendredi 19 mars 2027", with month and year repeated where they differ."""
    if starts_on == ends_on:
        return f"le {day(starts_on)}"
    return f"du {_start(starts_on, ends_on)} au {day(ends_on)}"


def _start(starts_on: date, ends_on: date) -> str:
    if starts_on.year != ends_on.year:
        return day(starts_on)
    if starts_on.month != ends_on.month:
        return f"{_weekday(starts_on)} {day_and_month(starts_on)}"
    return f"{_weekday(starts_on)} {_number(starts_on)}"


def _weekday(on: date) -> str:
    return _DAYS[on.weekday()]


def _number(on: date) -> str:
    return "1er" if on.day == 1 else str(on.day)
