"""Large files of each kind that a partner may send, each just below what is taken."""

import io
import json
import struct

import xlsxwriter

from tests.hostile_files import BEGIN, ods, old_workbook, record

_WORDS = ("Animateur", "Le Pont", "93100", "Montreuil", "CDD", "15/03/2027", "é", "x", "", "oui")


def text(row: int, column: int) -> str:
    """A cell of a table: mostly short words, in the first columns one of its own."""
    return f"{_WORDS[column % 10]} {row}" if column < 3 else _WORDS[(row + column) % 10]


def names(columns: int) -> list[str]:
    """A heading of so many columns."""
    return ["Intitulé", "Employeur", "CP", *(f"c{i}" for i in range(3, columns))]


def xlsx(rows: int, columns: int) -> bytes:
    """An XLSX as Excel writes it, its texts stored once."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, names(columns))
    for row in range(1, rows + 1):
        for column in range(columns):
            if column % 4 == 3:
                sheet.write_number(row, column, row % 90_000)
            else:
                sheet.write_string(row, column, text(row, column))
    book.close()
    return file.getvalue()


def xls(rows: int, columns: int) -> bytes:
    """An XLS of numbers under a heading; its 5 MB hold no more than 80 columns of 10,000 rows."""
    labels = b"".join(
        record(0x204, struct.pack("<HHHHB", 0, i, 0, len(name), 0) + name.encode("latin-1"))
        for i, name in enumerate(names(columns))
    )
    numbers = struct.pack("<HI", 0, (12345 << 2) | 2) * columns
    cells = b"".join(
        record(0xBD, struct.pack("<HH", row, 0) + numbers + struct.pack("<H", columns - 1))
        for row in range(1, rows + 1)
    )
    name = b"Feuille1"
    length = len(BEGIN) + 4 + 8 + len(name) + 4
    bound = record(0x85, struct.pack("<IBBBB", length, 0, 0, len(name), 0) + name)
    book = struct.pack("<HHHHHHII", 0x809, 16, 0x600, 5, 0, 0, 0, 0)
    page = struct.pack("<HHHHHHII", 0x809, 16, 0x600, 0x10, 0, 0, 0, 0)
    end = record(0x0A, b"")
    return old_workbook(book + bound + end + page + labels + cells + end)


def ods_file(rows: int, columns: int) -> bytes:
    """An ODS; its 50 MB unpacked hold a million cells only when neighbours are alike."""

    def cell(said: str, across: int) -> str:
        repeated = f' table:number-columns-repeated="{across}"' if across > 1 else ""
        shown = f"<text:p>{said}</text:p>"
        return f'<table:table-cell{repeated} office:value-type="string">{shown}</table:table-cell>'

    def line(cells: list[str]) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    heading = line([cell(name, 1) for name in names(columns)])
    body = (
        line([cell(f"{row * 7919 % 9973 + column}", 4) for column in range(0, columns, 4)])
        for row in range(1, rows + 1)
    )
    return ods(heading + "".join(body))


def json_list(rows: int, columns: int) -> bytes:
    """A JSON list of objects."""
    heading = names(columns)
    return json.dumps(
        [{name: text(row, i) for i, name in enumerate(heading)} for row in range(rows)],
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()


def xml_feed(rows: int, columns: int) -> bytes:
    """An XML feed."""
    heading = ["title", "company", "zip", *names(columns)[3:]]
    offers = (
        "".join(f"<{name}>{text(row, i)}</{name}>" for i, name in enumerate(heading))
        for row in range(rows)
    )
    return f"<jobs>{''.join(f'<job>{offer}</job>' for offer in offers)}</jobs>".encode()


def csv_file(rows: int, columns: int) -> bytes:
    """A CSV."""
    lines = [names(columns)]
    lines += [[text(row, i) for i in range(columns)] for row in range(rows)]
    return "\r\n".join(map(";".join, lines)).encode()
