"""Files meant to break a spreadsheet reader, and helpers to build workbooks byte by byte."""

import io
import random
import struct
import zipfile
from collections.abc import Callable, Mapping

XML = '<?xml version="1.0" encoding="UTF-8"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = (
    f'{XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEETS}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEETS}.worksheet+xml"/>'
    "</Types>"
)
WORKBOOK = (
    f'{XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    f'xmlns:r="{_OFFICE}"><sheets><sheet name="Feuille1" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>"
)


def _relation(kind: str, target: str) -> str:
    return (
        f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


RELS = _relation("officeDocument", "xl/workbook.xml")
WORKBOOK_RELS = _relation("worksheet", "worksheets/sheet1.xml")
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = "xl/worksheets/sheet1.xml"


def sheet(cells: str, head: str = "") -> str:
    """A worksheet part with these rows."""
    return f"{XML}{head}<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>"


def text_cell(reference: str, text: str) -> str:
    """A cell that holds a text."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def workbook(sheet_xml: str | bytes, others: Mapping[str, str | bytes] | None = None) -> bytes:
    """An XLSX with this worksheet and these other parts."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELS,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": WORKBOOK_RELS,
        SHEET: sheet_xml,
        **(others or {}),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def sparse_corners() -> bytes:
    """Two legal cells, A1 and the last one there is: 549 GB for a parser that believes them."""
    last = f'<row r="1048576">{text_cell("XFD1048576", "y")}</row>'
    return workbook(sheet(f'<row r="1">{text_cell("A1", "x")}</row>{last}'))


def zip_bomb() -> bytes:
    """Three hundred megabytes in three hundred kilobytes."""
    return workbook(sheet("<row r='1'>" + " " * (300 * 1024 * 1024) + "</row>"))


def lying_directory() -> bytes:
    """A central directory that calls 120 MB of worksheet a hundred bytes long."""
    data = bytearray(workbook(sheet("<row r='1'>" + " " * (120 * 1024 * 1024) + "</row>")))
    at = data.rfind(SHEET.encode()) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    struct.pack_into("<I", data, at + 24, 100)
    return bytes(data)


def nested_zip() -> bytes:
    """A zip bomb inside a workbook."""
    return workbook(sheet(""), {"xl/media/inner.zip": zip_bomb()})


def billion_laughs() -> bytes:
    """Entities that double themselves."""
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    head = f'<!DOCTYPE w [<!ENTITY l0 "ha">{entities}]>'
    return workbook(sheet(f"<row r='1'>{text_cell('A1', '&l9;')}</row>", head))


def external_entity() -> bytes:
    """An entity that is a file of ours."""
    head = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    return workbook(sheet(f"<row r='1'>{text_cell('A1', '&x;')}</row>", head))


def hidden_doctype() -> bytes:
    """The same in UTF-16, where a search for bytes finds nothing."""
    xml = sheet("", '<!DOCTYPE w [<!ENTITY x "y">]>').replace(
        'encoding="UTF-8"', 'encoding="UTF-16"'
    )
    return workbook(xml.encode("utf-16"))


def macros() -> bytes:
    """What a .xlsm is, under any name."""
    return workbook(sheet(""), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"})


def many_rows(rows: int = 1_048_577) -> bytes:
    """More rows than any spreadsheet has."""
    cells = "".join(f"<row r='{i}'><c r='A{i}'><v>1</v></c></row>" for i in range(1, rows + 1))
    return workbook(sheet(cells))


def many_unnumbered_rows(rows: int = 50_000) -> bytes:
    """Rows and cells that leave it to the reader to count."""
    return workbook(sheet("<row><c><v>1</v></c></row>" * rows))


def many_columns(columns: int = 17_000) -> bytes:
    """More columns than any spreadsheet has, none of them with a reference."""
    return workbook(sheet("<row r='1'>" + "<c><v>1</v></c>" * columns + "</row>"))


def many_entries(entries: int = 5_000) -> bytes:
    """A zip of thousands of parts."""
    return workbook(sheet(""), {f"xl/media/{i}.png": b"x" for i in range(entries)})


def path_up() -> bytes:
    """A part that wants to be written elsewhere."""
    return workbook(sheet(""), {"../../etc/cron.d/x": "x"})


def symbolic_link() -> bytes:
    """A part that is a link."""
    file = io.BytesIO(workbook(sheet("")))
    with zipfile.ZipFile(file, "a") as archive:
        link = zipfile.ZipInfo("xl/link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return file.getvalue()


def same_part_twice() -> bytes:
    """Two worksheets of one name: one for the scan, one for the parser."""
    file = io.BytesIO(workbook(sheet("")))
    with zipfile.ZipFile(file, "a") as archive:
        link = zipfile.ZipInfo(SHEET.upper())
        archive.writestr(link, sheet(""))
    return file.getvalue()


def laughing_feed() -> bytes:
    """Entities that double themselves, in a feed of offers."""
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    return f'<!DOCTYPE jobs [<!ENTITY l0 "ha">{entities}]><jobs><job>&l9;</job></jobs>'.encode()


def quadratic_feed() -> bytes:
    """One long entity, said often."""
    entity = f'<!DOCTYPE jobs [<!ENTITY a "{"a" * 100_000}">]>'
    return f"<?xml version='1.0'?>{entity}<jobs><job>{'&a;' * 100_000}</job></jobs>".encode()


def outer_feed(encoding: str = "utf-16") -> bytes:
    """An entity that is a file of ours, in a feed where a search for bytes finds nothing."""
    head = '<!DOCTYPE jobs [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    return f"<?xml version='1.0'?>{head}<jobs><job><a>&x;</a></job></jobs>".encode(encoding)


def feed(inner: str, declared: str = "utf-8") -> bytes:
    """A feed of one offer that holds this."""
    start = f"<?xml version='1.0' encoding='{declared}'?>"
    return f"{start}<jobs><job><title>Agent</title>{inner}</job></jobs>".encode()


def _fields(count: int) -> str:
    return ", ".join(f'"f{i}": {i}' for i in range(count))


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF


def old_workbook(
    records: bytes, name: str = "Workbook", others: tuple[str, ...] = (), follow: int = _END
) -> bytes:
    """An XLS byte by byte: header, allocation table, directory, one stream of records.

    `follow` is what comes after the directory's only sector: its end, or itself for a loop.
    """
    stream = records + b"\x00" * (-len(records) % 512 + 512 * 8)
    sectors = len(stream) // 512
    chain = [0xFFFFFFFD, follow, *range(3, sectors + 2), _END]
    pages = -(-(sectors + 2) // 128)
    if pages > 1:
        # The table's further pages lie behind the stream.
        chain += [0xFFFFFFFD] * (pages - 1)
    table = b"".join(struct.pack("<I", each) for each in chain)
    table += struct.pack("<I", _FREE) * (-len(chain) % 128)
    places = [0, *range(sectors + 2, sectors + 2 + (len(table) // 512 - 1))]
    head = OLD + b"\x00" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, len(places), 1, 0, 4096, _END, 0, _END, 0)
    head += b"".join(struct.pack("<I", each) for each in places)
    entries = [_entry("Root Entry", 5, _END, 0), _entry(name, 2, 2, len(stream))]
    entries += [_entry(other, 1, _END, 0) for other in others]
    directory = b"".join(entries).ljust(512, b"\x00")
    head = head.ljust(512, b"\xff")
    return head + table[:512] + directory[:512] + stream + table[512:]


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\x00\x00"
    fields = struct.pack("<HBBIII", len(text), kind, 1, _FREE, _FREE, _FREE if kind != 5 else 1)
    return text.ljust(64, b"\x00") + fields + b"\x00" * 36 + struct.pack("<IQ", start, size)


def record(kind: int, body: bytes) -> bytes:
    """A record of an XLS."""
    return struct.pack("<HH", kind, len(body)) + body


BEGIN = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))


def number_cell(row: int, column: int) -> bytes:
    """A cell that holds 1."""
    return record(0x203, struct.pack("<HHHd", row, column, 0, 1.0))


ODS = "application/vnd.oasis.opendocument.spreadsheet"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"


def ods(rows: str, others: Mapping[str, str | bytes] | None = None, head: str = "") -> bytes:
    """An ODS of one sheet with these rows."""
    names = " ".join(f'xmlns:{n}="{_OASIS}:{n}:1.0"' for n in ("office", "table", "text"))
    content = (
        f"{XML}{head}<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Feuille1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'{XML}<m:manifest xmlns:m="{_OASIS}:manifest:1.0">'
        f'<m:file-entry m:full-path="/" m:media-type="{ODS}"/></m:manifest>'
    )
    parts = {"mimetype": ODS, "content.xml": content, "META-INF/manifest.xml": manifest}
    return _zip(parts | dict(others or {}), zipfile.ZIP_DEFLATED)


def ods_row(text: str = "x", across: int = 1, down: int = 1) -> str:
    """A row of repeated cells, itself repeated."""
    return (
        f'<table:table-row table:number-rows-repeated="{down}"><table:table-cell '
        f'table:number-columns-repeated="{across}" office:value-type="string"><text:p>{text}'
        "</text:p></table:table-cell></table:table-row>"
    )


_LOCKED = (
    f'{XML}<m:manifest xmlns:m="{_OASIS}:manifest:1.0"><m:file-entry m:full-path="content.xml">'
    '<m:encryption-data m:checksum="x"/></m:file-entry></m:manifest>'
)


def shared_text() -> bytes:
    """One long text that stands in a million cells."""
    cells = "<row>" + '<c t="s"><v>0</v></c>' * 100 + "</row>"
    texts = f"{XML}<sst {MAIN}><si><t>{'x' * 30_000}</t></si></sst>"
    types = TYPES.replace(
        "</Types>",
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_SHEETS}.sharedStrings+xml"/>'
        "</Types>",
    )
    relations = WORKBOOK_RELS.replace(
        "</Relationships>",
        f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>",
    )
    others = {"xl/sharedStrings.xml": texts, "[Content_Types].xml": types}
    others["xl/_rels/workbook.xml.rels"] = relations
    noise = random.Random(1).randbytes(400_000)
    return workbook(sheet(cells * 10_000), others | {"xl/media/image1.png": noise})


def many_merged() -> bytes:
    """A hundred thousand merged cells, each down the whole sheet."""
    merged = '<mergeCell ref="A1:A1048576"/>' * 100_000
    cells = "".join(f"<row>{text_cell(f'B{i}', 'x')}</row>" for i in range(2, 10_000))
    first = f"<row>{text_cell('A1', 'Titre')}{text_cell('B1', 'CP')}</row>"
    part = sheet(first + cells).replace(
        "</worksheet>", f"<mergeCells>{merged}</mergeCells></worksheet>"
    )
    noise = random.Random(1).randbytes(400_000)
    return workbook(part, {"xl/media/image1.png": noise})


WORKBOOKS: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "one text in a million cells": (shared_text, "file-too-big-unpacked"),
    "100,000 merged cells": (many_merged, "columns-missing"),
    "XLS cut short": (lambda: OLD + b"\x00" * 600, "file-damaged"),
    "XLS header alone": (lambda: OLD, "file-damaged"),
    "XLS directory loop": (lambda: old_workbook(BEGIN, follow=1), "file-damaged"),
    "XLS sectors beyond the end": (lambda: old_workbook(BEGIN)[:1600], "file-damaged"),
    "XLS half of it": (lambda: old_workbook(BEGIN * 1000)[:9000], "file-damaged"),
    "XLS macros": (lambda: old_workbook(BEGIN, others=("_VBA_PROJECT_CUR",)), "file-macros"),
    "XLS Excel 4 macros": (
        lambda: old_workbook(BEGIN + record(0x85, struct.pack("<IBBBB", 0, 0, 1, 1, 0) + b"M")),
        "file-macros",
    ),
    "XLS password": (lambda: old_workbook(BEGIN + record(0x2F, b"\x00" * 6)), "file-locked"),
    "old Word": (lambda: old_workbook(BEGIN, name="WordDocument"), "file-document"),
    "XLS far row": (lambda: old_workbook(BEGIN + number_cell(65_535, 0)), "too-many-rows"),
    "XLS far column": (lambda: old_workbook(BEGIN + number_cell(0, 255)), "too-many-columns"),
    "XLS a million records": (
        lambda: old_workbook(BEGIN + record(1, b"") * 1_000_000),
        "file-empty",
    ),
    "XLS nonsense": (lambda: old_workbook(bytes(range(256)) * 400), "file-damaged"),
    "ODS repeated cells": (
        lambda: ods(ods_row(across=16_384, down=1_048_576)),
        "too-many-rows",
    ),
    "ODS repeated columns": (lambda: ods(ods_row(across=16_384)), "too-many-columns"),
    "ODS repeated rows": (lambda: ods(ods_row(down=20_000)), "too-many-rows"),
    "ODS full sheets": (
        lambda: ods(
            (ods_row(across=100, down=10_000) + "</table:table><table:table>") * 50 + ods_row()
        ),
        "too-many-rows",
    ),
    "ODS long text in a million cells": (
        lambda: ods(ods_row("x" * 30_000, across=100, down=10_000)),
        "file-too-big-unpacked",
    ),
    "ODS endless repeat": (
        lambda: ods(ods_row().replace('"1"', f'"{"9" * 5000}"')),
        "file-damaged",
    ),
    "ODS zip bomb": (
        lambda: ods("<!--" + " " * (120 * 1024 * 1024) + "-->"),
        "file-too-big-unpacked",
    ),
    "ODS billion laughs": (
        lambda: ods(ods_row("&x;"), head='<!DOCTYPE d [<!ENTITY x "y">]>'),
        "file-doctype",
    ),
    "ODS password": (
        lambda: ods("", {"content.xml": b"\x01\x02", "META-INF/manifest.xml": _LOCKED}),
        "file-locked",
    ),
    "ODS macros": (lambda: ods("", {"Basic/Standard/Module1.xml": "<a/>"}), "file-macros"),
    "ODS scripts": (lambda: ods("", {"Scripts/python/a.py": "x"}), "file-macros"),
    "ODS without content": (lambda: _zip({"mimetype": ODS}), "file-damaged"),
    "ODS cut short": (lambda: ods(ods_row())[:-30], "file-damaged"),
}
LISTS: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "JSON 100,000 deep": (lambda: b'[{"a":' * 100_000, "file-too-deep"),
    "JSON a million brackets": (lambda: b"[" * 1_000_000, "file-too-deep"),
    "JSON of 100,000 fields": (lambda: f"[{{{_fields(100_000)}}}]".encode(), "too-many-columns"),
    "JSON of 100,000 elements": (lambda: b"[" + b'{"a":1},' * 100_000 + b"{}]", "too-many-rows"),
    "JSON of a million lines": (lambda: b'{"":1}\n' * 700_000, "too-many-rows"),
    "JSON of a million lists": (lambda: b"[" + b"[]," * 1_000_000 + b"[]]", "too-many-rows"),
    "JSON objects by the million": (
        lambda: b'{"a":{' + b",".join(b'"%x":{"b":0}' % i for i in range(300_000)) + b"}}",
        "too-many-columns",
    ),
    "JSON endless number": (lambda: b'[{"titre":' + b"9" * 1_000_000 + b"}]", "json-number"),
    "JSON never closed": (lambda: b'[{"titre":"' + b'\\"' * 2_000_000, "json-damaged"),
    "JSON cut short": (lambda: b'[{"titre": "a"}, {"tit', "json-damaged"),
    "JSON not a number": (lambda: b'[{"titre": NaN}]', "json-number"),
    "JSON one endless text": (
        lambda: b'[{"titre": "Agent", "description": "' + b"x" * 5_000_000 + b'"}]',
        "columns-missing",
    ),
    "JSON a megabyte of <": (
        lambda: b'[{"titre": "Agent", "description": "<p>' + b"<a <" * 1_000_000 + b'"}]',
        "columns-missing",
    ),
    "JSON with NUL bytes": (lambda: b'[{"titre": "A\x00\x00"}]' * 50, "file-binary"),
    "XML billion laughs": (laughing_feed, "file-doctype"),
    "XML quadratic": (quadratic_feed, "file-doctype"),
    "XML external entity": (lambda: outer_feed("utf-8"), "file-doctype"),
    "XML external entity in UTF-16": (outer_feed, "file-doctype"),
    "XML in UTF-7": (lambda: feed("<a>+AGEAYg-</a>", "utf-7"), "encoding-unreadable"),
    "XML in an unknown encoding": (lambda: feed("<a>b</a>", "klingon"), "columns-missing"),
    "XML 100,000 deep": (lambda: feed("<a>" * 100_000), "file-too-deep"),
    "XML markup 100,000 deep": (lambda: feed("<b>" * 100_000), "file-too-deep"),
    "XML of 100,000 fields": (
        lambda: feed("".join(f"<f{i}>1</f{i}>" for i in range(100_000))),
        "too-many-columns",
    ),
    "XML of 100,000 attributes": (
        lambda: feed("<x " + " ".join(f"f{i}=''" for i in range(100_000)) + "/>"),
        "too-many-columns",
    ),
    "XML of 600,000 offers": (
        lambda: b"<a>" + b"<b c=''/>" * 500_000 + b"</a>",
        "too-many-rows",
    ),
    "XML one field 600,000 times": (lambda: feed("<t>x</t>" * 600_000), "columns-missing"),
    "XML one endless text": (lambda: feed(f"<a>{'x' * 5_000_000}</a>"), "columns-missing"),
    "XML one endless tag": (lambda: feed("<a" + "x" * 5_000_000), "xml-damaged"),
    "XML one endless name": (lambda: feed(f"<a{'x' * 2_000_000}/>"), "columns-missing"),
    "XML with NUL bytes": (lambda: feed("<a>\x00\x00</a>" * 50), "file-binary"),
    "XML cut short": (lambda: feed("<a>")[:-9], "xml-damaged"),
    "XML undefined entity": (lambda: feed("<a>&eacute;</a>"), "xml-damaged"),
}
HOSTILE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "sparse corners": (sparse_corners, "too-many-rows"),
    "zip bomb": (zip_bomb, "file-too-big-unpacked"),
    "lying directory": (lying_directory, "file-damaged"),
    "nested zip": (nested_zip, "file-empty"),
    "billion laughs": (billion_laughs, "file-doctype"),
    "external entity": (external_entity, "file-doctype"),
    "doctype in UTF-16": (hidden_doctype, "file-doctype"),
    "macros": (macros, "file-macros"),
    "external links": (
        lambda: workbook(sheet(""), {"xl/externalLinks/externalLink1.xml": "<a/>"}),
        "file-external-links",
    ),
    "1,048,577 rows": (many_rows, "too-many-rows"),
    "uncounted rows": (many_unnumbered_rows, "too-many-rows"),
    "17,000 columns": (many_columns, "too-many-columns"),
    "5,000 entries": (many_entries, "file-too-complex"),
    "path up": (path_up, "file-unsafe"),
    "symbolic link": (symbolic_link, "file-unsafe"),
    "same part twice": (same_part_twice, "file-unsafe"),
    "cut short": (lambda: workbook(sheet(""))[:-40], "file-damaged"),
    "broken XML": (lambda: workbook("<worksheet><row></worksheet>"), "file-damaged"),
    "no sheet": (lambda: workbook("", {SHEET: ""}), "file-damaged"),
    "zip": (lambda: _zip({"a.txt": "x"}), "file-archive"),
    "docx": (
        lambda: _zip({"[Content_Types].xml": TYPES, "word/document.xml": "<a/>"}),
        "file-document",
    ),
    "empty": (lambda: b"", "file-empty"),
    "blank": (lambda: b"\xef\xbb\xbf\r\n  \r\n", "file-empty"),
    "pdf": (lambda: b"%PDF-1.7\n%\xe2\xe3", "file-pdf"),
    "image": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "file-image"),
    "password": (
        lambda: OLD + "EncryptedPackage".encode("utf-16-le"),
        "file-locked",
    ),
    "html called xls": (lambda: b"<html><body><table><tr><td>R\xe9f", "file-html"),
    "an empty feed": (lambda: b'<?xml version="1.0"?><jobs/>', "list-missing"),
    "an empty list": (lambda: b'{"resultats": []}', "columns-missing"),
    "program": (lambda: b"\x7fELF\x02\x01\x01", "file-binary"),
    "NUL bytes": (lambda: b"Ref;Titre\r\nA\x00\x00\x001;x\r\n" * 50, "file-binary"),
    **WORKBOOKS,
    **LISTS,
    "open quote": (lambda: b'Ref;Titre;Ville\r\n1;"Anim;Paris\r\n2;x;Lyon\r\n', "quote-open"),
    "endless cell": (lambda: b"Ref;Titre\r\n1;" + b"x" * 200_000, "quote-open"),
    "no heading": (lambda: b"1;Animateur;Paris\r\n2;Macon;Lyon\r\n", "heading-missing"),
    "2,000 columns of text": (lambda: b"Ref;Titre" + b";x" * 2000 + b"\r\n", "too-many-columns"),
    "2,000,000 lines of text": (lambda: b"Ref;Titre\r\n" + b"\r\n" * 2_000_000, "too-many-rows"),
    "more than 5 MB": (lambda: b"a;b\r\n" * 1_100_000, "file-too-big"),
}


def _zip(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
