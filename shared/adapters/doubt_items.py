"""Doubts, records of people and second contents as items of the table and back."""

from collections.abc import Collection
from datetime import date

from shared.adapters import items, keys
from shared.adapters.writes import Item, Update
from shared.domain.doubt import Doubt, DoubtState, Record, SecondContent
from shared.domain.facts import Fact
from shared.domain.likeness import Traits
from shared.domain.person import Language


def doubt_update(before: Doubt, after: Doubt, facts: Collection[Fact]) -> Update:
    """The write that moves a doubt on from the state it was read in."""
    history = [items.fact_item(fact) for fact in facts]
    return Update(
        keys.doubt(before.id),
        set=_standing(after),
        append={"history": history} if history else {},
        only_if={"state": before.state.value, "done": before.done},
    )


def doubt_item(doubt: Doubt) -> Item:
    """A new doubt."""
    history = [items.fact_item(fact) for fact in doubt.history]
    about = {"first": doubt.first, "second": doubt.second, "history": history}
    own = {"id": doubt.id, "region": doubt.region, **about, **_standing(doubt)}
    return items.whole(keys.doubt(doubt.id), "doubt", **own)


def _standing(doubt: Doubt) -> Item:
    """What staff's answer changes; a doubt that is done leaves the list."""
    listed = keys.doubts_of(doubt.region), f"{keys.stamp(doubt.found_at)}#{doubt.id}"
    place = (None, None) if doubt.done else listed
    return {
        "state": doubt.state.value,
        "done": doubt.done,
        "kept": doubt.kept,
        "merged": doubt.merged,
        "list2_pk": place[0],
        "list2_sk": place[1],
    }


def doubt_from(item: Item) -> Doubt:
    """A doubt, read back."""
    return Doubt(
        id=item["id"],
        region=item["region"],
        first=item["first"],
        second=item["second"],
        state=DoubtState(item["state"]),
        history=items.history_from(item),
        kept=item.get("kept"),
        merged=item.get("merged"),
        done=item["done"],
    )


def record_from(item: Item) -> Record:
    """A young person, from the item with the personal data."""
    return Record(
        id=item["id"],
        region=item["region"],
        traits=traits_from(item),
        postcode=item.get("postcode", ""),
        profile=item.get("profile", ""),
        identities=tuple(item.get("identities", ())),
        merged_into=item.get("merged_into"),
        language=Language(item.get("language", Language.FRENCH)),
    )


def traits_from(item: Item) -> Traits:
    """What a record is compared by."""
    return Traits(
        first_name=item["first_name"],
        last_name=item["last_name"],
        birth_date=date.fromisoformat(item["birth_date"]),
        email=item.get("email") or "",
        phone=item.get("phone") or "",
    )


def second_from(item: Item) -> SecondContent:
    """What came second under a used submission id."""
    return SecondContent(
        person=str(item["pk"]).partition("#")[2],
        submission=item["id"],
        digest=str(item["sk"]).rpartition("#")[2],
        at=keys.moment(item["at"]),
        traits=traits_from(item["youth"]),
        postcode=item["youth"].get("postcode", ""),
        profile=item["youth"].get("profile", ""),
    )
