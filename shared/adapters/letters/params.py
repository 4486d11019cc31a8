"""What the sentences of a mail are given: dates in words, names that may be shown, choices."""

from shared.adapters.letters.names import (
    LONGEST_NAME,
    LONGEST_NAME_IN_SUBJECT,
    one_line,
    person_name,
)
from shared.domain.facts import Param
from shared.domain.letters import Letter
from shared.domain.region import Region
from shared.texts import dates
from shared.texts.catalogue import say

Params = dict[str, Param]
_NO_BREAK = "\u00a0"
_NONE = "none"


def params_of(letter: Letter, paper: bool) -> Params:
    """All that a sentence may name; `paper`: nobody can answer it, nothing is attached."""
    return _of_dates(letter) | of_region(letter.region) | _of_registration(letter, paper)


def in_subject(letter: Letter, params: Params) -> Params:
    """The same, with a name that leaves room for the outcome."""
    return {**params, "youth": _youth(letter, LONGEST_NAME_IN_SUBJECT)}


def _of_dates(letter: Letter) -> Params:
    session, until, language = letter.session, letter.until, letter.language
    return {
        "language": language.value,
        "title": one_line(session.title),
        "starts": dates.day_and_month(session.starts_on, language),
        "week": dates.week(session.starts_on, session.ends_on, language),
        "first_day": dates.day_and_hour(session.starts_at, language),
        "deadline": dates.day_and_hour(until, language) if until else "",
        "deadline_short": dates.day_and_month_and_hour(until, language) if until else "",
        "until": dates.weekday_and_hour(until, language) if until else "",
        "days_left": max(letter.days_left, 0),
        "near": letter.near,
    }


def of_region(region: Region) -> Params:
    """What may be said of the chamber and how to reach it."""
    programme = region.programme
    return {
        "region": one_line(region.name),
        "phone": one_line(region.contact_phone).replace(" ", _NO_BREAK) or _NONE,
        "email": one_line(region.contact_email),
        "programme": one_line(programme.title),
        "blocks": one_line(" ; ".join(programme.blocks)),
        "hours": programme.hours,
        "age_min": region.rules.age_min,
        "age_max": region.rules.age_max,
        "pause_days": region.rules.pause_days,
        "priority_days": region.rules.priority_days,
    }


def _of_registration(letter: Letter, paper: bool) -> Params:
    registration = letter.registration
    return {
        "name": person_name(letter.recipient.first_name) or _NONE,
        "youth": _youth(letter, LONGEST_NAME),
        "rank": letter.rank or 0,
        "state": registration.state.value,
        "reason": registration.reason.code,
        "by": registration.history[-1].by.partition(":")[0],
        "may_act": registration.counsellor_may_act,
        "minor": registration.marks.minor,
        "had_seat": letter.had_seat,
        "silence": letter.silence.value,
        "others": len(letter.choices),
        "calendar": _NONE if paper else letter.calendar_method or _NONE,
        "paper": paper,
    }


def _youth(letter: Letter, longest: int) -> str:
    return youth_name(letter.youth_first_name, letter.youth_initial, longest)


def youth_name(first_name: str, initial: str, longest: int) -> str:
    """How a counsellor or a guardian reads of a youth: "Amina E."."""
    given, letter = person_name(first_name, longest), person_name(initial)[:1].upper()
    named = f"{given} {letter}." if letter else given
    return named.strip() or say("mail-youth-unnamed")
