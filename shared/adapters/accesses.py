"""How people come to what we hold about them, in the table: under their person, never a code."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from shared.adapters import items, keys
from shared.adapters.people import records_of, save_beside
from shared.adapters.table import Table
from shared.adapters.writes import ConditionFailed, Contended, Item, Update
from shared.domain.access import Access
from shared.domain.own_data import Kept, TypedForm
from shared.domain.person import Language, Profile, Youth

# Longer than a day of codes counts, and long enough for a mail to be tried again.
_KEPT = timedelta(days=3)
_SECOND = "REFUSED#"


class AccessTable:
    """The port `Accesses` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, person_id: str) -> Access | None:
        item = self.table.get(keys.access(person_id))
        return _from(item) if item else None

    def save(self, before: Access, after: Access, wake_at: datetime | None) -> None:
        item = _item(after, before.version + 1, wake_at)
        save_beside(self.table, item, before.version, before.person)

    def told(self, access: Access) -> None:
        key = keys.access(access.person)
        unchanged = {"version": access.version}
        try:
            self.table.write(Update(key, set=items.waking(key, None), only_if=unchanged))
        except (ConditionFailed, Contended):
            return

    def kept(self, person_id: str) -> Kept:
        forms: list[TypedForm] = []
        addresses: list[tuple[str, datetime]] = []
        records = list(records_of(self.table, person_id))
        for record in records:
            forms += [_form(typed, taken=True) for typed in record.get("submissions", ())]
            forms += [_form(item, taken=False) for item in self._seconds(record["id"])]
            left = [
                each for each in record.get("addresses", ()) if each["email"] != record["email"]
            ]
            addresses += [(each["email"], keys.moment(each["until"])) for each in left]
        profile = records[0]["profile"] if records else ""
        return Kept(tuple(sorted(forms, key=lambda form: form.at)), tuple(addresses), profile)

    def _seconds(self, person_id: str) -> Iterator[Item]:
        values = {":pk": keys.person(person_id)[0], ":second": _SECOND}
        return self.table.query("pk = :pk AND begins_with(sk, :second)", values)


def _form(typed: Item, taken: bool) -> TypedForm:
    counsellor, guardian = typed.get("counsellor", {}), typed.get("guardian", {})
    return TypedForm(
        id=typed["id"],
        at=keys.moment(typed["at"]),
        youth=_youth(typed["youth"]),
        counsellor=counsellor.get("name", ""),
        organisation=counsellor.get("organisation", ""),
        guardian=guardian.get("name", ""),
        taken=taken,
    )


def _youth(told: Item) -> Youth:
    return Youth(
        first_name=told["first_name"],
        last_name=told["last_name"],
        birth_date=date.fromisoformat(told["birth_date"]),
        email=told["email"],
        phone=told["phone"],
        postcode=told["postcode"],
        profile=Profile(told["profile"]),
        language=Language(told.get("language", Language.FRENCH)),
    )


def _item(access: Access, version: int, wake_at: datetime | None) -> Item:
    key, asked_at = keys.access(access.person), access.history[-1].at
    return items.whole(
        key,
        "access",
        id=access.person,
        region=access.region,
        tries=access.tries,
        spent=access.spent,
        opening=access.opening or None,
        open_until=keys.stamp(access.open_until) if access.open_until else None,
        version=version,
        history=[items.fact_item(fact) for fact in access.history],
        expires_on=int((asked_at + _KEPT).timestamp()),
        **items.waking(key, wake_at),
    )


def _from(item: Item) -> Access:
    return Access(
        person=item["id"],
        region=item["region"],
        history=items.history_from(item),
        tries=int(item["tries"]),
        spent=bool(item["spent"]),
        opening=item.get("opening", ""),
        open_until=keys.moment(item["open_until"]) if "open_until" in item else None,
        version=int(item["version"]),
        wake_at=keys.moment(item["wake_at"]) if "wake_at" in item else None,
    )
