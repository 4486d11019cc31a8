"""Pictures that somebody may choose as a logo, made here byte by byte."""

import struct
import zlib
from base64 import b64decode

# One pixel each, as encoders write them.
LOSSY = b64decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=")
LOSSLESS = b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + _crc(name + content)


def _crc(data):
    return struct.pack(">I", zlib.crc32(data))


def png(width=240, height=80, *more, colour=(91, 42, 134)):
    """A picture with a frame of this colour around a transparent ground."""
    edge = max(1, height // 10)
    full, hollow = bytes((*colour, 255)), bytes((*colour, 0))
    middle = full * edge + hollow * max(0, width - 2 * edge) + full * edge
    rows = [
        b"\0" + (full * width if row < edge or row >= height - edge else middle[: width * 4])
        for row in range(height)
    ]
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = (chunk(b"IHDR", head), *more, chunk(b"IDAT", zlib.compress(b"".join(rows))))
    return b"\x89PNG\r\n\x1a\n" + b"".join((*body, chunk(b"IEND", b"")))


def riff(*chunks):
    """A WebP of these chunks."""
    parts = b"WEBP" + b"".join(
        name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
        for name, content in chunks
    )
    return b"RIFF" + struct.pack("<I", len(parts)) + parts


def lossless(width, height):
    """The head of a lossless picture of this size."""
    bits = (width - 1) | (height - 1) << 14
    return b"VP8L", b"\x2f" + struct.pack("<I", bits) + b"\0" * 8


def lossy(width, height):
    """The head of a lossy picture of this size; the upper bits ask to be drawn larger."""
    size = struct.pack("<HH", width | 0x4000, height | 0x8000)
    return b"VP8 ", b"\x30\x01\x00\x9d\x01\x2a" + size + b"\0" * 8


def canvas(width, height, flags=0x10):
    """The head of a WebP with more than a picture."""
    sides = ((side - 1).to_bytes(3, "little") for side in (width, height))
    return b"VP8X", bytes((flags, 0, 0, 0)) + b"".join(sides)
