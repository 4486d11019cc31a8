"""One part of a workbook read as a stream of XML: no DOCTYPE, no macro type, no cell far away."""

import re
from functools import lru_cache
from xml.parsers import expat

from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import MOST_COLUMNS, MOST_ROWS

# A title, a note and a heading may stand above the rows.
LAST_ROW = MOST_ROWS + 1000
_REFERENCE = re.compile(r"([A-Z]{1,4})(\d{1,8})")
_CONTENT = frozenset({"v", "is", "f"})


class PartScan:
    """Follows the cells of a part that is XML; bytes of any other kind pass unread."""

    def __init__(self) -> None:
        self._parser: expat.XMLParserType | None = None
        self._begun = False
        self._row = self._column = 0

    def feed(self, chunk: bytes) -> None:
        """Raises FileRefused as soon as the part shows something unsafe."""
        if not self._begun:
            self._begin(chunk)
        if self._parser is not None:
            self._parser.Parse(chunk, False)

    def close(self) -> None:
        """The part's end; an XML part that ends too early raises."""
        if self._parser is not None:
            self._parser.Parse(b"", True)

    def _begin(self, chunk: bytes) -> None:
        self._begun = True
        start = chunk.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
        if start[:1] != b"<":
            return
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._parser.StartElementHandler = self._element

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        # Twice for each cell of a sheet: the usual names first, and nothing done that may wait.
        if name == "c":
            self._cell(attributes.get("r"))
        elif name == "v":
            if self._row > LAST_ROW or self._column > MOST_COLUMNS:
                self._refuse_far()
        else:
            self._other(name.rpartition(":")[2], attributes)

    def _other(self, local: str, attributes: dict[str, str]) -> None:
        if local == "c":
            self._cell(attributes.get("r"))
        elif local == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
        elif local in _CONTENT:
            self._refuse_far()
        elif local == "encryption-data":
            # In the manifest of an ODS; its other parts are no XML then.
            raise FileRefused("file-locked")
        elif "macroEnabled" in attributes.get("ContentType", ""):
            raise FileRefused("file-macros")

    def _cell(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise FileRefused("file-damaged")
        letters, digits = match.groups()
        self._row, self._column = int(digits), _column_number(letters)

    def _refuse_far(self) -> None:
        """Only cells that hold something count: spreadsheets colour a million empty ones."""
        if self._row > LAST_ROW:
            raise FileRefused("too-many-rows", most=MOST_ROWS)
        if self._column > MOST_COLUMNS:
            raise FileRefused("too-many-columns", most=MOST_COLUMNS)


@lru_cache(maxsize=1024)
def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _refuse_doctype(*_: object) -> None:
    raise FileRefused("file-doctype")
