"""An event as it lies in a consumer's queue: metadata, ids and codes."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from shared.contracts.facts import CONTRACTS
from shared.contracts.facts_data import Metadata
from shared.domain.facts import FactName
from shared.domain.mail import MailKey, Role


class Detail(BaseModel):
    """The envelope of every fact of ours."""

    model_config = ConfigDict(hide_input_in_errors=True)

    metadata: Metadata
    data: Mapping[str, Any]


class Message(BaseModel):
    """One of our facts, as EventBridge puts it into a queue."""

    model_config = ConfigDict(hide_input_in_errors=True)

    detail_type: FactName = Field(alias="detail-type")
    source: str
    detail: Detail

    @model_validator(mode="after")
    def _in_a_version_we_know(self) -> "Message":
        """A rule asked for what this code cannot read: loudly to the dead letters, not lost."""
        if self.detail.metadata.version != CONTRACTS[self.detail_type].version:
            raise ValueError("unknown version of a fact")
        return self

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

    @property
    def registration_id(self) -> str:
        """The registration it is about, itself or by its mail; empty when about none."""
        kind, _, subject = str(self.data.get("subject", "")).partition("#")
        own = subject if kind == "REGISTRATION" else ""
        return str(self.data.get("registration_id", own))

    @property
    def concerns_one(self) -> bool:
        """Whether more than the line is to be looked at: this one registration by itself."""
        return self.detail_type is FactName.DEADLINE_REACHED or bool(self.data.get("linked"))

    def mail_key(self) -> MailKey | None:
        """The mail it is about, if it is about one."""
        if self.data.get("kind") != "mail":
            return None
        role, again = Role(self.data["role"]), int(self.data.get("again", 0))
        return MailKey(self.id_of("subject"), self.id_of("mail"), self.id_of("cause"), role, again)
