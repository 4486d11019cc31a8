"""The cells of an ODS read as a stream: no cell far away, and where cells are merged."""

from shared.adapters.sheets.merging import Span
from shared.adapters.sheets.xml_parts import LAST_ROW, PartScan
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import MOST_COLUMNS, MOST_ROWS

_CELLS = frozenset({"table-cell", "covered-table-cell"})
_MOST_FILLED = LAST_ROW * MOST_COLUMNS


class ContentScan(PartScan):
    """Counts what repeated rows and cells come to; empty ones may repeat to the sheet's end."""

    def __init__(self) -> None:
        super().__init__()
        self.merged: dict[str, list[Span]] = {}
        self._spans: list[Span] = []
        # The numbers of the row and cell before, and how often this one is repeated.
        self._rows = self._columns = 0
        self._row_repeats = self._repeats = 1
        self._cells = 0
        self._counted = False

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "p":
            if self._repeats and not self._counted:
                self._filled_cell()
            return
        said = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if local in _CELLS:
            self._begin_cell(said)
        elif local == "table-row":
            self._rows += self._row_repeats
            self._row_repeats = int(said.get("number-rows-repeated", 1))
            self._columns, self._repeats = 0, 0
        elif local == "table":
            self._spans = self.merged.setdefault(said.get("name", ""), [])
            self._rows, self._row_repeats = 0, 0

    def _begin_cell(self, said: dict[str, str]) -> None:
        self._columns += self._repeats
        self._counted = False
        self._repeats = int(said.get("number-columns-repeated", 1))
        if (down := int(said.get("number-rows-spanned", 1))) > 1:
            self._spans.append((self._rows, self._columns, self._rows + down - 1, self._columns))
        if "value-type" in said:
            self._filled_cell()

    def _filled_cell(self) -> None:
        if self._rows + self._row_repeats > LAST_ROW:
            raise FileRefused("too-many-rows", most=MOST_ROWS)
        if self._columns + self._repeats > MOST_COLUMNS:
            raise FileRefused("too-many-columns", most=MOST_COLUMNS)
        if not self._counted:
            self._counted = True
            self._cells += self._row_repeats * self._repeats
        if self._cells > _MOST_FILLED:
            raise FileRefused("too-many-rows", most=MOST_ROWS)
