"""Registrations in the table: the line, and the one transaction that carries a decision away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from shared.adapters import items, keys
from shared.adapters.sessions import session_update
from shared.adapters.table import Table
from shared.adapters.writes import (
    ABSENT,
    ConditionFailed,
    Contended,
    Delete,
    Item,
    Key,
    Put,
    Update,
    Write,
)
from shared.domain.line import MOST_PEOPLE, Change, Decision, Line
from shared.domain.registration import ENDED, InLine, Registration, State
from shared.domain.session import Session
from shared.ports import Facts, Lost, SeatCount, SeatedElsewhere

_IN_QUEUE = {"IndexName": "queue", "ConsistentRead": True}
# Received and offered people read in one query: as many as two full decisions.
_MOST_READ = 2 * MOST_PEOPLE


class RegistrationTable:
    """The port `Registrations` over the table (its form's part: see submissions.py)."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def load(self, session_id: str, registration_id: str) -> tuple[Session, Registration] | None:
        session, registration = (
            keys.session(session_id),
            keys.registration(session_id, registration_id),
        )
        found = self.table.get_many([session, registration])
        if len(found) < 2:
            return None
        return items.session_from(found[session]), items.registration_from(found[registration])

    def line(self, session_id: str) -> tuple[Session, Line] | None:
        head = self._queue(
            "pk = :pk AND queue < :end", session_id, {":end": keys.QUEUE_WAITING}, _MOST_READ
        )
        if not head or head[0]["kind"] != "session":
            return None
        entries = [items.in_line_from(item) for item in head[1:]]
        received = tuple(e for e in entries if e.state is State.RECEIVED)
        offered = tuple(e for e in entries if e.state is State.OFFERED)
        cut_short = len(head) == _MOST_READ
        return items.session_from(head[0]), Line(
            received, self._all_offered(session_id) if cut_short else offered
        )

    def _all_offered(self, session_id: str) -> tuple[InLine, ...]:
        """Every open offer, for the rare line in which many received stand before them."""
        values = {":from": keys.QUEUE_OFFERED, ":to": keys.QUEUE_WAITING}
        found = self._queue("pk = :pk AND queue BETWEEN :from AND :to", session_id, values, None)
        return tuple(items.in_line_from(item) for item in found)

    def front(self, session_id: str, line: Line, most: int) -> Line:
        between = "pk = :pk AND queue BETWEEN :from AND :to"
        values = {":from": keys.QUEUE_WAITING, ":to": keys.QUEUE_PAUSED}
        found = self._queue(between, session_id, values, most)
        return replace(line, waiting=tuple(items.in_line_from(item) for item in found))

    def _queue(self, condition: str, session_id: str, values: Item, most: int | None) -> list[Item]:
        values = {":pk": keys.session(session_id)[0], **values}
        return list(self.table.query(condition, values, most, **_IN_QUEUE))

    def whole_line(self, session_id: str) -> Sequence[Registration]:
        found = self.table.query(
            "pk = :pk AND begins_with(sk, :reg)",
            {":pk": keys.session(session_id)[0], ":reg": "REG#"},
            ConsistentRead=True,
        )
        return [items.registration_from(item) for item in found]

    def waiting_before(self, session_id: str, ticket: int) -> int:
        values = {
            ":pk": keys.session(session_id)[0],
            ":from": keys.QUEUE_WAITING,
            ":to": keys.queue_waiting(ticket - 1),
        }
        return self.table.count(
            "pk = :pk AND queue BETWEEN :from AND :to", values, IndexName="queue"
        )

    def recount(self, session_id: str) -> SeatCount:
        """The counters of a session, counted one registration at a time."""
        states = [registration.state for registration in self.whole_line(session_id)]
        counted = (State.CONFIRMED, State.OFFERED, State.WAITING)
        return SeatCount(*(states.count(state) for state in counted))

    def save(
        self,
        decision: Decision,
        facts: Facts,
        wakes: Mapping[str, datetime | None],
        session_wake: datetime | None,
    ) -> None:
        writes: list[Write] = []
        if decision.session != decision.before:
            writes.append(session_update(decision.before, decision.session, (), session_wake))
        locks: dict[int, str] = {}
        for change in decision.changes:
            writes.append(_registration_update(decision, change, facts, wakes))
            if lock := _seat_lock(decision, change):
                locks[len(writes)] = change.after.person
                writes.append(lock)
            if change.after.state in ENDED:
                writes.append(Delete(keys.once(decision.before.id, change.after.person)))
        self._write(writes, locks)

    def _write(self, writes: Sequence[Write], locks: Mapping[int, str]) -> None:
        try:
            self.table.write_all(writes)
        except ConditionFailed as error:
            seated = frozenset(locks[i] for i in error.failed if i in locks)
            if len(seated) == len(error.failed):
                raise SeatedElsewhere(seated) from None
            raise Lost from None
        except Contended:
            raise Lost from None

    def told(self, registration: Registration, wake_at: datetime | None) -> None:
        """Moves the promise on, unless the registration has changed meanwhile."""
        try:
            self.table.write(told_update(registration, wake_at))
        except (ConditionFailed, Contended):
            return


def told_update(registration: Registration, wake_at: datetime | None) -> Update:
    """The write that moves a registration's promise on, if it still stands as it was read."""
    key = keys.registration(registration.session_id, registration.id)
    promised = keys.stamp(registration.wake_at) if registration.wake_at else ABSENT
    unchanged = {"state": registration.state.value, "wake_at": promised}
    return Update(key, set=items.waking(key, wake_at), only_if=unchanged)


def _registration_update(
    decision: Decision, change: Change, facts: Facts, wakes: Mapping[str, datetime | None]
) -> Update:
    key = keys.registration(decision.before.id, change.after.id)
    history = [items.fact_item(fact) for fact in facts.get(change.after.id, ())]
    promise = items.waking(key, wakes[change.after.id]) if change.after.id in wakes else {}
    return Update(
        key,
        set={**items.line_values(change.after), **promise},
        append={"history": history} if history else {},
        only_if=_as_it_was(change.before),
    )


def _as_it_was(before: InLine) -> Item:
    queue = items.queue_of(before)
    return {"state": before.state.value, "queue": ABSENT if queue is None else queue}


def _seat_lock(decision: Decision, change: Change) -> Write | None:
    """The write that takes or frees the person's one seat; None when it stays as it is."""
    had = change.before.state is State.CONFIRMED
    has = change.after.state is State.CONFIRMED
    key = keys.seat(change.after.person)
    if has and not had:
        return Put(_lock(key, decision.before, change.after.id), only_if={"pk": ABSENT})
    return Delete(key, only_if={"registration": change.after.id}) if had and not has else None


def _lock(key: Key, session: Session, registration_id: str) -> Item:
    """One seat at a time: the lock goes by itself once the session is over."""
    over = datetime.combine(session.ends_on + timedelta(days=1), time(), tzinfo=UTC)
    return items.whole(
        key,
        "seat",
        session=session.id,
        registration=registration_id,
        expires_on=int(over.timestamp()),
    )
