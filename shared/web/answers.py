"""The kinds of answers a site gives: a page, JSON, a redirect, a file."""

import json
from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.shared.cookies import Cookie

Answer = Response[Any]
# Of a form that comes back with what is wrong: the way back in the browser leads to it once more,
# which is an error page of the browser's own where the form was not kept, or only for a cookie
# that a sign-in has changed since. Of 401 no browser keeps anything.
COME_BACK = frozenset({409, 422, 429})
KEPT = {"Cache-Control": "private, no-cache", "Vary": "Accept, Accept-Encoding"}
HTML = "text/html; charset=utf-8"
PLAIN, JSON = "text/plain; charset=utf-8", "application/json"
PROBLEM = "application/problem+json"
CALENDAR = "text/calendar; charset=utf-8"
SHEETS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def html(
    page: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    cookies: list[Cookie] | None = None,
) -> Answer:
    """A page, made small for the phones it is read on."""
    kept = KEPT if status in COME_BACK else {}
    return Response(
        status_code=status,
        content_type=HTML,
        body=page,
        headers={**kept, **(headers or {})},
        cookies=cookies,
        compress=True,
    )


def as_json(
    body: Any,
    status: int = 200,
    kind: str = JSON,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """A JSON document."""
    text = json.dumps(body, ensure_ascii=False)
    return Response(
        status_code=status, content_type=kind, body=text, headers=headers, compress=True
    )


def calendar(file: bytes, headers: Mapping[str, str] | None = None) -> Answer:
    """A calendar file, which a phone puts into the calendar rather than among its files."""
    named = {"Content-Disposition": 'inline; filename="explore.ics"', **(headers or {})}
    return Response(status_code=200, content_type=CALENDAR, body=file.decode(), headers=named)


def sheet(file: bytes, name: str, kind: str) -> Answer:
    """A table to be kept as a file: csv or xlsx."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return Response(status_code=200, content_type=SHEETS[kind], body=file, headers=headers)


def document(text: str, name: str, kind: str) -> Answer:
    """A text to be kept as a file."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(status_code=200, content_type=kind, body=text, headers=headers)


def nothing() -> Answer:
    """It is done, and there is nothing to show."""
    return Response(status_code=204, content_type="text/plain", body="")


def redirect(
    location: str,
    cookies: list[Cookie] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """See there, with a GET."""
    told = {"Location": location, **(headers or {})}
    return Response(status_code=303, content_type=HTML, body="", headers=told, cookies=cookies)
