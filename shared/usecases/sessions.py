"""What staff do with sessions, and the calendar the public sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from shared.domain import acts
from shared.domain.facts import Fact, FactName, Said, Why
from shared.domain.refusals import NotFound, Refused
from shared.domain.registration import Registration
from shared.domain.session import Session, SessionState
from shared.domain.wake import next_wake
from shared.ports import Account, Parts
from shared.usecases.deciding import stamp
from shared.usecases.retrying import until_not_lost


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


def calendar(parts: Parts, region_id: str) -> Sequence[Session]:
    """The region's sessions to come that the public may see, by start, with live counts."""
    found = parts.sessions.upcoming(region_id, parts.clock.now())
    return tuple(session for session in found if session.state is SessionState.OPEN)


def all_upcoming(parts: Parts, account: Account) -> Sequence[Session]:
    """Every session to come of the account's region, drafts included."""
    return parts.sessions.upcoming(account.region, parts.clock.now())


def open_session(parts: Parts, account: Account, details: SessionDetails) -> Session:
    """A new session of the account's region; raises Refused when dates or capacity cannot be."""
    _check(details)
    now = parts.clock.now()
    said = Said(FactName.SESSION_OPENED, Why("opened", {"capacity": details.capacity}))
    session = Session(
        id=parts.ids.new(),
        region=account.region,
        title=details.title,
        department=details.department,
        venue=details.venue,
        starts_at=details.starts_at,
        starts_on=details.starts_on,
        ends_on=details.ends_on,
        capacity=details.capacity,
        state=SessionState.OPEN if details.open else SessionState.DRAFT,
        history=(stamp(parts, said, f"staff:{account.person}", now),) if details.open else (),
    )
    parts.sessions.add(session)
    return session


def _check(details: SessionDetails) -> None:
    if details.ends_on < details.starts_on:
        raise Refused("ends_before_start")
    if not 0 <= details.capacity <= acts.MOST_SEATS:
        raise Refused("capacity_out_of_range", most=acts.MOST_SEATS)


def change_capacity(parts: Parts, account: Account, session_id: str, capacity: int) -> Session:
    """Sets the number of seats; the line moves by the fact. Raises NotFound, Refused."""

    def attempt() -> Session:
        session = own_session(parts, account, session_id)
        after, said = acts.change_capacity(session, capacity)
        if said:
            _save(parts, account, session, after, said)
        return after

    return until_not_lost(attempt)


def _save(
    parts: Parts, account: Account, before: Session, after: Session, said: Sequence[Said]
) -> None:
    now = parts.clock.now()
    facts: list[Fact] = [stamp(parts, each, f"staff:{account.person}", now) for each in said]
    rules = parts.regions.get(after.region).rules
    parts.sessions.save(before, after, facts, next_wake(after, now, rules))


def own_session(parts: Parts, account: Account, session_id: str) -> Session:
    """A session of the account's own region; NotFound for any other."""
    session = parts.sessions.get(session_id)
    if session is None or session.region != account.region:
        raise NotFound("no_such_session")
    return session


def with_line(
    parts: Parts, account: Account, session_id: str
) -> tuple[Session, Sequence[Registration]]:
    """A session with all its registrations; raises NotFound."""
    session = own_session(parts, account, session_id)
    return session, parts.registrations.whole_line(session_id)
