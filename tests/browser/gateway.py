"""What an HTTP API hands to a function and takes back, payload format 2.0, without a network."""

from base64 import b64decode
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit


def event(method, address, headers=None, body="", claims=None):
    """The event of a request; header names are lower-cased and cookies apart, as at AWS."""
    parts = urlsplit(address)
    lowered = {name.lower(): value for name, value in (headers or {}).items()}
    cookies = [c.strip() for c in lowered.pop("cookie", "").split(";") if c.strip()]
    request = {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": parts.path,
        "rawQueryString": parts.query,
        "headers": lowered,
        "requestContext": {
            "stage": "$default",
            "requestId": "request",
            "http": {"method": method, "path": parts.path, "sourceIp": "192.0.2.1"},
        },
        "body": body,
        "isBase64Encoded": False,
    }
    if parts.query:
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        request["queryStringParameters"] = dict(pairs)
    if cookies:
        request["cookies"] = cookies
    if claims:
        request["requestContext"]["authorizer"] = {"jwt": {"claims": claims, "scopes": None}}
    return request


@dataclass
class Got:
    """An answer, as a client sees it."""

    status: int
    headers: dict
    cookies: list
    data: bytes

    @property
    def text(self):
        return self.data.decode()


def got(answer):
    """The answer of a function as the gateway passes it on."""
    body = answer["body"] or ""
    data = b64decode(body) if answer["isBase64Encoded"] else body.encode()
    headers = {name.lower(): value for name, value in answer["headers"].items()}
    return Got(answer["statusCode"], headers, answer.get("cookies", []), data)


class Client:
    """Calls a site's handler as a browser without JavaScript would, keeping its cookies."""

    def __init__(self, handler):
        self.handler, self.jar = handler, {}

    def send(self, method, address, headers=None, body="", claims=None):
        cookie = "; ".join(f"{name}={value}" for name, value in self.jar.items())
        sent = {**({"cookie": cookie} if cookie else {}), **(headers or {})}
        answer = got(self.handler(event(method, address, sent, body, claims), None))
        for line in answer.cookies:
            name, _, value = line.split(";")[0].partition("=")
            self.jar[name] = value
        return answer

    def get(self, address, **headers):
        return self.send("GET", address, _named(headers))

    def post(self, address, fields, **headers):
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self.send("POST", address, {**kind, **_named(headers)}, urlencode(fields))


def _named(headers):
    return {name.replace("_", "-"): value for name, value in headers.items()}
