"""One letter of each kind and role, about a session in Montreuil; all persons are invented."""

from dataclasses import replace
from datetime import UTC, date, datetime

from shared.domain.facts import Fact, FactName, Why
from shared.domain.letters import Letter
from shared.domain.mails import MAIL_FOR, YOUTH_ONLY, MailKey, Role
from shared.domain.person import Person
from shared.domain.region import Programme, Region
from shared.domain.registration import Registration, State
from shared.domain.session import Session, SessionState

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
SEATS = {"capacity": 20, "confirmed": 20, "held": 0}
FREED = {"capacity": 20, "confirmed": 19, "held": 0}

# kind[, variant] -> state after it, reason of its fact, rank
STORIES = {
    "received": (State.RECEIVED, Why("received"), None),
    "confirmed": (State.CONFIRMED, Why("place_free", FREED), None),
    "confirmed, accepted": (State.CONFIRMED, Why("accepted"), None),
    "confirmed, place_freed": (State.CONFIRMED, Why("place_freed", FREED), None),
    "waiting": (State.WAITING, Why("line_before", {**SEATS, "before": 2}), 3),
    "waiting, first": (State.WAITING, Why("line_before", {**SEATS, "before": 0}), 1),
    "offered": (State.OFFERED, Why("place_freed", FREED), None),
    "offered, seated_elsewhere": (State.OFFERED, Why("seated_elsewhere", FREED), None),
    "declined": (State.DECLINED, Why("declined"), None),
    "lapsed": (State.WAITING, Why("silent_once"), 1),
    "lapsed, closing": (State.WAITING, Why("closing"), 1),
    "recalled": (State.WAITING, Why("capacity_lowered", {**SEATS, "capacity": 19}), 1),
    "paused": (State.PAUSED, Why("silent_twice"), None),
    "cancelled": (State.CANCELLED, Why("cancelled_by_youth", {"was": "confirmed"}), None),
    "cancelled, waiting": (State.CANCELLED, Why("cancelled_by_youth", {"was": "waiting"}), None),
    "already_registered": (State.CLOSED, Why("already_registered"), None),
}
STORIES_BY_ROLE = [
    (story, role)
    for story in STORIES
    for role in Role
    if role is Role.YOUTH or story.split(",")[0] not in YOUTH_ONLY
]
REGION = Region(
    id="idf",
    name="CRESS Île-de-France",
    contact_email="explore@explore.example.org",
    contact_phone="01 23 45 67 89",
    sender_name="EXPLORE – CRESS Île-de-France",
    programme=Programme("EXPLORE", (), ()),
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
YOUTH = Person("person-1", "idf", "Amina", "Essai", "amina@example.org")
COUNSELLOR = Person("person-2", "idf", "Camille", "Modèle", "camille@example.org")


def letter(story: str = "confirmed", role: Role = Role.YOUTH) -> Letter:
    """The letter of a story, as `send_mails` would put it together."""
    kind = story.split(",")[0]
    state, why, rank = STORIES[story]
    return Letter(
        key=MailKey("REGISTRATION#registration-1", kind, "fact-1", role),
        tag="UkVHSVNUUkFUSU9OIzF8TUFJTCNjb25maXJtZWQ",
        sender="inscriptions@explore.example.org",
        configuration_set="explore-test",
        region=REGION,
        session=SESSION,
        registration=_registration(kind, state, why),
        recipient=YOUTH if role is Role.YOUTH else COUNSELLOR,
        youth_first_name=YOUTH.first_name,
        youth_initial=YOUTH.last_name[:1],
        link="https://explore.example.org/moi/aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY"
        if role is Role.YOUTH
        else "",
        now=NOW,
        rank=rank,
        sequence=1,
    )


def named(first_name: str, story: str = "confirmed", role: Role = Role.YOUTH) -> Letter:
    """The same letter when the youth typed another first name."""
    written = letter(story, role)
    person = replace(YOUTH, first_name=first_name) if role is Role.YOUTH else COUNSELLOR
    return replace(written, recipient=person, youth_first_name=first_name)


def _registration(kind: str, state: State, why: Why) -> Registration:
    names = [name for name, mail in MAIL_FOR.items() if mail == kind]
    fact = Fact("fact-1", (names or [FactName.REGISTRATION_RECEIVED])[0], NOW, "system", why)
    return Registration(
        id="registration-1",
        session_id=SESSION.id,
        region="idf",
        person=YOUTH.id,
        state=state,
        arrived_at=NOW,
        history=(fact,),
        expires_at=datetime(2027, 3, 3, 9, 0, tzinfo=UTC) if state is State.OFFERED else None,
    )
