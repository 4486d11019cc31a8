"""A corrected e-mail address as it comes in by a page or a program."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as Invalid

from shared.contracts.registration_forms import Email, field_errors
from shared.domain.refusals import NotEligible


class CorrectionForm(BaseModel):
    """Where somebody is to be written to from now on."""

    model_config = ConfigDict(hide_input_in_errors=True, extra="forbid")

    email: Email


def read_address(given: Mapping[str, Any]) -> str:
    """The address, normalised; raises NotEligible with what is wrong."""
    told = {"email": given["email"]} if given.get("email") else {}
    try:
        return CorrectionForm.model_validate(told).email
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "email")) from None
