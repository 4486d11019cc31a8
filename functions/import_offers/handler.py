"""Woken when a file has arrived, or should have, or its partner has answered: imports it."""

from collections.abc import Mapping
from typing import Any

from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.imports import import_from_event
from shared.usecases.references import load_rome, rome_file_named


def import_offers(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message: a partner's file, or ROME's official one."""
    if rome_file := rome_file_named(body):
        loaded = load_rome(parts().reference, rome_file)
        return {"rome": loaded.version, "outcome": loaded.outcome, "reason": loaded.code}
    upload = import_from_event(parts(), body)
    if upload is None:
        return {"outcome": "not_ours"}
    return {"upload_id": upload.id, "outcome": upload.state}


handler = consumer(import_offers)
