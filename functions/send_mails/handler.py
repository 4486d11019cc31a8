"""Woken by a fact somebody must be told, sends the mails that the state calls for, once."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.envelope import Message
from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.mailing import send_due_mails
from shared.usecases.mailing_digests import send_due_digest
from shared.usecases.mailing_expiries import look_at_offers
from shared.usecases.mailing_links import send_due_links
from shared.usecases.mailing_reports import send_due_report
from shared.usecases.mailing_summaries import look_at_region
from shared.usecases.mending import mend_mail

# What an event may be about beside a mail or a registration -> its id, and who sees to it.
_OF_OTHERS = {
    "upload": ("upload_id", send_due_report),
    "digest": ("person_id", send_due_digest),
    "link_request": ("request_id", send_due_links),
    "expiry_watch": ("watch_id", look_at_offers),
    "summary": ("summary_id", look_at_region),
}


def send(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message."""
    event = Message.model_validate(body)
    if mail := event.mail_key():
        return {"mail": mail.kind, "subject": mail.subject, "outcome": mend_mail(parts(), mail)}
    if event.data["kind"] in _OF_OTHERS:
        name, treat = _OF_OTHERS[event.data["kind"]]
        return {name: event.id_of(name), "outcome": treat(parts(), event.id_of(name))}
    session_id, registration_id = event.id_of("session_id"), event.id_of("registration_id")
    outcome = send_due_mails(parts(), session_id, registration_id, event.data.get("person_id"))
    return {"registration_id": registration_id, "woken_by": event.name, "outcome": outcome}


handler = consumer(send)
