"""What staff are shown of a mail on one of their lists: what it says, and of which session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.domain.mail import Mail
from shared.texts import dates
from shared.texts.catalogue import say
from shared.usecases.listed_mails import ListedMail


@dataclass(frozen=True)
class Written:
    """A mail in a registration's story: what it says, to whom, how far it has come, since when."""

    what: str
    to: str
    state: str
    at: datetime | None


def written(mails: Sequence[tuple[Mail, datetime | None]]) -> Sequence[Written]:
    """The mails of a registration, the latest first."""
    return [_written(mail, at) for mail, at in reversed(mails)]


def _written(mail: Mail, at: datetime | None) -> Written:
    what = _kind(mail)
    what = say("staff-mail-sent-again", what=what) if mail.key.again else what
    to = say("staff-mails-to", role=mail.key.role.value)
    return Written(what, to, say(f"staff-mail-is-{mail.state.value.replace('_', '-')}"), at)


def kind(each: ListedMail) -> str:
    """What the mail is about, in a few words."""
    return _kind(each.mail)


def _kind(mail: Mail) -> str:
    return say(f"staff-mail-{mail.key.kind.replace('_', '-')}")


def week(each: ListedMail) -> str:
    """The session it is about."""
    session = each.desk.session
    return f"{session.title}, {dates.week(session.starts_on, session.ends_on)}"
