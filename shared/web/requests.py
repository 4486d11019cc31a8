"""What a request carries: fields, JSON, cookies, and which kind of answer it wants."""

import json
from base64 import b64decode
from typing import Any
from urllib.parse import parse_qsl

from shared.domain.refusals import FieldError, NotEligible
from shared.web.routing import Request

MOST_FIELDS = 60
_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"


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


def fields(request: Request) -> dict[str, str]:
    """The fields of a page's form, the last one winning; none for another kind of body."""
    if _kind(request) != _FORM:
        return {}
    try:
        pairs = parse_qsl(_text(request), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise unreadable() from None
    return dict(pairs)


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
