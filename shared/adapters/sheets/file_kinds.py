"""What a file really is, by its first bytes and not by its name."""

import io
import re
import zipfile

from shared.domain.offers.problems import FileRefused

_STARTS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"RIFF", "image"),
    (b"{\\rtf", "document"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"MZ", "binary"),
    (b"\x7fELF", "binary"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A new Office file under a password is an old Office container with this stream.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_HTML = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body", b"<meta")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BEFORE = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n\x1e"
_XML = re.compile(rb"<[?!a-z_]")
# `[Réf];[Titre]` and `["Réf"];["Titre"]` are a CSV.
_JSON = re.compile(rb"\[\s*(?:[\[{\"\]]|null\b)|\{\s*[\"}]")
_IN_BRACKETS = re.compile(rb"[\[{]\s*\"[^\"\n]*\"\s*[\]}]\s*[;,\t|]")
# What spreadsheets call XML: their own formats, not a list of anything.
_TABLES = (b"urn:schemas-microsoft-com:office", b"urn:oasis:names:tc:opendocument")


def kind_of(data: bytes) -> str:
    """xlsx, xls, ods, json, xml or text; raises FileRefused for everything else, in its words."""
    # UTF-16 shows through once its NUL bytes are out.
    start = data.lstrip(_BEFORE)[:1024].replace(b"\x00", b"").lower()
    if not start:
        raise FileRefused("file-empty")
    if data.startswith(b"PK"):
        return _kind_of_zip(data)
    if data.startswith(_OLD_OFFICE):
        return _kind_of_old(data)
    _refuse_signed(data)
    if b"\x00" in data and not data.startswith(_UTF16) and not _utf16_without_mark(data):
        raise FileRefused("file-binary")
    return _kind_of_text(start)


def _kind_of_text(start: bytes) -> str:
    if start.startswith(_HTML) or (start[:1] == b"<" and b"<html" in start):
        raise FileRefused("file-html")
    if _XML.match(start):
        if any(name in start for name in _TABLES):
            raise FileRefused("file-xml-table")
        return "xml"
    return "json" if _JSON.match(start) and not _IN_BRACKETS.match(start) else "text"


def _kind_of_old(data: bytes) -> str:
    if _ENCRYPTED in data:
        raise FileRefused("file-locked")
    return "xls"


def _refuse_signed(data: bytes) -> None:
    for signature, kind in _STARTS:
        if data.startswith(signature):
            raise FileRefused(f"file-{kind}")


def _utf16_without_mark(data: bytes) -> bool:
    sample = data[:2000]
    return min(sample[0::2].count(0), sample[1::2].count(0)) == 0 and sample.count(0) > 0


def _kind_of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {entry.filename for entry in archive.infolist()[:1000]}
            ods = "mimetype" in names and archive.getinfo("mimetype").file_size < 100
            if ods and archive.read("mimetype").decode("latin-1").startswith(_ODS):
                return "ods"
    except Exception:
        raise FileRefused("file-damaged") from None
    return _kind_of_names(names)


def _kind_of_names(names: set[str]) -> str:
    lower = {name.lower() for name in names}
    if "xl/workbook.bin" in lower:
        raise FileRefused("file-xlsb")
    if "[content_types].xml" in lower and any(name.startswith("xl/") for name in lower):
        return "xlsx"
    if any(name.startswith(("word/", "ppt/")) for name in lower) or "mimetype" in lower:
        raise FileRefused("file-document")
    raise FileRefused("file-archive")
