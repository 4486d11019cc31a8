"""XML feeds as rows: read twice as a stream, once for the shape, once for the offers."""

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from shared.adapters.sheets.delimited import decode
from shared.adapters.sheets.feed_shape import INLINE, Node, Shape, local
from shared.adapters.sheets.listed import Said, listed_sheet, shown
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import Sheet

_CHUNK_BYTES = 256 * 1024
_INVALID = expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
_ENCODINGS = (
    expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING],
    expat.errors.codes[expat.errors.XML_ERROR_INCORRECT_ENCODING],
)
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?\?>")


def read_feed(data: bytes) -> Sheet:
    """The rows of the element that stands for an offer; raises FileRefused."""
    try:
        return _read(data, None)
    except expat.ExpatError as error:
        if not _wrongly_encoded(data, error):
            raise FileRefused("xml-damaged", row=error.lineno) from None
    except LookupError:
        # Python does not know the encoding that is declared.
        pass
    except ValueError:
        # UTF-7 and others that are not of single bytes.
        raise FileRefused("encoding-unreadable") from None
    text = decode(data).removeprefix("\ufeff").encode("utf-8", "replace")
    try:
        return _read(_DECLARED.sub(b"", text, count=1), "utf-8")
    except expat.ExpatError as error:
        raise FileRefused("xml-damaged", row=error.lineno) from None


def _wrongly_encoded(data: bytes, error: expat.ExpatError) -> bool:
    """Whether the file says UTF-8, or nothing, and is something else."""
    if error.code in _ENCODINGS:
        return True
    if error.code != _INVALID or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return True
    return False


def _read(data: bytes, encoding: str | None) -> Sheet:
    shape = Shape()
    for _ in _parsed(data, encoding, shape.start, shape.end):
        pass
    offers = _Offers(shape.offer())
    events = _parsed(data, encoding, offers.start, offers.end, offers.text)
    return listed_sheet((said for _ in events for said in offers.taken()), "xml")


def _parsed(
    data: bytes, encoding: str | None, start: Any, end: Any, text: Any = None
) -> Iterator[None]:
    """Feeds the file to a parser and stops after each part of it."""
    parser = expat.ParserCreate(encoding)
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    parser.buffer_text = True
    for at in range(0, len(data), _CHUNK_BYTES):
        parser.Parse(data[at : at + _CHUNK_BYTES], False)
        yield
    parser.Parse(b"", True)
    yield


def _refuse_doctype(*_: object) -> None:
    raise FileRefused("file-doctype")


class _Offers:
    """Gathers what each offer says; markup inside a field becomes its text again."""

    def __init__(self, offer: Node) -> None:
        self._offer = offer
        self._path: list[str] = []
        self._said: Said = {}
        self._done: list[Said] = []
        # Of the offer and each field that is open: its dotted name, its texts.
        self._open: list[tuple[str, list[str]]] = []
        self._has_inner = False
        self._inline = 0

    def taken(self) -> list[Said]:
        """The offers that ended since the last call."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = local(name)
        if self._inline or (name in INLINE and len(self._path) > 1):
            self._markup(name, attributes)
            return
        self._path.append(name)
        if self._open:
            before = self._open[-1][0]
            self._begin(f"{before}.{name}" if before else name, attributes)
        elif tuple(self._path) == self._offer.path:
            self._said = {}
            self._begin("", attributes)

    def end(self, name: str) -> None:
        if self._inline:
            self._inline -= 1
            self.text(f"</{local(name)}>")
            return
        if self._open:
            self._end(*self._open.pop())
        self._path.pop()

    def text(self, text: str) -> None:
        if self._open:
            self._open[-1][1].append(text)

    def _markup(self, name: str, attributes: dict[str, str]) -> None:
        self._inline += 1
        address = f' href="{attributes["href"]}"' if "href" in attributes else ""
        self.text(f"<{name}{address}>")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append((name, []))
        self._has_inner = False
        for key, value in attributes.items():
            if not key.startswith("xml"):
                self._said.setdefault(self._named(name, local(key)), []).append(shown(value))

    def _end(self, name: str, texts: list[str]) -> None:
        if text := "".join(texts).strip():
            self._said.setdefault(name or self._offer.path[-1], []).append(shown(text))
        elif name and not self._has_inner:
            self._said.setdefault(name, [])
        self._has_inner = True
        if not name:
            self._done.append(self._said)

    def _named(self, name: str, key: str) -> str:
        """An attribute's field: its own name where no element bears it, a link's address as is."""
        if not name:
            return f"@{key}" if key in self._offer.inner else key
        return name if key == "href" else f"{name}@{key}"
