"""What a partner says of a file before sending it."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic import ValidationError as Invalid

from shared.contracts.plain_text import without_blanks
from shared.contracts.registration_forms import field_errors
from shared.domain.refusals import NotEligible


class UploadForm(BaseModel):
    """A new upload; the name is shown back and decides nothing.

    `complete`: the file holds all the partner's offers; those it leaves out are withdrawn.
    """

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    filename: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
    complete: bool = False


def read_upload(body: Mapping[str, Any]) -> UploadForm:
    """The form in a JSON body; raises NotEligible."""
    try:
        return UploadForm.model_validate(without_blanks(body))
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "filename")) from None
