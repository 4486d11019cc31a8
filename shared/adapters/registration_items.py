"""Registrations as items of the table and back."""

from dataclasses import fields

from shared.adapters import keys
from shared.adapters.items import history_from
from shared.adapters.writes import Item
from shared.domain.registration import InLine, Marks, Registration
from shared.domain.transitions import HELD, State

_UNMARKED = Marks()


def line_values(entry: InLine) -> Item:
    """The attributes of a registration that decisions change; None: not there."""
    return {
        "state": entry.state.value,
        "queue": queue_of(entry),
        "ticket": entry.ticket,
        "expires_at": keys.stamp(entry.expires_at) if entry.expires_at else None,
        "marks": _marks_item(entry.marks),
    }


def _marks_item(marks: Marks) -> Item | None:
    """Only what differs from a registration nothing has happened to; None: nothing does."""
    item = {f.name: getattr(marks, f.name) for f in fields(Marks)}
    item = {name: value for name, value in item.items() if value != getattr(_UNMARKED, name)}
    if marks.proof_due:
        item["proof_due"] = keys.stamp(marks.proof_due)
    if marks.linked:
        item["linked"] = list(marks.linked)
    return item or None


def queue_of(entry: InLine) -> str | None:
    """Where the registration stands in its session's queue; None when not in line."""
    if entry.state is State.RECEIVED:
        return keys.queue_received(entry.arrived_at, entry.id, entry.marks.priority)
    if entry.state in HELD and entry.expires_at:
        return keys.queue_held(entry.expires_at, entry.id)
    if entry.ticket is None:
        return None
    return keys.queue_ticket(_range_of(entry), entry.ticket) if _range_of(entry) else None


def _range_of(entry: InLine) -> str:
    if entry.state is State.PAUSED:
        return keys.QUEUE_PAUSED
    if entry.state is not State.WAITING:
        return ""
    marks = entry.marks
    if marks.unreachable:
        return keys.QUEUE_UNREACHABLE
    return keys.QUEUE_CALLED if marks.called else keys.QUEUE_WAITING


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
        marks=_marks_from(item.get("marks", {})),
    )


def _marks_from(item: Item) -> Marks:
    if not item:
        return _UNMARKED
    values = dict(item)
    for name in ("lapses", "choice", "priority"):
        if name in values:
            values[name] = int(values[name])
    if "proof_due" in values:
        values["proof_due"] = keys.moment(values["proof_due"])
    return Marks(**{**values, "linked": tuple(values.get("linked", ()))})


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
        marks=entry.marks,
        counsellor=item.get("counsellor"),
        counsellor_may_act=bool(item.get("counsellor_may_act", False)),
        guardian=item.get("guardian"),
        wake_at=keys.moment(item["wake_at"]) if "wake_at" in item else None,
    )
