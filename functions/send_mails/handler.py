"""Woken by a fact somebody must be told, sends the mails that the state calls for, once."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.envelope import Message
from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.mailing import send_due_mails
from shared.usecases.mailing_digests import send_due_digest
from shared.usecases.mailing_reports import send_due_report
from shared.usecases.mending import mend_mail


def send(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message."""
    event = Message.model_validate(body)
    if mail := event.mail_key():
        return {"mail": mail.kind, "subject": mail.subject, "outcome": mend_mail(parts(), mail)}
    if upload_id := event.data.get("upload_id"):
        return {"upload_id": upload_id, "outcome": send_due_report(parts(), upload_id)}
    if event.data.get("kind") == "digest":
        reader = event.id_of("person_id")
        return {"person_id": reader, "outcome": send_due_digest(parts(), reader)}
    registration_id = event.id_of("registration_id")
    person_id = event.data.get("person_id")
    outcome = send_due_mails(parts(), event.id_of("session_id"), registration_id, person_id)
    return {"registration_id": registration_id, "woken_by": event.name, "outcome": outcome}


handler = consumer(send)
