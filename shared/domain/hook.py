"""A form of another tool that sends registrations: what it signs, as Standard Webhooks says.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import hmac
import re
from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from shared.domain.refusals import NotAllowed

TOLERANCE = timedelta(minutes=5)
# A region has so many at once.
MOST_HOOKS = 10
_ID, _SECONDS = re.compile(r"[!-~]{1,255}"), re.compile(r"[0-9]{1,11}")


@dataclass(frozen=True)
class Hook:
    """A form of another tool, as the team calls it; `by` is the id of whoever tied it."""

    id: str
    name: str
    by: str
    since: datetime


@dataclass(frozen=True)
class Message:
    """What came in: its own id, when it was signed (seconds since 1970), signatures, raw body."""

    id: str
    sent_at: str
    signatures: str
    body: bytes

    def check_time(self, now: datetime) -> None:
        """Raises NotAllowed for one that is not signed at all, or not within five minutes."""
        if not (_ID.fullmatch(self.id) and _SECONDS.fullmatch(self.sent_at) and self.signatures):
            raise NotAllowed("hook_unsigned")
        if abs(now - datetime.fromtimestamp(int(self.sent_at), UTC)) > TOLERANCE:
            raise NotAllowed("hook_out_of_time")

    def signed_by(self, key: bytes) -> bool:
        """Whether one of its signatures is this key's; a sender who changes keys sends several."""
        own = signature(key, self.id, self.sent_at, self.body).encode()
        return any(hmac.compare_digest(own, each.encode()) for each in self.signatures.split())


def signature(key: bytes, message_id: str, sent_at: str, body: bytes) -> str:
    """What the header `webhook-signature` says of a message: version 1, HMAC-SHA-256."""
    signed = hmac.digest(key, f"{message_id}.{sent_at}.".encode() + body, "sha256")
    return f"v1,{b64encode(signed).decode()}"


def secret(key: bytes) -> str:
    """A key as it is handed over."""
    return f"whsec_{b64encode(key).decode()}"
