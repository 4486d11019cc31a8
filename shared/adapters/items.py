"""Domain values as items of the table and back; the only place that names attributes."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from shared.adapters import keys
from shared.adapters.writes import Item, Key
from shared.domain.facts import Fact, FactName, Param, Why
from shared.domain.mails import Mail, MailKey, MailState, Role
from shared.domain.registration import InLine, Registration, State
from shared.domain.session import Session, SessionState


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
        "why": {"code": fact.why.code, "params": dict(fact.why.params)},
    }


def fact_from(item: Mapping[str, Any]) -> Fact:
    """An entry of a history, read back."""
    why = Why(item["why"]["code"], {k: _param(v) for k, v in item["why"]["params"].items()})
    name, at = FactName(item["name"]), keys.moment(item["at"])
    return Fact(item["id"], name, at, item["by"], why, int(item["v"]))


def _param(value: Any) -> Param:
    return value if isinstance(value, str | bool) else int(value)


def history_from(item: Item) -> tuple[Fact, ...]:
    """The history of an item; empty where the index does not carry it."""
    return tuple(fact_from(entry) for entry in item.get("history", []))


def session_item(session: Session) -> Item:
    """A new session's item, at the head of its own queue and in its region's list."""
    about = {"title": session.title, "department": session.department, "venue": session.venue}
    days = {"starts_on": session.starts_on.isoformat(), "ends_on": session.ends_on.isoformat()}
    return whole(
        keys.session(session.id),
        "session",
        id=session.id,
        region=session.region,
        about={**about, **days},
        starts_at=keys.stamp(session.starts_at),
        queue=keys.QUEUE_SESSION,
        list1_pk=keys.sessions_of(session.region),
        list1_sk=f"{keys.stamp(session.starts_at)}#{session.id}",
        history=[fact_item(fact) for fact in session.history],
        **seat_values(session),
    )


def seat_values(session: Session) -> Item:
    """The attributes of a session that decisions change."""
    return {
        "state": session.state.value,
        "capacity": session.capacity,
        "confirmed": session.confirmed,
        "held": session.held,
        "waiting": session.waiting,
        "next_ticket": session.next_ticket,
        "version": session.version,
    }


def session_from(item: Item) -> Session:
    """A session, from its item or from its place in the queue (then for decisions only)."""
    about = item["about"]
    return Session(
        id=item["id"],
        region=item["region"],
        title=about["title"],
        department=about["department"],
        venue=about["venue"],
        starts_at=keys.moment(item["starts_at"]),
        starts_on=date.fromisoformat(about["starts_on"]),
        ends_on=date.fromisoformat(about["ends_on"]),
        capacity=int(item["capacity"]),
        state=SessionState(item["state"]),
        confirmed=int(item["confirmed"]),
        held=int(item["held"]),
        waiting=int(item["waiting"]),
        next_ticket=int(item["next_ticket"]),
        version=int(item["version"]),
        history=history_from(item),
    )


def line_values(entry: InLine) -> Item:
    """The attributes of a registration that decisions change; None: not there."""
    return {
        "state": entry.state.value,
        "queue": queue_of(entry),
        "ticket": entry.ticket,
        "expires_at": keys.stamp(entry.expires_at) if entry.expires_at else None,
        "lapses": entry.lapses or None,
        "passed_over": entry.passed_over or None,
    }


def queue_of(entry: InLine) -> str | None:
    """Where the registration stands in its session's queue; None when not in line."""
    if entry.state is State.RECEIVED:
        return keys.queue_received(entry.arrived_at, entry.id)
    if entry.state is State.OFFERED and entry.expires_at:
        return keys.queue_offered(entry.expires_at, entry.id)
    if entry.state is State.WAITING and entry.ticket is not None:
        return keys.queue_waiting(entry.ticket)
    if entry.state is State.PAUSED and entry.ticket is not None:
        return keys.queue_paused(entry.ticket)
    return None


def in_line_from(item: Item) -> InLine:
    """A registration as seat decisions see it, from its place in the queue."""
    expires_at = item.get("expires_at")
    return InLine(
        id=item["id"],
        person=item["person"],
        state=State(item["state"]),
        arrived_at=keys.moment(item["arrived_at"]),
        ticket=int(item["ticket"]) if "ticket" in item else None,
        expires_at=keys.moment(expires_at) if expires_at else None,
        lapses=int(item.get("lapses", 0)),
        passed_over=bool(item.get("passed_over", False)),
    )


def registration_from(item: Item) -> Registration:
    """A whole registration."""
    entry = in_line_from(item)
    return Registration(
        id=entry.id,
        session_id=item["session"],
        region=item["region"],
        person=entry.person,
        state=entry.state,
        arrived_at=entry.arrived_at,
        history=history_from(item),
        ticket=entry.ticket,
        expires_at=entry.expires_at,
        lapses=entry.lapses,
        passed_over=entry.passed_over,
        counsellor=item.get("counsellor"),
        counsellor_may_act=bool(item.get("counsellor_may_act", False)),
        wake_at=keys.moment(item["wake_at"]) if "wake_at" in item else None,
    )


def mail_key(key: MailKey) -> Key:
    """Where a mail stands: under its subject."""
    return key.subject, f"MAIL#{key.kind}#{key.cause}#{key.role.value}"


def mail_key_from(pk: str, sk: str) -> MailKey:
    """The mail that stands there."""
    _, kind, cause, role = sk.split("#")
    return MailKey(pk, kind, cause, Role(role))


def mail_from(item: Item) -> Mail:
    """What is known of a mail."""
    return Mail(
        key=mail_key_from(item["pk"], item["sk"]),
        state=MailState(item["state"]),
        region=item["region"],
        session_id=item["session"],
        attempts=int(item["attempts"]),
        wake_at=keys.moment(item["wake_at"]) if "wake_at" in item else None,
    )
