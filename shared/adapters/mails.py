"""What is known of each mail, in the table: claims and how far each has come."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from shared.adapters import items, keys
from shared.adapters.people import ERASED, person_from
from shared.adapters.registration_items import registration_from
from shared.adapters.session_items import session_from
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Contended, Item, OneOf, Put, Update
from shared.domain.facts import Fact
from shared.domain.mail import ADDRESS_DEAD, FORWARD, Mail, MailKey, MailState, Role, is_for_staff
from shared.ports import Desk, Lost

_OFF_LIST = {"list2_pk": None, "list2_sk": None}


class MailTable:
    """The port `Mails` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def get(self, key: MailKey) -> Mail | None:
        item = self.table.get(items.mail_key(key))
        return items.mail_from(item) if item else None

    def states(self, wanted: Collection[MailKey]) -> Mapping[MailKey, tuple[MailState, datetime]]:
        found = self.table.get_many(items.mail_key(key) for key in wanted)
        return {items.mail_key_from(*key): _since(item) for key, item in found.items()}

    def claim(self, mail: Mail) -> bool:
        if mail.attempts > 1:
            again = {"state": MailState.DUE_AGAIN.value, "attempts": mail.attempts - 1}
            claimed = {"state": mail.state.value, "attempts": mail.attempts, **_reader(mail)}
            claimed |= _promise(mail)
            return self._done(Update(items.mail_key(mail.key), set=claimed, only_if=again))
        return self._done(Put(_new(mail), only_if={"pk": ABSENT}))

    def settle(self, mail: Mail, fact: Fact | None, message_id: str | None = None) -> bool:
        return self._done(_settled(mail, fact, message_id))

    def desk(self, session_id: str, registration_id: str, person_id: str | None) -> Desk | None:
        session, key = keys.session(session_id), keys.registration(session_id, registration_id)
        hint = [keys.person(person_id)] if person_id else []
        found = self.table.get_many([session, key, *hint])
        if session not in found or key not in found:
            return None
        registration = registration_from(found[key])
        wanted = {
            Role.YOUTH: registration.person,
            Role.COUNSELLOR: registration.counsellor,
            Role.GUARDIAN: registration.guardian,
        }
        places = {role: keys.person(who) for role, who in wanted.items() if who}
        found |= self.table.get_many([p for p in places.values() if p not in found])
        known = {p: item for p, item in found.items() if item["kind"] != ERASED}
        people = {role: person_from(known[p]) for role, p in places.items() if p in known}
        return Desk(session_from(found[session]), registration, people)

    def report(self, key: MailKey, state: MailState, fact: Fact) -> bool:
        where = items.mail_key(key)
        earlier = OneOf(tuple(sorted(before.value for before in FORWARD[state])))
        values = {"state": state.value, **items.waking(where, None), **_OFF_LIST}
        history = {"history": [items.fact_item(fact)]}
        return self._done(Update(where, set=values, append=history, only_if={"state": earlier}))

    def about(self, subject: str) -> Sequence[tuple[Mail, datetime | None]]:
        values = {":pk": subject, ":mail": "MAIL#"}
        condition = "pk = :pk AND begins_with(sk, :mail)"
        found = self.table.query(condition, values, ConsistentRead=True)
        return [(items.mail_from(item), _said_at(item)) for item in found]

    def to_print(self, region: str, most: int) -> Sequence[Mail]:
        return self._list("list2_pk = :pk", {":pk": keys.letters_of(region)}, most)

    def to_check(self, region: str, before: datetime, most: int) -> Sequence[Mail]:
        values = {":pk": keys.mails_to_check_of(region), ":before": keys.stamp(before)}
        return self._list("list2_pk = :pk AND list2_sk < :before", values, most)

    def _list(self, condition: str, values: Item, most: int) -> Sequence[Mail]:
        """What the list names, as it stands now."""
        listed = self.table.query(condition, values, most, IndexName="list2")
        wanted = [(item["pk"], item["sk"]) for item in listed]
        found = self.table.get_many(wanted)
        still = (found[key] for key in wanted if key in found)
        return [items.mail_from(i) for i in still if i.get("list2_pk") == values[":pk"]]

    def put_aside(self, mail: Mail) -> bool:
        return self._done(_off_list(mail))

    def ask_again(self, mail: Mail, again: Mail, fact: Fact) -> bool:
        item = _new(again, history=[items.fact_item(fact)])
        try:
            self.table.write_all([_off_list(mail), Put(item, only_if={"pk": ABSENT})])
        except Contended:
            raise Lost from None
        except ConditionFailed:
            return False
        return True

    def _done(self, write: Put | Update) -> bool:
        try:
            self.table.write(write)
        except Contended:
            raise Lost from None
        except ConditionFailed:
            return False
        return True


def _since(item: Item) -> tuple[MailState, datetime]:
    """How far the mail has come, and when that was first said."""
    state, history = MailState(item["state"]), items.history_from(item)
    return state, history[0].at if history else datetime.max.replace(tzinfo=UTC)


def _said_at(item: Item) -> datetime | None:
    history = items.history_from(item)
    return history[-1].at if history else None


def _new(mail: Mail, **more: Any) -> Item:
    return items.whole(
        items.mail_key(mail.key),
        "mail",
        state=mail.state.value,
        region=mail.region,
        session=mail.session_id or None,
        attempts=mail.attempts,
        **_reader(mail),
        **_promise(mail),
        **more,
    )


def _reader(mail: Mail) -> Item:
    """To which address of whom it goes."""
    return {"to": mail.to or None, "address": mail.address or None}


def _off_list(mail: Mail) -> Update:
    key = items.mail_key(mail.key)
    return Update(key, set=_OFF_LIST, only_if={"state": mail.state.value})


def _listed(mail: Mail, fact: Fact | None) -> Item:
    """Its place on a list of the region's staff: letters by cause, since ids of facts sort by time,
    and what they must see to by the moment it was said.
    """
    place = f"{mail.key.cause}#{mail.key.kind}"
    if mail.state is MailState.TO_PRINT:
        return {"list2_pk": keys.letters_of(mail.region), "list2_sk": place}
    if fact and is_for_staff(mail, fact):
        since = keys.stamp(fact.at)
        return {"list2_pk": keys.mails_to_check_of(mail.region), "list2_sk": f"{since}#{place}"}
    return {}


def _promise(mail: Mail) -> Item:
    """When to look at it again; for a claim about a registration the registration's promise stands.

    The time from which such a claim is silent is kept, in no index. For what a person has asked for
    again, and for what no fact of the registration has stated, nothing else stands.
    """
    waking = items.waking(items.mail_key(mail.key), mail.wake_at)
    alone = mail.key.again or mail.key.kind == ADDRESS_DEAD
    claimed = mail.state is MailState.CLAIMED and mail.session_id and not alone
    return {**waking, "wake_shard": None} if claimed else waking


def _settled(mail: Mail, fact: Fact | None, message_id: str | None) -> Update:
    key = items.mail_key(mail.key)
    values = {"state": mail.state.value, **({"message_id": message_id} if message_id else {})}
    history = {"history": [items.fact_item(fact)]} if fact else {}
    claimed = {"state": MailState.CLAIMED.value, "attempts": mail.attempts}
    values |= {**_promise(mail), **_listed(mail, fact)}
    return Update(key, set=values, append=history, only_if=claimed)
