"""CSV and its kin: encoding and separator found out, rows numbered as a spreadsheet does."""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice

from charset_normalizer import from_bytes

from shared.adapters.sheets.likeness import recognised
from shared.adapters.sheets.markup import is_markup, readable
from shared.adapters.sheets.writing import may_be_guarded, unguarded
from shared.domain.offers.problems import FileRefused, Problem, Severity
from shared.domain.offers.rows import MOST_COLUMNS, MOST_ROWS, Sheet

SEPARATORS = (";", ",", "\t", "|")
# A title, a note and a heading may stand above the rows.
MOST_LINES = MOST_ROWS + 1000
_LOOKED_AT = 64 * 1024
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Measured: left free, charset-normalizer takes short French cp1252 texts for Central European.
_USUAL = ["utf_8", "cp1252", "utf_16", "mac_roman"]


def read_delimited(data: bytes) -> Sheet:
    """The rows of a text table; raises FileRefused."""
    text = decode(data)
    if text[:4].lower() == "sep=":
        # Excel's own mark for the separator; it counts this line as no row.
        first, _, text = text.partition("\n")
        return _sheet(text, first[4:5] or ";")
    return _sheet(text, separator_of(text))


def decode(data: bytes) -> str:
    """The text in whatever usual encoding it was written; raises FileRefused."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    # NUL bytes are valid UTF-8, and a sign of UTF-16.
    first = [] if b"\x00" in data[:2000] else ["utf-8"]
    for encoding in [marked] if marked else [*first, *_guesses(data)]:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise FileRefused("encoding-unreadable")


def separator_of(text: str) -> str:
    """The separator by which the first lines look most like a heading and its rows."""
    return max(SEPARATORS, key=lambda separator: _likeness(text, separator))


def _guesses(data: bytes) -> Iterator[str]:
    if b"\x00" in data[:2000]:
        yield "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
    # Only what is not ASCII tells encodings apart, and a sample of it is enough.
    lines = (line for part in io.BytesIO(data) for line in part.splitlines())
    telling = b"\n".join(islice((line for line in lines if not line.isascii()), 200))
    best = from_bytes(telling[:_LOOKED_AT], cp_isolation=_USUAL).best()
    if best is not None:
        yield best.encoding
    yield from ("cp1252", "mac_roman")


def _likeness(text: str, separator: str) -> tuple[int, int]:
    rows = list(islice(_records(text[:_LOOKED_AT], separator, strict=False), 10))
    return recognised(rows), max((len(row) for row in rows), default=0)


def _sheet(text: str, separator: str) -> Sheet:
    rows, notes = _rows(text, separator)
    widest = max(map(len, rows), default=0)
    if widest > MOST_COLUMNS and any(any(row[MOST_COLUMNS:]) for row in rows):
        raise FileRefused("too-many-columns", most=MOST_COLUMNS)
    if may_be_guarded(text):
        rows = [[unguarded(cell) for cell in row] for row in rows]
    if "<" in text:
        rows = [[readable(cell) if is_markup(cell) else cell for cell in row] for row in rows]
    return Sheet(rows, notes)


def _rows(text: str, separator: str) -> tuple[Sequence[Sequence[str]], tuple[Problem, ...]]:
    try:
        rows = list(islice(_reader(text, separator, strict=True), MOST_LINES + 1))
    except csv.Error as error:
        number = 1 + sum(1 for _ in _until_odd(text, separator))
        if "unexpected end" in str(error) or "field larger" in str(error):
            raise FileRefused("quote-open", row=number) from None
        note = Problem("quote-odd", number, severity=Severity.INFO)
        return list(islice(_records(text, separator, strict=False), MOST_LINES)), (note,)
    if len(rows) > MOST_LINES:
        raise FileRefused("too-many-rows", most=MOST_ROWS)
    return rows, ()


def _until_odd(text: str, separator: str) -> Iterator[list[str]]:
    """The rows before the first whose quotes are odd."""
    with suppress(csv.Error):
        yield from _reader(text, separator, strict=True)


def _reader(text: str, separator: str, *, strict: bool) -> Iterator[list[str]]:
    # Old Macs ended their lines by a carriage return alone.
    usual = text.count("\r") == text.count("\r\n")
    lines = _lines(text) if usual else io.StringIO(text, newline="")
    return csv.reader(lines, delimiter=separator, strict=strict)


def _lines(text: str) -> Iterator[str]:
    """Each line with its end; io.StringIO tells the same in four times the time."""
    begun = 0
    while end := text.find("\n", begun) + 1:
        yield text[begun:end]
        begun = end
    if begun < len(text):
        yield text[begun:]


def _records(text: str, separator: str, *, strict: bool) -> Iterator[list[str]]:
    try:
        yield from _reader(text, separator, strict=strict)
    except csv.Error:
        if strict:
            raise
