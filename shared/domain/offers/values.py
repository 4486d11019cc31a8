"""The cells of a partner's file as values: numbers that were text repaired, the rest explained."""

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache

from shared.domain.offers.columns import Cell
from shared.domain.offers.problems import Unreadable

LONGEST_LINE = 300
LONGEST_TEXT = 20_000

_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]")
_UNTIDY = re.compile(r"  |[^\S ]|" + _HIDDEN.pattern)
_FORMULA = re.compile(r"=\s*[-+A-Za-zÀ-ÿ0-9(\"']")
_CELL_ERROR = re.compile(r"#(?:N/?A|REF|NAME|NOM|VALUE|VALEUR|DIV/0|NUL+|NUM|NOMBRE)\b[!?]?")
_POSTCODE = re.compile(r"(?:F-?)?(\d\d ?\d\d\d|\d{4})(?:[.,]0+)?(?!\d)")
_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}"
)
_DOMAIN = r"(?:[\w-]{1,63}\.)+[a-z]{2,24}(?::\d{1,5})?"
_URL = re.compile(rf"https?://{_DOMAIN}(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_BARE_URL = re.compile(rf"{_DOMAIN}(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_NOT_DIGIT = re.compile(r"\D")
_PHONE = re.compile(r"0[1-79]\d{8}|080\d{7}")
_ROME = re.compile(r"[A-N]\d{4}")
NOTHING = frozenset({"", "-", "—", "/", "nc", "n/c", "n/a", "néant", "neant", "aucun", "aucune"})


@lru_cache(maxsize=8192, typed=True)
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


@lru_cache(maxsize=8192, typed=True)
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


@lru_cache(maxsize=8192, typed=True)
def place(cell: Cell) -> tuple[str, str]:
    """Postcode and city out of one cell such as "93100 Montreuil"; either may be empty."""
    written = line(cell)
    match = re.search(r"(?<!\d)(\d\d ?\d{3})(?!\d)", written)
    if match is None:
        return "", written
    around = f"{written[: match.start()]} {written[match.end() :]}"
    return match[1].replace(" ", ""), around.split(",")[-1].strip(" ()-–,") or around.strip(" (),-")


@lru_cache(maxsize=8192, typed=True)
def email(cell: Cell) -> str:
    """The first e-mail address written; raises Unreadable, which never quotes it."""
    written = line(cell)
    if written.lower() in NOTHING:
        return ""
    first = re.split(r"[;,\s]+|/", written.removeprefix("mailto:").strip("<> "))[0].strip("<>.")
    if not _EMAIL.fullmatch(first) or ".." in first:
        raise Unreadable("email-unreadable")
    return first


@lru_cache(maxsize=8192, typed=True)
def phone(cell: Cell) -> str:
    """Ten digits, a lost leading zero put back; raises Unreadable, which never quotes them."""
    written = line(cell)
    if written.lower() in NOTHING:
        return ""
    first = re.split(r"[/;,]| ou ", written.replace("(0)", ""))[0]
    digits = re.sub(r"^(?:00)?33(?=[1-9]\d{8}$)", "0", _NOT_DIGIT.sub("", first))
    digits = f"0{digits}" if len(digits) == 9 and digits[0] != "0" else digits
    if not _PHONE.fullmatch(digits):
        raise Unreadable("phone-premium" if digits.startswith("08") else "phone-unreadable")
    return digits


@lru_cache(maxsize=8192, typed=True)
def url(cell: Cell) -> str:
    """A web address, `https://` put before one that lacks it; raises Unreadable."""
    written = line(cell)
    if written.lower() in NOTHING:
        return ""
    whole = f"https://{written}" if _BARE_URL.fullmatch(written) else written
    if not _URL.fullmatch(whole):
        raise Unreadable("url-unreadable", found=written[:40])
    return whole


def contact(cell: Cell) -> tuple[str, str]:
    """One cell for any way to apply: the field it belongs to, and its value; raises Unreadable."""
    written = line(cell)
    if written.lower() in NOTHING:
        return "apply_url", ""
    if found := _EMAIL.search(written):
        return "apply_email", email(found[0])
    if len(_NOT_DIGIT.sub("", written)) >= 9 and not _BARE_URL.match(written):
        return "apply_phone", phone(re.sub(r"^[^\d+(]+", "", written))
    try:
        return "apply_url", url(cell)
    except Unreadable:
        raise Unreadable("contact-unreadable") from None


@lru_cache(maxsize=8192, typed=True)
def rome_code(cell: Cell) -> str:
    """A ROME code: a letter and four digits; raises Unreadable."""
    written = line(cell).upper().replace(" ", "")
    if written.lower() in NOTHING:
        return ""
    if not _ROME.match(written):
        raise Unreadable("rome-unreadable", found=written[:40])
    return written[:5]


@lru_cache(maxsize=1024, typed=True)
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
