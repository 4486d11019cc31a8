"""An event as it lies in a consumer's queue: metadata, ids and codes."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from shared.domain.mails import MailKey, Role


class Metadata(BaseModel):
    """Who this fact is, and what it follows from."""

    model_config = ConfigDict(hide_input_in_errors=True)

    id: str
    name: str
    version: int
    at: str
    region: str
    correlation_id: str
    causation_id: str


class Detail(BaseModel):
    """The envelope of every fact of ours."""

    model_config = ConfigDict(hide_input_in_errors=True)

    metadata: Metadata
    data: Mapping[str, Any]


class Message(BaseModel):
    """One of our facts, as EventBridge puts it into a queue."""

    model_config = ConfigDict(hide_input_in_errors=True)

    detail_type: str = Field(alias="detail-type")
    source: str
    detail: Detail

    @property
    def name(self) -> str:
        """The fact."""
        return self.detail_type

    @property
    def data(self) -> Mapping[str, Any]:
        """Ids and codes."""
        return self.detail.data

    def id_of(self, name: str) -> str:
        """One of the ids the fact carries; raises KeyError."""
        return str(self.data[name])

    def mail_key(self) -> MailKey | None:
        """The mail it is about, if it is about one."""
        if self.data.get("kind") != "mail":
            return None
        role = Role(self.data["role"])
        return MailKey(self.id_of("subject"), self.id_of("mail"), self.id_of("cause"), role)
