"""One letter of each kind, role and reason, about a session or a file; all are invented."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from shared.domain.facts import Fact, FactName, Why
from shared.domain.letters import Letter, ReportLetter
from shared.domain.mails import BY_REASON, MAILS, MailKey, Role
from shared.domain.offers.frequent import Frequent, most_frequent
from shared.domain.offers.problems import Problem, Severity
from shared.domain.offers.upload import Counts, Upload, UploadState
from shared.domain.person import Person
from shared.domain.region import Programme, Region, Workshop
from shared.domain.registration import Marks, Registration
from shared.domain.session import Session, SessionState
from shared.domain.transitions import State

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
SEATS = {"capacity": 20, "confirmed": 20, "held": 0}
FREED = {"capacity": 20, "confirmed": 19, "held": 0}
HAD_SEAT = {"was": "confirmed"}
ASKED = Why("guardian_asked", {"days": 5})
MOVED = Why("session_moved")

# kind[, variant] -> state after it, reason of its fact, rank
STORIES: Mapping[str, tuple[State, Why, int | None]] = {
    "received": (State.RECEIVED, Why("form"), None),
    "confirmed": (State.CONFIRMED, Why("place_free", FREED), None),
    "confirmed, accepted": (State.CONFIRMED, Why("accepted"), None),
    "confirmed, last call": (State.CONFIRMED, Why("accepted_last_call"), None),
    "confirmed, place freed": (State.CONFIRMED, Why("place_freed", FREED), None),
    "confirmed, guardian": (State.CONFIRMED, Why("guardian_agreed"), None),
    "confirmed, placed": (
        State.CONFIRMED,
        Why("placed_by_team", {"reason": "judicial_order"}),
        None,
    ),
    "confirmed, overbooked": (State.CONFIRMED, Why("overbooked", {"reason": "emergency"}), None),
    "confirmed, reinstated": (State.CONFIRMED, Why("reinstated_seat"), None),
    "waiting": (State.WAITING, Why("line_before", {**SEATS, "before": 2}), 3),
    "waiting, first": (State.WAITING, Why("line_before", {**SEATS, "before": 0}), 1),
    "waiting, priority": (State.WAITING, Why("priority", {**SEATS, "before": 1}), 2),
    "offered": (State.OFFERED, Why("place_freed", FREED), None),
    "offered, again": (State.OFFERED, Why("place_freed", FREED), None),
    "offered, closing": (State.OFFERED, Why("place_freed", FREED), None),
    "offered, seated elsewhere": (State.OFFERED, Why("seated_elsewhere", FREED), None),
    "offered, may act": (State.OFFERED, Why("place_freed", FREED), None),
    "declined": (State.DECLINED, Why("declined"), None),
    "declined, by counsellor": (State.DECLINED, Why("declined"), None),
    "declined, by staff": (State.DECLINED, Why("declined"), None),
    "lapsed": (State.WAITING, Why("silent_once"), 1),
    "recalled": (State.WAITING, Why("capacity_lowered", {**SEATS, "capacity": 19}), 1),
    "unreachable": (State.WAITING, Why("bounced"), 1),
    "unreachable, may act": (State.WAITING, Why("bounced"), 1),
    "last_call": (State.WAITING, Why("last_call", FREED), 3),
    "last_call, may act": (State.WAITING, Why("last_call", FREED), 3),
    "last_call, minor": (State.WAITING, Why("last_call", FREED), 3),
    "paused": (State.PAUSED, Why("silent_twice", {"days": 14}), None),
    "paused, may act": (State.PAUSED, Why("silent_twice", {"days": 14}), None),
    "resumed": (State.WAITING, Why("resumed"), 2),
    "resumed, reachable": (State.WAITING, Why("reachable_again"), 2),
    "guardian_asked": (State.AWAITING_GUARDIAN, ASKED, None),
    "guardian_authorisation": (State.AWAITING_GUARDIAN, ASKED, None),
    "expired": (State.LAPSED, Why("paused_too_long"), None),
    "expired, guardian": (State.LAPSED, Why("guardian_silent"), None),
    "cancelled": (State.CANCELLED, Why("cancelled_by_youth", HAD_SEAT), None),
    "cancelled, waiting": (State.CANCELLED, Why("cancelled_by_youth", {"was": "waiting"}), None),
    "cancelled, by counsellor": (State.CANCELLED, Why("cancelled_by_counsellor", HAD_SEAT), None),
    "cancelled, by guardian": (
        State.CANCELLED,
        Why("cancelled_by_guardian", {"was": "awaiting_guardian"}),
        None,
    ),
    "cancelled, by staff": (State.CANCELLED, Why("cancelled_by_staff", HAD_SEAT), None),
    "session_moved": (State.CONFIRMED, MOVED, None),
    "session_moved, received": (State.RECEIVED, MOVED, None),
    "session_moved, offered": (State.OFFERED, MOVED, None),
    "session_moved, waiting": (State.WAITING, MOVED, 4),
    "session_moved, paused": (State.PAUSED, MOVED, None),
    "session_moved, guardian": (State.AWAITING_GUARDIAN, MOVED, None),
    "session_moved, may act": (State.CONFIRMED, MOVED, None),
    "session_cancelled": (State.CANCELLED, Why("session_cancelled", HAD_SEAT), None),
    "session_cancelled, waiting": (
        State.CANCELLED,
        Why("session_cancelled", {"was": "waiting"}),
        None,
    ),
    "session_cancelled, alone": (State.CANCELLED, Why("session_cancelled", HAD_SEAT), None),
    "released": (State.MOVED, Why("took_other_seat", {**HAD_SEAT, "to": "session-2"}), None),
    "session_began": (State.CLOSED, Why("session_began"), None),
    "session_began, alone": (State.CLOSED, Why("session_began"), None),
    "ineligible": (State.INELIGIBLE, Why("no_longer_eligible", {"was": "waiting"}), None),
    "ineligible, by staff": (State.INELIGIBLE, Why("no_longer_eligible", {"was": "waiting"}), None),
    "ineligible, seated": (State.INELIGIBLE, Why("no_longer_eligible", HAD_SEAT), None),
    "reinstated": (State.WAITING, Why("reinstated"), 2),
    "already_registered": (State.CLOSED, Why("already_registered", {"first": "r-1"}), None),
}
# kind -> who is written to, as the table of the mails has it
ROLES: Mapping[str, tuple[Role, ...]] = {
    "received": (Role.YOUTH,),
    **{
        kind: roles
        for mails in (*MAILS.values(), *BY_REASON.values())
        for kind, roles in mails.items()
    },
}
STORIES_BY_ROLE = [
    (story, role)
    for story in STORIES
    for role in ROLES[story.split(",")[0]]
    if not (role is Role.YOUTH and story.endswith(", may act"))
]
REGION = Region(
    id="idf",
    name="CRESS Île-de-France",
    contact_email="explore@explore.example.org",
    contact_phone="01 23 45 67 89",
    sender_name="EXPLORE – CRESS Île-de-France",
    programme=Programme(
        "EXPLORE",
        ("Remobilisation de soi", "Découverte de l’ESS", "Rencontre et visite"),
        (
            Workshop(1, "Mes forces", 600),
            Workshop(2, "Les métiers", 600),
            Workshop(3, "La visite", 300),
        ),
    ),
)
SESSION = Session(
    id="session-1",
    region="idf",
    title="EXPLORE à Montreuil",
    department="93",
    venue="Maison des associations, 1 rue de l’Exemple, 93100 Montreuil",
    starts_at=datetime(2027, 3, 15, 8, 30, tzinfo=UTC),
    starts_on=date(2027, 3, 15),
    ends_on=date(2027, 3, 19),
    capacity=20,
    state=SessionState.OPEN,
)
OTHERS = (
    replace(
        SESSION,
        id="session-2",
        venue="Espace Exemple, 93200 Saint-Denis",
        starts_on=date(2027, 3, 29),
        ends_on=date(2027, 4, 2),
        confirmed=15,
    ),
    replace(
        SESSION,
        id="session-3",
        venue="Salle Exemple, 75019 Paris",
        starts_on=date(2027, 4, 12),
        ends_on=date(2027, 4, 16),
        confirmed=20,
        waiting=3,
        called=1,
    ),
)
YOUTH = Person("person-1", "idf", "Amina", "Essai", "amina@example.org")
RECIPIENTS = {
    Role.YOUTH: YOUTH,
    Role.COUNSELLOR: Person("person-2", "idf", "Camille", "Modèle", "camille@example.org"),
    Role.GUARDIAN: Person("person-3", "idf", "Samira", "Essai", "samira@example.org"),
}
PAGES = {Role.YOUTH: "i", Role.COUNSELLOR: "c", Role.GUARDIAN: "g"}
TOKEN = "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY"
ENDS = {
    State.OFFERED: datetime(2027, 3, 3, 9, 0, tzinfo=UTC),
    State.AWAITING_GUARDIAN: datetime(2027, 3, 6, 9, 0, tzinfo=UTC),
    State.PAUSED: datetime(2027, 3, 15, 9, 0, tzinfo=UTC),
}
CLOSING = datetime(2027, 3, 13, 8, 30, tzinfo=UTC)


def letter(story: str = "confirmed", role: Role = Role.YOUTH) -> Letter:
    """The letter of a story, as `send_mails` would put it together."""
    kind = story.split(",")[0]
    _, _, rank = STORIES[story]
    return Letter(
        key=MailKey("REGISTRATION#registration-1", kind, "fact-1", role),
        tag="UkVHSVNUUkFUSU9OIzF8TUFJTCNjb25maXJtZWQ",
        sender="inscriptions@explore.example.org",
        configuration_set="explore-test",
        region=REGION,
        session=SESSION,
        registration=_registration(story),
        recipient=RECIPIENTS[role],
        youth_first_name=YOUTH.first_name,
        youth_initial=YOUTH.last_name[:1],
        link=f"https://explore.example.org/{PAGES[role]}/{TOKEN}",
        now=NOW,
        rank=rank,
        sequence=1,
        open_sessions=() if story.endswith(", alone") else OTHERS,
    )


def named(first_name: str, story: str = "confirmed", role: Role = Role.YOUTH) -> Letter:
    """The same letter when the youth typed another first name."""
    written = letter(story, role)
    person = replace(YOUTH, first_name=first_name) if role is Role.YOUTH else RECIPIENTS[role]
    return replace(written, recipient=person, youth_first_name=first_name)


def _registration(story: str) -> Registration:
    kind, _, variant = story.partition(", ")
    state, why, _ = STORIES[story]
    by = "system" if kind == "ineligible" else "youth"
    by = f"{variant.removeprefix('by ')}:1" if variant.startswith("by ") else by
    return Registration(
        id="registration-1",
        session_id=SESSION.id,
        region="idf",
        person=YOUTH.id,
        state=state,
        arrived_at=NOW,
        history=(Fact("fact-1", _fact(kind), NOW, by, why),),
        expires_at=CLOSING if variant == "closing" else ENDS.get(state),
        marks=Marks(lapses=1 if variant == "again" else 0, minor=variant == "minor"),
        counsellor_may_act=variant == "may act",
    )


def _fact(kind: str) -> FactName:
    told = (name for name, mails in MAILS.items() if kind in mails)
    by_reason = {
        "session_cancelled": FactName.REGISTRATION_CANCELLED,
        "already_registered": FactName.REGISTRATION_CLOSED,
    }
    return next(told, None) or by_reason.get(kind, FactName.REGISTRATION_RECEIVED)


PROBLEMS = (
    *(Problem("postcode-missing", row) for row in (4, 9)),
    Problem("date-unreadable", 12, "Début", {"found": "dès que possible, 06 12 34 56 78"}),
    *(Problem("kind-guessed", row, severity=Severity.GUESSED) for row in range(2, 40)),
    Problem("column-unknown", None, "Notes", severity=Severity.INFO),
)
TAKEN = Counts(rows=44, accepted=41, refused=3, new=20, changed=1, unchanged=20)
CLEAN = replace(TAKEN, rows=41, refused=0, gone=2)
NOTHING = Counts(rows=1, refused=1)
LOST_HEADING = Problem("heading-missing", params={"found": "Amina Essai, 06 12 34 56 78"})
# variant -> state of the upload, the fact that told it, its reason, counts, problems of the report
REPORTS: Mapping[str, tuple[UploadState, FactName, Why, Counts, tuple[Problem, ...]]] = {
    "done": (
        UploadState.DONE,
        FactName.OFFERS_IMPORTED,
        Why("file_imported", {"rows": 44}),
        TAKEN,
        PROBLEMS,
    ),
    "done, all taken": (
        UploadState.DONE,
        FactName.OFFERS_IMPORTED,
        Why("file_imported", {"rows": 41}),
        CLEAN,
        (),
    ),
    "done, none taken": (
        UploadState.DONE,
        FactName.OFFERS_IMPORTED,
        Why("file_imported", {"rows": 1}),
        NOTHING,
        PROBLEMS[:1],
    ),
    "refused": (
        UploadState.REFUSED,
        FactName.OFFERS_REFUSED,
        Why("heading-missing"),
        Counts(),
        (LOST_HEADING,),
    ),
    "refused, never came": (
        UploadState.REFUSED,
        FactName.OFFERS_REFUSED,
        Why("file-never-came"),
        Counts(),
        (Problem("file-never-came"),),
    ),
    "refused, no answer": (
        UploadState.REFUSED,
        FactName.OFFERS_REFUSED,
        Why("answer-never-came"),
        Counts(),
        (Problem("answer-never-came"),),
    ),
    "needs_mapping": (
        UploadState.NEEDS_MAPPING,
        FactName.COLUMNS_ASKED,
        Why("columns_asked", {"columns": 2}),
        Counts(),
        (),
    ),
    "needs_confirmation": (
        UploadState.NEEDS_CONFIRMATION,
        FactName.WITHDRAWAL_ASKED,
        Why("withdrawal_asked", {"gone": 30, "live": 64}),
        replace(TAKEN, gone=30),
        PROBLEMS[:3],
    ),
}
READER = Person("person-4", "idf", "Dominique", "Exemple", "dominique@example.org")


def report_letter(variant: str = "done") -> ReportLetter:
    """The mail that tells a partner what became of a file."""
    problems: tuple[Frequent, ...] = most_frequent(REPORTS[variant][4])
    return ReportLetter(
        key=MailKey("UPLOAD#upload-1", "report", "fact-1", Role.PARTNER),
        tag="VVBMT0FEIzF8TUFJTCNyZXBvcnQ",
        sender="inscriptions@explore.example.org",
        configuration_set="explore-test",
        region=REGION,
        recipient=READER,
        link="https://partenaires.explore.example.org/depots/upload-1",
        now=NOW,
        upload=unseen_upload(variant),
        problems=problems,
        annotated=bool(problems) and variant.startswith("done"),
    )


def unseen_upload(variant: str) -> Upload:
    """The upload of a variant, when nobody has looked at its report in time."""
    state, name, why, counts, _ = REPORTS[variant]
    unseen = Why("report_unseen", {"status": state.value})
    return Upload(
        id="upload-1",
        partner="partenaire-un",
        region="idf",
        by="account-1",
        filename="offres mars.xlsx",
        created_at=NOW - timedelta(minutes=5),
        state=state,
        counts=counts,
        asks=True,
        turn=2,
        history=(
            Fact("fact-1", name, NOW - timedelta(minutes=2), "system", why),
            Fact("fact-2", FactName.REPORT_UNSEEN, NOW, "system", unseen),
        ),
    )
