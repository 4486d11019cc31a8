"""Montreuil and whoever wants to go there, moved as the functions are: by facts and by promises."""

import email
import email.policy
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from shared.adapters import keys
from shared.adapters.bus import EventBus
from shared.contracts.envelope import Message
from shared.domain.facts import Fact, FactName
from shared.domain.mail import MailKey, MailState, Role
from shared.domain.person import Guardian
from shared.domain.region import Rules
from shared.domain.registration import Registration
from shared.domain.session import PARIS, Session
from shared.domain.submission import Receipt
from shared.domain.wake import next_wake
from shared.ports import Account, Event, Parts
from shared.texts.reasons import reason
from shared.usecases import living
from shared.usecases.allocating import allocate_seats
from shared.usecases.following_up import follow_up
from shared.usecases.living import Dates
from shared.usecases.mailing import send_due_mails
from shared.usecases.mailing_codes import send_due_code
from shared.usecases.mending import mend_mail
from shared.usecases.registering import register
from shared.usecases.reporting_mails import record_delivery
from shared.usecases.standing import Standing, standing
from shared.usecases.waking import wake_due
from tests.architecture.template import of_type
from tests.builders import a_form, a_region, a_session
from tests.fakes import World

MONTREUIL = a_session().id
STAFF = Account("account", "idf", "staff", None, "team")
GUARDIAN = Guardian("Sacha Parent", "parent@example.org")
# More promises than this in one wait, and something is woken for ever.
MOST_WAKES = 300


class Montreuil:
    """A region, its sessions and its people; `settle` lets every fact reach whoever hears it."""

    def __init__(self, rules: Rules | None = None, **session: Any) -> None:
        self.world = World()
        self.parts: Parts = self.world.parts
        self.region = a_region(rules=rules or Rules())
        self.parts.regions.put(self.region)
        self._heard = 0
        self.add(**session)

    def add(self, **values: Any) -> Session:
        """One more session, promised its dates."""
        session = a_session(**values)
        self.parts.sessions.add(session, next_wake(session, self.now, self.region.rules))
        return session

    @property
    def now(self) -> datetime:
        """The time of this world."""
        return self.world.clock.now()

    def ask(self, name: str, form_id: str = "", **values: Any) -> Receipt:
        """One form, a second after the last; nobody has heard of it yet."""
        self.world.clock.advance(seconds=1)
        return register(self.parts, self.region, a_form(name, form_id, **values))

    def asked(self, *names: str, **values: Any) -> list[Receipt]:
        """Some forms, each settled before the next."""
        return [self._asked(name, **values) for name in names]

    def _asked(self, name: str, **values: Any) -> Receipt:
        receipt = self.ask(name, **values)
        self.settle()
        return receipt

    def settle(self) -> None:
        """Every fact reaches the functions that the template's rules send it to."""
        self.world.publish()
        said = self.world.bus.said
        while self._heard < len(said):
            self._hear(said[self._heard])
            self._heard += 1
            self.world.publish()

    def unheard(self) -> None:
        """What was said until now is lost: no function ever hears of it."""
        self.world.publish()
        self._heard = len(self.world.bus.said)

    def _hear(self, event: Event) -> None:
        entry = EventBus(None, "bus")._entry(event)
        detail = json.loads(entry["Detail"])
        message = Message.model_validate(
            {"detail-type": entry["DetailType"], "source": entry["Source"], "detail": detail}
        )
        for function in heard_by(event.fact.name, detail["data"]):
            FUNCTIONS[function](self.parts, message)

    def wait(self, **by: float) -> None:
        """Time passes, and whatever was promised a look on the way gets it."""
        self.wait_until(self.now + timedelta(**by))

    def wait_until(self, moment: datetime) -> None:
        """The same until a moment."""
        for _ in range(MOST_WAKES):
            due = min(self.promises(), default=moment)
            if due >= moment:
                self.world.clock.at = moment
                return
            self.world.clock.at = max(self.now, due)
            wake_due(self.parts)
            self.settle()
        raise AssertionError(f"something is woken for ever: {self.promised()}")

    def promises(self) -> list[datetime]:
        """When something is to be looked at."""
        return list(self.promised().values())

    def promised(self) -> Mapping[tuple[str, str], datetime]:
        """The same by the key of the item that waits."""
        waiting = {
            k: item["wake_at"] for k, item in self.world.dynamo.items.items() if "wake_at" in item
        }
        return {key: keys.moment(found["S"]) for key, found in waiting.items()}

    def promise_of(self, receipt: Receipt) -> datetime | None:
        """When this registration is to be looked at."""
        return self.registration(receipt).wake_at

    def at(self, receipt: Receipt) -> Standing:
        """What the person's page tells."""
        return standing(self.parts, receipt.session_id, receipt.registration_id)

    def states(self, *receipts: Receipt) -> list[str]:
        """Where they stand."""
        return [self.at(receipt).status for receipt in receipts]

    def said(self, receipt: Receipt) -> str:
        """The sentence on the person's page."""
        why = self.at(receipt).why
        return reason(why.code, why.params)

    def registration(self, receipt: Receipt) -> Registration:
        """The registration as stored."""
        found = self.parts.registrations.load(receipt.session_id, receipt.registration_id)
        assert found
        return found[1]

    def session(self, session_id: str = MONTREUIL) -> Session:
        """A session as stored."""
        found = self.parts.sessions.get(session_id)
        assert found
        return found

    def story(self, receipt: Receipt) -> list[FactName]:
        """The facts of a registration."""
        return [fact.name for fact in self.registration(receipt).history]

    def last(self, receipt: Receipt) -> Fact:
        """The last of them."""
        return self.registration(receipt).history[-1]

    def mails(self, receipt: Receipt, role: Role = Role.YOUTH) -> list[str]:
        """The mails somebody got about a registration, in order."""
        return [key.kind for key in self._mails(receipt) if key.role is role]

    def _mails(self, receipt: Receipt) -> list[MailKey]:
        return self.world.mails_of(receipt.registration_id)

    def report(
        self, receipt: Receipt, state: MailState, kind: str = "offered", code: str = ""
    ) -> None:
        """The mail service says what became of somebody's last mail of a kind."""
        found = [k for k in self._mails(receipt) if (k.kind, k.role) == (kind, Role.YOUTH)]
        record_delivery(self.parts, found[-1], state, code or state.value)
        self.settle()

    def act(
        self, action: Callable[..., Standing], receipt: Receipt, *more: Any, **named: Any
    ) -> Standing:
        """Somebody does something with a registration, and all that follows happens."""
        done = action(self.parts, receipt.session_id, receipt.registration_id, *more, **named)
        self.settle()
        return done

    def steer(self, action: Callable[..., Standing], receipt: Receipt, **named: Any) -> Standing:
        """Staff do the same."""
        ids = (receipt.session_id, receipt.registration_id)
        done = action(self.parts, STAFF, *ids, **named)
        self.settle()
        return done

    def seats(self, capacity: int, session_id: str = MONTREUIL) -> None:
        """Staff set another number of seats."""
        living.change_capacity(self.parts, STAFF, session_id, capacity)
        self.settle()

    def live(self, action: Callable[..., Session], *more: Any, session_id: str = MONTREUIL) -> None:
        """Staff do something with a session, a second after whatever was last."""
        self.world.clock.advance(seconds=1)
        action(self.parts, STAFF, session_id, *more)
        self.settle()

    def move(self, session_id: str = MONTREUIL, **by: float) -> None:
        """Staff move a session by so many days or weeks."""
        session, later = self.session(session_id), timedelta(**by)
        days = (session.starts_on + later, session.ends_on + later)
        self.live(
            living.move_session, Dates(session.starts_at + later, *days), session_id=session_id
        )

    def closes_at(self, session_id: str = MONTREUIL) -> datetime:
        """When a session's last 48 hours begin."""
        return self.session(session_id).closes_at(self.region.rules)

    def counts_are_right(self) -> bool:
        """Whether each session's counters are what is there."""
        found = [
            i["id"]["S"] for i in self.world.dynamo.items.values() if i["kind"]["S"] == "session"
        ]
        return all(self._counted(session_id) for session_id in found)

    def _counted(self, session_id: str) -> bool:
        session, counted = self.session(session_id), self.parts.registrations.recount(session_id)
        return all(getattr(session, name) == value for name, value in vars(counted).items())


def text_of(raw: bytes, kind: str = "text/plain") -> str:
    """One part of a mail in words."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    (part,) = [part for part in message.walk() if part.get_content_type() == kind]
    return str(part.get_content())


def paris(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    """A moment of 2027 on a clock in Paris."""
    return datetime(2027, month, day, hour, minute, tzinfo=PARIS).astimezone(UTC)


def heard_by(name: FactName, data: Mapping[str, Any]) -> list[str]:
    """The functions whose queues the rules of the template send a fact of ours to."""
    ours = [r for r in of_type("AWS::Events::Rule").values() if "source" not in r["EventPattern"]]
    hearing = [rule for rule in ours if _matches(rule["EventPattern"], name, data)]
    return [target["Id"] for rule in hearing for target in rule["Targets"]]


def _matches(pattern: Mapping[str, Any], name: FactName, data: Mapping[str, Any]) -> bool:
    wanted = pattern.get("detail", {}).get("data", {})
    fits = all(data.get(key) in values for key, values in wanted.items())
    return fits and name.value in pattern["detail-type"]


def _allocate(parts: Parts, message: Message) -> None:
    session_id, registration_id = message.id_of("session_id"), message.registration_id
    allocate_seats(parts, session_id, suspect=registration_id)
    if message.concerns_one:
        follow_up(parts, session_id, registration_id)


def _send(parts: Parts, message: Message) -> None:
    if key := message.mail_key():
        mend_mail(parts, key)
        return
    if message.data["kind"] == "access":
        send_due_code(parts, message.id_of("person_id"))
        return
    send_due_mails(parts, message.id_of("session_id"), message.id_of("registration_id"))


def _elsewhere(parts: Parts, message: Message) -> None:
    """Not of the seats: see the tests of that function."""


FUNCTIONS = {
    "AllocateSeats": _allocate,
    "SendMails": _send,
    "SendBulkMails": _send,
    "RecognisePeople": _elsewhere,
    "ImportOffers": _elsewhere,
    "MatchOffers": _elsewhere,
}
