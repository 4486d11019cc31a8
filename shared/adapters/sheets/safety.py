"""Whether an XLSX or ODS is safe to parse: all is measured while reading, nothing is believed."""

import io
import re
import stat
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from shared.adapters.sheets.merging import Span
from shared.adapters.sheets.ods_parts import ContentScan
from shared.adapters.sheets.xml_parts import PartScan
from shared.domain.offers.problems import FileRefused

MOST_ENTRIES = 200
MOST_UNPACKED_BYTES = 50 * 1024 * 1024
MOST_RATIO = 100
# Below this much, a high ratio is only a tidy file.
_RATIO_FROM_BYTES = 5 * 1024 * 1024
_CHUNK_BYTES = 256 * 1024
_ODS_MACROS = ("basic/", "scripts/")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_PATH_UP = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\\|\x00")


def check_workbook(data: bytes) -> None:
    """Reads every part of an XLSX once, as a stream; raises FileRefused."""
    _check(data, {})


def check_ods(data: bytes) -> Mapping[str, Sequence[Span]]:
    """The same for an ODS; the merged cells by the names of the sheets."""
    content = ContentScan()
    _check(data, {"content.xml": content})
    return content.merged


def _check(data: bytes, scans: Mapping[str, PartScan]) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            _check_contents(archive, entries, len(data), scans)
    except FileRefused:
        raise
    except Exception:
        # Whatever a zip or XML library stumbles over, another parser must not be given.
        raise FileRefused("file-damaged") from None


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename.lower() for entry in entries]
    if len(entries) > MOST_ENTRIES:
        raise FileRefused("file-too-complex")
    if any("vbaproject" in name or name.startswith(_ODS_MACROS) for name in names):
        raise FileRefused("file-macros")
    if any("externallink" in name for name in names):
        raise FileRefused("file-external-links")
    if len(set(names)) < len(names) or any(_odd(entry) for entry in entries):
        raise FileRefused("file-unsafe")


def _odd(entry: zipfile.ZipInfo) -> bool:
    mode = entry.external_attr >> 16
    return bool(
        entry.flag_bits & 0x1
        or entry.compress_type not in _METHODS
        or _PATH_UP.search(entry.orig_filename)
        or (mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR))
    )


def _check_contents(
    archive: zipfile.ZipFile,
    entries: list[zipfile.ZipInfo],
    size: int,
    scans: Mapping[str, PartScan],
) -> None:
    total = 0
    for entry in entries:
        scan = scans.get(entry.filename) or PartScan()
        for chunk in _chunks(archive, entry):
            total += len(chunk)
            if total > MOST_UNPACKED_BYTES:
                raise FileRefused("file-too-big-unpacked")
            if total > _RATIO_FROM_BYTES and total > size * MOST_RATIO:
                raise FileRefused("file-too-big-unpacked")
            scan.feed(chunk)
        scan.close()


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as part:
        while chunk := part.read(_CHUNK_BYTES):
            yield chunk
