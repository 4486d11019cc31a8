"""Sessions as items of the table and back."""

from datetime import date
from typing import Any

from shared.adapters import keys
from shared.adapters.items import fact_item, history_from, whole
from shared.adapters.writes import Item
from shared.domain.session import Session, SessionState

# The numbers that decisions change, kept together so that the queue's index carries them all.
_SEATS = (
    "capacity",
    "confirmed",
    "held",
    "waiting",
    "called",
    "unreachable",
    "overbooked",
    "placed",
    "edition",
    "next_ticket",
)


def session_item(session: Session) -> Item:
    """A new session's item, at the head of its own queue and in its region's list."""
    return whole(
        keys.session(session.id),
        "session",
        id=session.id,
        region=session.region,
        queue=keys.QUEUE_SESSION,
        list1_pk=keys.sessions_of(session.region),
        history=[fact_item(fact) for fact in session.history],
        **dates_and_place(session),
        **seat_values(session),
    )


def dates_and_place(session: Session) -> Item:
    """What is told of a session, and where its start puts it in its region's list."""
    about = {"title": session.title, "department": session.department, "venue": session.venue}
    days = {"starts_on": session.starts_on.isoformat(), "ends_on": session.ends_on.isoformat()}
    starts_at = keys.stamp(session.starts_at)
    return {
        "about": {**about, **days},
        "starts_at": starts_at,
        "list1_sk": f"{starts_at}#{session.id}",
    }


def seat_values(session: Session) -> Item:
    """The attributes of a session that decisions change."""
    moments = {name: getattr(session, name) for name in _MOMENTS}
    seats = {name: getattr(session, name) for name in _SEATS}
    seats |= {name: keys.stamp(moment) for name, moment in moments.items() if moment}
    return {
        "state": session.state.value,
        "seats": seats,
        "sweep": session.sweep,
        "version": session.version,
    }


def session_from(item: Item) -> Session:
    """A session, from its item or from its place in the queue (then for decisions only)."""
    about, seats = item["about"], item["seats"]
    counts: dict[str, Any] = {name: int(seats[name]) for name in _SEATS}
    counts |= {name: keys.moment(seats[name]) for name in _MOMENTS if name in seats}
    return Session(
        id=item["id"],
        region=item["region"],
        title=about["title"],
        department=about["department"],
        venue=about["venue"],
        starts_at=keys.moment(item["starts_at"]),
        starts_on=date.fromisoformat(about["starts_on"]),
        ends_on=date.fromisoformat(about["ends_on"]),
        state=SessionState(item["state"]),
        sweep=item.get("sweep"),
        version=int(item["version"]),
        history=history_from(item),
        **counts,
    )


_MOMENTS = ("placed_at", "idle_since", "reminded_at")
