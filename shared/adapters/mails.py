"""What is known of each mail, in the table: claims and how far each has come."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from shared.adapters import items, keys
from shared.adapters.people import person_from
from shared.adapters.registration_items import registration_from
from shared.adapters.session_items import session_from
from shared.adapters.table import Table
from shared.adapters.writes import ABSENT, ConditionFailed, Item, OneOf, Put, Update
from shared.domain.facts import Fact
from shared.domain.mails import FORWARD, Mail, MailKey, MailState, Role
from shared.ports import Desk

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
        key = items.mail_key(mail.key)
        waking = _promise(mail)
        if mail.attempts > 1:
            again = {"state": MailState.DUE_AGAIN.value, "attempts": mail.attempts - 1}
            claimed = {"state": mail.state.value, "attempts": mail.attempts, **waking}
            return self._done(Update(key, set=claimed, only_if=again))
        item = items.whole(
            key,
            "mail",
            state=mail.state.value,
            region=mail.region,
            session=mail.session_id or None,
            attempts=mail.attempts,
            **waking,
        )
        return self._done(Put(item, only_if={"pk": ABSENT}))

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
        people = {role: person_from(found[p]) for role, p in places.items() if p in found}
        return Desk(session_from(found[session]), registration, people)

    def report(self, key: MailKey, state: MailState, fact: Fact) -> bool:
        where = items.mail_key(key)
        earlier = OneOf(tuple(sorted(before.value for before in FORWARD[state])))
        values = {"state": state.value, **items.waking(where, None), **_OFF_LIST}
        history = {"history": [items.fact_item(fact)]}
        return self._done(Update(where, set=values, append=history, only_if={"state": earlier}))

    def to_print(self, region: str, most: int) -> Sequence[Mail]:
        values = {":pk": keys.letters_of(region)}
        listed = self.table.query("list2_pk = :pk", values, most, IndexName="list2")
        wanted = [(item["pk"], item["sk"]) for item in listed]
        found = self.table.get_many(wanted)
        return [items.mail_from(found[key]) for key in wanted if _waits(found.get(key, {}))]

    def put_aside(self, key: MailKey) -> bool:
        only_if = {"state": MailState.TO_PRINT.value}
        return self._done(Update(items.mail_key(key), set=_OFF_LIST, only_if=only_if))

    def _done(self, write: Put | Update) -> bool:
        try:
            self.table.write(write)
        except ConditionFailed:
            return False
        return True


def _since(item: Item) -> tuple[MailState, datetime]:
    """How far the mail has come, and when that was first said."""
    state, history = MailState(item["state"]), items.history_from(item)
    return state, history[0].at if history else datetime.max.replace(tzinfo=UTC)


def _waits(item: Item) -> bool:
    """Whether a letter is still on the list of what to print."""
    return item.get("state") == MailState.TO_PRINT.value and "list2_pk" in item


def _listed(mail: Mail) -> Item:
    """A letter to print stands on its region's list, by its cause: ids of facts sort by time."""
    if mail.state is not MailState.TO_PRINT:
        return {}
    place = f"{mail.key.cause}#{mail.key.kind}"
    return {"list2_pk": keys.letters_of(mail.region), "list2_sk": place}


def _promise(mail: Mail) -> Item:
    """When to look at it again; for a claim about a registration the registration's promise stands.

    The time from which such a claim is silent is kept, in no index.
    """
    waking = items.waking(items.mail_key(mail.key), mail.wake_at)
    claimed = mail.state is MailState.CLAIMED and mail.session_id
    return {**waking, "wake_shard": None} if claimed else waking


def _settled(mail: Mail, fact: Fact | None, message_id: str | None) -> Update:
    key = items.mail_key(mail.key)
    values = {"state": mail.state.value, **({"message_id": message_id} if message_id else {})}
    history = {"history": [items.fact_item(fact)]} if fact else {}
    claimed = {"state": MailState.CLAIMED.value, "attempts": mail.attempts}
    values |= {**_promise(mail), **_listed(mail)}
    return Update(key, set=values, append=history, only_if=claimed)
