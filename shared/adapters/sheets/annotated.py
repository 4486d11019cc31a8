"""A partner's own file again, with what there is to say of each row beside it."""

from collections.abc import Mapping, Sequence

from shared.adapters.sheets.writing import as_csv, as_xlsx
from shared.domain.offers.columns import Cell
from shared.domain.offers.rows import Sheet


def annotate(
    sheet: Sheet, remarks: Mapping[int, str], heading_row: int, title: str
) -> tuple[bytes, str]:
    """The file and its extension (csv for a text table, else xlsx), with one column more in front.

    `remarks`: by the numbers that a report gives the rows; of a list, those of its elements.
    `heading_row`: the number of the heading's row, 0 for none; of a list it is known.
    `title`: the heading of the added column, in the partner's language.
    """
    above = 1 if sheet.listed else 0
    heading = 1 if sheet.listed else heading_row
    said = {number + above: remark for number, remark in remarks.items()}
    rows = [_row(number, row, said, heading, title) for number, row in enumerate(sheet.rows, 1)]
    if sheet.kind == "text":
        return as_csv(rows), "csv"
    return as_xlsx(rows, title, heading, said.keys()), "xlsx"


def _row(
    number: int, row: Sequence[Cell], said: Mapping[int, str], heading: int, title: str
) -> list[Cell]:
    if number == heading:
        return [title, *row]
    # A row that was empty stays so.
    return [said.get(number), *row] if row or number in said else []
