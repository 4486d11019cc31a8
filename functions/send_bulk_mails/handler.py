"""Woken by what many are told at once, sends it without keeping a seat mail waiting."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.envelope import Message
from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.mailing import send_bulk_mails
from shared.usecases.mailing_digests import send_due_digest


def send(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message: of somebody's offers, or of a registration."""
    event = Message.model_validate(body)
    person_id = event.id_of("person_id")
    if event.data.get("kind") == "digest":
        return {"person_id": person_id, "outcome": send_due_digest(parts(), person_id)}
    registration_id = event.id_of("registration_id")
    outcome = send_bulk_mails(parts(), event.id_of("session_id"), registration_id, person_id)
    return {"registration_id": registration_id, "woken_by": event.name, "outcome": outcome}


handler = consumer(send)
