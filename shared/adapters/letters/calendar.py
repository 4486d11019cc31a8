"""The calendar part of a mail: one event for the week, made, changed and cancelled by mail."""

from shared.adapters.letters.addresses import wire_address
from shared.adapters.letters.names import one_line
from shared.adapters.letters.words import in_trial
from shared.domain.letters import Letter
from shared.texts.calendar import Week, described, one_week


def calendar_part(letter: Letter, method: str) -> bytes:
    """The seat's event for REQUEST or CANCEL, the same bytes for the same letter."""
    session = letter.session
    event = Week(
        uid=letter.registration.calendar_uid,
        sequence=letter.calendar_sequence,
        starts_at=session.starts_at,
        ends_on=session.ends_on,
        title=in_trial(letter, session.title),
        place=one_line(session.venue),
        description=described(
            session.starts_at, session.ends_on, letter.region.contact_email, letter.language
        ),
        cancelled=method == "CANCEL",
        extra=tuple(_parties(letter)),
    )
    return one_week(event, letter.now, method)


def _parties(letter: Letter) -> list[str]:
    """Who asks whom to come: a calendar program takes no invitation without both."""
    name = one_line(letter.region.sender_name).replace('"', "")
    asked = "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:"
    return [
        f'ORGANIZER;CN="{name}":mailto:{wire_address(letter.region.contact_email)}',
        asked + wire_address(letter.recipient.email),
    ]
