"""Woken when it is time, or when a mail with offers came back: finds somebody's new offers."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.envelope import Message
from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.matching_offers import look_for_offers


def match_offers(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message."""
    event = Message.model_validate(body)
    mail = event.mail_key()
    person_id = mail.subject.removeprefix("DIGEST#") if mail else event.id_of("person_id")
    return {"person_id": person_id, "outcome": look_for_offers(parts(), person_id)}


handler = consumer(match_offers)
