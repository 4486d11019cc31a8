"""Woken when a partner's file has arrived (or should have), imports its offers and reports."""

from collections.abc import Mapping
from typing import Any

from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.imports import import_from_event


def import_offers(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message."""
    upload = import_from_event(parts(), body)
    if upload is None:
        return {"outcome": "not_ours"}
    return {"upload_id": upload.id, "outcome": upload.state}


handler = consumer(import_offers)
