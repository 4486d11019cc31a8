"""HTML in a cell as readable text: paragraphs as lines, lists as dashes, links with their address.

Tags are found by a pattern that never looks past the next `<`, so the time grows with the length
alone. Measured: `html.parser` of Python 3.11 takes 140 s for 120 kB of `<a `
(https://github.com/python/cpython/issues/135462).
"""

import re
from collections.abc import Callable, Mapping
from html import unescape

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,9})(?=[\s/>])([^<>]*)>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_CLEARLY = re.compile(r"</p>|<br ?/?>|</li>", re.IGNORECASE)
_ESCAPED = re.compile(r"&lt;/?([a-z][a-z0-9]{0,9})(?=\s|/|&gt;)", re.IGNORECASE)
_ADDRESS = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_BREAKS = re.compile(r"\s{2,}|[^\S ]")
_LINES = re.compile(r" ?\n[ \n]*")
_UNSEEN = frozenset({"script", "style", "head", "iframe"})
_PARAGRAPHS = re.compile(
    "article|blockquote|body|br|center|d[dlt]|div|h[1-6]|hr|main|ol|p|pre|section|table|tr|ul"
)
_INSIDE = re.compile(
    "a|abbr|b|em|font|html|i|img|li|s|small|span|strong|su[bp]|tbody|t[dh]|thead|u"
)


def is_markup(text: str) -> bool:
    """Whether a cell of a table clearly is HTML: it begins with a tag or holds whole ones."""
    if "<" not in text:
        return False
    begins = _TAG.match(text.lstrip())
    return (begins is not None and _is_known(begins[2])) or _CLEARLY.search(text) is not None


def readable(text: str) -> str:
    """The text that HTML shows; a text without tags and entities comes back as it is."""
    if any(_is_known(name) for name in _ESCAPED.findall(text)):
        text = _decoded(text)
    if "<" not in text or not ("<!--" in text or any(_is_known(t[2]) for t in _TAG.finditer(text))):
        return _decoded(text) if "&" in text else text
    page = _Page()
    page.read(_without_comments(text))
    return _tidy("".join(page.parts))


def _is_known(name: str) -> bool:
    name = name.lower()
    return name in _UNSEEN or bool(_INSIDE.fullmatch(name) or _PARAGRAPHS.fullmatch(name))


def _decoded(text: str) -> str:
    # Only whole entities: an address may hold "&copy=1".
    return _ENTITY.sub(lambda match: unescape(match[0]), text)


def _without_comments(text: str) -> str:
    before, *others = text.split("<!--")
    # What follows an unclosed comment is kept: better a stray mark than a lost text.
    return before + "".join(other.partition("-->")[2] or other for other in others)


def _tidy(text: str) -> str:
    lines = _LINES.sub("\n", _SPACES.sub(" ", text)).strip()
    # A dash alone belongs to the paragraph inside its item.
    return re.sub(r"^-\s*\n", "- ", lines, flags=re.MULTILINE).removesuffix("\n-")


class _Page:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self._unseen = ""
        self._links: list[tuple[int, str]] = []

    def read(self, text: str) -> None:
        at = 0
        for tag in _TAG.finditer(text):
            if not _is_known(tag[2]):
                continue
            self._say(text[at : tag.start()])
            self._tag(tag[2].lower(), bool(tag[1]), tag[3])
            at = tag.end()
        self._say(text[at:])

    def _say(self, text: str) -> None:
        if not self._unseen and text:
            # The line breaks of the source mean nothing, as on a page.
            self.parts.append(_BREAKS.sub(" ", _decoded(text)))

    def _tag(self, name: str, closing: bool, attributes: str) -> None:
        if self._unseen or name in _UNSEEN:
            self._hide(name, closing)
        elif _PARAGRAPHS.fullmatch(name):
            self.parts.append("\n")
        elif handle := _HANDLED.get(name):
            handle(self, closing, attributes)

    def _hide(self, name: str, closing: bool) -> None:
        if not self._unseen and not closing:
            self._unseen = name
        elif closing and name == self._unseen:
            self._unseen = ""

    def _item(self, closing: bool, _: str) -> None:
        self.parts.append("\n" if closing else "\n- ")

    def _cell(self, closing: bool, _: str) -> None:
        self.parts.append(" " if closing else "")

    def _link(self, closing: bool, attributes: str) -> None:
        if not closing:
            found = _ADDRESS.search(attributes)
            address = next(filter(None, found.groups()), "") if found else ""
            self._links.append((len(self.parts), _decoded(address).strip()))
        elif self._links:
            begun, address = self._links.pop()
            shown = "".join(self.parts[begun:]).strip()
            if _differs(shown, address):
                self.parts.append(f" ({address})")


def _differs(shown: str, address: str) -> bool:
    plain = address.removeprefix("mailto:").removeprefix("tel:")
    told = {plain, plain.rstrip("/"), re.sub(r"^https?://", "", plain).rstrip("/")}
    return bool(plain) and address[:1] != "#" and shown not in told


_HANDLED: Mapping[str, Callable[[_Page, bool, str], None]] = {
    "li": _Page._item,
    "a": _Page._link,
    "td": _Page._cell,
    "th": _Page._cell,
}
