"""What each fact carries on our bus: ids and codes only, by a model of its own for each kind.

No field can hold a person's data: every text is bound to the shape of an id or of a code.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, model_validator

from shared.domain.facts import FactName
from shared.domain.mail import Role

Id = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")]
Time = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$")]
# What a mail is about, as KIND#id; what caused it: a fact's id, or the date of a reminder.
Subject = Annotated[str, Field(pattern=r"^[A-Z]{4,20}#[0-9a-f]{32}$")]
Cause = Annotated[str, Field(pattern=r"^([0-9a-f]{32}|\d{4}-\d{2}-\d{2})$")]
# How many times a person has had a mail sent again.
Again = Annotated[StrictInt, Field(ge=1)]
# The story an event belongs to: its registration, session or upload, or the mail's subject.
Story = Annotated[str, Field(pattern=r"^([A-Z]{4,20}#)?[0-9a-f]{32}$")]

# A refused value stays out of errors: what ought to be a code may be anything.
_SILENT = ConfigDict(frozen=True, hide_input_in_errors=True)


class Metadata(BaseModel):
    """Who this fact is, when and where it was stated, and what it follows from."""

    model_config = _SILENT

    id: Id
    name: FactName
    version: Annotated[StrictInt, Field(ge=1)]
    at: Time
    region: Code
    correlation_id: Story
    causation_id: Id


class Reason(BaseModel):
    """Why: a code, and the numbers, codes or ids to say it with."""

    model_config = _SILENT

    code: Code
    params: Mapping[Code, StrictBool | StrictInt | Id | Code]


class SessionData(BaseModel):
    """A fact of a session's history."""

    model_config = _SILENT

    kind: Literal["session"]
    session_id: Id
    reason: Reason


class RegistrationData(BaseModel):
    """A fact of a registration's history; `linked` when its form asked for other seats too."""

    model_config = _SILENT

    kind: Literal["registration"]
    registration_id: Id
    session_id: Id
    person_id: Id
    linked: StrictBool = False
    reason: Reason


class LinkRequestData(BaseModel):
    """A fact of a link request's history; its id is a keyed digest of the address typed."""

    model_config = _SILENT

    kind: Literal["link_request"]
    request_id: Id
    reason: Reason


class AccessData(BaseModel):
    """A fact of how somebody comes to what we hold about them."""

    model_config = _SILENT

    kind: Literal["access"]
    person_id: Id
    reason: Reason


class ErasedData(BaseModel):
    """The fact that a person was erased; the id stands for nobody any more."""

    model_config = _SILENT

    kind: Literal["erased_person"]
    person_id: Id
    reason: Reason


class DoubtData(BaseModel):
    """A fact of a doubt's history: which two people may be one."""

    model_config = _SILENT

    kind: Literal["doubt"]
    doubt_id: Id
    first_id: Id
    second_id: Id
    reason: Reason


class UploadData(BaseModel):
    """A fact of an upload's history."""

    model_config = _SILENT

    kind: Literal["upload"]
    upload_id: Id
    partner_id: Code
    reason: Reason


class ExpiryWatchData(BaseModel):
    """A fact of the watch over a partner's offers."""

    model_config = _SILENT

    kind: Literal["expiry_watch"]
    watch_id: Id
    partner_id: Code
    reason: Reason


class SummaryData(BaseModel):
    """A fact about what is to do for a region's team: how many of each list."""

    model_config = _SILENT

    kind: Literal["summary"]
    summary_id: Id
    reason: Reason


class DigestData(BaseModel):
    """A fact of the history of somebody's digests."""

    model_config = _SILENT

    kind: Literal["digest"]
    person_id: Id
    reason: Reason


class MailData(BaseModel):
    """A fact of a mail's history: which mail it is, never to which address.

    `session_id`: the session of a registration's mail, which always tells it.
    """

    model_config = _SILENT

    kind: Literal["mail"]
    subject: Subject
    mail: Code
    cause: Cause
    role: Role
    again: Again | None = None
    session_id: Id | None = None
    reason: Reason

    @model_validator(mode="after")
    def _of_a_session(self) -> "MailData":
        """Who hears of a registration's mail looks for its session."""
        if self.subject.startswith("REGISTRATION#") and self.session_id is None:
            raise ValueError("a registration's mail without its session")
        return self
