"""The import of a partner's file: look at the bucket and the table, do what is left to do.

Woken by the bucket's event or by the clock, twice or side by side or after a kill in the middle:
the offers, the report and the upload end the same.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.offers.plan import Filed, plan_import, to_write
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.report import Report, done, refused
from shared.domain.offers.rows import read_sheet
from shared.domain.offers.upload import MOST_BYTES, Upload, UploadState
from shared.domain.region import Rules
from shared.domain.wake import next_wake
from shared.ports import Lost, Parts
from shared.ports.offers import Sheets, StoredFile
from shared.usecases.retrying import until_not_lost


def import_from_event(parts: Parts, message: Mapping[str, Any]) -> Upload | None:
    """Imports the upload that an event tells of, and says how it now stands; None: unknown."""
    upload_id = upload_named(message)
    return until_not_lost(lambda: import_upload(parts, upload_id))


def upload_named(message: Mapping[str, Any]) -> str:
    """The upload's id in the bucket's "Object Created" or in our DeadlineReached."""
    detail = message["detail"]
    if "object" in detail:
        return str(detail["object"]["key"]).rpartition("/")[2]
    return str(detail["data"]["upload_id"])


def import_upload(parts: Parts, upload_id: str) -> Upload | None:
    """Does what is left to do for an upload; raises Lost when it changed meanwhile."""
    upload = parts.uploads.get(upload_id)
    if upload is None or upload.ended:
        return upload
    file = parts.files.read(upload, MOST_BYTES)
    if file is None:
        return _await_file(parts, upload)
    upload = _begun(parts, upload)
    try:
        report = _imported(parts, upload, file)
    except FileRefused as error:
        report = refused(error)
    return _end(parts, upload, report)


def check_file(sheets: Sheets, data: bytes, now: datetime) -> Report:
    """The report a file would get from a partner who never sent one; nothing is stored."""
    try:
        sheet = sheets.read(data)
        mapping, rows = read_sheet(sheet, now.date())
        return done(plan_import(rows, {}, mapping, Filed("", now)), mapping, sheet.notes)
    except FileRefused as error:
        return refused(error)


def _await_file(parts: Parts, upload: Upload) -> Upload:
    now = parts.clock.now()
    if upload.abandoned(now):
        return _end(parts, upload, refused(FileRefused("file-never-came")))
    parts.uploads.move(upload, upload, None, next_wake(upload, now, Rules()))
    return upload


def _begun(parts: Parts, upload: Upload) -> Upload:
    """The upload in treatment; the file's coming is told once, in the same write."""
    if upload.state is UploadState.PROCESSING:
        return upload
    now = parts.clock.now()
    begun = replace(upload, state=UploadState.PROCESSING)
    fact = Fact(parts.ids.new(), FactName.OFFERS_UPLOADED, now, upload.by, Why("file_came"))
    if not parts.uploads.move(upload, begun, fact, next_wake(begun, now, Rules())):
        raise Lost
    return begun


def _imported(parts: Parts, upload: Upload, file: StoredFile) -> Report:
    if file.data is None:
        raise FileRefused("file-too-big", most=MOST_BYTES // 1024 // 1024)
    # First who else is on the way, then what is known: whoever ends in between is in the latter.
    others_pending = parts.uploads.others_pending(upload)
    sheet = parts.sheets.read(file.data)
    mapping, rows = read_sheet(sheet, upload.created_at.date())
    filed = Filed(upload.id, file.stored_at)
    keys = {row.key for row in rows if row.offer is not None and row.key is not None}
    known = parts.offers.known(upload.partner, keys)
    plan = plan_import(rows, known, mapping, filed)
    parts.offers.save(upload, filed, to_write(plan, known, filed, others_pending), known)
    return done(plan, mapping, sheet.notes)


def _end(parts: Parts, upload: Upload, report: Report) -> Upload:
    parts.files.put_report(upload, report)
    after = replace(upload, state=report.status, counts=report.counts)
    name, why = _told(report)
    fact = Fact(parts.ids.new(), name, parts.clock.now(), SYSTEM, why)
    parts.uploads.move(upload, after, fact, None)
    return after


def _told(report: Report) -> tuple[FactName, Why]:
    if report.status is UploadState.REFUSED:
        return FactName.OFFERS_REFUSED, Why(report.problems[0].code)
    counts = report.counts
    numbers = {"rows": counts.rows, "new": counts.new, "changed": counts.changed}
    return FactName.OFFERS_IMPORTED, Why("file_imported", {**numbers, "refused": counts.refused})
