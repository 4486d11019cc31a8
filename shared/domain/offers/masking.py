"""Private people's addresses and numbers in free text, put out of sight; the rest untouched."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from shared.domain.offers.columns import normal


@dataclass(frozen=True)
class Markers:
    """What stands in place of an address and of a number; the caller's words."""

    address: str = "[@]"
    number: str = "[#]"


# Read by whoever is on duty: "recrutement-idf@", "rh@", "contact93@".
_DUTIES = """contact contacts recrutement recrutements recrut recrute rh drh grh ressources humaines
    accueil emploi emplois job jobs candidature candidatures cv info infos information informations
    secretariat direction formation formations stage stages alternance apprentissage administration
    admin association asso bureau siege standard communication insertion benevolat benevoles service
    services equipe team hello bonjour support jeunesse animation mairie pole antenne coordination
    federation carriere carrieres talents hr"""
_FUNCTIONS = frozenset(_DUTIES.split())
_PERSONAL = """gmail googlemail orange free wanadoo laposte hotmail yahoo ymail outlook icloud sfr
    live msn me aol gmx neuf bbox numericable club-internet protonmail proton pm"""
_WEBMAIL = frozenset(_PERSONAL.split())
_OPEN, _SHUT = r"\s{0,2}[\[({<]\s{0,2}", r"\s{0,2}[\])}>]\s{0,2}"
_AT = rf"(?:{_OPEN}(?:at|arobase|arobas|a|@){_SHUT}|\s(?:at|arobase|arobas)\s)"
# Most texts hold none of these, nor nine digits: looked for first, as it is cheap.
_SIGNS_AT = (b"[at", b"(at", b"[a]", b"(a)", b"[ a", b"( a", b"{", b"<", b"[@", b"(@", b"[ @")
_BRACKETS = b"[({<"
_NO_BRACKET = bytes(set(range(256)) - set(_BRACKETS))
# What UTF-8 begins the digits of other alphabets with: from U+0660 on, but E2 is punctuation.
_ALL_DIGITS = {*b"0123456789", *range(0xD9, 0xE2), *range(0xE3, 0x100)}
_NO_SIGN = bytes(set(range(256)) - _ALL_DIGITS - {*_BRACKETS, *b"@"})
_FEWEST_DIGITS = 9
_DIGITS = re.compile("[0-9](?:[ ./\u00a0\u202f()-]{0,3}[0-9ABab]){8}")
_DOT = rf"(?:{_OPEN}(?:dot|point|\.){_SHUT}|\s(?:dot|point)\s|\.)"
_LOCAL = r"(?<![\w.%+'-])(?P<local>[\w.%+'-]{1,64})"
_LABEL = r"[\w-]{1,63}"
_ADDRESS = re.compile(rf"{_LOCAL}@(?P<domain>{_LABEL}(?:\.{_LABEL}){{1,6}})")
_HIDDEN = re.compile(
    rf"{_LOCAL}{_AT}(?P<domain>{_LABEL}(?:{_DOT}{_LABEL}){{0,4}}{_DOT}[a-z]{{2,12}})\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[a-z]+")
_GAP = "[ .\u00a0\u202f-]"
# A run of digits with what people put between them; judged afterwards.
_RUN = re.compile(r"(?<![\w@])\+?\(?\d(?:[ .\u00a0\u202f()-]{0,3}\d){8,}")
_PREFIX = rf"(?:(?:\+|00)33{_GAP}?(?:\(0\){_GAP}?)?|\(0\)|0)"
_MOBILE = re.compile(
    rf"(?<![\d+])(?<!\d[-.]){_PREFIX}{_GAP}?[67](?:{_GAP}{{0,2}}\d\d){{4}}(?!\d)(?![-.]\d)"
)
_MOBILE_SLASHED = re.compile(r"(?<![\d/])0[67](?:/\d\d){4}(?![\d/])")
_NIR = re.compile(
    rf"(?<!\d)[12]{_GAP}?\d\d{_GAP}?(?:0[1-9]|1[0-2]|[2-9]\d){_GAP}?(?:\d\d|2[AB])"
    rf"{_GAP}?\d{{3}}{_GAP}?\d{{3}}{_GAP}?\d\d(?!\d)"
)
# Numbers with a sign that no run of digits holds: born in Corsica, or written as dates are.
_LETTERED = ((_NIR, "2A"), (_NIR, "2B"), (_MOBILE_SLASHED, "/"))
_SIRET = re.compile(rf"\d{{3}}{_GAP}?\d{{3}}{_GAP}?\d{{3}}{_GAP}?\d{{5}}")


def may_tell(text: str) -> bool:
    """Whether `masked` can find anything; soon told, and most texts hold nothing of the kind."""
    plain = _plain(text)
    signs = plain.translate(None, _NO_SIGN)
    if len(signs) >= _FEWEST_DIGITS or b"@" in signs:
        return True
    return _worded(plain) or _opened(plain, signs)


def masked(
    text: str, markers: Markers | None = None, organisation: str = ""
) -> tuple[str, Counter[str]]:
    """The text without private addresses and mobile numbers, and how many: address, number.

    Function mailboxes, those named as their own organisation, landlines and SIRET stay.
    """
    marks, counts = markers or Markers(), Counter[str]()
    hide = partial(_hidden, counts=counts, marker=marks.address, own=normal(organisation).split())
    count = partial(_counted, counts=counts, marker=marks.number)
    if "@" in text:
        text = _ADDRESS.sub(hide, text)
    if _hints(_plain(text)):
        text = _HIDDEN.sub(hide, text)
    if _DIGITS.search(text):
        for pattern, sign in _LETTERED:
            text = pattern.sub(count, text) if sign in text else text
        text = _RUN.sub(lambda run: _judged(run[0], count), text)
    return text, counts


def _plain(text: str) -> bytes:
    """The text for looking into: what tells is ASCII, and bytes are lowered at once."""
    return text.encode(errors="replace").lower()


def _hints(plain: bytes) -> bool:
    return _worded(plain) or _opened(plain, plain)


def _worded(plain: bytes) -> bool:
    return b"arob" in plain or b" at " in plain


def _opened(plain: bytes, signs: bytes) -> bool:
    """Whether "at" is written in brackets; soon told where no sign is one."""
    brackets = signs.translate(None, _NO_BRACKET)
    return bool(brackets) and any(map(plain.__contains__, _SIGNS_AT))


def _hidden(match: re.Match[str], counts: Counter[str], marker: str, own: list[str]) -> str:
    if _is_everybodys(match["local"], match["domain"], own):
        return match[0]
    counts["address"] += 1
    return marker


def _is_everybodys(local: str, domain: str, own: list[str]) -> bool:
    """Whether a function's mailbox, or one named as the organisation is, and no person's."""
    words = _LETTERS.findall(normal(local))
    webmail = domain.lower().partition(".")[0] in _WEBMAIL
    if not words:
        return False
    if words[0] in _FUNCTIONS or (words[-1] in _FUNCTIONS and not webmail):
        return True
    joined, host = normal(local).replace(" ", ""), normal(domain).split()[:-1]
    if own and (set(words) <= set(own) or joined == "".join(own)):
        return True
    return not webmail and joined in (*host[:1], "".join(host))


def _judged(run: str, count: Callable[[re.Match[str]], str]) -> str:
    return run if _SIRET.fullmatch(run) else _MOBILE.sub(count, _NIR.sub(count, run))


def _counted(match: re.Match[str], counts: Counter[str], marker: str) -> str:
    counts["number"] += 1
    return marker
