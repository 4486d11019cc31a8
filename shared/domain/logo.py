"""A region's logo: a small still picture that says itself what it is, whatever its file is called.

PNG: https://www.w3.org/TR/png-3/. WebP: https://www.rfc-editor.org/rfc/rfc9649.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from struct import unpack_from
from typing import NoReturn
from zlib import crc32

from shared.domain.facts import Param
from shared.domain.refusals import FieldError, NotEligible

MOST_BYTES = 100 * 1024
MOST_WIDTH, MOST_HEIGHT = 600, 200
_PNG, _RIFF, _WEBP = b"\x89PNG\r\n\x1a\n", b"RIFF", b"WEBP"
# What else people choose, by how such files begin.
_OTHERS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"%PDF", "pdf"),
    (b"<?xml", "svg"),
    (b"<svg", "svg"),
)
_MOVING = frozenset({b"acTL", b"ANIM", b"ANMF"})
# WebP says widths and heights in 14 bits.
_MOST = 0x3FFF

Size = tuple[int, int]
Chunk = tuple[bytes, bytes]


@dataclass(frozen=True)
class Logo:
    """A picture as it is served: the digest of its bytes, "png" or "webp", its size in pixels."""

    digest: str
    kind: str
    width: int
    height: int

    @property
    def name(self) -> str:
        """Under which it is served: another content, another name."""
        return f"{self.digest}.{self.kind}"


def read_logo(data: bytes) -> Logo:
    """The logo in a file's bytes; raises NotEligible with what is wrong."""
    if not data:
        _refuse("missing")
    if len(data) > MOST_BYTES:
        _refuse("heavy", found=-(-len(data) // 1024), most=MOST_BYTES // 1024)
    kind = _kind(data)
    chunks = (_chunks_of_png if kind == "png" else _chunks_of_webp)(data)
    if any(name in _MOVING for name, _ in chunks):
        _refuse("moving")
    size = (_size_of_png if kind == "png" else _size_of_webp)(chunks)
    if size is None or not all(size):
        _refuse("broken")
    if size[0] > MOST_WIDTH or size[1] > MOST_HEIGHT:
        _refuse("large", width=size[0], height=size[1], most=MOST_WIDTH, high=MOST_HEIGHT)
    return Logo(sha256(data).hexdigest()[:20], kind, *size)


def _refuse(code: str, **params: Param) -> NoReturn:
    raise NotEligible((FieldError("file", f"logo_{code}", params),))


def _kind(data: bytes) -> str:
    if data.startswith(_PNG):
        return "png"
    if data.startswith(_RIFF) and data[8:12] == _WEBP:
        return "webp"
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    _refuse("kind", found=next((name for lead, name in _OTHERS if start.startswith(lead)), "other"))


def _chunks_of_png(data: bytes) -> Sequence[Chunk]:
    """Each chunk's name and content; none where one is not whole."""
    found, at = [], len(_PNG)
    while at + 12 <= len(data):
        length, name = unpack_from(">I4s", data, at)
        content, end = data[at + 8 : at + 8 + length], at + 12 + length
        if end > len(data) or unpack_from(">I", data, end - 4)[0] != crc32(name + content):
            return ()
        found.append((name, content))
        at = end
    return found if at == len(data) else ()


def _size_of_png(chunks: Sequence[Chunk]) -> Size | None:
    names = [name for name, _ in chunks]
    whole = names[:1] == [b"IHDR"] and names[-1:] == [b"IEND"] and b"IDAT" in names
    if not whole or len(chunks[0][1]) != 13:
        return None
    width, height = unpack_from(">II", chunks[0][1])
    return width, height


def _chunks_of_webp(data: bytes) -> Sequence[Chunk]:
    """The same of a WebP, whose chunks begin at even places."""
    found, at = [], 12
    while at + 8 <= len(data):
        name, length = unpack_from("<4sI", data, at)
        found.append((name, data[at + 8 : at + 8 + length]))
        at += 8 + length + length % 2
    whole = at == len(data) == unpack_from("<I", data, 4)[0] + 8
    return found if whole else ()


def _size_of_webp(chunks: Sequence[Chunk]) -> Size | None:
    pictures = [(name, head) for name, head in chunks if name in (b"VP8 ", b"VP8L")]
    if len(pictures) != 1:
        return None
    (name, head), (first, canvas) = pictures[0], chunks[0]
    if first == b"VP8X" and len(canvas) == 10:
        return _number(canvas[4:7]) + 1, _number(canvas[7:10]) + 1
    if name == b"VP8 " and head[3:6] == b"\x9d\x01\x2a" and len(head) >= 10:
        return _number(head[6:8]) & _MOST, _number(head[8:10]) & _MOST
    if name == b"VP8L" and head[:1] == b"\x2f" and len(head) >= 5:
        bits = _number(head[1:5])
        return (bits & _MOST) + 1, (bits >> 14 & _MOST) + 1
    return None


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")
