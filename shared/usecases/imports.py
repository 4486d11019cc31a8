"""The import of a partner's file: look at the bucket and the table, do what is left to do.

Woken by the bucket's event, the partner's answer or the clock, twice or side by side or after a
kill in the middle: the offers, the report and the upload end the same.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.report import Report, refused
from shared.domain.offers.upload import ASKING, MOST_BYTES, Gone, Upload, UploadState
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Lost, Parts
from shared.usecases.reading_offers import looked_again, treated
from shared.usecases.retrying import until_not_lost
from shared.usecases.unseen_reports import said_if_unseen
from shared.usecases.watching_offers import watch_offers


def import_from_event(parts: Parts, message: Mapping[str, Any]) -> Upload | None:
    """Imports the upload that an event tells of, and says how it now stands; None: unknown."""
    upload_id = upload_named(message)
    return until_not_lost(lambda: import_upload(parts, upload_id))


def upload_named(message: Mapping[str, Any]) -> str:
    """The upload's id in the bucket's "Object Created" or in one of our own facts."""
    detail = message["detail"]
    if "object" in detail:
        return str(detail["object"]["key"]).rpartition("/")[2]
    return str(detail["data"]["upload_id"])


def import_upload(parts: Parts, upload_id: str) -> Upload | None:
    """Does what is left to do for an upload; raises Lost when it changed meanwhile."""
    upload = parts.uploads.get(upload_id)
    if upload is None:
        return None
    if upload.ended:
        return _settled(parts, upload)
    if upload.state in ASKING:
        return _await_answer(parts, upload)
    file = parts.files.read(upload, MOST_BYTES)
    if file is None:
        return _await_file(parts, upload)
    upload = _begun(parts, upload)
    try:
        report = treated(parts, upload, file)
    except FileRefused as error:
        report = refused(error)
    return _told(parts, upload, report)


def _settled(parts: Parts, upload: Upload) -> Upload:
    """Once more after a while: for whoever did not see the report, and for a complete file.

    By then every list has caught up with what stood when the file was read.
    """
    if upload.settles_at is None or parts.clock.now() < upload.settles_at:
        return upload
    upload = said_if_unseen(parts, upload) or upload
    if upload.state is UploadState.DONE and upload.gone is not Gone.KEPT:
        file = parts.files.read(upload, MOST_BYTES)
        if file is not None:
            looked_again(parts, upload, file)
    parts.uploads.settle(upload)
    return upload


def _await_file(parts: Parts, upload: Upload) -> Upload:
    if upload.abandoned(parts.clock.now()):
        return _told(parts, upload, refused(FileRefused("file-never-came")))
    return _waiting(parts, upload)


def _await_answer(parts: Parts, upload: Upload) -> Upload:
    """Nobody answers for two weeks: the file is given up, or nothing is withdrawn."""
    if not upload.abandoned(parts.clock.now()):
        return said_if_unseen(parts, upload) or _waiting(parts, upload)
    if upload.state is UploadState.NEEDS_MAPPING:
        return _told(parts, upload, refused(FileRefused("answer-never-came")))
    kept = upload.moved(UploadState.PROCESSING, gone=Gone.KEPT)
    why = Why("withdrawal_unanswered")
    return _moved(parts, upload, kept, _fact(parts, FactName.WITHDRAWAL_ANSWERED, SYSTEM, why))


def _waiting(parts: Parts, upload: Upload) -> Upload:
    parts.uploads.move(upload, upload, None, next_wake(upload, parts.clock.now(), Rules()))
    return upload


def _begun(parts: Parts, upload: Upload) -> Upload:
    """The upload in treatment; the file's coming is told once, in the same write."""
    if upload.state is UploadState.PROCESSING:
        return upload
    begun = upload.moved(UploadState.PROCESSING)
    fact = _fact(parts, FactName.OFFERS_UPLOADED, upload.by, Why("file_came"))
    return _moved(parts, upload, begun, fact)


def _moved(parts: Parts, before: Upload, after: Upload, fact: Fact) -> Upload:
    wake_at = next_wake(after, parts.clock.now(), Rules())
    if not parts.uploads.move(before, after, fact, wake_at):
        raise Lost
    return after


def _told(parts: Parts, upload: Upload, report: Report) -> Upload:
    """Stores what became of the file, then says it; a second run says it no second time."""
    parts.files.put_report(upload, report)
    after = replace(upload.moved(report.status), counts=report.counts)
    name, why = _said(report)
    fact = _fact(parts, name, SYSTEM, why)
    wake_at = next_wake(after.saying(fact), parts.clock.now(), Rules())
    if report.counts.accepted:
        watch_offers(parts, upload.partner, upload.region, upload.by)
    parts.uploads.move(upload, after, fact, wake_at)
    return after


def _said(report: Report) -> tuple[FactName, Why]:
    counts = report.counts
    if report.status is UploadState.REFUSED:
        return FactName.OFFERS_REFUSED, Why(report.problems[0].code)
    if report.question is not None:
        return FactName.COLUMNS_ASKED, Why("columns_asked", {"columns": report.question.unknown})
    if report.status is UploadState.NEEDS_CONFIRMATION:
        numbers = {"gone": counts.gone, "live": report.live}
        return FactName.WITHDRAWAL_ASKED, Why("withdrawal_asked", numbers)
    numbers = {"rows": counts.rows, "new": counts.new, "changed": counts.changed}
    numbers |= {"refused": counts.refused, "gone": counts.gone}
    return FactName.OFFERS_IMPORTED, Why("file_imported", numbers)


def _fact(parts: Parts, name: FactName, by: str, why: Why) -> Fact:
    return Fact(parts.ids.new(), name, parts.clock.now(), by, why)
