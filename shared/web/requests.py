"""What a request carries: fields, JSON, cookies, and which kind of answer it wants."""

import json
from base64 import b64decode
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from ipaddress import ip_address, ip_network
from itertools import islice
from typing import Any
from urllib.parse import parse_qsl

from shared.domain.refusals import FieldError, NotEligible
from shared.web.routing import Request

MOST_FIELDS = 60
_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
_FILES = "multipart/form-data"


def wants_json(request: Request) -> bool:
    """Whether the answer is for a program: an address of the API, or JSON asked for or sent."""
    accept = request.headers.get("accept", "")
    if request.path.startswith("/api/") or _prefers_json(accept):
        return True
    return carries_json(request) and "text/html" not in accept


def _prefers_json(accept: str) -> bool:
    asked = [kind.split(";")[0].strip().lower() for kind in accept.split(",")]
    html = asked.index("text/html") if "text/html" in asked else len(asked)
    return _JSON in asked[:html]


def carries_json(request: Request) -> bool:
    """Whether the body is declared as JSON."""
    return _kind(request) == _JSON


def fields(request: Request, most: int = MOST_FIELDS) -> dict[str, str]:
    """The fields of a page's form, the last one winning; none for another kind of body."""
    if _kind(request) == _FILES:
        named = _parts(request, most).items()
        return {name: value.decode("utf-8", "replace") for name, (value, file) in named if not file}
    if _kind(request) != _FORM:
        return {}
    try:
        pairs = parse_qsl(_text(request), keep_blank_values=True, max_num_fields=most)
    except ValueError:
        raise unreadable() from None
    return dict(pairs)


def file(request: Request, name: str) -> bytes:
    """The file sent in a page's form under this name; empty when none was chosen."""
    if _kind(request) != _FILES:
        return b""
    value, sent = _parts(request, MOST_FIELDS).get(name, (b"", False))
    return value if sent else b""


def has_file(request: Request) -> bool:
    """Whether a file was chosen in a page's form."""
    if _kind(request) != _FILES:
        return False
    try:
        return any(value and sent for value, sent in _parts(request, MOST_FIELDS).values())
    except NotEligible:
        return False


def _parts(request: Request, most: int) -> dict[str, tuple[bytes, bool]]:
    """The parts of a form with files: each one's bytes, and whether it is a file."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    try:
        form = BytesParser(policy=HTTP).parsebytes(head + raw(request))
        parts = list(islice(form.iter_parts(), most + 1)) if form.is_multipart() else []
        return {_name(part): _content(part) for part in parts[:most]}
    except (ValueError, TypeError, RecursionError):
        raise unreadable() from None


def _name(part: Message) -> str:
    return str(part.get_param("name", "", "content-disposition"))


def _content(part: Message) -> tuple[bytes, bool]:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise TypeError("a part within a part")
    return content, part.get_filename() is not None


def json_body(request: Request) -> dict[str, Any]:
    """The JSON object of a body, empty when there is none; raises NotEligible when unreadable."""
    try:
        text = _text(request)
        body = json.loads(text) if text.strip() else {}
    except (ValueError, RecursionError):
        raise unreadable() from None
    if not isinstance(body, dict):
        raise unreadable()
    return body


def unreadable() -> NotEligible:
    """The refusal of a body that cannot be read at all."""
    return NotEligible((FieldError("body", "body_malformed"),))


def place(request: Request) -> str:
    """Where a request comes from: its address, of IPv6 the part that a household shares."""
    told = request.request_context.http.source_ip
    address = ip_address(told)
    return str(ip_network((told, 64), strict=False) if address.version == 6 else address)


def cookie(request: Request, name: str) -> str | None:
    """The value of a cookie, from the event's own list or (as the emulator does) the header."""
    sent = [*request.cookies, *request.headers.get("cookie", "").split(";")]
    pairs = (pair.partition("=") for pair in sent)
    return next((value for key, _, value in pairs if key.strip() == name), None)


def _kind(request: Request) -> str:
    return request.headers.get("content-type", "").split(";")[0].strip().lower()


def _text(request: Request) -> str:
    body = request.body or ""
    return b64decode(body).decode() if request.is_base64_encoded else body


def raw(request: Request) -> bytes:
    """The body, byte for byte as it was sent."""
    body = request.body or ""
    return b64decode(body) if request.is_base64_encoded else body.encode()
