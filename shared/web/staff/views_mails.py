"""What staff are shown of a mail on one of their lists: what it says, and of which session."""

from shared.texts import dates
from shared.texts.catalogue import say
from shared.usecases.listed_mails import ListedMail


def kind(each: ListedMail) -> str:
    """What the mail is about, in a few words."""
    return say(f"staff-mail-{each.mail.key.kind.replace('_', '-')}")


def week(each: ListedMail) -> str:
    """The session it is about."""
    session = each.desk.session
    return f"{session.title}, {dates.week(session.starts_on, session.ends_on)}"
