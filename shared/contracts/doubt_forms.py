"""What staff ask and answer about two people who may be one; page and API alike."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic import ValidationError as Invalid
from pydantic_core import PydanticCustomError

from shared.contracts.plain_text import without_blanks
from shared.contracts.registration_forms import field_errors
from shared.domain.refusals import FieldError, NotEligible

_ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
LONGEST_ADDRESS = 300

PersonId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]


class Answer(BaseModel):
    """One person (`same`), whose record `keep` stays, or two."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    same: bool
    keep: PersonId | None = None


def _a_registrations(text: str) -> str:
    if len(_ID.findall(text)) != 2:
        raise PydanticCustomError("address", "not the address of a registration")
    return text


# The address of a registration's page, or only its session's id and its own with a slash between.
Address = Annotated[
    str, StringConstraints(max_length=LONGEST_ADDRESS), AfterValidator(_a_registrations)
]


class Pair(BaseModel):
    """Two registrations whose people staff want to see side by side."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    first_address: Address
    second_address: Address


def read_pair(body: Mapping[str, Any]) -> tuple[tuple[str, str], tuple[str, str]]:
    """Session and registration of each of the two; raises NotEligible."""
    try:
        pair = Pair.model_validate(without_blanks(body))
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "first_address")) from None
    return _ids(pair.first_address), _ids(pair.second_address)


def _ids(address: str) -> tuple[str, str]:
    session_id, registration_id = _ID.findall(address)
    return session_id, registration_id


def read_answer(body: Mapping[str, Any]) -> Answer:
    """The answer in a body; raises NotEligible with one error for each field concerned."""
    try:
        answer = Answer.model_validate(without_blanks(body))
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "same")) from None
    if answer.same and answer.keep is None:
        raise NotEligible((FieldError("keep", "keep_missing"),))
    return answer
