"""The cells of a partner's file as values: numbers that were text repaired, the rest explained."""

import re
import unicodedata
from datetime import date, datetime

from shared.domain.offers.columns import Cell
from shared.domain.offers.problems import Unreadable

LONGEST_LINE = 300
LONGEST_TEXT = 20_000

_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]")
_UNTIDY = re.compile(r"  |[^\S ]|" + _HIDDEN.pattern)
# What a formula or a spreadsheet's error begins with, and an empty text.
_SIGNS = frozenset({"", "=", "#"})
_FORMULA = re.compile(r"=\s*[-+A-Za-zÀ-ÿ0-9(\"']")
_CELL_ERROR = re.compile(r"#(?:N/?A|REF|NAME|NOM|VALUE|VALEUR|DIV/0|NUL+|NUM|NOMBRE)\b[!?]?")
_POSTCODE = re.compile(r"(?:F-?)?(\d\d ?\d\d\d|\d{4})(?:[.,]0+)?(?!\d)")
NOT_DIGIT = re.compile(r"\D")
_ROME = re.compile(r"[A-N]\d{4}")
_UNITS = {"month": "mois", "months": "mois", "week": "semaines", "weeks": "semaines"}
_UNITS |= {"day": "jours", "days": "jours", "year": "ans", "years": "ans"}
_PART_TIME = {"oui": "Temps partiel", "non": "Temps plein", "true": "Temps partiel"}
_PART_TIME |= {"false": "Temps plein", "1": "Temps partiel", "0": "Temps plein"}
NOTHING = frozenset({"", "-", "—", "/", "nc", "n/c", "n/a", "néant", "neant", "aucun", "aucune"})


def line(cell: Cell) -> str:
    """A short text on one line; raises Unreadable."""
    shown = _text(cell).replace("\n", " ")
    if len(shown) > LONGEST_LINE:
        raise Unreadable("text-too-long", most=LONGEST_LINE)
    return shown


def text(cell: Cell) -> str:
    """A long text, its lines kept; raises Unreadable."""
    shown = _text(cell)
    if len(shown) > LONGEST_TEXT:
        raise Unreadable("text-too-long", most=LONGEST_TEXT)
    return shown


def postcode(cell: Cell) -> str:
    """Five digits, a lost leading zero put back; empty when nothing is written."""
    written = line(cell)
    if not written:
        return ""
    match = _POSTCODE.match(written.upper())
    digits = match[1].replace(" ", "").zfill(5) if match else ""
    if not "01000" <= digits <= "98999":
        raise Unreadable("postcode-unreadable", found=written[:40])
    return digits


def rome_code(cell: Cell) -> str:
    """A ROME code: a letter and four digits; raises Unreadable."""
    written = line(cell).upper().replace(" ", "")
    if written.lower() in NOTHING:
        return ""
    if not _ROME.match(written):
        raise Unreadable("rome-unreadable", found=written[:40])
    return written[:5]


def siret(cell: Cell) -> str:
    """The 14 digits of a SIRET, or the 9 of a SIREN; raises Unreadable."""
    written = line(cell)
    digits = NOT_DIGIT.sub("", written)
    if written.lower() in NOTHING:
        return ""
    if len(digits) not in (9, 14):
        raise Unreadable("siret-unreadable", found=written[:40])
    return digits


def unit(cell: Cell) -> str:
    """A unit of time in French."""
    written = line(cell)
    return _UNITS.get(written.lower(), written)


def part_time(cell: Cell) -> str:
    """What a yes or no under "temps partiel" means."""
    written = line(cell)
    return _PART_TIME.get(written.lower(), written)


def openings(cell: Cell) -> int:
    """How many people are sought, 1 when nothing is written; raises Unreadable."""
    written = line(cell)
    if written.lower() in NOTHING:
        return 1
    match = re.match(r"(\d{1,3})(?!\d)", written)
    if match is None or int(match[1]) == 0:
        raise Unreadable("openings-unreadable", found=written[:40])
    return int(match[1])


def _text(cell: Cell) -> str:
    if not isinstance(cell, str):
        return _plain(cell)
    if cell.isprintable() and cell[:1] not in _SIGNS and "  " not in cell:
        return unicodedata.normalize("NFC", cell).strip()
    if _FORMULA.match(cell):
        raise Unreadable("formula")
    if cell[:1] == "#" and _CELL_ERROR.match(cell):
        raise Unreadable("cell-error", found=cell[:10])
    if not _UNTIDY.search(cell):
        return unicodedata.normalize("NFC", cell).strip()
    written = unicodedata.normalize("NFC", cell.replace("\r\n", "\n").replace("\r", "\n"))
    return _LINES.sub("\n", _SPACES.sub(" ", _HIDDEN.sub("", written))).strip()


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)
