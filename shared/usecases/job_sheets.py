"""The team writes job sheets; who saves second is told, and loses nothing of their text."""

from collections.abc import Sequence
from dataclasses import replace

from shared.domain.journal import Act
from shared.domain.offers.job_sheet import JobSheet
from shared.domain.refusals import NotFound, WrongState
from shared.ports import Account, Parts
from shared.usecases.journal import note


def sheets(parts: Parts, account: Account) -> Sequence[JobSheet]:
    """All sheets of the account's region, by title."""
    found = parts.job_sheets.of_region(account.region)
    return sorted(found, key=lambda sheet: (sheet.title.casefold(), sheet.rome_code))


def own_sheet(parts: Parts, account: Account, rome_code: str) -> JobSheet:
    """A sheet of the account's own region; raises NotFound."""
    sheet = parts.job_sheets.get(account.region, rome_code)
    if sheet is None:
        raise NotFound("no_such_job_sheet")
    return sheet


def write(parts: Parts, account: Account, written: JobSheet, version: int) -> JobSheet:
    """Stores a sheet over this version, 0 for a new one; saved twice alike: nothing.

    Raises WrongState when there is one already, or somebody else was first; NotFound.
    """
    before = parts.job_sheets.get(account.region, written.rome_code)
    if before is not None and _content(before) == _content(written):
        return before
    if before is None and version:
        raise NotFound("no_such_job_sheet")
    if before is not None and before.version != version:
        raise WrongState("sheet_changed" if version else "sheet_exists")
    by = f"staff:{account.person}"
    after = replace(written, region=account.region, version=version + 1, by=by)
    if not parts.job_sheets.put(after, before):
        raise WrongState("sheet_changed" if version else "sheet_exists")
    note(parts, account, Act.JOB_SHEET_WRITTEN, job=after.rome_code)
    return after


def _content(sheet: JobSheet) -> tuple[object, ...]:
    return sheet.title, sheet.text, sheet.contacts
