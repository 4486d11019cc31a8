"""What staff write of a session: a new one, or one change of it; page and API alike."""

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic import ValidationError as Invalid
from pydantic_core import PydanticCustomError

from shared.contracts.plain_text import Line, without_blanks
from shared.contracts.registration_forms import field_errors
from shared.domain.refusals import FieldError, NotEligible

MOST_SEATS = 500
LONGEST_DAYS = 60


def _iso(value: object) -> object:
    if not isinstance(value, str):
        raise PydanticCustomError("date", "not a date")
    return value.strip()


def _number(value: object) -> object:
    if isinstance(value, str) and value.strip().isdecimal() and len(value.strip()) < 6:
        return int(value.strip())
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("number", "not a number")


Day = Annotated[date, BeforeValidator(_iso), Field(strict=False)]
Hour = Annotated[time, BeforeValidator(_iso), Field(strict=False)]
Seats = Annotated[int, BeforeValidator(_number), Field(ge=0, le=MOST_SEATS)]
Department = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^(\d{2,3}|2[AB])$")]


class SessionForm(BaseModel):
    """A new session; `starts_at` is the hour in Paris on the first day.

    `id`: what a page's form bears however often it is sent.
    """

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    title: Line
    starts_on: Day
    ends_on: Day
    starts_at: Hour = time(9, 30)
    department: Department
    venue: Line
    capacity: Seats
    open: bool = True
    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")] = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_order(self.starts_on, self.ends_on)
        return self


def _check_order(starts_on: date, ends_on: date) -> None:
    if not 0 <= (ends_on - starts_on).days <= LONGEST_DAYS:
        raise PydanticCustomError("order", "ends before it starts, or far too late")


class DatesForm(BaseModel):
    """Other dates for a session; `starts_at` is the hour in Paris on the first day."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    starts_on: Day
    ends_on: Day
    starts_at: Hour

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_order(self.starts_on, self.ends_on)
        return self


class StateForm(BaseModel):
    """What is to become of a session."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    state: Literal["open", "closed", "cancelled"]


class CapacityForm(BaseModel):
    """Another number of seats."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    capacity: Seats


def read_session(body: Mapping[str, Any]) -> SessionForm:
    """The new session in a body; raises NotEligible with one error for each field concerned."""
    try:
        return SessionForm.model_validate(without_blanks(body))
    except Invalid as invalid:
        raise NotEligible(tuple(map(_on_a_field, field_errors(invalid, "ends_on")))) from None


def read_dates(body: Mapping[str, Any]) -> DatesForm:
    """The new dates in a body; raises NotEligible."""
    try:
        return DatesForm.model_validate(without_blanks(body))
    except Invalid as invalid:
        raise NotEligible(tuple(map(_on_a_field, field_errors(invalid, "ends_on")))) from None


def read_change(body: Mapping[str, Any]) -> int | str | DatesForm:
    """The one change of a session in a body: capacity, state or dates; raises NotEligible."""
    kinds = [kind for kind in _CHANGES if not body.keys().isdisjoint(kind)]
    if len(kinds) > 1:
        raise NotEligible((FieldError("body", "one_change"),))
    return _CHANGES[kinds[0]](body) if kinds else read_capacity(body)


def _read_state(body: Mapping[str, Any]) -> str:
    try:
        return StateForm.model_validate(body).state
    except Invalid as invalid:
        raise NotEligible(tuple(map(_on_a_field, field_errors(invalid, "state")))) from None


def read_capacity(body: Mapping[str, Any]) -> int:
    """The number of seats in a body; raises NotEligible."""
    try:
        return CapacityForm.model_validate(without_blanks(body)).capacity
    except Invalid as invalid:
        raise NotEligible(field_errors(invalid, "capacity")) from None


def _on_a_field(error: FieldError) -> FieldError:
    return FieldError(error.field, f"session_{error.code}")


_CHANGES: Mapping[tuple[str, ...], Callable[[Mapping[str, Any]], int | str | DatesForm]] = {
    ("capacity",): read_capacity,
    ("state",): _read_state,
    ("starts_on", "ends_on", "starts_at"): read_dates,
}
