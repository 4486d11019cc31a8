"""What must hold once everything is healed and drained, and at the very end."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from shared.adapters import keys
from shared.adapters.expressions import from_wire
from shared.adapters.items import mail_key, mail_key_from
from shared.domain.journal import STAFF
from shared.domain.link_request import LINKS
from shared.domain.mail import MailKey, Role
from shared.domain.mails import due_mails
from shared.domain.offers.expiring import day_of
from shared.domain.offers.offer import OfferState
from shared.domain.offers.unseen import due_report
from shared.domain.transitions import ACTIVE, State
from shared.domain.wake import is_idle
from shared.usecases.mailing_codes import code_calls_for
from shared.usecases.mailing_links import links_call_for
from tests.simulation.reading import address_of
from tests.simulation.terms import CANARY, PHONE, SKEW, Place, Violation


class Rest:
    """The part of the watch that looks at the whole world, when nothing is about to happen."""

    world: Any
    registrations: dict[Place, Any]
    sessions: dict[Place, Any]
    tallies: dict[str, Counter[str]]
    active: dict[tuple[str, str], str]
    seats: dict[str, str]
    locks: dict[str, str]
    told_before: dict[str, int]
    owed: dict[str, int]
    erased: dict[str, int]

    def at_rest(self) -> None:
        """What must hold once everything is healed and drained, and nothing is about to happen."""
        for registration in self.registrations.values():
            if registration.state is State.RECEIVED:
                raise Violation("healed: every submission is settled", registration.id)
        for session in self.sessions.values():
            self._no_idle_seat(session)
            self._reminders_told(session)
        self._mails_settled()
        self._journal_kept()
        self._digests_seen_to()
        self.mails_written()

    def _no_idle_seat(self, session: Any) -> None:
        to_come = session.seating and self.world.clock.at < session.starts_at
        if to_come and session.free < 0 < session.held:
            raise Violation("healed: no seat is offered that there is not", session.id)
        counted = replace(session, waiting=self.tallies[session.id]["waiting"])
        if is_idle(counted, self.world.clock.at, self.world.rules):
            raise Violation("healed: no free seat while somebody waits", session.id)

    def _reminders_told(self, session: Any) -> None:
        """Whoever has a seat has read when and where to come, since the last reminder's moment."""
        now = self.world.clock.at
        if not session.seating or now >= session.starts_at:
            return
        if any(moment <= now for moment in session.reminders_to_come(self.world.rules)):
            raise Violation("healed: no reminder is forgotten", session.id)
        for one in self.registrations.values():
            seated = one.session_id == session.id and one.state is State.CONFIRMED
            # Of two clocks, one may be early and the other late.
            if seated and one.history[-1].at + 2 * SKEW < (session.reminded_at or one.arrived_at):
                raise Violation("healed: whoever has a seat is reminded", one.id)

    def _mails_settled(self) -> None:
        for place, item in self.world.dynamo.items.items():
            pending = item["kind"]["S"] == "mail" and item["state"]["S"] in ("claimed", "due_again")
            if pending and "wake_shard" not in item and not self._looked_after(place):
                raise Violation("healed: every mail is settled", place)

    def _journal_kept(self) -> None:
        """What the team has decided is in the journal, but for what the stream has forgotten."""
        items = self.world.dynamo.items.values()
        kept = {item["id"]["S"] for item in items if item["kind"]["S"] == "journal_entry"}
        kept |= self.world.stream.forgotten
        for one in (*self.registrations.values(), *self.sessions.values()):
            for fact in one.history:
                if fact.by.startswith(STAFF) and fact.id not in kept:
                    raise Violation("healed: what the team did is in the journal", one.id, fact)

    def _digests_seen_to(self) -> None:
        """The mails of each digest are claimed, or were nobody's to get."""
        for place, item in self.world.dynamo.items.items():
            if item["kind"]["S"] == "digest" and not item["mailed"]["BOOL"]:
                raise Violation("healed: every digest is seen to", place)

    def _looked_after(self, place: Place) -> bool:
        """Whether the registration's promise stands for this claim, or nothing calls for it now."""
        key = mail_key_from(*place)
        own = key.subject.removeprefix("REGISTRATION#")
        one = next(each for each in self.registrations.values() if each.id == own)
        return one.wake_at is not None or one.history[-1].id != key.cause

    def mails_written(self) -> None:
        """Whatever is due is sent, settled, or on the list of the team.

        But not to whom a merge gave a registration that was over, and of which all was told; nor
        what the counsellor has read instead: on paper once that address died, or of what is over
        once the youth has an address.
        """
        now = self.world.clock.at
        for one in self.registrations.values():
            wanted = {Role.YOUTH: one.person, Role.COUNSELLOR: one.counsellor}
            wanted[Role.GUARDIAN] = one.guardian
            people = self.world.parts.people.get({who for who in wanted.values() if who})
            known = {role: people[who] for role, who in wanted.items() if who in people}
            for key in due_mails(one, known, now):
                told = key.cause in self.told_before or self._read_by_counsellor(one, key, known)
                if not (key.role is Role.YOUTH and told):
                    self._written(key)
                    self._told_at_present_address(one, key, known[key.role])
        self._reports_written()
        self._links_written()
        self._codes_written()
        self._endings_looked_at()

    def _endings_looked_at(self) -> None:
        """Whoever has live offers is promised a look at when they end."""
        items = list(self.world.dynamo.items.values())
        today = day_of(self.world.clock.at).isoformat()
        live = {
            item["partner"]["S"]
            for item in items
            if item["kind"]["S"] == "offer"
            and item["state"]["S"] == OfferState.LIVE
            and item["until"]["S"] >= today
        }
        watched = [item for item in items if item["kind"]["S"] == "expiry_watch"]
        for item in watched:
            if item["partner"]["S"] in live and "wake_shard" not in item:
                raise Violation("healed: what ends soon is looked at", item["id"]["S"])

    def _links_written(self) -> None:
        """Whoever was known by the address when they asked has the links, or staff may see why."""
        for place, item in list(self.world.dynamo.items.items()):
            if item["kind"]["S"] != "link_request":
                continue
            if "wake_shard" in item:
                raise Violation("healed: every request for links is looked at", place)
            for role in (Role.YOUTH, Role.COUNSELLOR):
                key = MailKey(place[0], LINKS, item["cause"]["S"], role)
                owed = key.cause in self.owed and self._addresses_stand()
                if owed and links_call_for(self.world.parts, key):
                    self._written(key)

    def _codes_written(self) -> None:
        """Whoever asked for a code has it while it may be tried, or something tells why not."""
        for place, item in list(self.world.dynamo.items.items()):
            if item["kind"]["S"] != "access":
                continue
            if "wake_shard" in item:
                raise Violation("healed: every code asked for is looked at", place)
            access = self.world.parts.accesses.get(item["id"]["S"])
            key = access.due(self.world.parts.clock.now())
            if key and not self._since_corrected(item) and code_calls_for(self.world.parts, key):
                self._written(key)

    def _since_corrected(self, item: Any) -> bool:
        """Whether the person had no address a code may go to when it was asked for."""
        person = from_wire(self.world.dynamo.items[keys.person(item["id"]["S"])])
        asked_at = item["history"]["L"][-1]["M"]["at"]["S"]
        return any(each["until"] >= asked_at for each in person.get("addresses", []))

    def _addresses_stand(self) -> bool:
        """Whether whoever could be reached when they asked is who can be reached now."""
        people = [i for i in self.world.dynamo.items.values() if i["kind"]["S"] == "person"]
        return not any(address_of(item) or "suppressed" in item for item in people)

    def _read_by_counsellor(self, one: Any, key: Any, people: Mapping[Role, Any]) -> bool:
        """Whether a youth without an address was told through whoever accompanies them.

        Or was to be reached through them, of what was over before that address died too.
        """
        youth, counsellor = people[Role.YOUTH], people.get(Role.COUNSELLOR)
        if one.state not in ACTIVE and not youth.mailbox and counsellor and counsellor.suppression:
            return True
        without = not youth.mailbox or (youth.address > 0 and one.state not in ACTIVE)
        place = mail_key(replace(key, role=Role.COUNSELLOR))
        theirs = self.world.dynamo.items.get(place, {"state": {"S": "none"}})
        arrived = theirs["state"]["S"] in ("sent", "delivered", "complained")
        return arrived and without

    def _told_at_present_address(self, one: Any, key: Any, reader: Any) -> None:
        """Whoever has corrected their address is told there where they stand."""
        items = self.world.dynamo.items
        last = items[mail_key(key)]
        while again := items.get(mail_key(key := replace(key, again=key.again + 1))):
            last = again
        theirs = one.state in ACTIVE and last.get("to") == {"S": reader.id}
        if theirs and address_of(last) < reader.address:
            raise Violation("healed: a corrected address is written to", key)

    def _reports_written(self) -> None:
        for place, item in list(self.world.dynamo.items.items()):
            if place[1] != "UPLOAD":
                continue
            upload = self.world.parts.uploads.get(item["id"]["S"])
            if not upload.asks:
                continue
            account = self.world.parts.accounts.get(upload.by)
            reader = self.world.parts.people.get({account.person}).get(account.person)
            if upload.unseen_at is not None:
                raise Violation("healed: every report is seen, or said to be unseen", place)
            if reader is not None and (key := due_report(upload, reader)):
                self._written(key)

    def _written(self, key: Any) -> None:
        if mail_key(key) not in self.world.dynamo.items:
            raise Violation("healed: every due mail is written", key)

    def at_end(self) -> None:
        """What is kept and what is nowhere: submissions, personal data, locks."""
        self._every_lock()
        self._every_once()
        self._merged_have_nothing()
        self._notes_are_beside()
        self._nothing_of_the_erased()
        self.nothing_personal()

    def _merged_have_nothing(self) -> None:
        """Once a merge is done, whatever the merged record had is the kept one's."""
        items = self.world.dynamo.items.values()
        done = {
            item["merged"]["S"]
            for item in items
            if item["kind"]["S"] == "doubt" and "merged" in item and item["done"]["BOOL"]
        }
        for one in self.registrations.values():
            if one.person in done and one.person not in self.erased:
                raise Violation("2: a merged record has nothing any more", one.id)
        for person, registration in self.seats.items():
            if self.locks.get(person) != registration and not self._over(registration):
                raise Violation("2: a seat is locked", person)

    def _notes_are_beside(self) -> None:
        """What staff noted beside a decision stands with the person whose registration it is."""
        notes = [p for p, item in self.world.dynamo.items.items() if item["kind"]["S"] == "note"]
        whose = {f.id: r.person for r in self.registrations.values() for f in r.history if notes}
        for pk, sk in notes:
            if whose[sk.partition("#")[2]] != pk.partition("#")[2]:
                raise Violation("2: a note goes with its registration", pk, sk)

    def _nothing_of_the_erased(self) -> None:
        """Ids are all that is left of whoever is erased, and no digest leads to them."""
        for place, item in self.world.dynamo.items.items():
            beside = place[0].removeprefix("PERSON#") in self.erased
            if beside and place[1] not in ("PERSON", "SEAT"):
                raise Violation("8: nothing is left beside whoever is erased", place)
            if beside and (CANARY in f"{item}".lower() or PHONE in f"{item}"):
                raise Violation("8: nothing that was typed is left", place)
            leads = {"identity": "person", "likeness": "id", "reached_at": "id"}
            name = leads.get(item["kind"]["S"])
            if name and item[name]["S"] in self.erased:
                raise Violation("8: no digest leads to whoever is erased", place)

    def nothing_personal(self) -> None:
        """Personal data is nowhere but where it belongs."""
        for where, text in self.world.personal():
            raise Violation("8: no personal data", where, text)

    def personal(self, elsewhere: Mapping[str, list[str]]) -> list[tuple[str, str]]:
        """Texts with somebody's token in them, outside the items of people."""
        stored = [
            f"{place} {item}"
            for place, item in self.world.dynamo.items.items()
            if not place[0].startswith("PERSON#")
        ]
        keys = [f"{place}" for place in self.world.dynamo.items]
        texts = {**elsewhere, "items": stored, "keys": keys}
        return [
            (where, text)
            for where, found in texts.items()
            for text in found
            if CANARY in text.lower() or PHONE in text
        ]

    def _every_once(self) -> None:
        """What keeps a second registration away stands for an active one, and for each of them."""
        stored = {
            (name.removeprefix("active#"), pk.partition("#")[2]): value["S"]
            for (pk, sk), item in self.world.dynamo.items.items()
            if sk == "PERSON"
            for name, value in item.items()
            if name.startswith("active#")
        }
        if stored != self.active:
            raise Violation("2: one active registration per person and session", stored)

    def _every_lock(self) -> None:
        stored = {
            pk.partition("#")[2]: item["registration"]["S"]
            for (pk, sk), item in self.world.dynamo.items.items()
            if sk == "SEAT"
        }
        if stored != self.locks:
            raise Violation("2: every seat has its lock", stored, self.locks)
