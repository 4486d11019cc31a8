"""The line of a session for a file: whoever of the team takes it away is remembered."""

from collections.abc import Mapping, Sequence

from shared.domain.journal import Act
from shared.domain.person import Person
from shared.domain.registration import Registration
from shared.domain.session import Session
from shared.ports import Account, Parts
from shared.usecases.journal import note
from shared.usecases.sessions import with_line


def line_to_take_away(
    parts: Parts, account: Account, session_id: str
) -> tuple[Session, Sequence[Registration], Mapping[str, Person]]:
    """A session, everybody in it and whoever accompanies them; raises NotFound."""
    session, registrations = with_line(parts, account, session_id)
    note(parts, account, Act.LINE_DOWNLOADED, session_id=session_id)
    about = {own for each in registrations for own in (each.person, each.counsellor) if own}
    return session, registrations, parts.people.get(about)
