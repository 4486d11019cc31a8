"""The writes of one transaction that gives and takes seats: session, registrations, locks."""

from collections.abc import Collection, Sequence

from shared.adapters import items, keys
from shared.adapters.registration_items import line_values, queue_of
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
        self.all: list[Write] = []
        self._locks: dict[int, str] = {}
        self._once_more: dict[int, tuple[str, str]] = {}
        self._freed: dict[str, tuple[int, str]] = {}

    def add(self, saving: Saving) -> None:
        """All that one decision changes; what frees a seat comes before what takes another."""
        decision = saving.decision
        if decision.session != decision.before:
            update = session_update(decision.before, decision.session, (), saving.session_wake)
            self.all.append(update)
        for change in decision.changes:
            self.all.append(_registration_update(saving, change))
            self._lock(decision.before, change)
            self._redate(decision.before, change)
            self._once(decision.before, change)

    def locked(self, failed: Collection[int]) -> frozenset[str]:
        """The people whose seat elsewhere made these writes fail."""
        return frozenset(self._locks[i] for i in failed if i in self._locks)

    def registered_again(self, failed: Collection[int]) -> Sequence[tuple[str, str]]:
        """Session and person of registrations that another one has taken the place of."""
        return [self._once_more[i] for i in failed if i in self._once_more]

    def _lock(self, session: Session, change: Change) -> None:
        """Takes or frees the person's one seat; nothing when it stays as it is."""
        had = change.before.state is State.CONFIRMED
        has = change.after.state is State.CONFIRMED
        key, person = keys.seat(change.after.person), change.after.person
        if had and not has:
            self._freed[person] = (len(self.all), change.after.id)
            self.all.append(Delete(key, only_if={"registration": change.after.id}))
        if has and not had:
            lock = _lock(key, session, change.after.id)
            if person in self._freed:
                place, registration = self._freed[person]
                self.all[place] = Put(lock, only_if={"registration": registration})
                return
            self._locks[len(self.all)] = person
            self.all.append(Put(lock, only_if={"pk": ABSENT}))

    def _redate(self, session: Session, change: Change) -> None:
        """The one seat lasts until the session is over, on whatever dates it takes place."""
        moved = any(said.name is FactName.DATES_CHANGED for said in change.said)
        if moved and change.after.state is State.CONFIRMED:
            lock = _lock(keys.seat(change.after.person), session, change.after.id)
            self.all.append(Put(lock, only_if={"registration": change.after.id}))

    def _once(self, session: Session, change: Change) -> None:
        """One active registration per person and session."""
        had, has = change.before.state not in ENDED, change.after.state not in ENDED
        key = keys.once(session.id, change.after.person)
        if had and not has:
            self.all.append(Delete(key))
        if has and not had:
            self._once_more[len(self.all)] = (session.id, change.after.person)
            item = items.whole(key, "once", registration=change.after.id)
            self.all.append(Put(item, only_if={"pk": ABSENT}))


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
    queue = queue_of(before)
    where = ABSENT if queue is None else queue
    return {"state": before.state.value, "queue": where, "person": before.person}


def _lock(key: Key, session: Session, registration_id: str) -> Item:
    """One seat at a time: the lock goes by itself once the session is over."""
    return items.whole(
        key,
        "seat",
        session=session.id,
        registration=registration_id,
        expires_on=int(session.over_at.timestamp()),
    )
