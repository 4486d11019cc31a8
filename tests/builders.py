"""Values for tests: say only what matters."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from shared.domain.offers.mapping_memory import Remembered
from shared.domain.offers.reading import Note, Reading
from shared.domain.person import Counsellor, Profile, Youth
from shared.domain.region import Programme, Region, Rules, Workshop
from shared.domain.registration import InLine, Marks
from shared.domain.session import Session, SessionState
from shared.domain.submission import Form
from shared.domain.transitions import State

# Monday 1 March 2027, 09:00 in Paris.
NOW = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)


def a_session(**values: Any) -> Session:
    """Montreuil: Monday 15 March 2027, 09:30 in Paris, two seats."""
    session = Session(
        id="5" * 32,
        region="idf",
        title="EXPLORE Montreuil",
        department="93",
        venue="12 rue de la Place, 93100 Montreuil",
        starts_at=datetime(2027, 3, 15, 8, 30, tzinfo=UTC),
        starts_on=date(2027, 3, 15),
        ends_on=date(2027, 3, 19),
        capacity=2,
        state=SessionState.OPEN,
    )
    return replace(session, **values)


def a_region(**values: Any) -> Region:
    """Île-de-France with the default rules and a short programme."""
    programme = Programme(
        "EXPLORE", ("Soi", "L'ESS", "Rencontres"), (Workshop(1, "Mes valeurs", 150),)
    )
    region = Region(
        id="idf",
        name="CRESS Île-de-France",
        contact_email="contact@explore.example.org",
        contact_phone="01 44 00 00 00",
        sender_name="EXPLORE",
        programme=programme,
        rules=Rules(),
    )
    return replace(region, **values)


def a_youth(name: str = "Alix", **values: Any) -> Youth:
    """Somebody of 19 in Montreuil."""
    youth = Youth(
        first_name=name,
        last_name="Exemple",
        birth_date=date(2007, 5, 4),
        email=f"{name.lower()}@example.org",
        phone="+33612345678",
        postcode="93100",
        profile=Profile.NO_QUALIFICATION,
    )
    return replace(youth, **values)


def a_counsellor(**values: Any) -> Counsellor:
    """A counsellor of a mission locale."""
    counsellor = Counsellor("Dominique Conseil", "conseil@example.org", "Mission locale")
    return replace(counsellor, **values)


def a_form(name: str = "Alix", form_id: str = "", **values: Any) -> Form:
    """A form for Montreuil by somebody of that name; what is not the form's own is the youth's."""
    own = {key: values.pop(key) for key in tuple(values) if key in _OF_FORM}
    choices = own.pop("choices", (a_session().id,))
    return Form(form_id or f"form of {name}", a_youth(name, **values), choices, **own)


_OF_FORM = {field.name for field in fields(Form)}


def in_line(name: str, state: State = State.RECEIVED, **values: Any) -> InLine:
    """One registration in line, arrived in the order of the names A, B, C …; marks by name."""
    arrived = NOW.replace(second=ord(name[0]) % 60)
    own = {key: values.pop(key) for key in tuple(values) if key in _OF_ENTRY}
    return replace(InLine(name, f"person-{name}", state, arrived), marks=Marks(**values), **own)


_OF_ENTRY = {field.name for field in fields(InLine)}


def a_reading(today: date, memory: Remembered | None = None) -> Reading:
    """A reading that knows departments by their postcodes, and no jobs."""

    def finish(found: dict[str, Any]) -> list[Note]:
        found["department"] = found.get("department") or found.get("postcode", "")[:2]
        return []

    return Reading(today, finish, memory or Remembered())


# What stands in a person's item, as DynamoDB says it, once their address was found dead.
SUPPRESSED = {
    "suppressed": {
        "M": {
            "fact": {"S": "f" * 32},
            "subject": {"S": "REGISTRATION#" + "e" * 32},
            "session": {"S": "5" * 32},
        }
    }
}
