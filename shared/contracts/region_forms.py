"""What the team sets of its region: how it is reached, what it says, whose sites call, colours."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic import ValidationError as Invalid

from shared.contracts.job_sheet_forms import national
from shared.contracts.plain_text import HumanName, LongLine, without_blanks
from shared.contracts.registration_forms import Email, Phone, field_errors
from shared.domain.colours import NAMES, Colours, miss
from shared.domain.facts import Param
from shared.domain.refusals import FieldError, NotEligible
from shared.domain.region import Region

MOST_ORIGINS = 20
# As browsers say them: no path, no capitals; http for one's own machine only.
_ORIGIN = re.compile(r"https://[a-z0-9.-]+(:\d{1,5})?|http://localhost(:\d{1,5})?")
_SHORT, _LONG = re.compile("[0-9a-f]{3}"), re.compile("[0-9a-f]{6}")


class ContactsForm(BaseModel):
    """How the team is reached, whose name mails bear, and what everybody is to bring."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    contact_email: Email
    contact_phone: Annotated[Phone, AfterValidator(national)] = ""
    sender_name: HumanName
    bring: LongLine = ""


def read_version(fields: Mapping[str, str]) -> int:
    """The version of the region that was open; 0, which none has, for anything else."""
    told = fields.get("version", "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 10 else 0


def read_contacts(fields: Mapping[str, str]) -> dict[str, Any]:
    """The region's settings in a page's fields; raises NotEligible with one error a field."""
    origins = _origins(fields.get("allowed_origins", ""))
    errors = list(_wrong_origins(origins))
    try:
        form = ContactsForm.model_validate(without_blanks(fields))
    except Invalid as invalid:
        own = field_errors(invalid, "region")
        named = [FieldError(each.field, f"region_{each.code}") for each in own]
        raise NotEligible((*named, *errors)) from None
    if errors:
        raise NotEligible(tuple(errors))
    return {**form.model_dump(), "allowed_origins": origins}


def read_colours(fields: Mapping[str, str]) -> Colours:
    """The colours in a page's fields; raises NotEligible for each that cannot be read."""
    found = {name: _hexadecimal(fields.get(name, "")) for name in NAMES}
    if errors := [error for name in NAMES if (error := _wrong_colour(name, found[name]))]:
        raise NotEligible(tuple(errors))
    return Colours(**found)


def contacts_to_fields(region: Region) -> dict[str, str]:
    """A region's settings as the page's fields."""
    told = {name: str(getattr(region, name)) for name in ContactsForm.model_fields}
    origins = "\n".join(region.allowed_origins)
    return {**told, "allowed_origins": origins, "version": str(region.version)}


def colours_to_fields(region: Region) -> dict[str, str]:
    """A region's colours as the page's fields."""
    return {**asdict(region.colours), "version": str(region.version)}


def _origins(text: str) -> tuple[str, ...]:
    lines = (line.strip().rstrip("/").lower() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def _wrong_origins(origins: tuple[str, ...]) -> Iterable[FieldError]:
    """The first thing that is wrong with them, if anything."""
    wrong = [origin for origin in origins if not _ORIGIN.fullmatch(origin)]
    if wrong:
        yield FieldError("allowed_origins", "region_origin_malformed", {"site": wrong[0][:80]})
    elif len(origins) > MOST_ORIGINS:
        yield FieldError("allowed_origins", "region_origins_many", {"most": MOST_ORIGINS})


def _hexadecimal(typed: str) -> str:
    """ "#0b4a8f", however it was typed; what is no colour stays as it is."""
    sign = typed.strip().lower().removeprefix("#")
    if _SHORT.fullmatch(sign):
        sign = "".join(each * 2 for each in sign)
    return f"#{sign}" if sign else ""


def _wrong_colour(name: str, colour: str) -> FieldError | None:
    if not colour:
        return None
    if not _LONG.fullmatch(colour[1:]):
        return FieldError(name, "colour_malformed", {"name": name})
    missed = miss(name, colour)
    if missed is None:
        return None
    found, least = int(missed.found * 10), int(missed.least * 10)
    told: dict[str, Param] = {"name": name, "beside": missed.beside, "enough": missed.enough}
    told |= {"found": _said(found), "least": _said(least), "lacking": _said(least - found)}
    told |= {"lighter": name.endswith("_dark")}
    return FieldError(name, "colour_unreadable", told)


def _said(tenths: int) -> str:
    return f"{tenths // 10},{tenths % 10}"
