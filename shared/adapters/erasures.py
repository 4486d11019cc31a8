"""A person erased in the table: ids stay, with the fact; what was typed, and its digests, go."""

from collections.abc import Collection, Iterator, Sequence

from shared.adapters import items, keys
from shared.adapters.doubt_items import traits_from
from shared.adapters.people import ERASED, active_of_all, records_of
from shared.adapters.table import Table
from shared.adapters.writes import (
    ABSENT,
    ConditionFailed,
    Contended,
    Delete,
    Item,
    Key,
    Put,
    Write,
)
from shared.domain.facts import Fact
from shared.ports import Held, Lost

# Items in one transaction.
# https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
_MOST = 100
# Whatever comes to a record changes one of these.
_CHANGING = ("kind", "submissions", "addresses", "merges", "beside")
_BESIDE = ("REFUSED#", "NOTE#")


class ErasureTable:
    """The port `Erasures` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def held(self, person_id: str) -> Sequence[Held]:
        return [_held(record) for record in records_of(self.table, person_id)]

    def erase(
        self,
        held: Sequence[Held],
        likenesses: Collection[str],
        addresses: Collection[str],
        fact: Fact,
    ) -> None:
        first, *merged = held
        writes: list[Write] = [_erased(first, [fact]), *(_erased(each, []) for each in merged)]
        writes += self._identities(held)
        gone = [key for each in held for key in _computed(each, likenesses, addresses)]
        gone += [key for each in held for key in self._beside(each.id)]
        self._all(writes, gone)

    def _all(self, writes: Sequence[Write], gone: Sequence[Key]) -> None:
        """More than one transaction holds goes before it."""
        room = _MOST - len(writes)
        try:
            for key in gone[room:]:
                self.table.write(Delete(key))
            self.table.write_all([*writes, *map(Delete, gone[:room])])
        except (ConditionFailed, Contended):
            raise Lost from None

    def _identities(self, held: Sequence[Held]) -> list[Write]:
        """Theirs only: an address they had may be somebody else's by now."""
        known_by = [
            keys.identity(each.region, identity) for each in held for identity in each.identities
        ]
        ids = {each.id for each in held}
        found = self.table.get_many(known_by)
        return [
            Delete(key, only_if={"person": item["person"]})
            for key, item in found.items()
            if item["person"] in ids
        ]

    def _beside(self, person_id: str) -> Iterator[Key]:
        """What the team wrote of them, and other contents that came under their forms."""
        for kind in _BESIDE:
            values = {":pk": keys.person(person_id)[0], ":kind": kind}
            condition = "pk = :pk AND begins_with(sk, :kind)"
            for item in self.table.query(condition, values, ConsistentRead=True):
                yield item["pk"], item["sk"]


def _held(record: Item) -> Held:
    left = [each["email"] for each in record.get("addresses", ())]
    emails = dict.fromkeys([record.get("email") or "", *left])
    return Held(
        record["id"],
        record["region"],
        tuple(traits_from({**record, "email": email}) for email in emails),
        tuple(form["id"] for form in record.get("submissions", ())),
        tuple(record.get("identities", ())),
        tuple(record.get("absorbed", ())),
        active_of_all(record),
        {name: record.get(name, ABSENT) for name in _CHANGING},
    )


def _computed(one: Held, likenesses: Collection[str], addresses: Collection[str]) -> Iterator[Key]:
    """What stands where its key can be told from the record."""
    yield keys.digest(one.id)
    yield keys.access(one.id)
    for digest in likenesses:
        yield keys.likeness(one.region, digest, one.id)
    for address in addresses:
        yield keys.reached_at(address, one.id)


def _erased(one: Held, facts: Sequence[Fact]) -> Put:
    """Forms and registrations stay known by their ids, so that a late copy of one is recognised."""
    active = {keys.active_in(session): each for session, each in one.active.items()}
    item = items.whole(
        keys.person(one.id),
        ERASED,
        id=one.id,
        region=one.region,
        submissions=[{"id": form} for form in one.forms],
        absorbed=list(one.absorbed) or None,
        history=[items.fact_item(fact) for fact in facts] or None,
        **active,
    )
    return Put(item, only_if={**one.seen, **active})
