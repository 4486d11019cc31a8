"""A raw message taken apart for reading."""

from dataclasses import dataclass
from email.message import EmailMessage

from infra.local.mailbox.store import parse


@dataclass(frozen=True)
class Parts:
    """What a mail program would show, and what lies behind it."""

    headers: list[tuple[str, str]]
    html: str | None
    text: str | None
    calendar: str | None
    attachments: list[tuple[str, str]]


def parts_of(raw: bytes) -> Parts:
    """The readable parts of a message; attachments by name and type."""
    message = parse(raw)
    return Parts(
        headers=[(name, str(value)) for name, value in message.items()],
        html=body(message, "text/html"),
        text=body(message, "text/plain"),
        calendar=body(message, "text/calendar"),
        attachments=[
            (part.get_filename() or "", part.get_content_type())
            for part in message.iter_attachments()
        ],
    )


def body(message: EmailMessage, content_type: str) -> str | None:
    """The first part of this type as text."""
    for part in message.walk():
        if part.get_content_type() == content_type:
            payload = part.get_payload(decode=True)
            content = payload if isinstance(payload, bytes) else b""
            return content.decode(part.get_content_charset() or "utf-8", errors="replace")
    return None
