"""From a decision to what is stored: facts get their ids and time, promises their dates."""

from collections.abc import Mapping
from datetime import datetime

from shared.domain.facts import Fact, Said
from shared.domain.line import Change, Decision
from shared.domain.mails import MAIL_FOR, RECEIVED_AFTER
from shared.domain.region import Rules
from shared.domain.registration import State
from shared.domain.wake import next_wake, wake_after
from shared.ports import Parts


def save(parts: Parts, decision: Decision, by: str, rules: Rules) -> Mapping[str, tuple[Fact, ...]]:
    """Carries the decision away in one transaction and returns the facts by registration.

    Raises Lost or SeatedElsewhere; a decision without changes costs no write.
    """
    if not decision.changes:
        return {}
    now = parts.clock.now()
    facts = {c.after.id: tuple(stamp(parts, s, by, now) for s in c.said) for c in decision.changes}
    wakes = {c.after.id: _wake(c, now) for c in decision.changes if not _promised(c, now)}
    session_wake = next_wake(decision.session, now, rules)
    parts.registrations.save(decision, facts, wakes, session_wake)
    return facts


def stamp(parts: Parts, said: Said, by: str, now: datetime) -> Fact:
    """A stated fact as an entry of a history."""
    return Fact(parts.ids.new(), said.name, now, by, said.why)


def _promised(change: Change, now: datetime) -> bool:
    """Whether what was promised when the form came is soon enough: then the index is left alone."""
    before = change.before
    return before.state is State.RECEIVED and now < before.arrived_at + RECEIVED_AFTER


def _wake(change: Change, now: datetime) -> datetime | None:
    told = change.said[-1].name not in MAIL_FOR if change.said else True
    return wake_after(change.after.state, change.after.expires_at, told, now)
