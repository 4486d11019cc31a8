"""Registrations that the forms of other tools send us, each one signed."""

from shared.contracts.public_answers import HookAnswer
from shared.contracts.registration_forms import read_registration
from shared.domain.hook import Message
from shared.runtime import wiring
from shared.usecases import hooks
from shared.usecases.throttling import let_in_hooked
from shared.web import answers, requests
from shared.web.answers import Answer
from shared.web.public.routes_api import own_region, store
from shared.web.routing import Request, asked, routes_of_a_site

routes = routes_of_a_site()
ORIGIN = "hook"
# https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")


@routes.post("/api/hooks/<hook>")
def register_by_hook(hook: str) -> Answer:
    """Stores what a form of another tool has signed, once for each `webhook-id`."""
    request, parts, region = asked(routes), wiring.parts(), own_region()
    submission_id = hooks.heard(parts, region.id, hook, _message(request))
    form = read_registration({**requests.json_body(request), "submission_id": submission_id})
    let_in_hooked(parts, hook)
    _, registration_id = store(parts, region, form, ORIGIN)
    return answers.as_json(HookAnswer(registration_id=registration_id, status="received"), 202)


def _message(request: Request) -> Message:
    message_id, sent_at, signatures = (request.headers.get(name, "") for name in HEADERS)
    return Message(message_id, sent_at, signatures, requests.raw(request))
