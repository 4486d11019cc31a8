"""The public site in each language: `/en/…` and `/falc/…` are the same pages in other words."""

from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from shared.runtime import wiring
from shared.texts.languages import FRENCH
from shared.web import answers, requests, speaking
from shared.web.routing import Request
from shared.web.site import Event, Handler
from shared.web.speaking import Speech

_TO_READ = ("GET", "HEAD")


def spoken(answer: Handler) -> Handler:
    """The same site, in the language that an address names; to programs it speaks French."""

    def answered(event: Event, context: LambdaContext) -> dict[str, Any]:
        named, path = speaking.named_by(event["rawPath"])
        request = Request({**event, "rawPath": path})
        with speaking.spoken(_speech(request, named)):
            return _led(answer(request.raw_event, context))

    return answered


def _speech(request: Request, named: str) -> Speech:
    if requests.wants_json(request):
        return Speech()
    read = request.http_method in _TO_READ and speaking.is_written(request.raw_path)
    path, query = (request.raw_path, request.raw_query_string or "") if read else ("", "")
    return Speech(named or FRENCH, bool(named), path, query)


def _led(given: dict[str, Any]) -> dict[str, Any]:
    """The answer, which names its language and leads on in it."""
    told = given["headers"]
    if told.get("Content-Type") == answers.HTML:
        told = {**told, "Content-Language": speaking.tag()}
    if "Location" in told:
        own = wiring.parts().addresses.public_url
        told = {**told, "Location": speaking.led(told["Location"], own)}
    return {**given, "headers": told}
