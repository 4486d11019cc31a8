"""Woken by a fact somebody must be told, sends the mails that the state calls for, once."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.envelope import Message
from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.mailing import send_due_mails
from shared.usecases.mailing_others import SENDERS
from shared.usecases.mending import mend_mail


def send(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message."""
    event = Message.model_validate(body)
    if mail := event.mail_key():
        return {"mail": mail.kind, "subject": mail.subject, "outcome": mend_mail(parts(), mail)}
    if event.data["kind"] in SENDERS:
        name, treat = SENDERS[event.data["kind"]]
        return {name: event.id_of(name), "outcome": treat(parts(), event.id_of(name))}
    session_id, registration_id = event.id_of("session_id"), event.id_of("registration_id")
    outcome = send_due_mails(parts(), session_id, registration_id, event.data.get("person_id"))
    return {"registration_id": registration_id, "woken_by": event.name, "outcome": outcome}


handler = consumer(send)
