"""The port `Sheets`: any bytes a partner may send, as rows of cells or as a clear refusal."""

from collections.abc import Mapping, Sequence

from shared.adapters.sheets.file_kinds import kind_of
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
        if kind_of(data) == "xlsx":
            from shared.adapters.sheets.workbook import read_workbook

            return read_workbook(data)
        from shared.adapters.sheets.delimited import read_delimited

        return read_delimited(data)

    def annotated(
        self, sheet: Sheet, remarks: Mapping[int, Sequence[Problem]], heading_row: int
    ) -> tuple[bytes, str]:
        """The same table with a column of remarks in French, as file and extension."""
        from shared.adapters.sheets.annotated import annotate

        told = {row: " ".join(map(_sentence, found)) for row, found in remarks.items()}
        return annotate(sheet, told, heading_row, say("annotated-title"))


def _sentence(problem: Problem) -> str:
    wrong = problems.problem(problem.code, problem.params)
    return f"{wrong} {problems.advice(problem.code, problem.params)}"
