"""People in the table: the only items with personal data."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime

from shared.adapters import items, keys
from shared.adapters.form_items import counsellor_item
from shared.adapters.table import Table
from shared.adapters.writes import (
    ABSENT,
    ConditionFailed,
    Contended,
    Item,
    OneOf,
    Put,
    Update,
    Write,
)
from shared.domain.facts import YOUTH
from shared.domain.person import Counsellor, Language, Person, Suppression
from shared.ports import Lost

_STANDS = {"kind": "person"}
ERASED = "erased_person"


class PeopleTable:
    """The port `People` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, ids: Collection[str]) -> Mapping[str, Person]:
        found = self.table.get_many(keys.person(person_id) for person_id in ids)
        known = (item for item in found.values() if item["kind"] != ERASED)
        return {item["id"]: person_from(item) for item in known}

    def known_by(self, region: str, identity: str) -> Person | None:
        item = self.table.get(keys.identity(region, identity))
        return self.get([item["person"]]).get(item["person"]) if item else None

    def meet(self, person_id: str, region: str, identity: str, counsellor: Counsellor) -> None:
        try:
            self.table.write_all(
                new_person(person_id, region, identity, counsellor_item(counsellor))
            )
        except (ConditionFailed, Contended):
            raise Lost from None

    def keep_place(self, places: Mapping[str, int], until: datetime) -> None:
        """Written where the next form looks: beside the identities they are recognised by."""
        found = self.table.get_many(keys.person(person_id) for person_id in places)
        for item in found.values():
            kept = {"place": places[item["id"]], "until": keys.stamp(until)}
            for identity in item.get("identities", []):
                self._keep(keys.identity(item["region"], identity), kept)

    def notes(self, person_id: str, fact_ids: Collection[str]) -> Mapping[str, str]:
        found = self.table.get_many(keys.note(person_id, fact_id) for fact_id in fact_ids)
        return {sk.removeprefix("NOTE#"): item["text"] for (_, sk), item in found.items()}

    def write_in(self, person_id: str, language: Language) -> None:
        kept = None if language is Language.FRENCH else language.value
        chosen = Update(keys.person(person_id), set={"language": kept}, only_if=_STANDS)
        try:
            self.table.write(chosen)
        except (ConditionFailed, Contended):
            raise Lost from None

    def _keep(self, key: tuple[str, str], kept: Item) -> None:
        """The identity may stand for somebody else by now: the one they were merged into."""
        try:
            self.table.write(Update(key, set={"priority": kept}, only_if={"kind": "identity"}))
        except ConditionFailed:
            return

    def note(self, person_id: str, fact_id: str, by: str, text: str) -> None:
        item = items.whole(keys.note(person_id, fact_id), "note", by=by, text=text)
        try:
            self.table.write_all([Put(item, only_if={"pk": ABSENT}), beside(person_id)])
        except ConditionFailed:
            return
        except Contended:
            raise Lost from None


def new_person(person_id: str, region: str, identity: str, about: Item) -> list[Write]:
    """Somebody met for the first time, and what they are recognised by."""
    known_by = {"id": person_id, "region": region, "identities": [identity]}
    person = items.whole(keys.person(person_id), "person", **known_by, **about)
    known = items.whole(keys.identity(region, identity), "identity", person=person_id)
    return [Put(person, only_if={"pk": ABSENT}), Put(known, only_if={"pk": ABSENT})]


def records_of(table: Table, person_id: str) -> Iterator[Item]:
    """The person's record and those that were merged into it; what is erased is none."""
    wanted = [person_id]
    while wanted:
        found = table.get_many(keys.person(each) for each in wanted)
        standing = [item for item in found.values() if item["kind"] != ERASED]
        yield from standing
        wanted = [each for item in standing for each in item.get("absorbed", ())]


def save_beside(table: Table, item: Item, version: int, person_id: str) -> None:
    """One more version of what is kept beside a person; raises Lost when it is not the next.

    `version` is that which was read, 0: there was none.
    """
    as_it_was = {"version": version} if version else {"pk": ABSENT}
    put = Put(item, only_if=as_it_was)
    try:
        if version:
            table.write(put)
        else:
            table.write_all([put, beside(person_id)])
    except (ConditionFailed, Contended):
        raise Lost from None


def beside(person_id: str) -> Update:
    """Goes with whatever comes beside a person's record: nothing does once they are erased."""
    known = {"kind": OneOf(("person", "merged_person"))}
    return Update(keys.person(person_id), add={"beside": 1}, only_if=known)


def active_of(person: Item | None, session_id: str) -> str | None:
    """The id of the person's one active registration in the session; None: there is none."""
    return (person or {}).get(keys.active_in(session_id))


def active_of_all(person: Item) -> Mapping[str, str]:
    """The person's active registrations by session."""
    mark = keys.active_in("")
    return {name.removeprefix(mark): each for name, each in person.items() if name.startswith(mark)}


def person_from(item: Item) -> Person:
    """How to address and reach somebody; a counsellor has one name only."""
    born = item.get("birth_date")
    return Person(
        id=item["id"],
        region=item["region"],
        first_name=item.get("first_name", ""),
        last_name=item["last_name"] if "last_name" in item else item["name"],
        email=item["email"],
        suppression=_suppression(item.get("suppressed")),
        address=int(item.get("address", 0)),
        address_own=set_by_link(item),
        roles=frozenset(item.get("roles", ())),
        birth_date=date.fromisoformat(born) if born else None,
        phone=item.get("phone", ""),
        postcode=item.get("postcode", ""),
        organisation=item.get("organisation", ""),
        language=Language(item.get("language", Language.FRENCH)),
    )


def set_by_link(item: Item) -> bool:
    """Whether the last who corrected the address came by a personal link."""
    corrected = item.get("addresses", [])
    return bool(corrected) and corrected[-1]["by"] == YOUTH


def _suppression(item: Item | None) -> Suppression | None:
    return Suppression(item["fact"], item["subject"], item["session"]) if item else None
