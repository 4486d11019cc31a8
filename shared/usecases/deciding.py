"""From a decision to what is stored: facts get their ids and time, promises their dates."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from shared.domain.facts import Fact, FactName, Said
from shared.domain.line import Change, Decision, marked
from shared.domain.mails import RECEIVED_AFTER, is_told
from shared.domain.region import Rules
from shared.domain.session import Session
from shared.domain.transitions import State, check_cause
from shared.domain.wake import LOST_AFTER, is_idle, lost_after, next_wake, wake_after
from shared.ports import Parts, Saving


def save(parts: Parts, by: str, *decisions: Decision) -> tuple[Fact, ...]:
    """Carries the decisions away in one transaction and returns the facts.

    What frees a seat comes first. A change that states no fact leaves the promise alone: a mail
    may still hang on it. Raises Lost or SeatedElsewhere; a decision without changes costs no
    write, Impossible means that `by` may not cause it.
    """
    savings = [_saving(parts, by, decision) for decision in decisions if decision.changes]
    if savings:
        parts.registrations.save(*savings)
    return tuple(fact for s in savings for facts in s.facts.values() for fact in facts)


def _saving(parts: Parts, by: str, decision: Decision) -> Saving:
    now = parts.clock.now()
    rules = parts.regions.get(decision.before.region).rules
    facts = {c.after.id: _stamped(parts, c, by, now) for c in decision.changes}
    changes = tuple(_offered_by(c, facts[c.after.id]) for c in decision.changes)
    stated = [c for c in changes if facts[c.after.id] and not _promised(c, now)]
    wakes = {c.after.id: _wake(c, facts[c.after.id], now) for c in stated}
    session = noting_idle(decision.session, now, rules)
    decision = Decision(decision.before, session, changes)
    return Saving(decision, facts, wakes, next_wake(session, now, rules))


def stamp(parts: Parts, said: Said, by: str, now: datetime) -> Fact:
    """A stated fact as an entry of a history."""
    return Fact(parts.ids.new(), said.name, now, by, said.why)


def noting_idle(session: Session, now: datetime, rules: Rules) -> Session:
    """The session with the moment since which a seat is free that somebody waits for."""
    since = session.idle_since or now if is_idle(session, now, rules) else None
    return session if since == session.idle_since else replace(session, idle_since=since)


def _stamped(parts: Parts, change: Change, by: str, now: datetime) -> tuple[Fact, ...]:
    for said in change.said:
        check_cause(said.name, by)
    return tuple(stamp(parts, _saying_late(said, change, now), by, now) for said in change.said)


def _saying_late(said: Said, change: Change, now: datetime) -> Said:
    """A decision that only the clock brought says so: an event was lost, and this mended it."""
    waited = now - change.before.arrived_at
    if change.before.state is not State.RECEIVED or waited < LOST_AFTER:
        return said
    minutes = {"late_min": waited // timedelta(minutes=1)}
    return replace(said, why=replace(said.why, params={**said.why.params, **minutes}))


def late(facts: Iterable[Fact]) -> int:
    """How many of these facts mended something that was lost."""
    return sum("late_min" in fact.why.params for fact in facts)


def _offered_by(change: Change, facts: Sequence[Fact]) -> Change:
    """An offered seat remembers by which fact: so its mail is found."""
    offers = [fact.id for fact in facts if fact.name is FactName.SEAT_OFFERED]
    if not offers or change.after.state is not State.OFFERED:
        return change
    return replace(change, after=marked(change.after, offer=offers[-1]))


def _promised(change: Change, now: datetime) -> bool:
    """Whether what was promised when the form came is soon enough: then the index is left alone."""
    before = change.before
    return before.state is State.RECEIVED and now < before.arrived_at + RECEIVED_AFTER


def _wake(change: Change, facts: Sequence[Fact], now: datetime) -> datetime | None:
    told = not is_told(facts[-1], change.after)
    return wake_after(change.after, told, now, lost_after(facts[-1].name))
