"""The invariants, checked after every single step; each violation names the rule it breaks."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from shared.domain.facts import FactName
from shared.domain.mail import MailState
from shared.domain.offer_clock import deadline
from shared.domain.transitions import ENDED, STEPS, State
from shared.domain.walk import PRIORITY_BEFORE
from tests.simulation.mailed import Mailed
from tests.simulation.reading import counter_of, eligible, registration_of, session_of
from tests.simulation.rest import Rest
from tests.simulation.terms import SKEW, Place, Violation, Wire

# The state after each fact of a registration; None: the same as before.
STATE_AFTER: Mapping[str, State | None] = {
    "RegistrationReceived": State.RECEIVED,
    "SeatConfirmed": State.CONFIRMED,
    "PlacedOnWaitlist": State.WAITING,
    "SeatOffered": State.OFFERED,
    "GuardianAsked": State.AWAITING_GUARDIAN,
    "SeatDeclined": State.DECLINED,
    "SeatOfferLapsed": State.WAITING,
    "SeatOfferEnded": State.WAITING,
    "SeatOfferBounced": State.WAITING,
    "SeatOfferRecalled": State.WAITING,
    "LastCallMade": State.WAITING,
    "RegistrationPaused": State.PAUSED,
    "RegistrationResumed": State.WAITING,
    "ReminderDue": None,
    "DatesChanged": None,
    "RegistrationCancelled": State.CANCELLED,
    "RegistrationLapsed": State.LAPSED,
    "RegistrationMoved": State.MOVED,
    "RegistrationClosed": State.CLOSED,
    "RegistrationIneligible": State.INELIGIBLE,
    "RegistrationReinstated": State.WAITING,
}
# By these facts a named person decides out of turn, or over capacity.
BY_DECISION = frozenset({"placed_by_team", "overbooked", "reinstated_seat", "accepted_last_call"})
OVER_CAPACITY = frozenset({"overbooked"})
# How long a function may have thought before it wrote.
THOUGHT = timedelta(minutes=5)
# These let others pass for one offer.
SILENT = frozenset({"silent_once", "bounced"})
COUNTERS = ("confirmed", "held", "waiting", "called", "unreachable")
DOUBT_NEXT = {"open": frozenset({"merged", "apart"}), "apart": frozenset({"open"})}
KEPT_UNCHANGED = frozenset({"submission", "refused_submission"})


def _promised(place: Place, item: Wire) -> None:
    """A promise is found by its index; only a claim leaves that to its registration."""
    claimed = item["kind"]["S"] == "mail" and item["state"]["S"] == MailState.CLAIMED.value
    if ("wake_at" in item) != ("wake_shard" in item) and not claimed:
        raise Violation("healed: every promise is in the index", place)


def arrival(registration: Any) -> tuple[Any, ...]:
    """The order of arrival; a place kept from a cancelled session comes first."""
    priority = registration.marks.priority
    late = (1, registration.arrived_at, registration.id)
    return late if priority is None else (0, priority, registration.id)


class Watch(Rest, Mailed):
    """Sees every write as it happens and every mail as it leaves."""

    def __init__(self, world: Any) -> None:
        self.world = world
        self.pending: list[tuple[Place, Wire | None, Wire | None]] = []
        self.registrations: dict[Place, Any] = {}
        self.sessions: dict[Place, Any] = {}
        self.written_at: dict[Place, int] = {}
        self.tallies: dict[str, Counter[str]] = defaultdict(Counter)
        self.active: dict[tuple[str, str], str] = {}
        self.seats: dict[str, str] = {}
        self.locks: dict[str, str] = {}
        self.said_at: dict[str, int] = {}
        self.said_by: dict[str, Any] = {}
        self.overtaken_at: dict[str, int] = {}
        self.accepted: dict[str, int] = {}
        self.told_before: dict[str, int] = {}
        self.reached: dict[str, int] = {}
        self.owed: dict[str, int] = {}
        self.erased: dict[str, int] = {}
        self.dead: set[str] = set()
        self.offered: dict[tuple[str, str, str], str] = {}
        self.counting = True
        self.checks: Mapping[str, Callable[[Place, Wire | None, Wire | None], None]] = {
            "registration": self._registration,
            "session": self._session,
            "seat": self._seat,
            "mail": self._mail,
            "upload": self._upload,
            "link_request": self._link_request,
            "access": self._access,
            "reached_at": self._reached_at,
            "expiry_watch": self._expiry_watch,
            "summary": self._summary,
            "digest": self._digest,
            "journal_entry": self._journal_entry,
            "doubt": self._doubt,
            "identity": self._identity,
            "person": self._person,
            "merged_person": self._person,
            "erased_person": self._erased,
        }
        self.moved: list[tuple[Any, Any]] = []
        self.touched: list[tuple[Any, Any]] = []

    def written(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """Told by the table of each change, at once."""
        self.pending.append((place, old, new))

    def after(self, task: Any) -> None:
        """Checks what the last step has changed."""
        if not self.pending:
            return
        changes, self.pending = self.pending, []
        self.moved, self.touched = [], []
        for place, old, new in changes:
            self._changed(place, old, new)
        sessions = {place[0].partition("#")[2] for place, _, _ in changes if place[1] == "SESSION"}
        for session_id in sorted(sessions | {after.session_id for _, after in self.moved}):
            self._counters(session_id)
        for before, after in self.moved:
            self._freed(before, after)
        for before, after in self.moved:
            self._one_seat(before, after)
            self._last_recalled_first(before, after)
            self._nobody_overtaken(before, after, task)

    def _changed(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        if old is None and new is None:
            return
        if "kind" not in (new or old or {}):
            raise Violation("5: nothing comes of a change to what is not there", place)
        kind = (new or old or {})["kind"]["S"]
        erased = new is None and kind == "refused_submission" and not self._standing(place)
        if kind in KEPT_UNCHANGED and old is not None and not erased:
            raise Violation("5: an acknowledged submission is kept unchanged", place)
        if new is not None:
            _promised(place, new)
        if check := self.checks.get(kind):
            check(place, old, new)

    # --- registrations

    def _registration(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        if new is None:
            raise Violation("5: a registration is never deleted", place)
        before, after = self.registrations.get(place), registration_of(new)
        self.registrations[place] = after
        self.written_at.setdefault(place, self.world.step)
        self.touched.append((before, after))
        self._facts(before, after)
        self._tally(before, after)
        self._one_active(before, after)
        self._brought_over(before, after)
        if before is None or before.history != after.history or before.person != after.person:
            self.moved.append((before, after))

    def _facts(self, before: Any, after: Any) -> None:
        known = before.history if before else ()
        if after.history[: len(known)] != known:
            raise Violation("6: a history only grows", after.id)
        state = before.state if before else None
        for fact in after.history[len(known) :]:
            state = self._told(after.id, state, fact)
            self._in_time(before, fact)
        if state is not after.state:
            raise Violation("6: the facts give the state", after.id, state, after.state)
        if known != after.history:
            self._told_once(after)

    @staticmethod
    def _told_once(after: Any) -> None:
        """Each of the session's dates is told once, and each of their reminders."""
        edition, days_left = 0, 10**6
        for fact in after.history:
            if fact.name is FactName.DATES_CHANGED:
                if fact.why.params["edition"] <= edition:
                    raise Violation("6: new dates are told once", after.id, edition)
                edition, days_left = fact.why.params["edition"], 10**6
            if fact.name is FactName.REMINDER_DUE:
                if fact.why.params["days"] >= days_left:
                    raise Violation("6: a reminder is told once", after.id, days_left)
                days_left = fact.why.params["days"]

    def _in_time(self, before: Any, fact: Any) -> None:
        """An offer holds until its deadline, and not much longer."""
        if before is None or before.state is not State.OFFERED or before.expires_at is None:
            return
        if fact.name is FactName.SEAT_OFFER_BOUNCED and self._mail_has_left(before):
            raise Violation("3: an offer whose mail has left is not given up", before.id)
        if fact.name is FactName.SEAT_OFFER_LAPSED and fact.at < before.expires_at:
            raise Violation("3: an offer lasts until its deadline", before.id)
        if fact.why.code == "accepted" and fact.at > before.expires_at + THOUGHT:
            raise Violation("3: an offer is over at its deadline", before.id)

    def _mail_has_left(self, offered: Any) -> bool:
        """Whether the offer's clock runs, and nobody has said that its mail came back."""
        place = f"REGISTRATION#{offered.id}", f"MAIL#offered#{offered.marks.offer}#youth"
        mail = self.world.dynamo.items.get(place)
        return offered.marks.proof_due is None and mail is not None and mail["state"]["S"] == "sent"

    def _told(self, registration_id: str, state: State | None, fact: Any) -> State | None:
        if fact.id in self.said_at or not fact.by or not fact.why.code:
            raise Violation("6: each fact is stated once, with who and why", registration_id, fact)
        self.said_at[fact.id] = self.world.step
        if fact.name.value not in STATE_AFTER:
            raise Violation("6: what state comes of this fact?", fact.name.value)
        self._step(registration_id, state, fact)
        return STATE_AFTER[fact.name.value] or state

    def _step(self, registration_id: str, state: State | None, fact: Any) -> None:
        step = STEPS[fact.name]
        if (state is None) != (fact.name is FactName.REGISTRATION_RECEIVED):
            raise Violation("6: received once, and first", registration_id)
        if state is not None and state not in step.before:
            raise Violation("6: along the graph", registration_id, state, fact.name.value)
        if fact.by.partition(":")[0] not in step.by:
            raise Violation("6: caused by whom it may be", registration_id, fact)

    def _tally(self, before: Any, after: Any) -> None:
        tally = self.tallies[after.session_id]
        if before and (counter := counter_of(before)):
            tally[counter] -= 1
        if counter := counter_of(after):
            tally[counter] += 1
        if before and len(before.history) < len(after.history):
            self.overtaken_at[before.history[-1].id] = self.world.step

    def _one_active(self, before: Any, after: Any) -> None:
        key = after.session_id, after.person
        was = (before.session_id, before.person) if before else key
        if was != key and self.active.get(was) == before.id:
            del self.active[was]
        if after.state in ENDED:
            if self.active.get(key) == after.id:
                del self.active[key]
        elif self.active.setdefault(key, after.id) != after.id:
            raise Violation("2: one active registration per person and session", after.id)

    def said(self, detail: str, task: Any) -> None:
        """A fact is on the bus: for the first time, unless something went wrong the last time."""
        earlier = self.said_by.get(detail)
        if earlier is not None and not earlier.struck:
            raise Violation("6: a fact is said once, unless its batch comes again", detail)
        self.said_by[detail] = task

    # --- seats

    def _session(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        if new is None:
            raise Violation("5: a session is never deleted", place)
        before, after = self.sessions.get(place), session_of(new)
        self.sessions[place] = after
        if before and after.version < before.version:
            raise Violation("7: an older version never overwrites a newer one", place)
        if before and after.next_ticket < before.next_ticket:
            raise Violation("3: a ticket is given once", place)

    def _counters(self, session_id: str) -> None:
        session = self.sessions[f"SESSION#{session_id}", "SESSION"]
        told = {name: getattr(session, name) for name in COUNTERS}
        counted = {name: self.tallies[session_id][name] for name in told}
        if told != counted and self.counting:
            raise Violation("1: counters equal a recount", session_id, told, counted)

    def _freed(self, before: Any, after: Any) -> None:
        if before is None:
            return
        gone = after.state is not State.CONFIRMED or before.person != after.person
        if gone and self.seats.get(before.person) == after.id:
            del self.seats[before.person]

    def _one_seat(self, before: Any, after: Any) -> None:
        if after.state is State.CONFIRMED:
            self._seated(after)
        held = counter_of(after) in ("confirmed", "held")
        if held and not (before and counter_of(before) in ("confirmed", "held")):
            self._within_capacity(after)

    def _seated(self, after: Any) -> None:
        known = self.seats.get(after.person, after.id)
        if known != after.id and not self._over(known):
            raise Violation("2: one active seat per person", after.person, known, after.id)
        self.seats[after.person] = after.id
        if self.locks.get(after.person) != after.id and not self._over(after.id):
            raise Violation("2: a seat is locked", after.person)

    def _over(self, registration_id: str) -> bool:
        """A seat in a session that is over counts no more."""
        one = next(r for r in self.registrations.values() if r.id == registration_id)
        session = self.sessions[f"SESSION#{one.session_id}", "SESSION"]
        return session.over_at <= self.world.clock.at

    def _seat(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        person = place[0].partition("#")[2]
        self.locks.pop(person, None)
        if new is not None:
            self.locks[person] = new["registration"]["S"]

    def _within_capacity(self, after: Any) -> None:
        session = self.sessions[f"SESSION#{after.session_id}", "SESSION"]
        by_decision = after.history[-1].why.code in OVER_CAPACITY
        if session.confirmed + session.held > session.capacity and not by_decision:
            raise Violation("1: confirmed + held <= capacity", after.session_id, after.id)

    def _last_recalled_first(self, before: Any, after: Any) -> None:
        said = after.history[len(before.history) :] if before else ()
        if not any(fact.name is FactName.SEAT_OFFER_RECALLED for fact in said):
            return
        for other in self.registrations.values():
            same = other.session_id == after.session_id and counter_of(other) == "held"
            if same and (other.ticket or 0) > (after.ticket or 0):
                raise Violation("3: the last in line gives back first", after.id, other.id)

    def _nobody_overtaken(self, before: Any, after: Any, task: Any) -> None:
        given = counter_of(after) in ("confirmed", "held")
        if not given or (before and counter_of(before) in ("confirmed", "held")):
            return
        if after.history[-1].why.code in BY_DECISION:
            return
        for place, other in self.registrations.items():
            if other.session_id == after.session_id and other.id != after.id:
                self._not_before(place, other, after, task)

    def _not_before(self, place: Place, other: Any, after: Any, task: Any) -> None:
        if eligible(other) and not other.marks.passed_over:
            was = next((b for b, a in self.touched if a is other), other)
            overtaken = self._earlier(was or other, other, after)
            if overtaken and not self._passed_over(was, other) and not self._past_offering(other):
                raise Violation("3: nobody is overtaken", after.id, "passed", other.id)
        seen = task is not None and self.written_at[place] < task.read_at
        if other.state is State.RECEIVED and seen:
            self._came_first(other, after)

    @staticmethod
    def _came_first(other: Any, after: Any) -> None:
        """Among forms by arrival; before whoever has a ticket, only by a place that is kept."""
        kept = other.marks.priority
        if after.ticket is not None:
            first = kept is not None and kept - PRIORITY_BEFORE < after.ticket
        else:
            first = arrival(other) < arrival(after)
        if first:
            raise Violation("3: nobody is overtaken", after.id, "came after", other.id)

    def _past_offering(self, other: Any) -> bool:
        """Who sits elsewhere can only be offered a seat; too late for that, others go before."""
        session = self.sessions[f"SESSION#{other.session_id}", "SESSION"]
        rules = self.world.rules
        begins = self.world.clock.at + rules.proof_within
        elsewhere = self.seats.get(other.person, other.id) != other.id
        return elsewhere and deadline(begins, session.starts_at, rules) is None

    def waits_for_closing(self) -> bool:
        """Whether a free seat is looked at again and again for those who cannot be offered it."""
        line = [one for one in self.registrations.values() if eligible(one)]
        return any(self._past_offering(one) for one in line)

    @staticmethod
    def _passed_over(was: Any, other: Any) -> bool:
        """Whether they were silent before, or just now: others pass them for one offer."""
        if was is None or was is other:
            return False
        silent = {fact.why.code for fact in other.history[len(was.history) :]} & SILENT
        return bool(was.marks.passed_over or silent)

    @staticmethod
    def _earlier(was: Any, other: Any, after: Any) -> bool:
        """By ticket; before whoever has none; and whoever is settled just now, by arrival."""
        if was.state is State.RECEIVED and (after.ticket is None or other.ticket is None):
            return arrival(other) < arrival(after)
        return after.ticket is None or other.ticket < after.ticket

    # --- mails

    @staticmethod
    def _doubt(place: Place, old: Wire | None, new: Wire | None) -> None:
        if new is None:
            raise Violation("5: a doubt is kept", place)
        said = (old or {}).get("history", {"L": []})["L"]
        if new.get("history", {"L": []})["L"][: len(said)] != said:
            raise Violation("6: what was said of a doubt stands", place)
        before, after = ((each or new)["state"]["S"] for each in (old, new))
        if after != before and after not in DOUBT_NEXT.get(before, ()):
            raise Violation("6: whoever is one person stays one", place, before, after)

    @staticmethod
    def _journal_entry(place: Place, old: Wire | None, new: Wire | None) -> None:
        if new is None or (old is not None and new != old):
            raise Violation("6: what the team did stands as it was kept", place)

    def _identity(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        if old is None or (new is not None and new["person"] == old["person"]):
            return
        person = self.world.dynamo.items.get((f"PERSON#{old['person']['S']}", "PERSON"), {})
        if person.get("kind", {}).get("S") not in ("merged_person", "erased_person"):
            raise Violation("2: an identity stands for one person", place)

    def _brought_over(self, before: Any, after: Any) -> None:
        """What had ended, or begun, when a merge brought it over is not told anew.

        `wake_when_moved` is the rule. Where a promise stood, somebody was still to be told.
        """
        if before is None or before.person == after.person or before.wake_at is not None:
            return
        session = self.sessions[f"SESSION#{after.session_id}", "SESSION"]
        if after.state in ENDED or not session.gives_seats(self.world.clock.at + SKEW):
            self.told_before[after.history[-1].id] = self.world.step

    def acknowledged(self, form_id: str, receipt: Any) -> None:
        """What was answered stands in the table."""
        place = f"SUBMISSION#idf#{form_id}", "SUBMISSION"
        item = self.world.dynamo.items.get(place)
        if item is None or item["registration"]["S"] != receipt.registration_id:
            raise Violation("5: an acknowledged submission is there", form_id)
