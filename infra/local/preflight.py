"""What a browser asks the public site beforehand, which AWS hands on and the emulator does not."""

import json
from base64 import b64decode
from http import HTTPStatus

import h11

from infra.local.invoke import invoke
from infra.local.outputs import Outputs
from infra.local.settings import HOST


def answered(outputs: Outputs, request: h11.Request) -> tuple[h11.Response, bytes]:
    """The public site's own answer to an OPTIONS request, head and body."""
    told = json.loads(invoke(outputs, "public_site", json.dumps(_event(request)).encode()))
    text = str(told["body"] or "")
    body = b64decode(text) if told["isBase64Encoded"] else text.encode()
    headers = list(told["headers"].items())
    if told["statusCode"] != HTTPStatus.NO_CONTENT:
        headers.append(("content-length", str(len(body))))
    return h11.Response(status_code=told["statusCode"], headers=headers), body


def _event(request: h11.Request) -> dict[str, object]:
    """The request as `$default` hands it on, payload format 2.0."""
    path, _, query = request.target.decode().partition("?")
    http = {"method": request.method.decode(), "path": path, "sourceIp": HOST}
    return {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": query,
        "headers": {name.decode(): value.decode("latin-1") for name, value in request.headers},
        "requestContext": {"stage": "$default", "requestId": "preflight", "http": http},
        "body": "",
        "isBase64Encoded": False,
    }
