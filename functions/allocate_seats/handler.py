"""Woken by any fact after which a seat may be due, looks at the session's line and gives it."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.envelope import Message
from shared.runtime.consuming import consumer
from shared.runtime.metrics import counted
from shared.runtime.wiring import parts
from shared.usecases.allocating import allocate_seats
from shared.usecases.deciding import late
from shared.usecases.following_up import follow_up


def allocate(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message."""
    event = Message.model_validate(body)
    session_id, registration_id = event.id_of("session_id"), event.registration_id
    facts = allocate_seats(parts(), session_id, suspect=registration_id)
    if event.concerns_one:
        facts += follow_up(parts(), session_id, registration_id)
    counted("Mended", late(facts))
    return {"session_id": session_id, "woken_by": event.name, "facts": [f.name for f in facts]}


handler = consumer(allocate)
