"""What the stack tells a function, read from the environment on first use."""

import os
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, model_validator


class Settings(BaseModel):
    """Each function is given only what it needs; what it lacks stays empty."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    stage: str
    region_id: str
    table_name: str = ""
    bus_name: str = ""
    bucket_name: str = ""
    public_url: str = ""
    staff_url: str = ""
    partner_url: str = ""
    links_secret_name: str = ""
    identity_secret_name: str = ""
    pool_id: str = ""
    pool_client_id: str = ""
    mail_sender: str = ""
    mail_configuration_set: str = ""
    mail_recipients: str = ""
    failures_queue_url: str = ""
    forms_an_hour: int = 0
    proof_of_work: bool = False
    journal_days: int = 730
    clock_file: Path | None = None

    @property
    def trial(self) -> bool:
        """Whether this is a stage that only looks like the real one."""
        return self.stage == "dev"

    @property
    def for_real(self) -> bool:
        """Whether this stage serves real people."""
        return self.stage == "prod"

    @model_validator(mode="after")
    def _only_the_local_clock_may_be_moved(self) -> "Settings":
        if self.clock_file is not None and self.stage != "local":
            raise ValueError("CLOCK_FILE is for the local stage only")
        return self


@cache
def settings() -> Settings:
    """The settings of this function; raises when the stack left out what all need."""
    names = {name: os.environ.get(name.upper(), "") for name in Settings.model_fields}
    return Settings.model_validate({name: value for name, value in names.items() if value})
