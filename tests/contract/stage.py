"""Who and what the scenes are played with: a world, the people of the line, and first steps.

Alix asks for a seat in Montreuil; Bao came before, Camille comes after.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import chain, count
from typing import Any

from shared.adapters import keys
from shared.adapters.account_keys import account, login
from shared.adapters.accounts import AccountTable
from shared.adapters.doubts import DoubtTable
from shared.adapters.items import whole
from shared.adapters.keys import stamp
from shared.adapters.writes import Put
from shared.domain.facts import SYSTEM, Fact, FactName, Why
from shared.domain.mail import Mail, MailKey, MailState, Role
from shared.domain.offers.job_sheet import JobSheet, SectorContact
from shared.domain.offers.kinds import Kind
from shared.domain.offers.offer import Offer
from shared.domain.offers.report import Report
from shared.domain.offers.upload import Counts, Upload, UploadState
from shared.domain.person import Guardian
from shared.domain.region import Rules
from shared.domain.registration import Marks, Registration
from shared.domain.submission import Form, Party, Submission, new_registrations
from shared.domain.transitions import State
from shared.domain.wake import next_wake
from shared.ports import Account
from shared.usecases.allocating import allocate_seats
from shared.usecases.mailing import send_due_mails
from tests.builders import NOW, a_counsellor, a_region, a_session, a_youth
from tests.fake_dynamo import FakeDynamo
from tests.fakes import FakeFiles, World

Scene = Callable[[World], None]

SESSION = a_session().id
# Where people may take a seat instead.
ELSEWHERE = "6" * 32
ALIX, BAO, CAMILLE, AGAIN, SECOND = "1" * 32, "2" * 32, "3" * 32, "4" * 32, "8" * 32
PEOPLE = {ALIX: "a" * 32, BAO: "b" * 32, CAMILLE: "c" * 32, AGAIN: "a" * 32}
NAMES = {ALIX: "Alix", BAO: "Bao", CAMILLE: "Camille", AGAIN: "Alix"}
# What alix@example.org stands under, by the keys of the tests.
ADDRESS = "503d61d9b92467c9056688835e90d627"
COUNSELLOR, GUARDIAN, DOUBT = "ab" * 16, "cd" * 16, "d" * 32
UPLOAD, PARTNER = "9" * 32, "partenaire-un"
# The fact that tells what became of the upload.
TOLD = "6" * 32
# The partner's own: the login in their browser's cookie, and their program's token.
LOGIN, TOKEN = "a-login", "explore_a-token"
STAFF = Account("equipe", "idf", "staff", None, "e" * 32)
PARTNERS = Account("structure", "idf", "partner", PARTNER, "d" * 32)
OFFERS = (
    "Intitulé;Type;Description;Structure;Lieu;Courriel\n"
    "Aide à la vente;emploi;Accueillir et ranger;Recyclerie Exemple;93100 Montreuil;"
    "offres@example.org\n"
).encode("cp1252")
OFFER = Offer(
    Kind.JOB,
    "R1",
    "Animatrice ou animateur",
    "Accueillir les publics",
    "Association Exemple",
    "93100",
    "Montreuil",
    rome_code="K1206",
    department="93",
    apply_email="emploi@example.org",
)
SHEET = JobSheet(
    "idf",
    "K1206",
    "Animer la vie d’un quartier",
    "Vous faites vivre un lieu ouvert à toutes et tous.",
    (SectorContact("Réseau Exemple", email="metiers@example.org"),),
    version=1,
    by=STAFF.person,
)
# The mail that reports are about.
SENT = MailKey(f"REGISTRATION#{ALIX}", "confirmed", "f" * 32, Role.YOUTH)
# Saturday 13 March 2027, an hour into the session's last 48; and Monday, when it has begun.
LAST_HOURS = datetime(2027, 3, 13, 9, 30, tzinfo=UTC)
BEGUN = datetime(2027, 3, 15, 9, 0, tzinfo=UTC)
# Thirty between the session's first day and a first day a week later.
BORN_IN_BETWEEN = date(1997, 3, 18)


def a_world(dynamo: FakeDynamo | None = None) -> World:
    """An empty region, with everything a function may ask for in memory."""
    world = World(dynamo)
    table = world.table
    world.parts = replace(
        world.parts,
        accounts=AccountTable(table, None, "", ""),
        doubts=DoubtTable(table),
        files=FakeFiles(OFFERS),
    )
    world.parts.regions.put(a_region())
    for one in (STAFF, PARTNERS):
        item = whole(account(one.id), "account", region=one.region, role=one.role)
        table.write(Put({**item, "partner": one.partner, "person": one.person}))
    return world


def partner_reads_mail(world: World) -> None:
    """The person behind the partner's account has an address."""
    person = {"id": PARTNERS.person, "region": "idf", "email": "structure@example.org"}
    names = {"first_name": "Dominique", "last_name": "Exemple"}
    world.table.write(Put(whole(keys.person(PARTNERS.person), "person", **person, **names)))


def reported(world: World, state: UploadState, why: Why, name: FactName) -> Upload:
    """An upload begun on a page has come to this outcome, told by the fact TOLD."""
    upload = Upload(UPLOAD, PARTNER, "idf", PARTNERS.id, "offres.csv", NOW, asks=True)
    world.parts.uploads.add(upload, NOW + timedelta(minutes=2))
    after = replace(upload.moved(state), counts=Counts(rows=1, accepted=1))
    told = Fact(TOLD, name, world.clock.now(), SYSTEM, why)
    wake_at = next_wake(after.saying(told), world.clock.now(), Rules())
    world.parts.uploads.move(upload, after, told, wake_at)
    world.parts.files.put_report(upload, Report(state, after.counts))
    return after.saying(told)


def signed_in(world: World) -> None:
    """The partner's browser has the login of the samples."""
    until = stamp(NOW + timedelta(hours=10))
    item = whole(login(sha256(LOGIN.encode()).hexdigest()), "login", account=PARTNERS.id)
    world.table.write(Put({**item, "until": until}))


def opened(world: World, capacity: int = 2, session_id: str = SESSION) -> None:
    own, by = f"0{session_id[1:]}", f"staff:{STAFF.person}"
    said = Fact(own, FactName.SESSION_OPENED, NOW, by, Why("opened"))
    session = a_session(id=session_id, capacity=capacity, history=(said,))
    world.parts.sessions.add(session, next_wake(session, NOW, Rules()))


def arrive(
    world: World,
    registration_id: str,
    sessions: Sequence[str] = (SESSION,),
    marks: Marks | None = None,
    **about: Any,
) -> None:
    """The form of one of them comes in; with two sessions the other registration is SECOND.

    `registration_id_there` is given to a form for another session than Montreuil.
    """
    world.clock.advance(seconds=1)
    own = about.pop("registration_id_there", registration_id)
    submission = a_submission(world, registration_id, sessions, about)
    facts = (f"{place:02x}{own[2:]}" for place in count(16))
    ids = chain((own, SECOND)[: len(sessions)], facts)
    registrations = new_registrations(submission, sessions, marks or Marks(), lambda: next(ids))
    wake_at = submission.at + timedelta(minutes=1)
    world.parts.registrations.submit(submission, registrations, wake_at)


def a_submission(
    world: World, registration_id: str, sessions: Sequence[str], about: dict[str, Any]
) -> Submission:
    """The form as it is stored: Alix's counsellor is named where `counsellor` says so."""
    name = NAMES[registration_id]
    followed, minor = about.pop("counsellor", False), about.pop("guardian", False)
    form = Form(
        id=f"form {registration_id} {sessions[0]}",
        youth=a_youth(name, **about),
        choices=tuple(sessions),
        counsellor=a_counsellor() if followed else None,
        guardian=Guardian("Claude Exemple", "guardian@example.org") if minor else None,
    )
    known = any(pk == f"PERSON#{PEOPLE[registration_id]}" for pk, _ in world.dynamo.items)
    return Submission(
        form=form,
        digest=registration_id,
        region="idf",
        at=world.clock.now(),
        youth_is=Party(PEOPLE[registration_id], f"identity of {name}", known),
        counsellor_is=Party(COUNSELLOR, "identity of the counsellor", False) if followed else None,
        guardian_is=Party(GUARDIAN, "identity of the guardian", False) if minor else None,
    )


def closed_at_once(world: World) -> None:
    """A second form of Alix, closed as it comes in."""
    world.clock.advance(seconds=1)
    submission = a_submission(world, AGAIN, (SESSION,), {})
    ids = iter((AGAIN, AGAIN[::-1]))
    [received] = new_registrations(submission, (SESSION,), Marks(), lambda: next(ids))
    why = Why("already_registered", {"first": ALIX})
    told = Fact("7" * 32, FactName.REGISTRATION_CLOSED, submission.at, SYSTEM, why)
    closed = replace(received, state=State.CLOSED, history=(*received.history, told))
    world.parts.registrations.submit(submission, (closed,), submission.at + timedelta(minutes=1))


def allocate(world: World, session_id: str = SESSION, suspect: str = "") -> None:
    allocate_seats(world.parts, session_id, suspect)


def told(world: World, *people: str) -> None:
    """Their mails leave and arrive; the letterbox is emptied afterwards."""
    for who in people:
        send_due_mails(world.parts, SESSION, who)
    world.mailer.sent.clear()


def registration(world: World, who: str, session_id: str = SESSION) -> Registration:
    found = world.parts.registrations.load(session_id, who)
    assert found is not None
    return found[1]


def offer_mail(world: World, state: MailState) -> None:
    """The mail of Alix's offer has come this far."""
    cause = registration(world, ALIX).history[-1].id
    key = MailKey(f"REGISTRATION#{ALIX}", "offered", cause, Role.YOUTH)
    claimed = Mail(key, MailState.CLAIMED, "idf", 1, SESSION, world.clock.now())
    world.parts.mails.claim(claimed)
    name = {
        MailState.BOUNCED: FactName.MAIL_BOUNCED,
        MailState.FAILED: FactName.MAIL_FAILED,
    }[state]
    fact = Fact("8" * 32, name, world.clock.now(), SYSTEM, Why(state.value))
    world.parts.mails.settle(replace(claimed, state=state, wake_at=None), fact)
