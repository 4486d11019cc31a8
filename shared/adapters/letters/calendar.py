"""The calendar part of a mail: one event for the week, made, changed and cancelled by mail."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from shared.adapters.letters.addresses import wire_address
from shared.adapters.letters.names import one_line
from shared.adapters.letters.templates import template
from shared.adapters.letters.words import in_trial
from shared.domain.letters import Letter
from shared.texts.catalogue import say
from shared.texts.dates import PARIS, day_and_hour, week

# RFC 5545, section 3.1: a longer line goes on in the next, after a space.
_LONGEST_LINE_OCTETS = 75


def calendar_part(letter: Letter, method: str) -> bytes:
    """The seat's event for REQUEST or CANCEL, the same bytes for the same letter.

    One event from the first meeting to the end of the last day: the hours of the days between are
    not known to the session.
    """
    written = template("event.ics").render(
        method=method,
        **_week(letter),
        uid=one_line(letter.calendar_uid),
        sequence=letter.calendar_sequence,
        now=letter.now.astimezone(UTC),
        organizer=wire_address(letter.region.contact_email),
        organizer_name=one_line(letter.region.sender_name).replace('"', ""),
        attendee=wire_address(letter.recipient.email),
    )
    return b"".join(_folded(line) for line in written.split("\n"))


def _week(letter: Letter) -> dict[str, datetime | str]:
    session = letter.session
    return {
        "starts": session.starts_at.astimezone(PARIS),
        "ends": datetime.combine(session.ends_on + timedelta(days=1), time(), PARIS),
        "title": in_trial(letter, session.title),
        "place": one_line(session.venue),
        "description": _description(letter),
    }


def _description(letter: Letter) -> str:
    session, language = letter.session, letter.language
    return say(
        "mail-calendar-description",
        language,
        week=week(session.starts_on, session.ends_on, language),
        first_day=day_and_hour(session.starts_at, language),
        email=letter.region.contact_email,
    )


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
