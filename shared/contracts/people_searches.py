"""Whom the team is looking for, as it comes in by a page or a program."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as Invalid

from shared.contracts.plain_text import HumanName, without_blanks
from shared.contracts.registration_forms import BirthDate, Email, Phone, field_errors
from shared.contracts.written_registrations import written_date
from shared.domain.likeness import Wanted
from shared.domain.refusals import FieldError, NotEligible

SEARCHED_BY = ("email", "first_name", "last_name", "birth_date", "phone")


class _SearchForm(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    email: Email = ""
    first_name: HumanName = ""
    last_name: HumanName = ""
    birth_date: BirthDate | None = None
    phone: Phone = ""


def read_search(given: Mapping[str, Any]) -> Wanted:
    """Whom to look for; raises NotEligible with what is wrong, or when it is too little."""
    told = without_blanks({name: given.get(name, "") for name in SEARCHED_BY})
    if "birth_date" in told:
        told["birth_date"] = written_date(str(told["birth_date"]))
    try:
        form = _SearchForm.model_validate(told)
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "email")) from None
    wanted = Wanted(**form.model_dump())
    if not wanted.enough:
        raise NotEligible((FieldError("email", "search_too_little"),))
    return wanted
