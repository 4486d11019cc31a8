"""Our bus: facts as events, ten a call, every refused entry noticed."""

import json
from collections.abc import Sequence
from typing import Any

from shared.adapters import keys
from shared.ports import Event

# PutEvents takes ten entries a call.
_MOST = 10


class NotTaken(Exception):
    """The bus refused some events: all of them must be said again."""


class EventBus:
    """The port `Bus` over EventBridge."""

    def __init__(self, client: Any, name: str) -> None:
        self.client, self.name = client, name

    def say(self, events: Sequence[Event]) -> None:
        for start in range(0, len(events), _MOST):
            entries = [self._entry(event) for event in events[start : start + _MOST]]
            answer = self.client.put_events(Entries=entries)
            if answer["FailedEntryCount"]:
                raise NotTaken(f"{answer['FailedEntryCount']} of {len(entries)} events not taken")

    def _entry(self, event: Event) -> dict[str, Any]:
        return {
            "EventBusName": self.name,
            "Source": event.source,
            "DetailType": event.fact.name.value,
            "Detail": json.dumps({"metadata": _metadata(event), "data": event.data}),
        }


def _metadata(event: Event) -> dict[str, Any]:
    return {
        "id": event.fact.id,
        "name": event.fact.name.value,
        "version": event.fact.version,
        "at": keys.stamp(event.fact.at),
        "region": event.region,
        "correlation_id": event.correlation_id,
        "causation_id": event.causation_id,
    }
