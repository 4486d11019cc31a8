"""What a partner says of their columns: asked about a file, kept, changed and forgotten."""

from collections.abc import Callable

from shared.domain.facts import FactName, Why
from shared.domain.offers import answering
from shared.domain.offers.answering import Chosen, Wrong
from shared.domain.offers.headings import Column
from shared.domain.offers.mapping_memory import NOT_READ, Question, Remembered, answered, without
from shared.domain.offers.upload import Upload, UploadState
from shared.domain.refusals import NotFound, Refused
from shared.ports import Account, Lost, Parts
from shared.usecases.partners import partner_of
from shared.usecases.retrying import until_not_lost
from shared.usecases.uploads import go_on, own_upload


def question_of(parts: Parts, account: Account, upload_id: str) -> tuple[Upload, Question | None]:
    """What is asked about an upload's columns; None when nothing is, or no longer."""
    upload = own_upload(parts, account, upload_id)
    if upload.state is not UploadState.NEEDS_MAPPING:
        return upload, None
    report = parts.files.report(upload)
    return upload, report.question if report else None


def answer_question(
    parts: Parts, account: Account, upload: Upload, question: Question, chosen: Chosen
) -> tuple[Wrong, ...]:
    """Keeps the answers and lets the file be read; else what is wrong with them, nothing kept."""
    if wrong := answering.wrong_answers(chosen):
        return wrong
    said = answering.answers(question, chosen)
    now = parts.clock.now()
    kept = _kept(parts, account, lambda before: answered(before, said, now, account.id))
    why = Why("columns_mapped", {"version": kept.version})
    go_on(parts, account, upload, FactName.COLUMNS_MAPPED, why)
    return ()


def remembered(parts: Parts, account: Account) -> Remembered:
    """What the partner once said of their columns."""
    return parts.mappings.remembered(partner_of(account))


def change(parts: Parts, account: Account, heading: str, column: str) -> None:
    """Another answer for a heading that is remembered, from the next file on.

    Raises NotFound, Refused.
    """
    if column != NOT_READ and column not in set(Column):
        raise Refused("unknown_column")
    if heading not in remembered(parts, account).columns:
        raise NotFound("no_such_heading")
    now = parts.clock.now()
    _kept(parts, account, lambda before: answered(before, {heading: column}, now, account.id))


def forget(parts: Parts, account: Account, heading: str) -> None:
    """No answer for a heading any more; forgotten already: nothing."""
    if heading not in remembered(parts, account).columns:
        return
    now = parts.clock.now()
    _kept(parts, account, lambda before: without(before, (heading,), now, account.id))


def _kept(parts: Parts, account: Account, said: Callable[[Remembered], Remembered]) -> Remembered:
    """The memory as it stands after this was said, whoever else speaks at the same time."""

    def attempt() -> Remembered:
        after = said(remembered(parts, account))
        if not parts.mappings.remember(partner_of(account), after):
            raise Lost
        return after

    return until_not_lost(attempt)
