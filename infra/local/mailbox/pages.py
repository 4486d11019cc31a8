"""The mailbox's pages, and its list of messages as JSON."""

import json
import re
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from infra.local.clock import shown_text
from infra.local.mailbox.parts import Parts, parts_of
from infra.local.mailbox.store import MailStore, Message

FOLDER = Path(__file__).parent / "templates"
PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
# The mail itself: no script, no request to anywhere; links open in a window of their own.
MAIL_POLICY = (
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
    "img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'"
)
MESSAGE_PATH = re.compile(r"/messages/(?P<id>\d+)(?:/(?P<part>raw|html|calendar))?")


@dataclass(frozen=True)
class Answer:
    """What is sent back for one address."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    policy: str = PAGE_POLICY


@dataclass(frozen=True)
class Pages:
    """Every address of the mailbox."""

    store: MailStore
    base_url: str
    templates: Environment

    def answer(self, path: str) -> Answer:
        """The page, list or part of a message at this path."""
        if path == "/":
            return self.page("list.html", messages=self.store.messages()[::-1])
        if path == "/api/messages":
            listed = [self.entry(message) for message in self.store.messages()]
            return Answer(json.dumps(listed, ensure_ascii=False).encode(), "application/json")
        if path == "/style.css":
            return Answer((FOLDER / "style.css").read_bytes(), "text/css; charset=utf-8")
        match = MESSAGE_PATH.fullmatch(path)
        found = self.store.find(match["id"]) if match else None
        if match and found:
            return self.message(*found, match["part"])
        return self.page("missing.html", status=404)

    def message(self, message: Message, raw: bytes, part: str | None) -> Answer:
        """One message: its page, or one of its parts as it is."""
        if part == "raw":
            return Answer(raw, "message/rfc822")
        parts = parts_of(raw)
        if part == "html":
            return Answer(opening_links_outside(parts), policy=MAIL_POLICY)
        if part == "calendar":
            return Answer((parts.calendar or "").encode(), "text/calendar; charset=utf-8")
        text = raw.decode("utf-8", errors="replace")
        return self.page("message.html", message=message, parts=parts, raw=text)

    def page(self, name: str, status: int = 200, **values: Any) -> Answer:
        """A rendered page."""
        return Answer(self.templates.get_template(name).render(values).encode(), status=status)

    def entry(self, message: Message) -> dict[str, Any]:
        """A message in the JSON list."""
        return {
            "id": message.id,
            "to": message.to,
            "subject": message.subject,
            "at": message.at,
            "raw_url": f"{self.base_url}/messages/{message.id}/raw",
        }


def opening_links_outside(parts: Parts) -> bytes:
    """The HTML part, whose links would otherwise open inside the frame that shows it."""
    html = parts.html or ""
    opened, count = re.subn(r"(<head\b[^>]*>)", r'\1<base target="_blank">', html, count=1)
    return (opened if count else f'<base target="_blank">{html}').encode()


def handler_of(store: MailStore, base_url: str) -> "partial[Handler]":
    """What a web server calls for each connection."""
    templates = Environment(loader=FileSystemLoader(FOLDER), autoescape=True)
    templates.filters["paris"] = shown_text
    return partial(Handler, Pages(store, base_url, templates))


class Handler(BaseHTTPRequestHandler):
    """One connection to the mailbox; it is only ever read from."""

    protocol_version = "HTTP/1.1"

    def __init__(self, pages: Pages, *arguments: Any) -> None:
        """Serve these pages."""
        self._pages = pages
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer one request (the name is http.server's)."""
        answer = self._pages.answer(self.path.partition("?")[0])
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Content-Security-Policy", answer.policy)
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: addresses of mails are not worth a line."""
