"""One reading of a partner's file: its rows judged, the table brought up to date, the report."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from shared.domain.offers.columns import Columns
from shared.domain.offers.heading_rows import question_of
from shared.domain.offers.mapping_memory import Remembered
from shared.domain.offers.offer import Offer, OfferState
from shared.domain.offers.plan import (
    ABSENT_FROM_FILE,
    Filed,
    ImportPlan,
    Known,
    Row,
    Withdrawal,
    overtaken_since,
    plan_import,
    plan_withdrawal,
    to_write,
)
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.reading import Reading
from shared.domain.offers.report import Report, asked, done, refused, remarks
from shared.domain.offers.rows import Sheet, read_sheet
from shared.domain.offers.upload import MOST_BYTES, Gone, Upload, UploadState
from shared.domain.region import Rules
from shared.ports import Lost, Parts
from shared.ports.offers import Sheets, StoredFile
from shared.ports.reference import Tables
from shared.usecases.finishing_offers import finisher
from shared.usecases.linking_offers import link_alike


def treated(parts: Parts, upload: Upload, file: StoredFile) -> Report:
    """Reads the file as far as it can be read without its partner; raises FileRefused, Lost."""
    if file.data is None:
        raise FileRefused("file-too-big", most=MOST_BYTES // 1024 // 1024)
    # First who else is on the way, then what is known: whoever ends in between is in the latter.
    others_pending = parts.uploads.others_pending(upload)
    sheet = parts.sheets.read(file.data)
    memory = parts.mappings.remembered(upload.partner)
    question = question_of(sheet.rows, memory, sheet.listed) if upload.asks else None
    if question is not None:
        return asked(question, sheet.listed)
    rules = parts.regions.get(upload.region).rules
    columns, rows = read_sheet(sheet, reading(parts.reference, rules, upload.created_at, memory))
    filed = Filed(upload.id, file.stored_at)
    plan = _saved(parts, upload, filed, columns, rows, others_pending)
    withdrawal = _withdrawn(parts, upload, filed, rows)
    report = done(plan, columns, sheet, len(withdrawal.keys))
    if withdrawal.asked:
        return replace(report, status=UploadState.NEEDS_CONFIRMATION, live=withdrawal.live)
    return _with_remarks(parts, upload, sheet, columns, report)


def reading(tables: Tables, rules: Rules, at: datetime, memory: Remembered) -> Reading:
    """By what offers are read, in files and from the API."""
    return Reading(at.date(), finisher(tables, rules), memory)


def check_file(
    sheets: Sheets, tables: Tables, data: bytes, now: datetime, rules: Rules
) -> tuple[Report, Sequence[Offer]]:
    """The report and the offers of a file from a partner who never sent one; nothing is stored."""
    try:
        sheet = sheets.read(data)
        columns, rows = read_sheet(sheet, reading(tables, rules, now, Remembered()))
        plan = plan_import(rows, {}, columns, Filed("", now))
        return done(plan, columns, sheet), [row.offer for row in plan.new if row.offer]
    except FileRefused as error:
        return refused(error), ()


def _saved(
    parts: Parts,
    upload: Upload,
    filed: Filed,
    columns: Columns,
    rows: Sequence[Row],
    others_pending: bool,
) -> ImportPlan:
    keys = {row.key for row in rows if row.offer is not None and row.key is not None}
    known, complete = (
        parts.offers.known(upload.partner, keys),
        parts.offers.complete(upload.partner),
    )
    plan = plan_import(rows, known, columns, filed, complete)
    parts.offers.save(upload, filed, to_write(plan, known, filed, others_pending), known)
    if stale := overtaken_since(plan, known, filed):
        parts.offers.withdraw(upload, Filed.of(complete), stale)
    if parts.offers.complete(upload.partner) > max(complete, filed.stamp):
        # Meanwhile a newer file told of all offers: what it left out must not be left live by us.
        raise Lost
    link_alike(parts, upload, plan.new + plan.changed)
    return plan


def _withdrawn(parts: Parts, upload: Upload, filed: Filed, rows: Sequence[Row]) -> Withdrawal:
    """Ends what a complete file leaves out; what is too much is only counted, to be asked about."""
    if upload.gone is Gone.KEPT:
        return Withdrawal()
    planned = plan_withdrawal(rows, parts.offers.live_keys(upload.partner, upload.id))
    known = parts.offers.known(upload.partner, planned.keys)
    keys = tuple(key for key in planned.keys if key in known and _due(known[key], filed))
    confirmed = upload.gone is Gone.CONFIRMED
    withdrawal = replace(planned, keys=keys, asked=planned.asked and bool(keys) and not confirmed)
    if not withdrawal.asked:
        parts.offers.completed(upload.partner, filed)
        parts.offers.withdraw(upload, filed, keys)
    return withdrawal


def looked_again(parts: Parts, upload: Upload, file: StoredFile) -> None:
    """Withdraws what the lagging list of live offers did not show when the file was read."""
    if file.data is None:
        return
    sheet = parts.sheets.read(file.data)
    memory = parts.mappings.remembered(upload.partner)
    rules = parts.regions.get(upload.region).rules
    _, rows = read_sheet(sheet, reading(parts.reference, rules, upload.created_at, memory))
    confirmed = replace(upload, gone=Gone.CONFIRMED)
    _withdrawn(parts, confirmed, Filed(upload.id, file.stored_at), rows)


def _due(known: Known, filed: Filed) -> bool:
    """Whether this file ends it, or has ended it already; a newer file's word stands."""
    if known.stamp == filed.stamp:
        return known.ended == ABSENT_FROM_FILE
    return known.state is OfferState.LIVE and known.stamp < filed.stamp


def _with_remarks(
    parts: Parts, upload: Upload, sheet: Sheet, columns: Columns, report: Report
) -> Report:
    """Stores the partner's own file with what is to be said of each row, where there is any."""
    told = remarks(report)
    if not told:
        return report
    data, extension = parts.sheets.annotated(sheet, told, columns.row)
    parts.files.put_annotated(upload, data, extension)
    return replace(report, annotated=extension)
