"""Stored items as the watch sees them: the adapters' own reading, and what tests add to it."""

from typing import Any

from shared.adapters.offer_items import stored_from
from shared.adapters.registration_items import registration_from
from shared.adapters.session_items import session_from
from shared.adapters.uploads import upload_from
from shared.domain.transitions import State
from tests.simulation.speed import Wire, from_wire_known


def registration_of(item: Wire) -> Any:
    """The registration an item stands for."""
    return registration_from(from_wire_known(item))


def session_of(item: Wire) -> Any:
    """The session an item stands for."""
    return session_from(from_wire_known(item))


def upload_of(item: Wire) -> Any:
    """The upload an item stands for."""
    return upload_from(from_wire_known(item))


def offer_of(item: Wire) -> Any:
    """The offer an item stands for."""
    return stored_from(from_wire_known(item))


def counter_of(registration: Any) -> str | None:
    """The counter of its session in which a registration counts; None: in none."""
    if registration.state is State.WAITING:
        marks = registration.marks
        return "unreachable" if marks.unreachable else "called" if marks.called else "waiting"
    return {
        State.CONFIRMED: "confirmed",
        State.OFFERED: "held",
        State.AWAITING_GUARDIAN: "held",
    }.get(registration.state)


def eligible(registration: Any) -> bool:
    """Whether a free seat is due to this registration when its turn comes."""
    return counter_of(registration) == "waiting"


def address_of(item: Wire) -> int:
    """Which of somebody's addresses this is, or this mail went to."""
    return int(item.get("address", {"N": "0"})["N"])
