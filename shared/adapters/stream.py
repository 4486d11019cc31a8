"""The table's stream: the facts that stand in an item's new image and not in its old one."""

from collections.abc import Callable, Mapping
from typing import Any

from shared.adapters import items
from shared.adapters.expressions import from_wire
from shared.adapters.writes import Item
from shared.domain.facts import SOURCES, Fact
from shared.ports import Event, story_of


def events_of(record: Mapping[str, Any]) -> list[Event]:
    """What a stream record has to say; nothing of a deleted item. Raises on the unreadable."""
    images = record["dynamodb"]
    if "NewImage" not in images:
        return []
    new, old = from_wire(images["NewImage"]), from_wire(images.get("OldImage", {}))
    history = items.history_from(new)
    said = {entry["id"] for entry in old.get("history", [])}
    return [
        _event(new, fact, history[place - 1].id if place else fact.id)
        for place, fact in enumerate(history)
        if fact.id not in said
    ]


def _event(item: Item, fact: Fact, cause: str) -> Event:
    kind = item["kind"]
    why = {"code": fact.why.code, "params": dict(fact.why.params)}
    ids = _IDS[kind](item)
    return Event(
        source=SOURCES[kind],
        fact=fact,
        region=item["region"],
        correlation_id=story_of(ids),
        causation_id=cause,
        data={"kind": kind, **ids, "reason": why},
    )


def _mail_ids(item: Item) -> dict[str, Any]:
    ids = items.mail_ids(items.mail_key_from(item["pk"], item["sk"]))
    return {**ids, **({"session_id": item["session"]} if "session" in item else {})}


_IDS: Mapping[str, Callable[[Item], dict[str, Any]]] = {
    "session": lambda item: {"session_id": item["id"]},
    "registration": lambda item: {
        "registration_id": item["id"],
        "session_id": item["session"],
        "person_id": item["person"],
        **({"linked": True} if item.get("marks", {}).get("linked") else {}),
    },
    "link_request": lambda item: {"request_id": item["id"]},
    "access": lambda item: {"person_id": item["id"]},
    "erased_person": lambda item: {"person_id": item["id"]},
    "upload": lambda item: {"upload_id": item["id"], "partner_id": item["partner"]},
    "expiry_watch": lambda item: {"watch_id": item["id"], "partner_id": item["partner"]},
    "summary": lambda item: {"summary_id": item["id"]},
    "digest": lambda item: {"person_id": item["id"]},
    "mail": _mail_ids,
    "doubt": lambda item: {
        "doubt_id": item["id"],
        "first_id": item["first"],
        "second_id": item["second"],
    },
}
