"""Where a registration stands, why, and what its person may do now."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.facts import Why
from shared.domain.refusals import NotFound
from shared.domain.region import Region
from shared.domain.registration import Registration
from shared.domain.session import Session, SessionState
from shared.domain.transitions import ACTIVE, HELD, State
from shared.ports import Parts


@dataclass(frozen=True)
class Standing:
    """What the person's page tells; `rank` from 1, only while waiting; times aware UTC.

    `placed` counts who was placed out of turn while this person waited; `others` are session and
    registration of their other choices; `unreachable` when our mails do not arrive.
    """

    registration_id: str
    status: str
    rank: int | None
    why: Why
    offer_expires_at: datetime | None
    session: Session
    region: Region
    may: frozenset[str]
    placed: int = 0
    others: tuple[tuple[str, str], ...] = ()
    unreachable: bool = False

    @property
    def has_seat(self) -> bool:
        """Whether a seat is theirs, or held for them."""
        return State(self.status) in HELD | {State.CONFIRMED}


def standing(parts: Parts, session_id: str, registration_id: str) -> Standing:
    """The registration as it stands in the table now; raises NotFound."""
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        raise NotFound("no_such_registration")
    return standing_of(parts, *found)


def standing_of(parts: Parts, session: Session, registration: Registration) -> Standing:
    """The same of what has been read already."""
    region = parts.regions.get(session.region)
    if registration.hidden:
        return _hidden(registration, session, region)
    return Standing(
        registration_id=registration.id,
        status=registration.state.value,
        rank=rank_of(parts, session, registration),
        why=_why(session, registration),
        offer_expires_at=_offer_expires_at(registration),
        session=session,
        region=region,
        may=_may(session, registration, region, parts.clock.now()),
        placed=_placed(session, registration),
        others=registration.others if registration.state in ACTIVE else (),
        unreachable=registration.marks.unreachable,
    )


def rank_of(parts: Parts, session: Session, registration: Registration) -> int | None:
    """1 for the first in line; None unless waiting."""
    if registration.state is not State.WAITING or registration.ticket is None:
        return None
    return parts.registrations.waiting_before(session, registration.ticket) + 1


def _why(session: Session, registration: Registration) -> Why:
    """The reason of the last fact; in the last call, whether a seat is still there."""
    reason = registration.reason
    if registration.marks.called and session.free <= 0:
        return Why("place_taken", reason.params)
    return reason


def _offer_expires_at(registration: Registration) -> datetime | None:
    return None if registration.state is State.PAUSED else registration.expires_at


def _placed(session: Session, registration: Registration) -> int:
    waited = session.placed_at is not None and registration.arrived_at < session.placed_at
    still = registration.state in (State.WAITING, State.OFFERED, State.AWAITING_GUARDIAN)
    return session.placed if waited and still else 0


def _hidden(registration: Registration, session: Session, region: Region) -> Standing:
    """A second request by somebody already registered looks like any new one; the mail tells."""
    return Standing(
        registration_id=registration.id,
        status=State.RECEIVED.value,
        rank=None,
        why=Why("see_mail"),
        offer_expires_at=None,
        session=session,
        region=region,
        may=frozenset(),
    )


def _may(
    session: Session, registration: Registration, region: Region, now: datetime
) -> frozenset[str]:
    marks, state = registration.marks, registration.state
    expires_at = registration.expires_at
    called = marks.called and session.in_last_call(now, region.rules) and session.free > 0
    offered = state is State.OFFERED and expires_at is not None and expires_at > now
    allowed = {
        "cancel": state in ACTIVE and session.state is not SessionState.FINISHED,
        "accept": (offered and session.seating) or (called and not marks.minor),
        "decline": offered,
        "resume": state is State.PAUSED or marks.unreachable,
    }
    return frozenset(action for action, may in allowed.items() if may)
