"""Whether an old Office file (OLE2) is a workbook that is safe to parse: chains end, no macros."""

import struct
from collections.abc import Iterator, Mapping, Sequence

from shared.adapters.sheets.xml_parts import LAST_ROW
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import MOST_COLUMNS, MOST_ROWS

# The formats are described in [MS-CFB] and [MS-XLS],
# https://learn.microsoft.com/openspecs/office_file_formats/ms-xls
_LAST_SECTOR = 0xFFFFFFFA
_ENTRY_BYTES = 128
_MOST_ENTRIES = 1000
_MACROS = frozenset({"_vba_project_cur", "_vba_project", "vba", "macros"})
_FILEPASS, _BOUNDSHEET, _MULRK = 0x2F, 0x85, 0xBD
_CELLS = frozenset({0x06, 0xBD, 0xD6, 0xFD, 0x203, 0x204, 0x205, 0x27E})
_WORKSHEET_KINDS = (0x00, 0x02)


def check_old_workbook(data: bytes) -> None:
    """Follows the directory and every record of the workbook; raises FileRefused."""
    try:
        office = _Office(data)
        streams = office.streams()
        if "encryptedpackage" in streams:
            raise FileRefused("file-locked")
        if not _MACROS.isdisjoint(streams):
            raise FileRefused("file-macros")
        start = streams.get("workbook", streams.get("book"))
        if start is None:
            raise FileRefused("file-document")
        _check_records(office.bytes_from(start))
    except (struct.error, LookupError, UnicodeDecodeError):
        raise FileRefused("file-damaged") from None


class _Office:
    """The sectors of an OLE2 file and the chains they form."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in (9, 12):
            raise FileRefused("file-damaged")
        self._size: int = 1 << shift
        self._next = self._allocation()

    def streams(self) -> Mapping[str, int]:
        """The first sector of every entry of the directory, by its name in small letters."""
        (start,) = struct.unpack_from("<I", self._data, 48)
        directory = self.bytes_from(start)
        if len(directory) > _MOST_ENTRIES * _ENTRY_BYTES:
            raise FileRefused("file-too-complex")
        return dict(_entries(directory))

    def bytes_from(self, sector: int) -> bytes:
        """The bytes of a chain; one that never ends is damaged."""
        sectors = []
        while sector < _LAST_SECTOR:
            sectors.append(self._sector(sector))
            sector = self._next[sector]
            if len(sectors) > len(self._next):
                raise FileRefused("file-damaged")
        return b"".join(sectors)

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        if at >= len(self._data):
            raise FileRefused("file-damaged")
        return self._data[at : at + self._size]

    def _allocation(self) -> Sequence[int]:
        """Which sector follows which; files of up to 6.8 MB list these tables in their header."""
        listed = struct.unpack_from("<109I", self._data, 76)
        table = b"".join(self._sector(number) for number in listed if number < _LAST_SECTOR)
        return struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])


def _entries(directory: bytes) -> Iterator[tuple[str, int]]:
    for at in range(0, len(directory) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
        (length,) = struct.unpack_from("<H", directory, at + 64)
        (start,) = struct.unpack_from("<I", directory, at + 116)
        name = directory[at : at + min(length, 64)].decode("utf-16-le", "replace")
        yield name.rstrip("\x00").lower(), start


def _check_records(stream: bytes) -> None:
    at, last = 0, len(stream) - 4
    while at <= last:
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind in _CELLS:
            _check_cell(kind, stream[at + 4 : at + 4 + length])
        elif kind == _FILEPASS:
            raise FileRefused("file-locked")
        elif kind == _BOUNDSHEET and stream[at + 9] not in _WORKSHEET_KINDS:
            # A sheet of macros in the manner of Excel 4.
            raise FileRefused("file-macros")
        at += 4 + length


def _check_cell(kind: int, body: bytes) -> None:
    row, column = struct.unpack_from("<HH", body)
    if kind == _MULRK:
        (column,) = struct.unpack_from("<H", body, len(body) - 2)
    if row >= LAST_ROW:
        raise FileRefused("too-many-rows", most=MOST_ROWS)
    if column >= MOST_COLUMNS:
        raise FileRefused("too-many-columns", most=MOST_COLUMNS)
