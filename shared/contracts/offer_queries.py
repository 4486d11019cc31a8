"""How a list of offers is asked for, by the page's query or the API's."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic import ValidationError as Invalid

from shared.contracts.plain_text import without_blanks
from shared.contracts.registration_forms import field_errors
from shared.domain.offers.kinds import Kind
from shared.domain.offers.sifting import Wanted
from shared.domain.refusals import FieldError, NotEligible

Format = Literal["explore", "jobposting", "france-travail"]
LONGEST_PLACE = 200
_PARTNER = re.compile(r"[^#/~\s]{1,64}")
_KEY = re.compile(r"[0-9a-f]{32}")


def _text(pattern: str) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, pattern=pattern)


class OfferQuery(BaseModel):
    """What a list is narrowed to, where it begins, and in which words it is told."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    kind: Kind | None = None
    department: Annotated[str, _text(r"^(\d{2,3}|2[AB])$")] = ""
    family: Annotated[str, _text(r"^[A-N]$")] = ""
    rome: Annotated[str, _text(r"^[A-N]\d{4}$")] = ""
    after: Annotated[str, StringConstraints(max_length=LONGEST_PLACE)] = ""
    format: Format = "explore"

    @property
    def wanted(self) -> Wanted:
        """What narrows the list, as the domain knows it."""
        return Wanted(self.kind, self.department, self.family, self.rome)


def read_query(query: Mapping[str, str]) -> OfferQuery:
    """The query of a list; raises NotEligible with one error for each field concerned."""
    try:
        return OfferQuery.model_validate(without_blanks(query))
    except Invalid as invalid:
        raise NotEligible(tuple(map(_on_offers, field_errors(invalid, "format")))) from None


def what_is_right(query: Mapping[str, str]) -> OfferQuery:
    """The same for people: what cannot be understood narrows nothing."""
    try:
        return read_query(query)
    except NotEligible as refusal:
        wrong = {error.field for error in refusal.errors}
        return read_query({name: value for name, value in query.items() if name not in wrong})


def possible(partner: str, key: str) -> bool:
    """Whether an offer may have this address at all."""
    return bool(_PARTNER.fullmatch(partner) and _KEY.fullmatch(key))


def _on_offers(error: FieldError) -> FieldError:
    return FieldError(error.field, f"offers_{error.code}")
