"""A form as submitted: who is who, and the registrations it becomes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.domain.facts import YOUTH, Fact, FactName, Why
from shared.domain.person import Counsellor, Guardian, Youth
from shared.domain.registration import Marks, Registration
from shared.domain.transitions import State


@dataclass(frozen=True)
class Form:
    """What was typed, and by whom: the youth, a counsellor, or staff (`by`) and how (`origin`).

    `choices` are sessions, best first; `departments` stand for every open session in them.
    """

    id: str
    youth: Youth
    choices: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    counsellor: Counsellor | None = None
    guardian: Guardian | None = None
    by: str = YOUTH
    origin: str = "form"


@dataclass(frozen=True)
class Party:
    """A person named by a form: opaque id, the digest they are recognised by, known or new."""

    id: str
    identity: str
    known: bool


@dataclass(frozen=True)
class Submission:
    """A form, unchanged, with a digest of it all and who its people are."""

    form: Form
    digest: str
    region: str
    at: datetime
    youth_is: Party
    counsellor_is: Party | None = None
    guardian_is: Party | None = None


@dataclass(frozen=True)
class Receipt:
    """What a stored submission led to; another content under its id has another digest."""

    registration_id: str
    session_id: str
    person: str
    digest: str


def new_registrations(
    submission: Submission, sessions: Sequence[str], marks: Marks, new_id: Callable[[], str]
) -> tuple[Registration, ...]:
    """The registrations a submission becomes, one a session, best choice first, linked."""
    ids = [new_id() for _ in sessions]
    linked = tuple(f"{session}/{own}" for session, own in zip(sessions, ids, strict=True))
    return tuple(
        _registration(
            submission, session, own, new_id(), _mine(marks, place, linked if len(ids) > 1 else ())
        )
        for place, (session, own) in enumerate(zip(sessions, ids, strict=True), start=1)
    )


def _mine(marks: Marks, choice: int, linked: tuple[str, ...]) -> Marks:
    return Marks(
        minor=marks.minor,
        letter=marks.letter,
        priority=marks.priority,
        choice=choice,
        linked=linked,
    )


def _registration(
    submission: Submission, session_id: str, own_id: str, fact_id: str, marks: Marks
) -> Registration:
    form = submission.form
    why = Why(form.origin)
    received = Fact(fact_id, FactName.REGISTRATION_RECEIVED, submission.at, form.by, why)
    return Registration(
        id=own_id,
        session_id=session_id,
        region=submission.region,
        person=submission.youth_is.id,
        state=State.RECEIVED,
        arrived_at=submission.at,
        history=(received,),
        marks=marks,
        counsellor=submission.counsellor_is.id if submission.counsellor_is else None,
        counsellor_may_act=bool(form.counsellor and form.counsellor.may_act),
        guardian=submission.guardian_is.id if submission.guardian_is else None,
    )
