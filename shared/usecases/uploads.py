"""A partner's uploads: a place for a file, and what became of it."""

from collections.abc import Callable, Sequence

from shared.domain.offers.report import Report
from shared.domain.offers.upload import Upload
from shared.domain.refusals import NotAllowed, NotFound
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Account, Parts
from shared.ports.offers import Sending

LONGEST_FILENAME = 80
MOST_LISTED = 20


def begin_upload(
    parts: Parts, account: Account, filename: str, page_of: Callable[[str], str] | None = None
) -> tuple[Upload, Sending]:
    """A waiting upload and the form to send its file by.

    `page_of` tells the page of an upload id, to which a browser without JavaScript goes on.
    """
    now = parts.clock.now()
    upload = Upload(
        id=parts.ids.new(),
        partner=_partner(account),
        region=account.region,
        by=account.id,
        filename=_shortened(filename),
        created_at=now,
    )
    parts.uploads.add(upload, next_wake(upload, now, Rules()))
    return upload, parts.files.sending(upload, page_of(upload.id) if page_of else None)


def report_of(parts: Parts, account: Account, upload_id: str) -> tuple[Upload, Report]:
    """The upload and its report as far as there is one; raises NotFound."""
    upload = parts.uploads.get(upload_id)
    own = (_partner(account), account.region)
    if upload is None or (upload.partner, upload.region) != own:
        raise NotFound("no_such_upload")
    report = parts.files.report(upload) if upload.ended else None
    return upload, report or Report(upload.state, upload.counts)


def latest_uploads(parts: Parts, account: Account) -> Sequence[Upload]:
    """The partner's latest uploads, newest first."""
    found = parts.uploads.of_partner(_partner(account), MOST_LISTED)
    return [upload for upload in found if upload.region == account.region]


def _partner(account: Account) -> str:
    if account.partner is None:
        raise NotAllowed("wrong_role")
    return account.partner


def _shortened(filename: str) -> str:
    name = filename.replace("\\", "/").rpartition("/")[2]
    return "".join(c for c in name if c.isprintable()).strip()[-LONGEST_FILENAME:]
