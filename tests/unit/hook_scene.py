"""A form of another tool that the team has tied, and what it sends."""

import json
from base64 import b64decode
from datetime import timedelta

from shared.domain.hook import signature
from shared.usecases import hooks
from tests.browser.scene import STAFF
from tests.unit.test_web_public import BODY as WHOLE

BODY = {name: value for name, value in WHOLE.items() if name != "submission_id"}
MESSAGE = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W"


def tied(world, name="Tally de la mission locale", who=STAFF):
    """The id of a form that was tied, and its key."""
    hook, secret = hooks.tie(world.parts, who, name)
    return hook.id, b64decode(secret.removeprefix("whsec_"))


def signed(world, tied, body, message=MESSAGE, minutes=0, key=None):
    """Address, body and headers of a message, signed so many minutes ago."""
    hook_id, own = tied
    at = str(int((world.clock.now() - timedelta(minutes=minutes)).timestamp()))
    says = signature(key or own, message, at, json.dumps(body).encode())
    headers = {"webhook-id": message, "webhook-timestamp": at, "webhook-signature": says}
    return f"/api/hooks/{hook_id}", body, headers
