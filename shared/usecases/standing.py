"""Where a registration stands, why, and what its person may do now."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.facts import Why
from shared.domain.refusals import NotFound
from shared.domain.region import Region
from shared.domain.registration import NEXT, Registration, State
from shared.domain.session import Session
from shared.ports import Parts


@dataclass(frozen=True)
class Standing:
    """What the person's page tells; `rank` from 1, only while waiting; times aware UTC."""

    registration_id: str
    status: str
    rank: int | None
    why: Why
    offer_expires_at: datetime | None
    session: Session
    region: Region
    may: frozenset[str]


def standing(parts: Parts, session_id: str, registration_id: str) -> Standing:
    """The registration as it stands in the table now; raises NotFound."""
    found = parts.registrations.load(session_id, registration_id)
    if found is None:
        raise NotFound("no_such_registration")
    session, registration = found
    region = parts.regions.get(session.region)
    if registration.hidden:
        return _hidden(registration, session, region)
    return Standing(
        registration_id=registration.id,
        status=registration.state.value,
        rank=rank_of(parts, registration),
        why=registration.reason,
        offer_expires_at=registration.expires_at,
        session=session,
        region=region,
        may=_may(registration, parts.clock.now()),
    )


def rank_of(parts: Parts, registration: Registration) -> int | None:
    """1 for the first in line; None unless waiting."""
    if registration.state is not State.WAITING or registration.ticket is None:
        return None
    return parts.registrations.waiting_before(registration.session_id, registration.ticket) + 1


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


def _may(registration: Registration, now: datetime) -> frozenset[str]:
    may = set()
    if State.CANCELLED in NEXT.get(registration.state, ()):
        may.add("cancel")
    expires_at = registration.expires_at
    if registration.state is State.OFFERED and expires_at and expires_at > now:
        may |= {"accept", "decline"}
    return frozenset(may)
