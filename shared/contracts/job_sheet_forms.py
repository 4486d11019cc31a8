"""What staff write of a job sheet: ROME code, title, text and up to four contacts; page and API."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    model_validator,
)
from pydantic import ValidationError as Invalid
from pydantic_core import PydanticCustomError

from shared.contracts.long_text import lines, visible
from shared.contracts.plain_text import Line, without_blanks
from shared.contracts.registration_forms import Email, Phone
from shared.domain.offers.job_sheet import JobSheet, SectorContact
from shared.domain.refusals import FieldError, NotEligible

MOST_CONTACTS = 4
SHORTEST_TEXT, LONGEST_TEXT = 30, 10_000
CONTACT = ("organisation", "phone", "email", "url")
_MISSING = frozenset({"missing", "no_way"})


def _code(value: object) -> object:
    return "".join(value.split()).upper() if isinstance(value, str) else value


def national(phone: str) -> str:
    """As it is read out in France; others as they are."""
    if not phone.startswith("+33"):
        return phone
    digits = f"0{phone.removeprefix('+33')}"
    return " ".join(digits[place : place + 2] for place in range(0, len(digits), 2))


RomeCode = Annotated[str, BeforeValidator(_code), StringConstraints(pattern=r"^[A-N]\d{4}$")]
Text = Annotated[
    str,
    BeforeValidator(lines),
    StringConstraints(min_length=SHORTEST_TEXT, max_length=LONGEST_TEXT),
    AfterValidator(visible),
]
WebAddress = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=300, pattern=r"^https?://[^\s<>\"]+$")
]


class ContactForm(BaseModel):
    """An organisation of the sector and at least one way to reach it."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    organisation: Line
    phone: Annotated[Phone, AfterValidator(national)] = ""
    email: Email = ""
    url: WebAddress = ""

    @model_validator(mode="after")
    def _reached(self) -> Self:
        if not (self.phone or self.email or self.url):
            raise PydanticCustomError("no_way", "no way to reach it")
        return self


class JobSheetForm(BaseModel):
    """A job sheet as typed; `version` is the one that was open, 0 for a new sheet."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    rome_code: RomeCode
    title: Line
    text: Text
    contacts: dict[str, ContactForm] = {}
    version: int = 0

    def sheet(self, region: str) -> JobSheet:
        """The sheet as the domain knows one."""
        contacts = tuple(SectorContact(**each.model_dump()) for each in self.contacts.values())
        return JobSheet(region, self.rome_code, self.title, self.text, contacts, self.version)


def read_sheet_form(fields: Mapping[str, str]) -> JobSheetForm:
    """The sheet in a page's fields; raises NotEligible with one error for each field concerned.

    The fields of contact n are `contact_n_organisation`, `_phone`, `_email` and `_url`.
    """
    return _read({**without_blanks(fields), "contacts": _contacts(fields)})


def read_sheet(body: Mapping[str, Any]) -> JobSheetForm:
    """The sheet in a JSON body, `contacts` as a list; raises NotEligible as for a page."""
    given = body.get("contacts", [])
    contacts = given if isinstance(given, list) and len(given) <= MOST_CONTACTS else [given]
    numbered = {
        str(number): without_blanks(each) if isinstance(each, Mapping) else each
        for number, each in enumerate(contacts, start=1)
    }
    return _read({**without_blanks(body), "contacts": numbered})


def _read(body: Mapping[str, Any]) -> JobSheetForm:
    try:
        return JobSheetForm.model_validate(body)
    except Invalid as invalid:
        raise NotEligible(tuple(_errors(invalid))) from None


def to_fields(sheet: JobSheet) -> dict[str, str]:
    """A sheet as the page's fields."""
    told = {"rome_code": sheet.rome_code, "title": sheet.title, "text": sheet.text}
    for number, contact in enumerate(sheet.contacts, start=1):
        told |= {f"contact_{number}_{name}": getattr(contact, name) for name in CONTACT}
    return {**told, "version": str(sheet.version)}


def _contacts(fields: Mapping[str, str]) -> dict[str, dict[str, str]]:
    found = {}
    for number in range(1, MOST_CONTACTS + 1):
        told = {name: fields.get(f"contact_{number}_{name}", "").strip() for name in CONTACT}
        if any(told.values()):
            found[str(number)] = {name: value for name, value in told.items() if value}
    return found


def _errors(invalid: Invalid) -> list[FieldError]:
    found: dict[str, FieldError] = {}
    for error in invalid.errors(include_url=False, include_context=False, include_input=False):
        field, code = _place(error["loc"], error["type"])
        kind = "missing" if error["type"] in _MISSING else "malformed"
        found.setdefault(field, FieldError(field, f"sheet_{code}_{kind}"))
    return list(found.values())


def _place(loc: tuple[Any, ...], kind: str) -> tuple[str, str]:
    """The field of the page that an error is about, and what it is called in the sentences."""
    if loc[0] != "contacts":
        return str(loc[0]), str(loc[0])
    if len(loc) > 2:
        return f"contact_{loc[1]}_{loc[2]}", f"contact_{loc[2]}"
    if kind == "no_way":
        return f"contact_{loc[1]}_phone", "contact_way"
    return "contacts", "contacts"
