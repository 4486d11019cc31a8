"""What a form of another tool may send, and what the team calls that form."""

from collections.abc import Mapping
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as Invalid
from pydantic.json_schema import SkipJsonSchema

from shared.contracts.plain_text import HumanName, without_blanks
from shared.contracts.registration_forms import RegistrationForm, field_errors
from shared.domain.refusals import FieldError, NotEligible


class HookedForm(RegistrationForm):
    """One request for a seat as another tool sends it: its `webhook-id` is the submission's."""

    submission_id: SkipJsonSchema[UUID]


class HookForm(BaseModel):
    """What the team calls a form of another tool."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    name: HumanName


def read_hook_name(fields: Mapping[str, str]) -> str:
    """The name in a page's fields; raises NotEligible."""
    try:
        return HookForm.model_validate(without_blanks(fields)).name
    except Invalid as invalid:
        found = field_errors(invalid, "hook")
        raise NotEligible(tuple(FieldError(e.field, f"hook_{e.code}") for e in found)) from None
