"""A session lives: staff open, close, move and cancel it; its own dates do the rest."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from shared.domain import lives
from shared.domain.facts import SYSTEM
from shared.domain.lives import Step
from shared.domain.refusals import NotFound
from shared.domain.session import Session
from shared.domain.wake import next_wake
from shared.ports import Account, Parts
from shared.usecases.deciding import noting_idle, stamp
from shared.usecases.retrying import until_not_lost


@dataclass(frozen=True)
class Dates:
    """When a session takes place; `starts_at` aware UTC."""

    starts_at: datetime
    starts_on: date
    ends_on: date


def own_session(parts: Parts, account: Account, session_id: str) -> Session:
    """A session of the account's own region; NotFound for any other."""
    session = parts.sessions.get(session_id)
    if session is None or session.region != account.region:
        raise NotFound("no_such_session")
    return session


def change_capacity(parts: Parts, account: Account, session_id: str, capacity: int) -> Session:
    """Sets the number of seats; the line moves by the fact.

    Raises NotFound, Refused, WrongState.
    """
    return _by_staff(parts, account, session_id, lambda s: lives.change_capacity(s, capacity))


def publish(parts: Parts, account: Account, session_id: str) -> Session:
    """Lets the public register. Raises NotFound, WrongState."""
    return _by_staff(parts, account, session_id, lives.publish)


def close(parts: Parts, account: Account, session_id: str) -> Session:
    """Takes no more registrations by the public. Raises NotFound, WrongState."""
    return _by_staff(parts, account, session_id, lives.close)


def cancel_session(parts: Parts, account: Account, session_id: str) -> Session:
    """The week will not take place; everybody is told by the fact. Raises NotFound, WrongState."""
    return _by_staff(parts, account, session_id, lives.cancel_session)


def move_session(parts: Parts, account: Account, session_id: str, dates: Dates) -> Session:
    """Other dates; everybody is told by the fact. Raises NotFound, Refused, WrongState."""
    now = parts.clock.now()
    when = (dates.starts_at, dates.starts_on, dates.ends_on)
    return _by_staff(parts, account, session_id, lambda s: lives.move_session(s, *when, now=now))


def live(parts: Parts, session_id: str) -> Session:
    """What the session's own dates bring by now: it closes, begins, is over."""

    def attempt() -> Session:
        session = parts.sessions.get(session_id)
        if session is None:
            raise NotFound("no_such_session")
        rules = parts.regions.get(session.region).rules
        return _saved(parts, session, lives.live(session, parts.clock.now(), rules), SYSTEM)

    return until_not_lost(attempt)


def renew_promise(parts: Parts, session_id: str) -> None:
    """Promises the next look the session needs, or none: what it was woken for may be over."""
    session = parts.sessions.get(session_id)
    if session is not None:
        now, rules = parts.clock.now(), parts.regions.get(session.region).rules
        parts.sessions.promise(session, next_wake(session, now, rules))


def _by_staff(
    parts: Parts, account: Account, session_id: str, act: Callable[[Session], Step]
) -> Session:
    def attempt() -> Session:
        session = own_session(parts, account, session_id)
        return _saved(parts, session, act(session), f"staff:{account.person}")

    return until_not_lost(attempt)


def _saved(parts: Parts, before: Session, step: Step, by: str) -> Session:
    after, said = step
    if not said:
        return before
    now = parts.clock.now()
    facts = tuple(stamp(parts, each, by, now) for each in said)
    rules = parts.regions.get(after.region).rules
    after = noting_idle(after, now, rules)
    parts.sessions.save(before, after, facts, next_wake(after, now, rules))
    return replace(after, history=(*before.history, *facts))
