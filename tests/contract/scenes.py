"""How the world stands when a sample event arrives: each scene ends with the fact it is named by.

Alix asks for a seat in Montreuil; Bao came before, Camille comes after.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from shared.adapters.accounts import AccountTable
from shared.adapters.items import whole
from shared.adapters.keys import account
from shared.adapters.offers import OfferTable, UploadTable
from shared.adapters.sheets.reading import SheetReader
from shared.adapters.writes import Put
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.mails import Mail, MailKey, MailState, Role
from shared.domain.offers.upload import Upload
from shared.domain.registration import State
from shared.domain.submission import Party, Submission, new_registration
from shared.ports import Account
from shared.ports.offers import Sending, StoredFile
from shared.usecases import acting, sessions
from shared.usecases.allocating import allocate_seats
from tests.builders import NOW, a_region, a_session, a_youth
from tests.fakes import World

SESSION = a_session().id
ALIX, BAO, CAMILLE, AGAIN = "1" * 32, "2" * 32, "3" * 32, "4" * 32
PEOPLE = {ALIX: "a" * 32, BAO: "b" * 32, CAMILLE: "c" * 32, AGAIN: "a" * 32}
NAMES = {ALIX: "Alix", BAO: "Bao", CAMILLE: "Camille", AGAIN: "Alix"}
UPLOAD, PARTNER = "9" * 32, "partenaire-un"
STAFF = Account("equipe", "idf", "staff", None, "e" * 32)
PARTNERS = Account("structure", "idf", "partner", PARTNER, "d" * 32)
OFFERS = (
    "Intitulé;Type;Description;Structure;Lieu;Courriel\n"
    "Aide à la vente;emploi;Accueillir et ranger;Recyclerie Exemple;93100 Montreuil;"
    "offres@example.org\n"
).encode("cp1252")
# The mail that reports are about.
SENT = MailKey(f"REGISTRATION#{ALIX}", "confirmed", "f" * 32, Role.YOUTH)

Scene = Callable[[World], None]


@dataclass
class FakeFiles:
    """A bucket with one file in it; keeps the reports."""

    data: bytes
    reports: dict[str, Any]

    def read(self, upload: Upload, most: int) -> StoredFile | None:
        return StoredFile(len(self.data), NOW, self.data) if self.data else None

    def put_report(self, upload: Upload, report: Any) -> None:
        self.reports[upload.id] = report

    def report(self, upload: Upload) -> Any:
        return self.reports.get(upload.id)

    def sending(self, upload: Upload, redirect: str | None = None) -> Sending:
        return Sending("https://files.example.org/", {"key": upload.id})


def a_world() -> World:
    """An empty region, with everything a function may ask for in memory."""
    world = World()
    table = world.table
    world.parts = replace(
        world.parts,
        accounts=AccountTable(table, None, "", ""),
        offers=OfferTable(table),
        uploads=UploadTable(table),
        files=FakeFiles(OFFERS, {}),
        sheets=SheetReader(),
    )
    world.parts.regions.put(a_region())
    for one in (STAFF, PARTNERS):
        item = whole(account(one.id), "account", region=one.region, role=one.role)
        table.write(Put({**item, "partner": one.partner, "person": one.person}))
    return world


def opened(world: World, capacity: int = 2) -> None:
    said = Fact("0" * 32, FactName.SESSION_OPENED, NOW, f"staff:{STAFF.person}", Why("opened"))
    world.parts.sessions.add(a_session(capacity=capacity, history=(said,)))


def arrive(world: World, registration_id: str, closed: bool = False) -> None:
    world.clock.advance(seconds=1)
    who = PEOPLE[registration_id]
    party = Party(who, f"identity of {NAMES[registration_id]}", known=closed)
    form = Submission(
        id=f"form {registration_id}",
        digest=registration_id,
        region="idf",
        at=world.clock.now(),
        youth=a_youth(NAMES[registration_id]),
        youth_is=party,
    )
    received = new_registration(form, SESSION, registration_id, registration_id[::-1])
    if closed:
        why = Why("already_registered", {"first": ALIX})
        told = Fact("7" * 32, FactName.REGISTRATION_CLOSED, form.at, SYSTEM, why)
        history = (*received.history, told)
        received = replace(received, state=State.CLOSED, history=history)
    wake_at = form.at + timedelta(minutes=1)
    world.parts.registrations.submit(form, received, wake_at)


def allocate(world: World) -> None:
    allocate_seats(world.parts, SESSION)


def registration_received(world: World) -> None:
    opened(world)
    arrive(world, ALIX)


def seat_confirmed(world: World) -> None:
    registration_received(world)
    allocate(world)


def placed_on_waitlist(world: World) -> None:
    opened(world, capacity=1)
    for who in (BAO, ALIX, CAMILLE):
        arrive(world, who)
    allocate(world)


def registration_cancelled(world: World) -> None:
    placed_on_waitlist(world)
    acting.cancel(world.parts, SESSION, BAO)


def seat_offered(world: World) -> None:
    registration_cancelled(world)
    allocate(world)


def seat_declined(world: World) -> None:
    seat_offered(world)
    acting.decline(world.parts, SESSION, ALIX)


def offer_overdue(world: World) -> None:
    seat_offered(world)
    world.clock.advance(hours=25)


def seat_offer_lapsed(world: World) -> None:
    offer_overdue(world)
    allocate(world)


def seat_offer_recalled(world: World) -> None:
    seat_offered(world)
    sessions.change_capacity(world.parts, STAFF, SESSION, 0)
    allocate(world)


def registration_paused(world: World) -> None:
    seat_offer_lapsed(world)
    for _ in range(2):
        world.clock.advance(hours=25)
        allocate(world)


def registration_closed(world: World) -> None:
    seat_confirmed(world)
    arrive(world, AGAIN, closed=True)


def capacity_changed(world: World) -> None:
    placed_on_waitlist(world)
    sessions.change_capacity(world.parts, STAFF, SESSION, 2)


def undecided_for_a_minute(world: World) -> None:
    registration_received(world)
    world.clock.advance(minutes=1)


def mail_due_again(world: World) -> None:
    seat_confirmed(world)
    cause = world.parts.registrations.load(SESSION, ALIX)[1].history[-1].id
    key = MailKey(f"REGISTRATION#{ALIX}", "confirmed", cause, Role.YOUTH)
    claimed = Mail(key, MailState.CLAIMED, "idf", 1, SESSION, NOW)
    world.parts.mails.claim(claimed)
    world.parts.mails.settle(replace(claimed, state=MailState.DUE_AGAIN), None)


def mail_sent(world: World) -> None:
    claimed = Mail(SENT, MailState.CLAIMED, "idf", 1, SESSION, NOW)
    world.parts.mails.claim(claimed)
    sent = replace(claimed, state=MailState.SENT, wake_at=None)
    fact = Fact("8" * 32, FactName.MAIL_SENT, NOW, SYSTEM, Why("sent"))
    world.parts.mails.settle(sent, fact, "message-1")


def mail_claimed(world: World) -> None:
    world.parts.mails.claim(Mail(SENT, MailState.CLAIMED, "idf", 1, SESSION, NOW))


def upload_waiting(world: World) -> None:
    upload = Upload(UPLOAD, PARTNER, "idf", PARTNERS.id, "offres.csv", NOW)
    world.parts.uploads.add(upload, NOW + timedelta(minutes=2))


def counters_wrong(world: World) -> None:
    seat_confirmed(world)
    world.dynamo.items[(f"SESSION#{SESSION}", "SESSION")]["confirmed"] = {"N": "2"}


# Every sample and the scene it belongs to: `<function>/<case>`.
SCENES: Mapping[str, Scene] = {
    "allocate_seats/session-opened": registration_received,
    "allocate_seats/capacity-changed": capacity_changed,
    "allocate_seats/registration-received": registration_received,
    "allocate_seats/seat-declined": seat_declined,
    "allocate_seats/seat-offer-lapsed": seat_offer_lapsed,
    "allocate_seats/registration-cancelled": registration_cancelled,
    "allocate_seats/deadline-reached-session": capacity_changed,
    "allocate_seats/deadline-reached-registration": offer_overdue,
    "send_mails/seat-confirmed": seat_confirmed,
    "send_mails/placed-on-waitlist": placed_on_waitlist,
    "send_mails/seat-offered": seat_offered,
    "send_mails/seat-declined": seat_declined,
    "send_mails/seat-offer-lapsed": seat_offer_lapsed,
    "send_mails/seat-offer-recalled": seat_offer_recalled,
    "send_mails/registration-paused": registration_paused,
    "send_mails/registration-cancelled": registration_cancelled,
    "send_mails/registration-closed": registration_closed,
    "send_mails/deadline-reached-registration": undecided_for_a_minute,
    "send_mails/deadline-reached-mail": mail_due_again,
    "record_deliveries/send": mail_claimed,
    "record_deliveries/delivery": mail_sent,
    "record_deliveries/bounce": mail_sent,
    "record_deliveries/bounce-transient": mail_sent,
    "record_deliveries/complaint": mail_sent,
    "record_deliveries/not-ours": mail_sent,
    "import_offers/object-created": upload_waiting,
    "import_offers/deadline-reached-upload": upload_waiting,
    "publish_facts/stream": seat_confirmed,
    "publish_facts/removed": seat_confirmed,
    "wake_due/minute": offer_overdue,
    "recount_seats/hour": counters_wrong,
    "public_site/home": registration_received,
    "public_site/calendar": registration_received,
    "public_site/form": opened,
    "public_site/register": opened,
    "public_site/register-page": opened,
    "public_site/person": seat_confirmed,
    "public_site/accept": seat_offered,
    "staff_site/sign-in": opened,
    "staff_site/session": placed_on_waitlist,
    "staff_site/open-session": opened,
    "staff_site/change-capacity": placed_on_waitlist,
    "partner_site/sign-in": opened,
    "partner_site/begin-upload": opened,
    "partner_site/report": upload_waiting,
}
