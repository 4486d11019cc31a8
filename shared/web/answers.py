"""The kinds of answers a site gives: a page, JSON, a redirect, a file."""

import json
from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.shared.cookies import Cookie

Answer = Response[Any]
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
    return Response(
        status_code=status,
        content_type=HTML,
        body=page,
        headers=headers,
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


def redirect(location: str, cookies: list[Cookie] | None = None) -> Answer:
    """See there, with a GET."""
    headers = {"Location": location}
    return Response(status_code=303, content_type=HTML, body="", headers=headers, cookies=cookies)
