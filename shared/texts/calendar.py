"""Calendar files (RFC 5545): the week of a seat, and all the weeks a calendar subscribes to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from shared.texts import dates
from shared.texts.catalogue import say
from shared.texts.dates import PARIS

# RFC 5545, section 3.1: a longer line goes on in the next, after a space.
_LONGEST_LINE_OCTETS = 75
_PARIS = """\
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE"""
_FOR_A_FEED = ("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H")


@dataclass(frozen=True)
class Week:
    """A session in a calendar: one event from the first meeting to the end of the last day.

    The hours of the days between are not known to the session. `sequence` rises with every change;
    `extra` are lines of their own, as the format wants them.
    """

    uid: str
    sequence: int
    starts_at: datetime
    ends_on: date
    title: str
    place: str
    description: str
    cancelled: bool = False
    extra: tuple[str, ...] = ()


def described(starts_at: datetime, ends_on: date, email: str, language: str) -> str:
    """What a calendar says of the week: its days, the first meeting, whom to write to."""
    starts_on = starts_at.astimezone(PARIS).date()
    return say(
        "mail-calendar-description",
        language,
        week=dates.week(starts_on, ends_on, language),
        first_day=dates.day_and_hour(starts_at, language),
        email=email,
    )


def one_week(week: Week, now: datetime, method: str = "") -> bytes:
    """A file of one week; `method` where it is an invitation or takes one back."""
    return _written((f"METHOD:{method}",) if method else (), [week], now)


def feed(name: str, weeks: Iterable[Week], now: datetime) -> bytes:
    """What a calendar program subscribes to under this name, and looks at again every hour."""
    titles = (f"NAME:{_value(name)}", f"X-WR-CALNAME:{_value(name)}")
    return _written((*titles, *_FOR_A_FEED), weeks, now)


def _written(about: Iterable[str], weeks: Iterable[Week], now: datetime) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//EXPLORE//inscriptions//FR", *about]
    lines += [*_PARIS.split("\n"), *(line for week in weeks for line in _event(week, now))]
    return b"".join(map(_folded, [*lines, "END:VCALENDAR"]))


def _event(week: Week, now: datetime) -> Iterator[str]:
    ends = datetime.combine(week.ends_on + timedelta(days=1), time(), PARIS)
    yield "BEGIN:VEVENT"
    yield f"UID:{week.uid}"
    yield f"SEQUENCE:{week.sequence}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;TZID=Europe/Paris:{week.starts_at.astimezone(PARIS):%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID=Europe/Paris:{ends:%Y%m%dT%H%M%S}"
    yield f"STATUS:{'CANCELLED' if week.cancelled else 'CONFIRMED'}"
    yield f"SUMMARY:{_value(week.title)}"
    yield f"LOCATION:{_value(week.place)}"
    yield f"DESCRIPTION:{_value(week.description)}"
    yield from week.extra
    yield "END:VEVENT"


def _value(text: str) -> str:
    """A text as the format wants it between the colon and the line's end (section 3.3.11)."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _folded(line: str) -> bytes:
    return b"\r\n ".join(_pieces(line)) + b"\r\n"


def _pieces(line: str) -> Iterator[bytes]:
    """The line, or its pieces that leave room for the space before, no character torn apart."""
    if len(line.encode()) <= _LONGEST_LINE_OCTETS:
        yield line.encode()
        return
    piece = b""
    for sign in line:
        octets = sign.encode()
        if len(piece) + len(octets) > _LONGEST_LINE_OCTETS - 1:
            yield piece
            piece = b""
        piece += octets
    yield piece
