"""Whether the report of an upload is to be mailed: `due_report`."""

from shared.domain.mail import MailKey, Role
from shared.domain.offers.upload import Upload
from shared.domain.person import Person

# The kind of mail that tells a partner what became of a file.
REPORT = "report"


def due_report(upload: Upload, reader: Person) -> MailKey | None:
    """The mail that ought to exist by now, one for each outcome or question.

    None when the page was open after all, when the partner has answered meanwhile, or when no
    mail may reach this reader.
    """
    told = upload.outcome
    if told is None or upload.seen or not upload.said_unseen:
        return None
    if not reader.mailbox:
        return None
    return MailKey(f"UPLOAD#{upload.id}", REPORT, told.id, Role.PARTNER)
