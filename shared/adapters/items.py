"""Domain values as items of the table and back; the only place that names attributes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shared.adapters import keys
from shared.adapters.writes import Item, Key
from shared.domain.facts import Fact, FactName, Param, Why
from shared.domain.mail import Mail, MailKey, MailState, Role


def whole(key: Key, kind: str, **values: Any) -> Item:
    """An item with its key and kind; values that are None are left out."""
    item = {"pk": key[0], "sk": key[1], "kind": kind, **values}
    return {name: value for name, value in item.items() if value is not None}


def waking(key: Key, wake_at: datetime | None) -> Item:
    """The attributes that promise a look at the item by then; None takes the promise back."""
    if wake_at is None:
        return {"wake_shard": None, "wake_at": None}
    return {"wake_shard": keys.wake_shard(key), "wake_at": keys.stamp(wake_at)}


def fact_item(fact: Fact) -> Item:
    """An entry of a history."""
    return {
        "id": fact.id,
        "name": fact.name.value,
        "v": fact.version,
        "at": keys.stamp(fact.at),
        "by": fact.by,
        "why": why_item(fact.why),
    }


def fact_from(item: Mapping[str, Any]) -> Fact:
    """An entry of a history, read back."""
    name, at = FactName(item["name"]), keys.moment(item["at"])
    return Fact(item["id"], name, at, item["by"], why_from(item["why"]), int(item["v"]))


def why_item(why: Why) -> Item:
    """A reason as it is stored."""
    return {"code": why.code, "params": dict(why.params)}


def why_from(item: Mapping[str, Any]) -> Why:
    """A reason, read back."""
    return Why(item["code"], {name: _param(value) for name, value in item["params"].items()})


def _param(value: Any) -> Param:
    return value if isinstance(value, str | bool) else int(value)


def history_from(item: Item) -> tuple[Fact, ...]:
    """The history of an item; empty where the index does not carry it."""
    return tuple(fact_from(entry) for entry in item.get("history", []))


def mail_key(key: MailKey) -> Key:
    """Where a mail stands: under its subject."""
    place = f"MAIL#{key.kind}#{key.cause}#{key.role.value}"
    return key.subject, f"{place}#r{key.again}" if key.again else place


def mail_key_from(pk: str, sk: str) -> MailKey:
    """The mail that stands there; raises ValueError."""
    _, kind, cause, role, *rest = sk.split("#")
    (again,) = rest or ("r0",)
    return MailKey(pk, kind, cause, Role(role), int(again.removeprefix("r")))


def mail_ids(key: MailKey) -> dict[str, Any]:
    """Which mail it is, as events say it."""
    again = {"again": key.again} if key.again else {}
    ids = {"subject": key.subject, "mail": key.kind, "cause": key.cause, "role": key.role.value}
    return {**ids, **again}


def mail_from(item: Item) -> Mail:
    """What is known of a mail."""
    return Mail(
        key=mail_key_from(item["pk"], item["sk"]),
        state=MailState(item["state"]),
        region=item["region"],
        session_id=item.get("session", ""),
        attempts=int(item["attempts"]),
        wake_at=keys.moment(item["wake_at"]) if "wake_at" in item else None,
        to=item.get("to", ""),
        address=int(item.get("address", 0)),
    )
