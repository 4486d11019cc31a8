"""What is typed by whoever has lost the link to their page."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as Invalid

from shared.contracts.plain_text import without_blanks
from shared.contracts.registration_forms import Email, field_errors
from shared.domain.refusals import NotEligible


class LinkForm(BaseModel):
    """One address, normalised as that of a registration."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    email: Email


def read_link_form(typed: Mapping[str, str]) -> LinkForm:
    """The form in a page's fields; raises NotEligible."""
    try:
        return LinkForm.model_validate(without_blanks(typed))
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "email")) from None
