"""The registration form: one model for the page (see `registration_fields`) and the API."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic import ValidationError as Invalid
from pydantic_core import PydanticCustomError

from shared.contracts.plain_text import HumanName, Line, without_blanks
from shared.domain.facts import YOUTH
from shared.domain.person import Counsellor, Guardian, Language, Profile, Youth
from shared.domain.refusals import FieldError, NotEligible
from shared.domain.submission import Form

# France: geographic, mobile and voice-over-IP numbers; not 08 (paid or special).
_FRENCH_PHONE = re.compile(r"\+33[1-79]\d{8}")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_OLDEST_YEAR = 1900
_PLACES = ("session_id", "choices", "departments")
_SOMEWHERE: dict[str, Any] = {"anyOf": [{"required": [name]} for name in _PLACES]}


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
    Field(json_schema_extra={"format": "email"}),
]
Phone = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
    AfterValidator(_phone),
]
BirthDate = Annotated[date, BeforeValidator(_date), AfterValidator(_possible_year)]
Postcode = Annotated[str, BeforeValidator(_compact), StringConstraints(pattern=r"^[0-9]{5}$")]
Department = Annotated[str, BeforeValidator(_compact), StringConstraints(pattern=r"^\w{2,3}$")]
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


class GuardianForm(BaseModel):
    """Who must agree for a minor."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    name: HumanName
    email: Email
    phone: Phone | None = None

    def guardian(self) -> Guardian:
        """The guardian as the domain knows one."""
        return Guardian(self.name, self.email, self.phone or "")


class RegistrationForm(BaseModel):
    """One request for a seat, as typed, normalised; it says at least one place where."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True, json_schema_extra=_SOMEWHERE)

    submission_id: UUID
    session_id: OpaqueId | None = None
    choices: tuple[OpaqueId, ...] = ()
    departments: tuple[Department, ...] = ()
    first_name: HumanName
    last_name: HumanName
    birth_date: BirthDate
    email: Email
    phone: Phone
    postcode: Postcode
    profile: Literal["dropout", "no_qualification", "graduate_seeking"]
    language: Language = Language.FRENCH
    guardian: GuardianForm | None = None
    counsellor: CounsellorForm | None = None
    notice_read: Annotated[bool, AfterValidator(_read)]

    def form(self, by: str = YOUTH, origin: str = "form") -> Form:
        """All of it as the domain knows a form; the session asked for comes first."""
        first = (self.session_id,) if self.session_id else ()
        return Form(
            id=str(self.submission_id),
            youth=self.youth(),
            choices=tuple(dict.fromkeys((*first, *self.choices))),
            departments=self.departments,
            counsellor=self.counsellor.counsellor() if self.counsellor else None,
            guardian=self.guardian.guardian() if self.guardian else None,
            by=by,
            origin=origin,
        )

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
            language=self.language,
        )


def read_registration(body: Mapping[str, Any]) -> RegistrationForm:
    """The form in a JSON body; raises NotEligible with one error for each field concerned."""
    given = without_blanks(body)
    somewhere = any(given.get(name) for name in _PLACES)
    nowhere = () if somewhere else (FieldError("session_id", "session_id_missing"),)
    try:
        form = RegistrationForm.model_validate(given)
    except Invalid as invalid:
        raise NotEligible((*nowhere, *field_errors(invalid, "registration"))) from None
    if nowhere:
        raise NotEligible(nowhere)
    return form


def field_errors(invalid: Invalid, form: str) -> tuple[FieldError, ...]:
    """One error for each field of an invalid body; codes are `<field>_missing` or `_malformed`."""
    found: dict[str, FieldError] = {}
    for error in invalid.errors(include_url=False, include_context=False, include_input=False):
        # Where in a list is of no use: what is wrong is said of the whole field.
        field = ".".join(part for part in error["loc"] if isinstance(part, str)) or form
        kind = "missing" if error["type"] == "missing" else "malformed"
        found.setdefault(field, FieldError(field, f"{field.replace('.', '_')}_{kind}"))
    return tuple(found.values())
