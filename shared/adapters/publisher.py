"""From stream records to our bus, and what the team did to the journal.

A record that cannot be read is set aside, not in the way.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from shared.adapters.stream import events_of
from shared.domain.journal import entry_of
from shared.ports import Bus, Event, Journal


class StreamPublisher:
    """Says the new facts of stream records; unreadable records go to a queue of their own."""

    def __init__(
        self, bus: Bus, journal: Journal, queue_client: Any, failures_queue_url: str
    ) -> None:
        self.bus, self.journal = bus, journal
        self.queue, self.failures_queue_url = queue_client, failures_queue_url

    def publish(self, records: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
        """How many events were said, how many records set aside; raises if the bus refuses any.

        What the team did is kept after it was said: the journal never holds up the bus.
        """
        events: list[Event] = []
        unreadable = 0
        for record in records:
            try:
                events += events_of(record)
            except (KeyError, ValueError, TypeError, AttributeError):
                self._set_aside(record)
                unreadable += 1
        if events:
            self.bus.say(events)
        for event in events:
            if entry := entry_of(event.fact, event.region, event.data):
                self.journal.keep(entry)
        return len(events), unreadable

    def _set_aside(self, record: Mapping[str, Any]) -> None:
        """Keeps where the record was, not what was in it."""
        pointer = {
            "event_id": record.get("eventID"),
            "keys": record.get("dynamodb", {}).get("Keys"),
        }
        self.queue.send_message(QueueUrl=self.failures_queue_url, MessageBody=json.dumps(pointer))
