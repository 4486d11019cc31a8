"""The mail of a report that its partner has not looked at: whether it is due, and to whom."""

from dataclasses import dataclass

from shared.domain.letters import ReportLetter
from shared.domain.mail import MailKey
from shared.domain.offers.frequent import most_frequent
from shared.domain.offers.unseen import due_report
from shared.domain.offers.upload import Upload
from shared.domain.person import Person
from shared.ports import Parts
from shared.usecases.links import report_page
from shared.usecases.partners import reader_of
from shared.usecases.posting import Posting, as_read, post


@dataclass(frozen=True)
class _Unseen:
    """An upload whose report is to be mailed, and to whom."""

    upload: Upload
    reader: Person
    key: MailKey


def send_due_report(parts: Parts, upload_id: str) -> str:
    """Sends the report that nobody has looked at, unless somebody has claimed it.

    Says what became of it; "not_due" when it was seen, answered or can reach nobody.
    """
    unseen = _due(parts, upload_id)
    if unseen is None:
        return "not_due"
    write = as_read(parts, _letter(parts, unseen))
    return post(parts, Posting(unseen.key, unseen.upload.region, unseen.reader, write))


def report_calls_for(parts: Parts, key: MailKey) -> bool:
    """Whether this mail still tells the present, to somebody it can reach."""
    unseen = _due(parts, key.subject.removeprefix("UPLOAD#"))
    return unseen is not None and unseen.key == key


def _due(parts: Parts, upload_id: str) -> _Unseen | None:
    upload = parts.uploads.get(upload_id)
    if upload is None:
        return None
    reader = reader_of(parts, upload.by, upload.partner, upload.region)
    if reader is None:
        return None
    key = due_report(upload, reader)
    return None if key is None else _Unseen(upload, reader, key)


def _letter(parts: Parts, unseen: _Unseen) -> ReportLetter:
    """Everything the mail is written from; read before the claim, since reading may fail."""
    upload = unseen.upload
    report = parts.files.report(upload)
    return ReportLetter(
        key=unseen.key,
        tag=parts.letters.tag(unseen.key),
        sender=parts.addresses.mail_sender,
        configuration_set=parts.addresses.mail_configuration_set,
        region=parts.regions.get(upload.region),
        recipient=unseen.reader,
        link=report_page(parts, upload.id),
        now=parts.clock.now(),
        trial=parts.addresses.trial,
        upload=upload,
        problems=most_frequent(report.problems) if report else (),
        annotated=bool(report and report.annotated),
    )
