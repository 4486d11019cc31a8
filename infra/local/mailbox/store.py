"""Messages as files: the raw text of each, and one line per message in an index."""

import json
import re
import threading
import time
from dataclasses import asdict, dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

# Headers for SES alone, which it takes out before it delivers.
SES_HEADER = re.compile(rb"^X-SES-[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n", re.M | re.I)
END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True)
class Message:
    """One mail on its way: who gets it, what SES was told about it. `at` is ISO 8601 in UTC."""

    id: str
    at: str
    sender: str
    to: list[str]
    subject: str
    message_id: str
    configuration_set: str
    tags: dict[str, str] = field(default_factory=dict)


class MailStore:
    """Every message of this stack, oldest first; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        """Open the folder and read what earlier runs left there."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._index = folder / "index.jsonl"
        self._lock = threading.Lock()
        lines = self._index.read_text().splitlines() if self._index.exists() else []
        self._messages = [Message(**json.loads(line)) for line in lines]

    def add(self, raw: bytes, sender: str, to: list[str], at: datetime) -> Message:
        """Keep a message as the recipient gets it; returns it with what SES was told."""
        parsed = parse(raw)
        with self._lock:
            message = Message(
                id=f"{time.time_ns():019d}",
                at=at.isoformat(timespec="milliseconds"),
                sender=sender,
                to=to,
                subject=str(parsed.get("Subject", "")),
                message_id=str(parsed.get("Message-ID", "")).strip().strip("<>"),
                configuration_set=str(parsed.get("X-SES-CONFIGURATION-SET", "")).strip(),
                tags=tags_of(str(parsed.get("X-SES-MESSAGE-TAGS", ""))),
            )
            self._raw_file(message.id).write_bytes(without_ses_headers(raw))
            with self._index.open("a") as index:
                index.write(json.dumps(asdict(message), ensure_ascii=False) + "\n")
            self._messages.append(message)
        return message

    def messages(self) -> list[Message]:
        """All messages, oldest first."""
        with self._lock:
            return list(self._messages)

    def find(self, message_id: str) -> tuple[Message, bytes] | None:
        """A message and its raw text."""
        for message in self.messages():
            if message.id == message_id:
                return message, self._raw_file(message.id).read_bytes()
        return None

    def _raw_file(self, message_id: str) -> Path:
        return self._folder / f"{message_id}.eml"


def parse(raw: bytes) -> EmailMessage:
    """The parts and headers of a raw message."""
    return message_from_bytes(raw, policy=default)


def tags_of(header: str) -> dict[str, str]:
    """The name=value pairs of SES's header of message tags."""
    pairs = (pair.strip().partition("=") for pair in header.split(",") if "=" in pair)
    return {name: value for name, _, value in pairs}


def without_ses_headers(raw: bytes) -> bytes:
    """The message without the headers that SES keeps to itself."""
    end = END_OF_HEADERS.search(raw)
    split = end.start() + 2 if end else len(raw)
    return SES_HEADER.sub(b"", raw[:split]) + raw[split:]
