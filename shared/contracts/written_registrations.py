"""A registration that somebody else writes down: as on the public form, e-mail may be missing."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError as Invalid

from shared.contracts.plain_text import without_blanks
from shared.contracts.registration_forms import Email, Phone, RegistrationForm, field_errors
from shared.domain.refusals import FieldError, NotEligible

# What is typed of one person, page and list alike.
YOUTH_FIELDS = (
    *("first_name", "last_name", "birth_date", "email", "phone", "postcode", "profile"),
    "language",
)
COUNSELLOR_FIELDS = ("name", "organisation", "email")
GUARDIAN_FIELDS = ("name", "email", "phone")
_DAY_FIRST = re.compile(r"(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
# Of years written with two digits: nobody who registers is born before.
_CENTURY_TURNS = 40


class WrittenRegistrationForm(RegistrationForm):
    """One request for a seat; without an e-mail address there must be a phone number."""

    email: Email = ""
    phone: Phone = ""


def read_written_registration(body: Mapping[str, Any]) -> WrittenRegistrationForm:
    """The form in a body; raises NotEligible with one error for each field concerned."""
    given = without_blanks(body)
    reached = given.get("email") or given.get("phone")
    unreached = () if reached else (FieldError("phone", "reach_missing"),)
    try:
        form = WrittenRegistrationForm.model_validate(given)
    except Invalid as invalid:
        raise NotEligible((*field_errors(invalid, "registration"), *unreached)) from None
    if unreached:
        raise NotEligible(unreached)
    return form


def from_written_fields(
    fields: Mapping[str, str], submission_id: str, session_id: str
) -> dict[str, Any]:
    """The JSON body that the page's fields stand for; the birth date as it is written in France."""
    body: dict[str, Any] = {name: fields.get(name, "") for name in YOUTH_FIELDS}
    body |= {"submission_id": submission_id, "session_id": session_id}
    body["birth_date"] = written_date(body["birth_date"])
    body["notice_read"] = fields.get("notice_read") == "yes"
    counsellor = _party(fields, "counsellor", COUNSELLOR_FIELDS)
    if counsellor:
        counsellor["may_act"] = fields.get("counsellor_may_act") == "yes"
    body["counsellor"], body["guardian"] = counsellor, _party(fields, "guardian", GUARDIAN_FIELDS)
    return body


def _party(fields: Mapping[str, str], who: str, names: tuple[str, ...]) -> dict[str, Any] | None:
    """Somebody else the form names; None when nothing is written of them."""
    party: dict[str, Any] = {name: fields.get(f"{who}_{name}", "").strip() for name in names}
    return party if any(party.values()) else None


def written_date(text: str) -> str:
    """A day as AAAA-MM-JJ; the text itself where it is none."""
    text = text.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        return _iso(text, match[1], match[2], match[3])
    if match := _DAY_FIRST.fullmatch(text):
        return _iso(text, _four_digits(match[3]), match[2], match[1])
    return text


def _four_digits(year: str) -> str:
    if len(year) == 4:
        return year
    return f"20{year}" if int(year) < _CENTURY_TURNS else f"19{year}"


def _iso(text: str, year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return text
