"""Where people are written to, in the table: addresses found dead, and addresses corrected."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from shared.adapters import items, keys
from shared.adapters.people import active_of_all, person_from, set_by_link
from shared.adapters.table import Table
from shared.adapters.writes import (
    ABSENT,
    ConditionFailed,
    Contended,
    Item,
    Put,
    Update,
    Write,
)
from shared.domain.facts import YOUTH
from shared.domain.mail import Mail
from shared.domain.person import Person
from shared.ports import Correction, Lost

_STANDS = {"kind": "person"}
_OFF_LIST = {"list2_pk": None, "list2_sk": None}


class MailboxTable:
    """The port `Mailboxes` over the table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def suppress(self, mail: Mail, fact: str, at: datetime) -> bool:
        about = _about(mail) or self._active(mail.to)
        why = {"fact": fact, **_story(about, mail)}
        listed = {"list2_pk": keys.dead_addresses_of(mail.region), "list2_sk": keys.stamp(at)}
        known = {**_STANDS, "suppressed": ABSENT, "address": mail.address or ABSENT}
        person = Update(keys.person(mail.to), set={"suppressed": why, **listed}, only_if=known)
        try:
            self.table.write_all([person, *_woken(about, at)])
        except Contended:
            raise Lost from None
        except ConditionFailed:
            # Known already, by a mail about something else: this one has not arrived either.
            self._wake(about, at)
            return False
        return True

    def _active(self, person_id: str) -> list[tuple[str, str]]:
        """What a mail that is about no registration keeps its reader from knowing."""
        return list(active_of_all(self.table.get(keys.person(person_id)) or {}).items())

    def _wake(self, about: Sequence[tuple[str, str]], at: datetime) -> None:
        for write in _woken(about, at):
            self.table.write(write)

    def correct(self, person_id: str, to: Correction) -> Mapping[str, str]:
        person = self.table.get(keys.person(person_id))
        if person is None or person["kind"] != "person":
            raise Lost
        active = active_of_all(person)
        if person["email"] == to.email and "suppressed" not in person:
            if _confirms(person, to):
                self._all([_confirmed(person, to)])
            return active
        writes = [_corrected(person, to), *self._known_by(person, to), *_asks_with(person, to)]
        self._all([*writes, *_woken(list(active.items()), to.at)])
        return active

    def _all(self, writes: Sequence[Write]) -> None:
        try:
            self.table.write_all(writes)
        except (ConditionFailed, Contended):
            raise Lost from None

    def _known_by(self, person: Item, to: Correction) -> list[Write]:
        """They are recognised by their new address too, unless it is somebody else's already."""
        key = keys.identity(person["region"], to.identity)
        if not to.identity or self.table.get(key):
            return []
        return [Put(items.whole(key, "identity", person=person["id"]), only_if={"pk": ABSENT})]

    def dead(self, region: str, most: int) -> Sequence[tuple[Person, datetime]]:
        values = {":pk": keys.dead_addresses_of(region)}
        listed = self.table.query("list2_pk = :pk", values, most, IndexName="list2")
        wanted = [(item["pk"], item["sk"]) for item in listed]
        found = self.table.get_many(wanted)
        still = (found[key] for key in wanted if key in found)
        return [
            (person_from(item), keys.moment(item["list2_sk"]))
            for item in still
            if item["kind"] == "person" and "suppressed" in item
        ]


def _about(mail: Mail) -> list[tuple[str, str]]:
    """Session and registration that the mail is about."""
    kind, _, subject = mail.key.subject.partition("#")
    return [(mail.session_id, subject)] if kind == "REGISTRATION" else []


def _story(about: Sequence[tuple[str, str]], mail: Mail) -> Item:
    """Where the team finds the person: a registration, else what the mail was about."""
    for session_id, registration_id in about:
        return {"subject": f"REGISTRATION#{registration_id}", "session": session_id}
    return {"subject": mail.key.subject, "session": ""}


def _woken(registrations: Sequence[tuple[str, str]], at: datetime) -> list[Write]:
    """These registrations are to be looked at now: what is to be told of them has changed."""
    found = [keys.registration(*each) for each in registrations]
    return [
        Update(key, set=items.waking(key, at), only_if={"kind": "registration"}) for key in found
    ]


def _asks_with(person: Item, to: Correction) -> list[Write]:
    """A youth finds their links by the new address too, which is theirs from now on."""
    if not to.address_id:
        return []
    key = keys.reached_at(to.address_id, person["id"])
    return [Put(items.whole(key, "reached_at", id=person["id"], address=_next_address(person)))]


def _next_address(person: Item) -> int:
    return int(person.get("address", 0)) + 1


def _confirms(person: Item, to: Correction) -> bool:
    """Whether the team says that an address set behind a personal link is the right one."""
    return set_by_link(person) and to.by != YOUTH


def _confirmed(person: Item, to: Correction) -> Update:
    """The same address, from now on one that the team has given."""
    return Update(
        keys.person(person["id"]),
        append={"addresses": [_left(person, to)]},
        only_if={**_STANDS, "address": person.get("address", ABSENT)},
    )


def _left(person: Item, to: Correction) -> Item:
    return {"email": person["email"], "until": keys.stamp(to.at), "by": to.by}


def _corrected(person: Item, to: Correction) -> Update:
    known = {**_STANDS, "address": person.get("address", ABSENT)}
    values = {
        "email": to.email,
        "address": _next_address(person),
        "suppressed": None,
        **_OFF_LIST,
    }
    appended: dict[str, list[Any]] = {"addresses": [_left(person, to)]}
    if to.identity and to.identity not in person.get("identities", []):
        appended["identities"] = [to.identity]
    key = keys.person(person["id"])
    return Update(key, set=values, append=appended, only_if=known)
