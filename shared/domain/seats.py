"""Who is confirmed, waits, is offered a seat until when, lapses, is recalled: `decide_seats`."""

from dataclasses import replace
from datetime import datetime
from itertools import chain

from shared.domain.facts import FactName, Said, Why
from shared.domain.line import MOST_PEOPLE, Change, Decision, Line
from shared.domain.region import FreedPlace, Rules
from shared.domain.registration import InLine, State
from shared.domain.session import Session

# After this many silences in a row the person is paused instead of offered again.
SILENCES_BEFORE_PAUSE = 2


def decide_seats(session: Session, line: Line, now: datetime, rules: Rules) -> Decision:
    """What is due now: the same answer however often it is asked, nothing when nothing is due."""
    work = _Pass(session, line, now, rules)
    work.end_silent_offers()
    work.recall_offers()
    work.give_freed_places()
    work.settle_received()
    return work.decision()


def needs_front(session: Session, line: Line, now: datetime) -> bool:
    """Whether a seat may be given to somebody waiting, so that the front of the line is needed."""
    lapsing = any(e.expires_at is not None and e.expires_at <= now for e in line.offered)
    return session.waiting > 0 and (session.free > 0 or lapsing)


class _Pass:
    """One walk over the line; keeps the session's counters and each person's change in step."""

    def __init__(self, session: Session, line: Line, now: datetime, rules: Rules) -> None:
        self.before, self.session = session, session
        self.line, self.now, self.rules = line, now, rules
        everyone = chain(line.received, line.offered, line.waiting)
        self.changes = {entry.id: Change(entry, entry, ()) for entry in everyone}

    def decision(self) -> Decision:
        changed = tuple(c for c in self.changes.values() if c.before != c.after)
        after = replace(self.session, version=self.before.version + 1) if changed else self.before
        return Decision(self.before, after, changed)

    def end_silent_offers(self) -> None:
        for entry in self.line.offered:
            if entry.expires_at is not None and entry.expires_at <= self.now and self._room():
                self._end_silent(entry)

    def _end_silent(self, entry: InLine) -> None:
        closing = not self.session.before_closing(self.now, self.rules)
        lapses = entry.lapses if closing else entry.lapses + 1
        self._count(held=-1)
        if lapses >= SILENCES_BEFORE_PAUSE:
            said = Said(FactName.REGISTRATION_PAUSED, Why("silent_twice"))
            self._move(entry.id, said, State.PAUSED, expires_at=None, lapses=lapses)
            return
        self._count(waiting=1)
        said = Said(FactName.SEAT_OFFER_LAPSED, Why("closing" if closing else "silent_once"))
        back = {"expires_at": None, "lapses": lapses, "passed_over": not closing}
        self._move(entry.id, said, State.WAITING, **back)

    def recall_offers(self) -> None:
        open_offers = [e for e in self.line.offered if self._is(e, State.OFFERED)]
        for entry in sorted(open_offers, key=lambda e: e.ticket or 0, reverse=True):
            if self.session.free >= 0 or not self._room():
                return
            said = Said(FactName.SEAT_OFFER_RECALLED, self._why("capacity_lowered"))
            self._count(held=-1, waiting=1)
            self._move(entry.id, said, State.WAITING, expires_at=None)

    def give_freed_places(self) -> None:
        if not self.session.before_closing(self.now, self.rules):
            return
        while self.session.free > 0 and self._room() and (entry := self._next_in_line()):
            self._give(entry)

    def _next_in_line(self) -> InLine | None:
        waiting = self._waiting()
        chosen = next((e for e in waiting if not e.passed_over), None)
        return chosen or next(iter(waiting), None)

    def _waiting(self) -> list[InLine]:
        entries = [c.after for c in self.changes.values() if c.after.state is State.WAITING]
        return sorted(entries, key=lambda e: e.ticket or 0)

    def _give(self, entry: InLine) -> None:
        self._lift_marks_before(entry)
        why = self._why("place_freed")
        self._count(waiting=-1)
        if self.rules.freed_place is FreedPlace.CONFIRM and entry.person not in self.line.seated:
            self._confirm(entry, why)
        else:
            self._offer(entry, why)

    def _lift_marks_before(self, chosen: InLine) -> None:
        for entry in self._waiting():
            if entry.passed_over:
                change = self.changes[entry.id]
                lifted = replace(change.after, passed_over=False)
                self.changes[entry.id] = replace(change, after=lifted)

    def settle_received(self) -> None:
        for entry in self.line.received:
            if not self._room():
                return
            if self.session.free > 0 and self.session.waiting == 0:
                self._seat_at_once(entry)
            else:
                self._wait(entry)

    def _seat_at_once(self, entry: InLine) -> None:
        if entry.person in self.line.seated:
            self._take_ticket(entry.id)
            self._offer(entry, self._why("seated_elsewhere"))
        else:
            self._confirm(entry, self._why("place_free"))

    def _wait(self, entry: InLine) -> None:
        why = self._why("line_before", before=self.session.waiting)
        said = Said(FactName.PLACED_ON_WAITLIST, why)
        self._take_ticket(entry.id)
        self._count(waiting=1)
        self._move(entry.id, said, State.WAITING)

    def _take_ticket(self, entry_id: str) -> None:
        change = self.changes[entry_id]
        ticketed = replace(change.after, ticket=self.session.next_ticket)
        self.changes[entry_id] = replace(change, after=ticketed)
        self.session = replace(self.session, next_ticket=self.session.next_ticket + 1)

    def _confirm(self, entry: InLine, why: Why) -> None:
        self._count(confirmed=1)
        self._move(entry.id, Said(FactName.SEAT_CONFIRMED, why), State.CONFIRMED, passed_over=False)

    def _offer(self, entry: InLine, why: Why) -> None:
        until = min(self.now + self.rules.offer_lasts, self._closes_at())
        said = Said(FactName.SEAT_OFFERED, why)
        self._count(held=1)
        self._move(entry.id, said, State.OFFERED, expires_at=until, passed_over=False)

    def _closes_at(self) -> datetime:
        return self.session.starts_at - self.rules.closes_before

    def _why(self, code: str, **more: int) -> Why:
        seats = self.session
        counts = {"capacity": seats.capacity, "confirmed": seats.confirmed, "held": seats.held}
        return Why(code, {**counts, **more})

    def _is(self, entry: InLine, state: State) -> bool:
        return self.changes[entry.id].after.state is state

    def _move(self, entry_id: str, said: Said, state: State, **values: object) -> None:
        self.changes[entry_id] = self.changes[entry_id].then(said, state, **values)

    def _count(self, confirmed: int = 0, held: int = 0, waiting: int = 0) -> None:
        self.session = replace(
            self.session,
            confirmed=self.session.confirmed + confirmed,
            held=self.session.held + held,
            waiting=self.session.waiting + waiting,
        )

    def _room(self) -> bool:
        return sum(c.before != c.after for c in self.changes.values()) < MOST_PEOPLE
