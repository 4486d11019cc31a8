"""Registrations in the table: the line, and the one transaction that carries a decision away."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime

from shared.adapters import items, keys
from shared.adapters.people import active_of
from shared.adapters.registration_items import in_line_from, line_values, registration_from
from shared.adapters.seat_writes import SeatWrites
from shared.adapters.session_items import session_from
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Delete, Item, Update
from shared.domain.line import MOST_PEOPLE, Line, counter_of
from shared.domain.registration import InLine, Registration
from shared.domain.session import Session
from shared.domain.transitions import HELD, State
from shared.ports import AlreadyRegistered, Lost, Saving, Seat, SeatCount, SeatedElsewhere

_IN_QUEUE = {"IndexName": "queue", "ConsistentRead": True}
# The session, and as many of its line as two full decisions.
_MOST_READ = 1 + 2 * MOST_PEOPLE


class RegistrationTable:
    """The port `Registrations` over the table (its form's part: see submissions.py)."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def load(self, session_id: str, registration_id: str) -> tuple[Session, Registration] | None:
        found = self.load_many([(session_id, registration_id)])
        return found[0] if found else None

    def load_many(self, wanted: Sequence[tuple[str, str]]) -> list[tuple[Session, Registration]]:
        found = self.table.get_many(
            key for pair in wanted for key in (keys.session(pair[0]), keys.registration(*pair))
        )
        pairs = [
            (keys.session(session), keys.registration(session, own)) for session, own in wanted
        ]
        return [
            (session_from(found[session]), registration_from(found[own]))
            for session, own in pairs
            if session in found and own in found
        ]

    def line(self, session_id: str) -> tuple[Session, Line] | None:
        values = {":end": keys.QUEUE_UNREACHABLE}
        head = self._queue("pk = :pk AND queue < :end", session_id, values, _MOST_READ)
        if not head or head[0]["kind"] != "session":
            return None
        line = _line_of(head[1:])
        cut = len(head) == _MOST_READ and len(line.waiting) < MOST_PEOPLE
        return session_from(head[0]), replace(line, cut=cut)

    def rest(self, session_id: str, line: Line) -> Line:
        between = "pk = :pk AND queue BETWEEN :from AND :to"
        held = {":from": keys.QUEUE_HELD, ":to": keys.QUEUE_WAITING}
        front = {":from": keys.QUEUE_WAITING, ":to": keys.QUEUE_UNREACHABLE}
        found = self._queue(between, session_id, held, None)
        found += self._queue(between, session_id, front, MOST_PEOPLE)
        return replace(_line_of(found), received=line.received)

    def _queue(self, condition: str, session_id: str, values: Item, most: int | None) -> list[Item]:
        values = {":pk": keys.session(session_id)[0], **values}
        return list(self.table.query(condition, values, most, **_IN_QUEUE))

    def whole_line(self, session_id: str) -> Sequence[Registration]:
        found = self.table.query(
            "pk = :pk AND begins_with(sk, :reg)",
            {":pk": keys.session(session_id)[0], ":reg": "REG#"},
            ConsistentRead=True,
        )
        return [registration_from(item) for item in found]

    def followed_by(self, counsellor_id: str) -> Sequence[tuple[Session, Registration]]:
        listed = self.table.query(
            "list2_pk = :pk",
            {":pk": keys.referrals_of(counsellor_id)},
            IndexName="list2",
            ScanIndexForward=False,
        )
        wanted = [(item["pk"], item["sk"]) for item in listed]
        ids = [(pk.removeprefix("SESSION#"), sk.removeprefix("REG#")) for pk, sk in wanted]
        found = self.load_many(ids)
        return [pair for pair in found if pair[1].counsellor == counsellor_id]

    def waiting_before(self, session: Session, ticket: int) -> int:
        ranges = [keys.QUEUE_WAITING]
        ranges += [keys.QUEUE_UNREACHABLE] if session.unreachable else []
        ranges += [keys.QUEUE_CALLED] if session.called else []
        return sum(self._count_before(session.id, place, ticket) for place in ranges)

    def _count_before(self, session_id: str, place: str, ticket: int) -> int:
        values = {
            ":pk": keys.session(session_id)[0],
            ":from": place,
            ":to": keys.queue_ticket(place, ticket - 1),
        }
        return self.table.count(
            "pk = :pk AND queue BETWEEN :from AND :to", values, IndexName="queue"
        )

    def awaited(self, session_id: str, until: datetime) -> int:
        near = {":from": keys.QUEUE_HELD, ":to": keys.queue_held(until, "")}
        held = self._queue("pk = :pk AND queue BETWEEN :from AND :to", session_id, near, None)
        return sum(item["state"] == State.AWAITING_GUARDIAN.value for item in held)

    def recount(self, session_id: str) -> SeatCount:
        """The counters of a session, counted one registration at a time."""
        counted = Counter(counter_of(each.in_line()) for each in self.whole_line(session_id))
        return SeatCount(**{name.name: counted[name.name] for name in fields(SeatCount)})

    def save(self, *savings: Saving) -> None:
        writes = SeatWrites()
        for saving in savings:
            writes.add(saving)
        self._write(writes)

    def _write(self, writes: SeatWrites) -> None:
        try:
            self.table.write_all(writes.all)
        except ConditionFailed as error:
            seated = writes.locked(error.failed)
            if len(seated) == len(error.failed):
                raise SeatedElsewhere(seated) from None
            if again := writes.registered_again(error.failed):
                raise AlreadyRegistered({s: self.active(s, who) for s, who in again}) from None
            raise Lost from None
        except Contended:
            raise Lost from None

    def active(self, session_id: str, person_id: str) -> str:
        """The person's one active registration in the session; Lost when it has just ended."""
        active = active_of(self.table.get(keys.person(person_id)), session_id)
        if active is None:
            raise Lost
        return active

    def seats_of(self, people: Collection[str]) -> Mapping[str, Seat]:
        found = self.table.get_many(keys.seat(person) for person in people)
        return {pk.removeprefix("PERSON#"): _seat_from(item) for (pk, _), item in found.items()}

    def forget_seat(self, person_id: str, registration_id: str) -> None:
        try:
            seat = Delete(keys.seat(person_id), only_if={"registration": registration_id})
            self.table.write(seat)
        except (ConditionFailed, Contended):
            return

    def told(self, registration: Registration, after: InLine, wake_at: datetime | None) -> None:
        """Moves the promise on, unless the registration has changed meanwhile."""
        try:
            self.table.write(told_update(registration, after, wake_at))
        except (ConditionFailed, Contended):
            return


def told_update(registration: Registration, after: InLine, wake_at: datetime | None) -> Update:
    """The write that moves a registration's promise on, if it still stands as it was read.

    With it goes what the mail's leaving sets: the clock of an offer.
    """
    key = keys.registration(registration.session_id, registration.id)
    promised = keys.stamp(registration.wake_at) if registration.wake_at else ABSENT
    state, person = registration.state.value, registration.person
    unchanged = {"state": state, "person": person, "wake_at": promised}
    values = line_values(after) if after != registration.in_line() else {}
    return Update(key, set={**values, **items.waking(key, wake_at)}, only_if=unchanged)


def _seat_from(item: Item) -> Seat:
    over_at = datetime.fromtimestamp(int(item["expires_on"]), UTC)
    return Seat(item["session"], item["registration"], over_at)


def _line_of(found: Iterable[Item]) -> Line:
    entries = [in_line_from(item) for item in found]
    return Line(
        received=tuple(e for e in entries if e.state is State.RECEIVED),
        held=tuple(e for e in entries if e.state in HELD),
        waiting=tuple(e for e in entries if e.state is State.WAITING),
    )
