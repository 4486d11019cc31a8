"""Woken by a new registration or a merge, finds who may be who or moves what a merge has left."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.envelope import Message
from shared.domain.facts import FactName
from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.merging import finish_merge
from shared.usecases.recognising import recognise


def recognise_people(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one message."""
    event = Message.model_validate(body)
    if event.name == FactName.PEOPLE_MERGED:
        doubt_id = event.id_of("doubt_id")
        return {"doubt_id": doubt_id, "outcome": finish_merge(parts(), doubt_id)}
    person_id = event.id_of("person_id")
    doubts = recognise(parts(), person_id)
    return {"person_id": person_id, "doubts": [doubt.id for doubt in doubts]}


handler = consumer(recognise_people)
