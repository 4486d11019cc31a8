"""How to answer an offer: links, e-mail addresses and telephone numbers as partners write them."""

import re

from shared.domain.offers.columns import Cell
from shared.domain.offers.problems import Unreadable
from shared.domain.offers.values import NOT_DIGIT, NOTHING, line

_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}"
)
_DOMAIN = r"(?:[\w-]{1,63}\.)+[a-z]{2,24}(?::\d{1,5})?"
_URL = re.compile(rf"https?://{_DOMAIN}(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_BARE_URL = re.compile(rf"{_DOMAIN}(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_PHONE = re.compile(r"0[1-79]\d{8}|080\d{7}")
# Nine digits alone have lost their zero; among other words they may be anything.
_NUMBER = re.compile(r"(?<!\d)(?:\+\d|0)(?:[ .()/-]{0,3}\d){8,13}|^\d(?:[ .-]?\d){8}$")
_LABEL = re.compile(
    r"\b(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mobile|(?:e-?)?mail|courriel)\b", re.I
)
_AROUND = " ,;:/.|()<>–—-"
_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
_NAME = re.compile(rf"{_WORD}(?: (?:(?:d[eu]|des|l[ea]) ){{0,2}}{_WORD}){{1,4}}")


def email(cell: Cell) -> str:
    """The first e-mail address written; raises Unreadable, which never quotes it."""
    written = line(cell)
    if written.lower() in NOTHING:
        return ""
    first = re.split(r"[;,\s]+|/", written.removeprefix("mailto:").strip("<> "))[0].strip("<>.")
    if not _EMAIL.fullmatch(first) or ".." in first:
        raise Unreadable("email-unreadable")
    return first


def phone(cell: Cell) -> str:
    """Ten digits, a lost leading zero put back; raises Unreadable, which never quotes them."""
    written = line(cell)
    if written.lower() in NOTHING:
        return ""
    first = re.split(r"[/;,]| ou ", written.replace("(0)", ""))[0]
    digits = re.sub(r"^(?:00)?33(?=[1-9]\d{8}$)", "0", NOT_DIGIT.sub("", first))
    digits = f"0{digits}" if len(digits) == 9 and digits[0] != "0" else digits
    if not _PHONE.fullmatch(digits):
        raise Unreadable("phone-premium" if digits.startswith("08") else "phone-unreadable")
    return digits


def url(cell: Cell) -> str:
    """A web address, `https://` put before one that lacks it; raises Unreadable."""
    written = line(cell)
    if _URL.fullmatch(written):
        return written
    if written.lower() in NOTHING:
        return ""
    whole = f"https://{written}" if _BARE_URL.fullmatch(written) else written
    if not _URL.fullmatch(whole):
        raise Unreadable("url-unreadable", found=written[:40])
    return whole


def contact(cell: Cell) -> dict[str, str]:
    """One cell for whatever way to apply: values by the fields they belong to; raises Unreadable.

    A name alone is no way to apply, but tells whom to ask for.
    """
    written = line(cell)
    if written.lower() in NOTHING:
        return {}
    told, rest = _numbered(*_addressed(written))
    name = _LABEL.sub(" ", rest).strip(_AROUND)
    if _NAME.fullmatch(name):
        told["contact_name"] = name
    if told:
        return told
    try:
        return {"apply_url": url(cell)}
    except Unreadable:
        raise Unreadable("contact-unreadable") from None


def _addressed(written: str) -> tuple[dict[str, str], str]:
    """The address that is written somewhere among other words, and those words."""
    if not (found := _EMAIL.search(written)):
        return {}, written
    return {"apply_email": email(found[0])}, written.replace(found[0], " ")


def _numbered(told: dict[str, str], rest: str) -> tuple[dict[str, str], str]:
    """With the number among the other words; beside an address it need not be a good one."""
    found = _NUMBER.search(rest)
    if not found or _BARE_URL.match(rest):
        return told, rest
    try:
        number = phone(found[0])
    except Unreadable:
        if told:
            return told, rest
        raise
    return {**told, "apply_phone": number}, rest.replace(found[0], " ")
