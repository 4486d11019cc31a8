"""A partner's uploads: a place for a file, what became of it, and what the partner answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from shared.domain.facts import Fact, FactName, Why
from shared.domain.offers.report import Report
from shared.domain.offers.upload import ASKING, Gone, Upload, UploadState
from shared.domain.refusals import NotFound
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Account, Parts
from shared.ports.offer_files import Sending
from shared.usecases.partners import partner_of

LONGEST_FILENAME = 80
MOST_LISTED = 20


def begin_upload(
    parts: Parts,
    account: Account,
    filename: str,
    gone: Gone = Gone.KEPT,
    asks: bool = False,
) -> tuple[Upload, Sending]:
    """A waiting upload and the form to send its file by.

    `gone`: what is meant for offers the file does not tell of; `asks`: somebody can be asked.
    """
    upload = replace(_new(parts, account, filename), gone=gone, asks=asks)
    parts.uploads.add(upload, next_wake(upload, upload.created_at, Rules()))
    return upload, parts.files.sending(upload, None)


def sending_of(
    parts: Parts, account: Account, upload_id: str, page_of: Callable[[str], str]
) -> tuple[Upload, Sending | None]:
    """An upload and the form to send its file by; no form once the file is being read.

    `page_of` tells the page of an upload id, to which a browser without JavaScript goes on.
    """
    upload = own_upload(parts, account, upload_id)
    if upload.state is not UploadState.WAITING:
        return upload, None
    return upload, parts.files.sending(upload, page_of(upload.id))


def _new(parts: Parts, account: Account, filename: str) -> Upload:
    return Upload(
        id=parts.ids.new(),
        partner=partner_of(account),
        region=account.region,
        by=account.id,
        filename=_shortened(filename),
        created_at=parts.clock.now(),
    )


def own_upload(parts: Parts, account: Account, upload_id: str) -> Upload:
    """An upload of the account's own partner and region; raises NotFound for any other."""
    upload = parts.uploads.get(upload_id)
    own = (partner_of(account), account.region)
    if upload is None or (upload.partner, upload.region) != own:
        raise NotFound("no_such_upload")
    return upload


def report_of(parts: Parts, account: Account, upload_id: str) -> tuple[Upload, Report]:
    """The upload and its report, or its question, as far as there is one; raises NotFound."""
    upload = own_upload(parts, account, upload_id)
    told = upload.ended or upload.state in ASKING
    report = parts.files.report(upload) if told else None
    return upload, report or Report(upload.state, upload.counts)


def latest_uploads(parts: Parts, account: Account) -> Sequence[Upload]:
    """The partner's latest uploads: first those that wait for an answer, then newest first."""
    found = parts.uploads.of_partner(partner_of(account), MOST_LISTED)
    own = [upload for upload in found if upload.region == account.region]
    return sorted(own, key=lambda upload: upload.state not in ASKING)


def see_report(parts: Parts, account: Account, upload_id: str) -> None:
    """Notes that somebody of the partner has its final report before their eyes."""
    upload = own_upload(parts, account, upload_id)
    if upload.ended and not upload.seen:
        parts.uploads.see(upload)


def annotated_file(parts: Parts, account: Account, upload_id: str) -> str:
    """An address of the partner's own file with remarks; raises NotFound when there is none."""
    upload, report = report_of(parts, account, upload_id)
    if not report.annotated:
        raise NotFound("no_such_file")
    return parts.files.annotated_url(upload, report.annotated)


def answer_withdrawal(parts: Parts, account: Account, upload_id: str, withdraw: bool) -> None:
    """Whether what a complete file left out is withdrawn; answered already: nothing."""
    upload = own_upload(parts, account, upload_id)
    if upload.state is not UploadState.NEEDS_CONFIRMATION:
        return
    why = Why("withdrawal_confirmed") if withdraw else Why("withdrawal_declined")
    gone = Gone.CONFIRMED if withdraw else Gone.KEPT
    go_on(parts, account, replace(upload, gone=gone), FactName.WITHDRAWAL_ANSWERED, why)


def go_on(parts: Parts, account: Account, upload: Upload, name: FactName, why: Why) -> bool:
    """Its treatment goes on after an answer; False when somebody else had answered."""
    now = parts.clock.now()
    after = upload.moved(UploadState.PROCESSING)
    fact = Fact(parts.ids.new(), name, now, account.id, why)
    return parts.uploads.move(upload, after, fact, next_wake(after, now, Rules()))


def _shortened(filename: str) -> str:
    name = filename.replace("\\", "/").rpartition("/")[2]
    return "".join(c for c in name if c.isprintable()).strip()[-LONGEST_FILENAME:]
