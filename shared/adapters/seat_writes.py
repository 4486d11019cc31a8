"""The writes of one transaction that gives and takes seats: session, registrations, locks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from shared.adapters import items, keys
from shared.adapters.people import beside
from shared.adapters.registration_items import line_values
from shared.adapters.sessions import session_update
from shared.adapters.writes import ABSENT, Delete, Item, Key, Put, Update, Write
from shared.domain.facts import FactName
from shared.domain.line import Change
from shared.domain.registration import InLine
from shared.domain.session import Session
from shared.domain.transitions import ENDED, State
from shared.ports import Saving


class SeatWrites:
    """Collected from one decision, or from two where a person changes from a session to another."""

    def __init__(self) -> None:
        self._seats: list[Write] = []
        self._locks: dict[int, str] = {}
        self._freed: dict[str, tuple[int, str]] = {}
        self._active: dict[str, dict[str, str | None]] = {}

    @property
    def all(self) -> list[Write]:
        """One transaction: no item is named in it twice."""
        return [*self._seats, *(_active_update(*each) for each in self._active.items())]

    def add(self, saving: Saving) -> None:
        """All that one decision changes; what frees a seat comes before what takes another."""
        decision = saving.decision
        if decision.session != decision.before:
            update = session_update(decision.before, decision.session, (), saving.session_wake)
            self._seats.append(update)
        for change in decision.changes:
            self._seats.append(_registration_update(saving, change))
            self._lock(decision.before, change)
            self._redate(decision.before, change)
            self._begins_or_ends(decision.before, change)

    def locked(self, failed: Collection[int]) -> frozenset[str]:
        """The people whose seat elsewhere made these writes fail."""
        return frozenset(self._locks[i] for i in failed if i in self._locks)

    def registered_again(self, failed: Collection[int]) -> Sequence[tuple[str, str]]:
        """Session and person of registrations that another one has taken the place of."""
        people = list(self._active)
        first = len(self._seats)
        return [
            (session, person)
            for person in (people[i - first] for i in sorted(failed) if i >= first)
            for session, registration in self._active[person].items()
            if registration
        ]

    def _lock(self, session: Session, change: Change) -> None:
        """Takes or frees the person's one seat; nothing when it stays as it is."""
        had = change.before.state is State.CONFIRMED
        has = change.after.state is State.CONFIRMED
        key, person = keys.seat(change.after.person), change.after.person
        if had and not has:
            self._freed[person] = (len(self._seats), change.after.id)
            self._seats.append(Delete(key, only_if={"registration": change.after.id}))
        if has and not had:
            lock = _lock(key, session, change.after.id)
            if person in self._freed:
                place, registration = self._freed[person]
                self._seats[place] = Put(lock, only_if={"registration": registration})
                return
            self._locks[len(self._seats)] = person
            self._seats.append(Put(lock, only_if={"pk": ABSENT}))

    def _redate(self, session: Session, change: Change) -> None:
        """The one seat lasts until the session is over, on whatever dates it takes place."""
        moved = any(said.name is FactName.DATES_CHANGED for said in change.said)
        if moved and change.after.state is State.CONFIRMED:
            lock = _lock(keys.seat(change.after.person), session, change.after.id)
            self._seats.append(Put(lock, only_if={"registration": change.after.id}))

    def _begins_or_ends(self, session: Session, change: Change) -> None:
        """One active registration per person and session; None: it has ended."""
        had, has = change.before.state not in ENDED, change.after.state not in ENDED
        if had != has:
            theirs = self._active.setdefault(change.after.person, {})
            theirs[session.id] = change.after.id if has else None


def _active_update(person: str, registrations: Mapping[str, str | None]) -> Update:
    """The person's active registrations, where those that begin are the only ones."""
    named = {keys.active_in(session): each for session, each in registrations.items()}
    free = {name: ABSENT for name, registration in named.items() if registration}
    if not free:
        return Update(keys.person(person), set=named)
    begins = beside(person)
    return replace(begins, set=named, only_if={**begins.only_if, **free})


def _registration_update(saving: Saving, change: Change) -> Update:
    key = keys.registration(saving.decision.before.id, change.after.id)
    history = [items.fact_item(fact) for fact in saving.facts.get(change.after.id, ())]
    wakes = saving.wakes
    promise = items.waking(key, wakes[change.after.id]) if change.after.id in wakes else {}
    return Update(
        key,
        set={**line_values(change.after), **promise},
        append={"history": history} if history else {},
        only_if=_as_it_was(change.before),
    )


def _as_it_was(before: InLine) -> Item:
    """What the decision saw of all that it writes anew."""
    values = line_values(before)
    seen = {name: values[name] for name in ("state", "queue", "marks")}
    where = {name: ABSENT if value is None else value for name, value in seen.items()}
    return {**where, "person": before.person}


def _lock(key: Key, session: Session, registration_id: str) -> Item:
    """One seat at a time: the lock goes by itself once the session is over."""
    return items.whole(
        key,
        "seat",
        session=session.id,
        registration=registration_id,
        expires_on=int(session.over_at.timestamp()),
    )
