"""The parts of a MIME message; their headers are constants, so they take the cheap message type."""

from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Iterable
from email.message import Message
from email.policy import compat32

_POLICY = compat32.clone(linesep="\r\n")


def readable(content_type: str, text: str) -> Message:
    """A text in quoted-printable."""
    part = Message()
    part["Content-Type"] = f"{content_type}; charset=utf-8"
    part["Content-Transfer-Encoding"] = "quoted-printable"
    part.set_payload(b2a_qp(text.encode(), istext=True).decode("ascii"))
    return part


def attached(content_type: str, content: bytes, filename: str = "") -> Message:
    """Bytes in base64 (Outlook breaks calendars in quoted-printable), a file when named."""
    part = Message()
    part["Content-Type"] = content_type
    part["Content-Transfer-Encoding"] = "base64"
    if filename:
        part["Content-Disposition"] = f"attachment; filename={filename}"
    part.set_payload(encodebytes(content).decode("ascii"))
    return part


def joined(kind: str, boundary: str, parts: Iterable[Message]) -> Message:
    """These parts as one multipart of this kind."""
    whole = Message()
    whole["Content-Type"] = f'multipart/{kind}; boundary="{boundary}"'
    for part in parts:
        whole.attach(part)
    return whole


def wire(part: Message) -> bytes:
    """The part as it is sent, its own headers first."""
    return part.as_bytes(policy=_POLICY)
