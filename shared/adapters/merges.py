"""Two records become one in the table: the pointer first, then each registration on its own."""

from collections.abc import Sequence
from datetime import datetime

from shared.adapters import items, keys
from shared.adapters.doubt_items import doubt_update
from shared.adapters.form_items import language_item
from shared.adapters.people import active_of
from shared.adapters.registration_items import registration_from
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
from shared.domain.doubt import Doubt, Record
from shared.domain.facts import Fact
from shared.domain.person import Language
from shared.domain.registration import Registration
from shared.domain.transitions import ACTIVE, State
from shared.ports import Lost, SeatedElsewhere

_NEW = {"pk": ABSENT}
_STANDS = {"kind": "person"}


class MergeTable:
    """The part of the port `Doubts` that makes two records one."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def merge(self, before: Doubt, after: Doubt, fact: Fact, kept: Record, merged: Record) -> None:
        pointer = {"kind": "merged_person", "merged_into": kept.id}
        names = {"identities": list(merged.identities), "absorbed": [merged.id]}
        writes = [
            doubt_update(before, after, [fact]),
            Update(keys.person(merged.id), set=pointer, only_if=_STANDS),
            Update(
                keys.person(kept.id),
                set=_language_of_both(kept, merged),
                append=names,
                add={"merges": 1},
                only_if=_STANDS,
            ),
            *self._identities(kept, merged),
        ]
        self._all(writes)

    def _identities(self, kept: Record, merged: Record) -> list[Update]:
        """Forms recognise the kept person by either; so does a place kept in the next line."""
        known_by = (*kept.identities, *merged.identities)
        places = [keys.identity(kept.region, identity) for identity in known_by]
        items_there = self.table.get_many(places).values()
        promised = [item["priority"] for item in items_there if "priority" in item]
        latest = max(promised, key=lambda each: str(each["until"]), default=None)
        values = {"kind": "identity", "person": kept.id}
        return [Update(key, set={**values, "priority": latest}) for key in dict.fromkeys(places)]

    def registrations(self, person_id: str) -> Sequence[Registration]:
        """By the forms of the record and of all it has absorbed: no index, so none is missed."""
        forms = self.table.get_many(self._forms(person_id)).values()
        found = self.table.get_many(place for form in forms for place in _made_by(form))
        theirs = [registration_from(i) for i in found.values() if i["person"] == person_id]
        return sorted(theirs, key=lambda each: (each.arrived_at, each.id))

    def _forms(self, person_id: str) -> set[Key]:
        forms: set[Key] = set()
        wanted = {person_id}
        while wanted:
            records = self.table.get_many(keys.person(each) for each in wanted).values()
            sent = ((r["region"], form["id"]) for r in records for form in r.get("submissions", ()))
            forms |= {keys.submission(*each) for each in sent}
            wanted = {each for record in records for each in record.get("absorbed", ())}
        return forms

    def active_in(self, session_id: str, person_id: str) -> str | None:
        return active_of(self.table.get(keys.person(person_id)), session_id)

    def seat(self, person_id: str, now: datetime) -> tuple[str, str] | None:
        item = self.table.get(keys.seat(person_id))
        return (item["session"], item["registration"]) if item and _stands(item, now) else None

    def move(
        self,
        registration: Registration,
        kept: str,
        now: datetime,
        wake_at: datetime | None = None,
    ) -> None:
        theirs = _theirs(registration, kept, wake_at)
        writes: list[Write] = [theirs, _fence(registration)]
        writes += _active(registration, kept) if registration.state in ACTIVE else [_still(kept)]
        writes += self._notes(registration, kept)
        seat = self._seat(registration, kept, now)
        self._all([*writes, *seat], taken=len(writes) if seat else None, kept=kept)

    def _notes(self, registration: Registration, kept: str) -> list[Write]:
        """What staff noted beside their decisions about this registration goes with it."""
        facts = [fact.id for fact in registration.history if fact.by.startswith("staff:")]
        found = self.table.get_many(keys.note(registration.person, fact) for fact in facts)
        return [write for note in found.values() for write in _moved(note, kept)]

    def bring_notes(self, merged: str, kept: str) -> None:
        values = {":pk": keys.person(merged)[0], ":note": "NOTE#"}
        condition = "pk = :pk AND begins_with(sk, :note)"
        for note in list(self.table.query(condition, values, ConsistentRead=True)):
            self._all([*_moved(note, kept), _still(kept)])

    def _seat(self, registration: Registration, kept: str, now: datetime) -> list[Write]:
        """The lock of the seat under the other name: taken there, given up here."""
        if registration.state is not State.CONFIRMED:
            return []
        own, other = keys.seat(registration.person), keys.seat(kept)
        found = self.table.get_many([own, other])
        if own not in found or found[own]["registration"] != registration.id:
            return []
        over = other in found and not _stands(found[other], now)
        free = {"registration": found[other]["registration"]} if over else _NEW
        return [
            Put({**found[own], "pk": other[0]}, only_if=free),
            Delete(own),
        ]

    def _all(self, writes: Sequence[Write], taken: int | None = None, kept: str = "") -> None:
        try:
            self.table.write_all(writes)
        except ConditionFailed as error:
            if taken is not None and error.failed == frozenset({taken}):
                raise SeatedElsewhere(frozenset({kept})) from None
            raise Lost from None
        except Contended:
            raise Lost from None


def _language_of_both(kept: Record, merged: Record) -> Item:
    """French is what was chosen by nobody: a choice made under either name goes on."""
    return {} if kept.language is not Language.FRENCH else language_item(merged.language)


def _theirs(registration: Registration, kept: str, wake_at: datetime | None) -> Update:
    """The registration under the other name, otherwise as it was."""
    as_it_was = {"person": registration.person, "state": registration.state.value}
    key = keys.registration(registration.session_id, registration.id)
    promise = items.waking(key, wake_at) if wake_at else {}
    return Update(key, set={"person": kept, **promise}, only_if=as_it_was)


def _made_by(form: Item) -> list[Key]:
    """The registrations that one form has made: one for each session it asked for."""
    asked = [(form["session"], form["registration"]), *form.get("others", ())]
    return [keys.registration(session, registration) for session, registration in asked]


def _fence(registration: Registration) -> Update:
    """Whatever was being decided about this line with the other name in mind is lost."""
    key = keys.session(registration.session_id)
    return Update(key, add={"version": 1}, only_if={"kind": "session"})


def _active(registration: Registration, kept: str) -> list[Write]:
    """The kept person's one active registration in the session, no longer the merged one's."""
    name = keys.active_in(registration.session_id)
    free = {**_STANDS, name: ABSENT}
    return [
        Update(keys.person(kept), set={name: registration.id}, only_if=free),
        Update(keys.person(registration.person), remove=(name,)),
    ]


def _still(kept: str) -> Update:
    """The kept record has not been merged into another meanwhile."""
    return Update(keys.person(kept), add={"merges": 1}, only_if=_STANDS)


def _moved(note: Item, kept: str) -> list[Write]:
    return [Put({**note, "pk": keys.person(kept)[0]}), Delete((note["pk"], note["sk"]))]


def _stands(seat: Item, now: datetime) -> bool:
    """Whether a seat's lock still counts: gone by itself after the session, a little later."""
    return int(seat["expires_on"]) > now.timestamp()
