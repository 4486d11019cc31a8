"""Why the team rejects an offer, and what its partner is told."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic import ValidationError as Invalid

from shared.contracts.long_text import lines, visible
from shared.contracts.plain_text import without_blanks
from shared.contracts.registration_forms import field_errors
from shared.domain.refusals import FieldError, NotEligible

Reason = Literal[
    "not_an_offer", "misleading", "unlawful", "not_for_youths", "repeated", "personal_data"
]
REASONS: tuple[str, ...] = get_args(Reason)
LONGEST_NOTE = 500
LONGEST_STAMP = 100


class RejectionForm(BaseModel):
    """A reason, a note for the partner, and the version of the offer (`stamp`) that was read."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    reason: Reason
    note: Annotated[
        str,
        BeforeValidator(lines),
        StringConstraints(max_length=LONGEST_NOTE),
        AfterValidator(visible),
    ] = ""
    stamp: Annotated[str, StringConstraints(max_length=LONGEST_STAMP)]


def read_rejection(body: Mapping[str, Any]) -> RejectionForm:
    """The rejection in a body; raises NotEligible with one error for each field concerned."""
    try:
        return RejectionForm.model_validate(without_blanks(body))
    except Invalid as invalid:
        raise NotEligible(tuple(map(_on_an_offer, field_errors(invalid, "reason")))) from None


def read_state(body: Mapping[str, Any]) -> RejectionForm | None:
    """What an offer is to become: rejected as this says, or live (None); raises NotEligible."""
    state = body.get("state")
    if state == "live":
        return None
    if state != "rejected":
        kind = "missing" if state in (None, "") else "malformed"
        raise NotEligible((FieldError("state", f"rejection_state_{kind}"),))
    return read_rejection(body)


def _on_an_offer(error: FieldError) -> FieldError:
    return FieldError(error.field, f"rejection_{error.code}")
