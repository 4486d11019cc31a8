"""What the clock's fact carries, by the kind of what must be looked at again: ids only."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from shared.contracts.facts_data import Again, Cause, Code, Id, Subject
from shared.domain.mail import Role

_SILENT = ConfigDict(frozen=True, hide_input_in_errors=True)


class SessionDue(BaseModel):
    """A session must be looked at again."""

    model_config = _SILENT

    kind: Literal["session"]
    session_id: Id


class RegistrationDue(BaseModel):
    """A registration must be looked at again."""

    model_config = _SILENT

    kind: Literal["registration"]
    session_id: Id
    registration_id: Id


class MailDue(BaseModel):
    """A mail must be looked at again."""

    model_config = _SILENT

    kind: Literal["mail"]
    subject: Subject
    mail: Code
    cause: Cause
    role: Role
    again: Again | None = None


class UploadDue(BaseModel):
    """An upload must be looked at again."""

    model_config = _SILENT

    kind: Literal["upload"]
    upload_id: Id


class LinkRequestDue(BaseModel):
    """A link request must be looked at again."""

    model_config = _SILENT

    kind: Literal["link_request"]
    request_id: Id


class AccessDue(BaseModel):
    """A code asked for must be looked at again."""

    model_config = _SILENT

    kind: Literal["access"]
    person_id: Id


class DigestDue(BaseModel):
    """Somebody's digest must be looked at again."""

    model_config = _SILENT

    kind: Literal["digest"]
    person_id: Id


class ExpiryWatchDue(BaseModel):
    """A partner's offers must be looked at again."""

    model_config = _SILENT

    kind: Literal["expiry_watch"]
    watch_id: Id


class SummaryDue(BaseModel):
    """What is to do for a region's team must be looked at again."""

    model_config = _SILENT

    kind: Literal["summary"]
    summary_id: Id


Due = Annotated[
    SessionDue
    | RegistrationDue
    | LinkRequestDue
    | AccessDue
    | MailDue
    | UploadDue
    | DigestDue
    | ExpiryWatchDue
    | SummaryDue,
    Field(discriminator="kind"),
]
