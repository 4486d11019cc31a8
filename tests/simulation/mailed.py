"""What must hold of mails, and of all that calls for them, at every write and as each leaves."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

from shared.adapters import keys
from shared.adapters.expressions import from_wire
from shared.adapters.items import history_from, mail_key, mail_key_from
from shared.domain import access
from shared.domain.digest import MOST_FACTS
from shared.domain.facts import YOUTH, FactName
from shared.domain.letters import DigestLetter, ExpiryLetter, ReportLetter, SummaryLetter
from shared.domain.link_request import DAY, MOST_A_DAY, PAUSE
from shared.domain.mail import MailState
from shared.domain.offers.expiring import WEEK, day_of
from shared.domain.own_letters import CodeLetter, LinksLetter
from shared.domain.session import SessionState
from shared.domain.transitions import ACTIVE
from shared.usecases.identities import address_id
from tests.simulation.reading import address_of
from tests.simulation.terms import SKEW, Place, Violation, Wire

_ON = {
    "claimed": {
        "due_again",
        "to_print",
        "unknown",
        "sent",
        "delivered",
        "bounced",
        "complained",
        "failed",
    },
    "due_again": {"claimed", "failed"},
    "unknown": {"sent", "delivered", "bounced", "complained"},
    "to_print": {"sent"},
    "sent": {"delivered", "bounced", "complained"},
    "delivered": {"bounced", "complained"},
}
MAIL_NEXT = {MailState(a): frozenset(map(MailState, b)) for a, b in _ON.items()}


def _tries(item: Wire | None) -> int:
    """How often the last code was tried."""
    return int((item or {"tries": {"N": "0"}})["tries"]["N"])


class Mailed:
    """The part of the watch that looks at mails, addresses, and what is told by mail alone."""

    world: Any
    overtaken_at: dict[str, int]
    accepted: dict[str, int]
    dead: set[str]
    offered: dict[tuple[str, str, str], str]
    reached: dict[str, int]
    owed: dict[str, int]
    erased: dict[str, int]
    registrations: dict[Place, Any]
    sessions: dict[Place, Any]

    def _mail(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        if new is None:
            raise Violation("4: the record of a mail is kept", place)
        if old is None:
            self._asked_again(place)
        if old is None or old["state"] == new["state"]:
            return
        before, after = MailState(old["state"]["S"]), MailState(new["state"]["S"])
        if after not in MAIL_NEXT.get(before, ()):
            raise Violation("7: a mail only moves forward", place, before, after)
        again = after is MailState.CLAIMED
        if int(new["attempts"]["N"]) != int(old["attempts"]["N"]) + again:
            raise Violation("4: each try of a mail is counted", place)

    def _asked_again(self, place: Place) -> None:
        """Only what nobody is sure of, or was refused, is sent again; or to a corrected address."""
        key = mail_key_from(*place)
        if key.again:
            items = self.world.dynamo.items
            before = items[mail_key(replace(key, again=key.again - 1))]
            theirs = items[place].get("to") == before.get("to")
            corrected = theirs and address_of(items[place]) > address_of(before)
            if before["state"]["S"] not in ("unknown", "failed") and not corrected:
                raise Violation("4: only an uncertain mail is sent again", place)

    def _person(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """An address is given up only when a mail to it came back, and each has its number.

        And nobody chooses a language on a record that stands for them no more.
        """
        if old is None or new is None:
            return
        if old["kind"]["S"] == "merged_person" and old.get("language") != new.get("language"):
            raise Violation("6: what somebody chose is kept", place)
        moved = old.get("email") != new.get("email")
        self._addresses_kept(place, old, new)
        if moved and (address_of(new) <= address_of(old) or old["kind"]["S"] != "person"):
            raise Violation("4: each address of a person has its number", place)
        before, after = old.get("suppressed"), new.get("suppressed")
        if before and after and before != after:
            raise Violation("4: an address is suppressed once", place)
        if after and not before and address_of(new) and new["email"]["S"] not in self.dead:
            raise Violation("4: only a dead address is suppressed", place)

    def _erased(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """Everything at once, once, and of nobody whose seat has not been passed on."""
        if old is None or new is None:
            raise Violation("8: who is erased was there, and stays known by an id", place)
        if old["kind"]["S"] == "erased_person":
            self._ended_later(place, old, new)
            return
        person = place[0].removeprefix("PERSON#")
        self.erased[person] = self.world.step
        for one in self.registrations.values():
            session = self.sessions[f"SESSION#{one.session_id}", "SESSION"]
            over = session.state is SessionState.FINISHED
            if one.person == person and one.state in ACTIVE and not over:
                raise Violation("8: a seat is passed on before its person is erased", one.id)

    @staticmethod
    def _ended_later(place: Place, old: Wire, new: Wire) -> None:
        """Only what was active in a session that is over may still end."""
        kept = {name: value for name, value in old.items() if name in new}
        if kept != new or any(not name.startswith("active#") for name in old.keys() - new.keys()):
            raise Violation("8: nothing comes back of whoever is erased", place)

    @staticmethod
    def _addresses_kept(place: Place, old: Wire, new: Wire) -> None:
        """Each that somebody left stands as it was, with who gave the next; of who stands only."""
        if old["kind"]["S"] == "erased_person":
            raise Violation("8: whoever is erased stays erased", place)
        before, after = (from_wire(each).get("addresses", []) for each in (old, new))
        if before == after:
            return
        if [*before, after[-1]] != after or old["kind"]["S"] != "person":
            raise Violation("6: the addresses somebody had are kept", place)
        if after[-1]["email"] != old["email"]["S"]:
            raise Violation("6: an address is left, or confirmed, that was theirs", place)

    def _reached_at(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        self.reached.setdefault(place[0], self.world.step)

    def _link_request(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """What was asked stands until the next day; nobody is mailed too soon or too often."""
        if new is None:
            return
        known, said = history_from(from_wire(old or {})), history_from(from_wire(new))
        self._asked_within_a_day(place, known, said)
        for earlier in (*known, *said[:-1]):
            if earlier.id != said[-1].id:
                self.overtaken_at.setdefault(earlier.id, self.world.step)
        if place[0] in self.reached and known != said:
            self.owed.setdefault(said[-1].id, self.world.step)

    @staticmethod
    def _asked_within_a_day(place: Place, known: Any, said: Any) -> None:
        if said[: len(known)] != known and said[0].at + SKEW < known[0].at + DAY:
            raise Violation("6: what was asked within a day stands", place)
        if len(said) > MOST_A_DAY or any(b.at < a.at + PAUSE for a, b in pairwise(said)):
            raise Violation("4: nobody is mailed their links too often", place)

    def _access(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """What was asked within a day stands; every try is counted; a code opens once, if asked."""
        if new is None:
            return
        known, said = history_from(from_wire(old or {})), history_from(from_wire(new))
        self._codes_within_a_day(place, known, said)
        before, after = _tries(old), _tries(new)
        if known == said and (after < before or after > access.MOST_TRIES):
            raise Violation("8: each try of a code is counted", place)
        if "opening" in new and (old or {}).get("opening") != new["opening"]:
            self._opened(place, known == said, old, new)

    def _codes_within_a_day(self, place: Place, known: Any, said: Any) -> None:
        if said[: len(known)] != known and said[0].at + SKEW < known[0].at + access.DAY:
            raise Violation("6: what was asked within a day stands", place)
        if len(said) > access.MOST_A_DAY:
            raise Violation("4: nobody is mailed a code too often", place)
        for earlier in known:
            if earlier.id != said[-1].id:
                self.overtaken_at.setdefault(earlier.id, self.world.step)

    @staticmethod
    def _opened(place: Place, same: bool, old: Wire | None, new: Wire) -> None:
        """By the last code, once, and never after too many tries."""
        unspent = same and old is not None and not old["spent"]["BOOL"]
        if not unspent or not new["spent"]["BOOL"] or _tries(old) >= access.MOST_TRIES:
            raise Violation("8: a code opens once", place)

    def _summary(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """The team is told once a day at most, and looked after every working morning."""
        if new is None or "wake_shard" not in new:
            raise Violation("5: a team is told each working morning", place)
        known, said = (history_from(from_wire(each or {})) for each in (old, new))
        if known and known != said:
            self.overtaken_at.setdefault(known[-1].id, self.world.step)
            if day_of(known[-1].at) == day_of(said[-1].at):
                raise Violation("4: a team is told once a day at most", place)

    def _expiry_watch(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """A partner is told once a week at most; the mail before is late then."""
        if new is None:
            raise Violation("5: the watch over a partner's offers is kept", place)
        known, said = (history_from(from_wire(each or {})) for each in (old, new))
        if known and known != said:
            self.overtaken_at.setdefault(known[-1].id, self.world.step)
            if said[-1].at + SKEW < known[-1].at + WEEK - timedelta(days=1):
                raise Violation("4: a partner is told once a week at most", place)

    def composed(self, letter: Any) -> None:
        """A letter is written from a state that its mail speaks of, to who can be reached."""
        if not letter.recipient.mailbox:
            raise Violation("4: nothing goes to a dead address", letter.key)
        if isinstance(letter, ReportLetter):
            self._composed_report(letter)
            return
        if isinstance(letter, (CodeLetter, LinksLetter, ExpiryLetter, SummaryLetter)):
            return
        if isinstance(letter, DigestLetter):
            self._composed_digest(letter)
            return
        story = [fact.id for fact in letter.registration.history]
        if letter.key.cause in story and letter.key.cause != story[-1]:
            raise Violation("4: a mail tells of the present", letter.key)

    @staticmethod
    def _composed_report(letter: ReportLetter) -> None:
        told = letter.upload.outcome
        if told is None or told.id != letter.key.cause or letter.upload.seen:
            raise Violation("4: a mail tells of the present", letter.key)

    def _composed_digest(self, letter: DigestLetter) -> None:
        """Whoever reads of an offer never reads of it again, whichever mail tells it."""
        for each in letter.offers:
            whose = (letter.key.subject, letter.recipient.id, each.page)
            told = self.offered.setdefault(whose, letter.key.cause)
            if told != letter.key.cause:
                raise Violation("4: no offer is sent twice", letter.key, each.page)

    def _standing(self, place: Place) -> bool:
        """Whether the person beside whose record this stood has not been erased."""
        record = self.world.dynamo.items[place[0], "PERSON"]
        return bool(record["kind"]["S"] != "erased_person")

    def _digest(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """Every fact of a digest stands, but for the oldest of a long history; no offer twice."""
        if new is None:
            if self._standing(place):
                raise Violation("5: what somebody wants is kept", place)
            return
        said, known = history_from(from_wire(new)), history_from(from_wire(old or {}))
        if said[: len(known)] != known and len(said) < MOST_FACTS:
            raise Violation("6: a history only grows", place)
        sent = [mark["S"] for mark in new["sent"]["L"]]
        if len(sent) != len(set(sent)):
            raise Violation("4: no offer is sent twice", place)

    def _upload(self, place: Place, old: Wire | None, new: Wire | None) -> None:
        """One report at a time, each said to be unseen once; a mail of the one before is late."""
        if new is None:
            raise Violation("5: an upload is kept", place)
        said, known = history_from(from_wire(new)), history_from(from_wire(old or {}))
        if said[: len(known)] != known:
            raise Violation("6: a history only grows", place)
        unseen = [fact.name is FactName.REPORT_UNSEEN for fact in said]
        if any(one and next_one for one, next_one in pairwise(unseen)) or unseen[:1] == [True]:
            raise Violation("4: a report is said to be unseen once", place)
        for before, after in pairwise(said):
            if after.name is not FactName.REPORT_UNSEEN:
                self.overtaken_at.setdefault(before.id, self.world.step)

    def mailed(self, tag: str, recipient: str, task: Any) -> None:
        """The mail service has taken a mail: for the first time, and still justified."""
        key = self.world.parts.letters.key(tag)
        self.accepted[tag] = self.accepted.get(tag, 0) + 1
        if self.accepted[tag] > 1:
            raise Violation("4: a mail leaves once", key)
        overtaken = self.overtaken_at.get(key.cause)
        erased = self.erased_of(key)
        if task is not None and erased is not None and erased < task.began:
            raise Violation("8: nobody is told of whoever is erased", key)
        kind, _, subject = key.subject.partition("#")
        if kind == "ADDRESS" and not self._theirs(subject, recipient):
            raise Violation("8: links go to the address they were asked with", key)
        if kind == "ACCESS" and not self._given(subject, recipient):
            raise Violation("8: a code goes to an address no link has set", key)
        if task is not None and overtaken is not None and overtaken < task.began:
            raise Violation("4: a mail no state justifies any more", key)

    def erased_of(self, key: Any) -> int | None:
        """At which step the person this mail is about was erased."""
        if not self.erased:
            return None
        kind, _, subject = key.subject.partition("#")
        about = [r.person for r in self.registrations.values() if r.id == subject]
        whose = about[0] if kind == "REGISTRATION" and about else subject
        return self.erased.get(whose)

    def _given(self, person_id: str, recipient: str) -> bool:
        """Whether a form or the team gave this address, once."""
        item = from_wire(self.world.dynamo.items[keys.person(person_id)])
        if item["kind"] == "erased_person":
            # The mail was on its way; that none leaves later is watched for itself.
            return True
        left = item.get("addresses", [])
        had = [*(each["email"] for each in left), item["email"]]
        by = ["form", *(each["by"] for each in left)]
        return any(email == recipient and who != YOUTH for email, who in zip(had, by, strict=True))

    def _theirs(self, address: str, recipient: str) -> bool:
        """Whether links asked with an address go there, or to what its person has corrected it to.

        A counsellor is found by the digest that forms know them by, before a correction too.
        """
        if address == address_id(self.world.parts.seals, "idf", recipient):
            return True
        if self.erased:
            # Who had which address is known no more.
            return True
        corrected = (
            item
            for item in self.world.dynamo.items.values()
            if item["kind"]["S"] == "person" and address_of(item)
        )
        return any(
            recipient
            in (item["email"]["S"], *(each["M"]["email"]["S"] for each in item["addresses"]["L"]))
            for item in corrected
        )
