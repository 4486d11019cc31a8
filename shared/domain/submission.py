"""A form as submitted: who is who, and the registration it becomes."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.facts import YOUTH, Fact, FactName, Why
from shared.domain.person import Counsellor, Youth
from shared.domain.registration import Registration, State


@dataclass(frozen=True)
class Party:
    """A person named by a form: opaque id, the digest they are recognised by, known or new."""

    id: str
    identity: str
    known: bool


@dataclass(frozen=True)
class Submission:
    """What was typed, unchanged, with the id the form was minted with and a digest of it all."""

    id: str
    digest: str
    region: str
    at: datetime
    youth: Youth
    youth_is: Party
    counsellor: Counsellor | None = None
    counsellor_is: Party | None = None


@dataclass(frozen=True)
class Receipt:
    """What a stored submission led to; another content under its id has another digest."""

    registration_id: str
    session_id: str
    person: str
    digest: str


def new_registration(
    submission: Submission, session_id: str, registration_id: str, fact_id: str
) -> Registration:
    """The registration a submission becomes, with the fact that it was received."""
    counsellor = submission.counsellor
    received = Fact(fact_id, FactName.REGISTRATION_RECEIVED, submission.at, YOUTH, Why("form"))
    return Registration(
        id=registration_id,
        session_id=session_id,
        region=submission.region,
        person=submission.youth_is.id,
        state=State.RECEIVED,
        arrived_at=submission.at,
        history=(received,),
        counsellor=submission.counsellor_is.id if submission.counsellor_is else None,
        counsellor_may_act=bool(counsellor and counsellor.may_act),
    )
