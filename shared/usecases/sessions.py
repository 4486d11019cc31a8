"""What staff do with sessions, and the calendar the public sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from shared.domain.facts import FactName, Said, Why
from shared.domain.lives import MOST_SEATS
from shared.domain.refusals import NotFound, OtherContent, Refused
from shared.domain.registration import Registration
from shared.domain.session import PARIS, Session, SessionState
from shared.domain.wake import next_wake
from shared.ports import Account, Parts
from shared.usecases.deciding import stamp
from shared.usecases.living import own_session
from shared.usecases.mailing_summaries import begin_summaries
from shared.usecases.retrying import until_not_lost

# No session lasts longer.
LONGEST = timedelta(days=62)
# What a form that comes again must say as before.
_SAID = ("title", "department", "venue", "starts_on", "ends_on", "starts_at", "capacity")


@dataclass(frozen=True)
class SessionDetails:
    """What staff say of a new session; `starts_at` aware UTC."""

    title: str
    department: str
    venue: str
    starts_on: date
    ends_on: date
    starts_at: datetime
    capacity: int
    open: bool = True
    id: str = ""


def calendar(parts: Parts, region_id: str) -> Sequence[Session]:
    """The region's sessions to come that the public may see, by start, with live counts."""
    found = parts.sessions.upcoming(region_id, parts.clock.now())
    return tuple(session for session in found if session.state is SessionState.OPEN)


def published(parts: Parts, region_id: str) -> Sequence[Session]:
    """What a calendar that follows the region knows: every session not over that was announced."""
    now = parts.clock.now()
    found = parts.sessions.upcoming(region_id, now - LONGEST)
    return tuple(s for s in found if s.over_at > now and s.announced)


def public_session(parts: Parts, region_id: str, session_id: str) -> Session:
    """A session of the region that the public may see; raises NotFound."""
    session = parts.sessions.get(session_id)
    if session is None or session.region != region_id or not session.announced:
        raise NotFound("no_such_session")
    return session


def all_upcoming(parts: Parts, account: Account) -> Sequence[Session]:
    """The account's region's sessions that are not over: drafts, running, cancelled ones too."""
    now = parts.clock.now()
    found = parts.sessions.upcoming(account.region, now - LONGEST)
    return tuple(session for session in found if session.over_at > now)


def of_days(parts: Parts, account: Account, first: date, last: date) -> Sequence[Session]:
    """The account's region's sessions on any of these days, by start: past, called off, drafts."""
    since = datetime.combine(first, time(), PARIS) - LONGEST
    until = datetime.combine(last + timedelta(days=1), time(), PARIS)
    found = parts.sessions.between(account.region, since, until)
    return tuple(s for s in found if s.starts_on <= last and s.ends_on >= first)


def open_session(parts: Parts, account: Account, details: SessionDetails) -> Session:
    """A new session of the account's region, the same when its form comes again.

    Raises Refused when dates or capacity cannot be, OtherContent when a form that made one comes
    again with something else in it.
    """
    _check(details)
    return until_not_lost(
        lambda: _made_before(parts, account, details) or _made(parts, account, details)
    )


def _made_before(parts: Parts, account: Account, details: SessionDetails) -> Session | None:
    if not details.id or parts.sessions.get(details.id) is None:
        return None
    session = own_session(parts, account, details.id)
    if any(getattr(session, name) != getattr(details, name) for name in _SAID):
        raise OtherContent("session_made")
    return session


def _made(parts: Parts, account: Account, details: SessionDetails) -> Session:
    now = parts.clock.now()
    said = Said(FactName.SESSION_OPENED, Why("opened", {"capacity": details.capacity}))
    session = Session(
        id=details.id or parts.ids.new(),
        region=account.region,
        title=details.title,
        department=details.department,
        venue=details.venue,
        starts_at=details.starts_at,
        starts_on=details.starts_on,
        ends_on=details.ends_on,
        capacity=details.capacity,
        state=SessionState.OPEN if details.open else SessionState.DRAFT,
        reminded_at=now,
        history=(stamp(parts, said, f"staff:{account.person}", now),) if details.open else (),
    )
    _add(parts, session, now)
    return session


def _add(parts: Parts, session: Session, now: datetime) -> None:
    """With its first session a region has a team to tell what is to do."""
    rules = parts.regions.get(session.region).rules
    parts.sessions.add(session, next_wake(session, now, rules))
    begin_summaries(parts, session.region)


def _check(details: SessionDetails) -> None:
    if details.ends_on < details.starts_on:
        raise Refused("ends_before_start")
    if not 0 <= details.capacity <= MOST_SEATS:
        raise Refused("capacity_out_of_range", most=MOST_SEATS)


def with_line(
    parts: Parts, account: Account, session_id: str
) -> tuple[Session, Sequence[Registration]]:
    """A session with all its registrations; raises NotFound."""
    session = own_session(parts, account, session_id)
    return session, parts.registrations.whole_line(session_id)
