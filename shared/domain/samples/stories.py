"""Every mail about a registration, as the story that leads to it, with its variants."""

from collections.abc import Mapping

from shared.domain.facts import Why
from shared.domain.mail import Role
from shared.domain.mails import BY_REASON, MAILS
from shared.domain.transitions import State

SEATS = {"capacity": 20, "confirmed": 20, "held": 0}
FREED = {"capacity": 20, "confirmed": 19, "held": 0}
HAD_SEAT = {"was": "confirmed"}
ASKED = Why("guardian_asked", {"days": 5})
MOVED = Why("session_moved")

# kind[, variant] -> state after it, reason of its fact, rank
STORIES: Mapping[str, tuple[State, Why, int | None]] = {
    "received": (State.RECEIVED, Why("form"), None),
    "confirmed": (State.CONFIRMED, Why("place_free", FREED), None),
    "confirmed, accepted": (State.CONFIRMED, Why("accepted"), None),
    "confirmed, last call": (State.CONFIRMED, Why("accepted_last_call"), None),
    "confirmed, place freed": (State.CONFIRMED, Why("place_freed", FREED), None),
    "confirmed, guardian": (State.CONFIRMED, Why("guardian_agreed"), None),
    "confirmed, placed": (
        State.CONFIRMED,
        Why("placed_by_team", {"reason": "judicial_order"}),
        None,
    ),
    "confirmed, overbooked": (State.CONFIRMED, Why("overbooked", {"reason": "emergency"}), None),
    "confirmed, reinstated": (State.CONFIRMED, Why("reinstated_seat"), None),
    "waiting": (State.WAITING, Why("line_before", {**SEATS, "before": 2}), 3),
    "waiting, first": (State.WAITING, Why("line_before", {**SEATS, "before": 0}), 1),
    "waiting, priority": (State.WAITING, Why("priority", {**SEATS, "before": 1}), 2),
    "offered": (State.OFFERED, Why("place_freed", FREED), None),
    "offered, again": (State.OFFERED, Why("place_freed", FREED), None),
    "offered, closing": (State.OFFERED, Why("place_freed", FREED), None),
    "offered, seated elsewhere": (State.OFFERED, Why("seated_elsewhere", FREED), None),
    "offered, may act": (State.OFFERED, Why("place_freed", FREED), None),
    "declined": (State.DECLINED, Why("declined"), None),
    "declined, by counsellor": (State.DECLINED, Why("declined"), None),
    "declined, by staff": (State.DECLINED, Why("declined"), None),
    "lapsed": (State.WAITING, Why("silent_once"), 1),
    "recalled": (State.WAITING, Why("capacity_lowered", {**SEATS, "capacity": 19}), 1),
    "unreachable": (State.WAITING, Why("bounced"), 1),
    "unreachable, may act": (State.WAITING, Why("bounced"), 1),
    "address_dead": (State.CONFIRMED, Why("place_free", FREED), None),
    "last_call": (State.WAITING, Why("last_call", FREED), 3),
    "last_call, may act": (State.WAITING, Why("last_call", FREED), 3),
    "last_call, minor": (State.WAITING, Why("last_call", FREED), 3),
    "paused": (State.PAUSED, Why("silent_twice", {"days": 14}), None),
    "paused, may act": (State.PAUSED, Why("silent_twice", {"days": 14}), None),
    "resumed": (State.WAITING, Why("resumed"), 2),
    "resumed, reachable": (State.WAITING, Why("reachable_again"), 2),
    "guardian_asked": (State.AWAITING_GUARDIAN, ASKED, None),
    "guardian_authorisation": (State.AWAITING_GUARDIAN, ASKED, None),
    "expired": (State.LAPSED, Why("paused_too_long"), None),
    "expired, guardian": (State.LAPSED, Why("guardian_silent"), None),
    "cancelled": (State.CANCELLED, Why("cancelled_by_youth", HAD_SEAT), None),
    "cancelled, waiting": (State.CANCELLED, Why("cancelled_by_youth", {"was": "waiting"}), None),
    "cancelled, by counsellor": (State.CANCELLED, Why("cancelled_by_counsellor", HAD_SEAT), None),
    "cancelled, by guardian": (
        State.CANCELLED,
        Why("cancelled_by_guardian", {"was": "awaiting_guardian"}),
        None,
    ),
    "cancelled, by staff": (State.CANCELLED, Why("cancelled_by_staff", HAD_SEAT), None),
    "confirmed, near": (State.CONFIRMED, Why("place_free", FREED), None),
    "confirmed, tomorrow": (State.CONFIRMED, Why("accepted_last_call"), None),
    "reminder": (State.CONFIRMED, Why("reminder", {"days": 7}), None),
    "reminder, tomorrow": (State.CONFIRMED, Why("reminder", {"days": 1}), None),
    "reminder, today": (State.CONFIRMED, Why("reminder", {"days": 1}), None),
    "session_moved": (State.CONFIRMED, MOVED, None),
    "session_moved, received": (State.RECEIVED, MOVED, None),
    "session_moved, offered": (State.OFFERED, MOVED, None),
    "session_moved, waiting": (State.WAITING, MOVED, 4),
    "session_moved, paused": (State.PAUSED, MOVED, None),
    "session_moved, guardian": (State.AWAITING_GUARDIAN, MOVED, None),
    "session_moved, may act": (State.CONFIRMED, MOVED, None),
    "session_cancelled": (State.CANCELLED, Why("session_cancelled", HAD_SEAT), None),
    "session_cancelled, waiting": (
        State.CANCELLED,
        Why("session_cancelled", {"was": "waiting"}),
        None,
    ),
    "session_cancelled, alone": (State.CANCELLED, Why("session_cancelled", HAD_SEAT), None),
    "released": (State.MOVED, Why("took_other_seat", {**HAD_SEAT, "to": "session-2"}), None),
    "session_began": (State.CLOSED, Why("session_began"), None),
    "session_began, alone": (State.CLOSED, Why("session_began"), None),
    "ineligible": (State.INELIGIBLE, Why("no_longer_eligible", {"was": "waiting"}), None),
    "ineligible, by staff": (State.INELIGIBLE, Why("no_longer_eligible", {"was": "waiting"}), None),
    "ineligible, seated": (State.INELIGIBLE, Why("no_longer_eligible", HAD_SEAT), None),
    "reinstated": (State.WAITING, Why("reinstated"), 2),
    "already_registered": (State.CLOSED, Why("already_registered", {"first": "r-1"}), None),
}
# kind -> who is written to, as the table of the mails has it
ROLES: Mapping[str, tuple[Role, ...]] = {
    "received": (Role.YOUTH,),
    "address_dead": (Role.COUNSELLOR,),
    **{
        kind: roles
        for mails in (*MAILS.values(), *BY_REASON.values())
        for kind, roles in mails.items()
    },
}
STORIES_BY_ROLE = [
    (story, role)
    for story in STORIES
    for role in ROLES[story.split(",")[0]]
    if not (role is Role.YOUTH and story.endswith(", may act"))
]
