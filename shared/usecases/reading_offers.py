"""One reading of a partner's file: its rows judged, the table brought up to date, the report."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from shared.domain.offers.columns import Columns
from shared.domain.offers.heading_rows import question_of
from shared.domain.offers.mapping_memory import Remembered
from shared.domain.offers.offer import Offer
from shared.domain.offers.plan import Filed, ImportPlan, Row, plan_import, to_write
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.reading import Reading
from shared.domain.offers.report import Report, asked, done, refused, remarks
from shared.domain.offers.rows import Sheet, read_sheet
from shared.domain.offers.upload import MOST_BYTES, Gone, Upload, UploadState
from shared.domain.offers.withdrawal import overtaken_since
from shared.domain.region import Rules
from shared.ports import Lost, Parts
from shared.ports.offer_files import Sheets, StoredFile
from shared.ports.reference import Tables
from shared.usecases.finishing_offers import finisher
from shared.usecases.linking_offers import link_alike
from shared.usecases.withdrawing_offers import withdrawn


def treated(parts: Parts, upload: Upload, file: StoredFile) -> Report:
    """Reads the file as far as it can be read without its partner; raises FileRefused, Lost."""
    # First who else is on the way, then what is known: whoever ends in between is in the latter.
    others_pending = parts.uploads.others_pending(upload)
    sheet, memory = _sheet(parts, file), parts.mappings.remembered(upload.partner)
    question = question_of(sheet.rows, memory, sheet.listed) if upload.asks else None
    if question is not None:
        return asked(question, sheet.listed)
    columns, rows = _rows(parts, upload, sheet, memory)
    filed = Filed(upload.id, file.stored_at)
    plan = _saved(parts, upload, filed, columns, rows, others_pending)
    withdrawal = withdrawn(parts, upload, filed, rows)
    report = done(plan, columns, sheet, len(withdrawal.keys))
    if withdrawal.asked:
        return replace(report, status=UploadState.NEEDS_CONFIRMATION, live=withdrawal.live)
    return _with_remarks(parts, upload, sheet, columns, report)


def looked_again(parts: Parts, upload: Upload, file: StoredFile) -> None:
    """Withdraws what the lagging list of live offers did not show when the file was read."""
    sheet, memory = _sheet(parts, file), parts.mappings.remembered(upload.partner)
    _, rows = _rows(parts, upload, sheet, memory)
    confirmed = replace(upload, gone=Gone.CONFIRMED)
    withdrawn(parts, confirmed, Filed(upload.id, file.stored_at), rows)


def _sheet(parts: Parts, file: StoredFile) -> Sheet:
    if file.data is None:
        raise FileRefused("file-too-big", most=MOST_BYTES // 1024 // 1024)
    return parts.sheets.read(file.data)


def _rows(
    parts: Parts, upload: Upload, sheet: Sheet, memory: Remembered
) -> tuple[Columns, tuple[Row, ...]]:
    rules = parts.regions.get(upload.region).rules
    return read_sheet(sheet, reading(parts.reference, rules, upload.created_at, memory))


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
    _none_newer(parts, upload, max(complete, filed.stamp))
    link_alike(parts, upload, plan.new + plan.changed)
    return plan


def _none_newer(parts: Parts, upload: Upload, stamp: str) -> None:
    """Raises Lost when a newer file has told of all offers meanwhile.

    What it left out must not be left live by us.
    """
    if parts.offers.complete(upload.partner) > stamp:
        raise Lost


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
