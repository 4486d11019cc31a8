"""The registration form, one model behind two doors: the page's fields and the API's JSON."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic import ValidationError as Invalid
from pydantic_core import PydanticCustomError

from shared.contracts.plain_text import HumanName, Line, without_blanks
from shared.domain.person import Counsellor, Profile, Youth
from shared.domain.refusals import FieldError, NotEligible

# France: geographic, mobile and voice-over-IP numbers; not 08 (paid or special).
_FRENCH_PHONE = re.compile(r"\+33[1-79]\d{8}")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_OLDEST_YEAR = 1900
_FLAT = ("name", "email", "organisation", "may_act")


def _email(text: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        # Reserved names (.test) are let through: the mail service is the one to refuse them.
        found = validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise PydanticCustomError("email", "not an e-mail address") from None
    return found.normalized


def _phone(text: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, "FR")
    except phonenumbers.NumberParseException:
        raise PydanticCustomError("phone", "not a phone number") from None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if number.country_code != 33 and phonenumbers.is_valid_number(number):
        return written
    if not _FRENCH_PHONE.fullmatch(written):
        raise PydanticCustomError("phone", "not a phone number that can be called")
    return written


def _date(value: object) -> object:
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        raise PydanticCustomError("date", "not a date")
    return value


def _possible_year(value: date) -> date:
    if value.year < _OLDEST_YEAR:
        raise PydanticCustomError("date", "nobody alive")
    return value


def _read(value: bool) -> bool:
    if not value:
        raise PydanticCustomError("unread", "the notice must be read")
    return value


def _compact(value: object) -> object:
    return re.sub(r"\s", "", value) if isinstance(value, str) else value


Email = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=254),
    AfterValidator(_email),
]
Phone = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
    AfterValidator(_phone),
]
BirthDate = Annotated[date, BeforeValidator(_date), AfterValidator(_possible_year)]
Postcode = Annotated[str, BeforeValidator(_compact), StringConstraints(pattern=r"^[0-9]{5}$")]
OpaqueId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z-]{1,64}$")]


class CounsellorForm(BaseModel):
    """Who accompanies; naming them is agreeing that they get copies."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    name: HumanName
    email: Email
    organisation: Line
    may_act: bool = False

    def counsellor(self) -> Counsellor:
        """The counsellor as the domain knows one."""
        return Counsellor(self.name, self.email, self.organisation, self.may_act)


class RegistrationForm(BaseModel):
    """One request for a seat, as typed, normalised."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    submission_id: UUID
    session_id: OpaqueId
    first_name: HumanName
    last_name: HumanName
    birth_date: BirthDate
    email: Email
    phone: Phone
    postcode: Postcode
    profile: Literal["dropout", "no_qualification", "graduate_seeking"]
    notice_read: Annotated[bool, AfterValidator(_read)]
    counsellor: CounsellorForm | None = None

    def youth(self) -> Youth:
        """The young person as the domain knows one."""
        return Youth(
            first_name=self.first_name,
            last_name=self.last_name,
            birth_date=self.birth_date,
            email=self.email,
            phone=self.phone,
            postcode=self.postcode,
            profile=Profile(self.profile),
        )


def read_registration(body: Mapping[str, Any]) -> RegistrationForm:
    """The form in a JSON body; raises NotEligible with one error for each field concerned."""
    try:
        return RegistrationForm.model_validate(without_blanks(body))
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "registration")) from None


def from_fields(fields: Mapping[str, str], session_id: str) -> dict[str, Any]:
    """The JSON body that the page's fields stand for: three date fields, a flat counsellor."""
    body: dict[str, Any] = {**fields, "session_id": session_id}
    body["birth_date"] = _joined_date(fields)
    body["notice_read"] = fields.get("notice_read") == "yes"
    counsellor = {name: fields.get(f"counsellor_{name}", "").strip() for name in _FLAT}
    body["counsellor"] = counsellor if any(counsellor.values()) else None
    if body["counsellor"]:
        counsellor["may_act"] = "true" if counsellor["may_act"] == "yes" else "false"
    return body


def _joined_date(fields: Mapping[str, str]) -> str:
    year, month, day = (
        fields.get(f"birth_{part}", "").strip() for part in ("year", "month", "day")
    )
    return f"{year}-{month:0>2}-{day:0>2}" if year and month and day else ""


def field_errors(invalid: Invalid, form: str) -> tuple[FieldError, ...]:
    """One error for each field of an invalid body; codes are `<field>_missing` or `_malformed`."""
    found: dict[str, FieldError] = {}
    for error in invalid.errors(include_url=False, include_context=False, include_input=False):
        field = ".".join(str(part) for part in error["loc"]) or form
        kind = "missing" if error["type"] == "missing" else "malformed"
        found.setdefault(field, FieldError(field, f"{field.replace('.', '_')}_{kind}"))
    return tuple(found.values())
