"""The port `Sheets`: any bytes somebody may send, as rows of cells or a clear refusal; and back."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing

from shared.adapters.sheets.file_kinds import kind_of
from shared.adapters.sheets.merging import Span
from shared.domain.offers.columns import Cell
from shared.domain.offers.problems import FileRefused, Problem
from shared.domain.offers.rows import Sheet
from shared.domain.offers.upload import MOST_BYTES
from shared.texts import problems
from shared.texts.catalogue import say


class SheetReader:
    """Reads what it is sure of; libraries are loaded when the first file needs them."""

    def read(self, data: bytes) -> Sheet:
        """The file's cells; raises FileRefused, whatever the bytes are."""
        if len(data) > MOST_BYTES:
            raise FileRefused("file-too-big", most=MOST_BYTES // 1024 // 1024)
        return _READ[kind_of(data)](data)

    def annotated(
        self, sheet: Sheet, remarks: Mapping[int, Sequence[Problem]], heading_row: int
    ) -> tuple[bytes, str]:
        """The same table with a column of remarks in French, as file and extension."""
        from shared.adapters.sheets.annotated import annotate

        told = {row: " ".join(map(_sentence, found)) for row, found in remarks.items()}
        return annotate(sheet, told, heading_row, say("annotated-title"))

    def written(self, rows: Sequence[Sequence[Cell]], title: str, extension: str) -> bytes:
        """The table as a file of this kind."""
        from shared.adapters.sheets.writing import as_csv, as_xlsx

        return as_xlsx(rows, title) if extension == "xlsx" else as_csv(rows)


def _sentence(problem: Problem) -> str:
    wrong = problems.problem(problem.code, problem.params)
    return f"{wrong} {problems.advice(problem.code, problem.params)}"


def _xlsx(data: bytes) -> Sheet:
    from shared.adapters.sheets.safety import check_workbook

    return _workbook(data, "xlsx", check_workbook)


def _xls(data: bytes) -> Sheet:
    from shared.adapters.sheets.old_office import check_old_workbook

    return _workbook(data, "xls", check_old_workbook)


def _ods(data: bytes) -> Sheet:
    from shared.adapters.sheets.safety import check_ods

    return _workbook(data, "ods", check_ods)


def _workbook(
    data: bytes, kind: str, check: Callable[[bytes], Mapping[str, Sequence[Span]] | None]
) -> Sheet:
    """The parser starts beside the check, and is handed the file when it has passed."""
    from shared.adapters.sheets.parsing import parsed, parser_process
    from shared.adapters.sheets.workbook import read_workbook

    with parser_process() as parser:
        merged = check(data) or {}
        with closing(parsed(parser, data)) as lines:
            return read_workbook(lines, kind, merged)


def _json(data: bytes) -> Sheet:
    from shared.adapters.sheets.json_lists import read_json

    return read_json(data)


def _feed(data: bytes) -> Sheet:
    from shared.adapters.sheets.xml_feeds import read_feed

    return read_feed(data)


def _text(data: bytes) -> Sheet:
    from shared.adapters.sheets.delimited import read_delimited

    return read_delimited(data)


_READ: Mapping[str, Callable[[bytes], Sheet]] = {
    "xlsx": _xlsx,
    "xls": _xls,
    "ods": _ods,
    "json": _json,
    "xml": _feed,
    "text": _text,
}
