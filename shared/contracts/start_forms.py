"""What a counsellor types of themselves before they refer anybody."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as Invalid

from shared.contracts.plain_text import HumanName, Line, without_blanks
from shared.contracts.registration_forms import field_errors
from shared.domain.refusals import NotEligible


class StartForm(BaseModel):
    """Who they are; the address is that of the link."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    own_name: HumanName
    own_organisation: Line


def read_start_form(typed: Mapping[str, str]) -> StartForm:
    """The form in a page's fields; raises NotEligible."""
    try:
        return StartForm.model_validate(without_blanks(typed))
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "own_name")) from None
