"""Which reader understands the cells of which column."""

from collections.abc import Callable, Mapping
from typing import Any

from shared.domain.offers import values, ways_to_apply
from shared.domain.offers.columns import Cell
from shared.domain.offers.dates import day
from shared.domain.offers.headings import Column

_OTHERS: Mapping[Column, Callable[[Cell], Any]] = {
    Column.DESCRIPTION: values.text,
    Column.REQUIREMENTS: values.text,
    Column.SKILLS: values.text,
    Column.ACCESS_CONDITIONS: values.text,
    Column.EMPLOYER_DESCRIPTION: values.text,
    Column.HOURS: values.text,
    Column.SALARY: values.text,
    Column.LEVEL: values.text,
    Column.LANGUAGES: values.text,
    Column.LICENCES: values.text,
    Column.EXPERIENCE: values.text,
    Column.POSTCODE: values.postcode,
    Column.PLACE: values.place,
    Column.DURATION_UNIT: values.unit,
    Column.PART_TIME: values.part_time,
    Column.STARTS_ON: day,
    Column.ENDS_ON: day,
    Column.EXPIRES_ON: day,
    Column.PUBLISHED_ON: day,
    Column.UPDATED_ON: day,
    Column.ROME_CODE: values.rome_code,
    Column.SIRET: values.siret,
    Column.OPENINGS: values.openings,
    Column.APPLY_URL: ways_to_apply.url,
    Column.EMPLOYER_URL: ways_to_apply.url,
    Column.APPLY_EMAIL: ways_to_apply.email,
    Column.APPLY_PHONE: ways_to_apply.phone,
    Column.CONTACT: ways_to_apply.contact,
}
READ: Mapping[Column, Callable[[Cell], Any]] = {
    column: _OTHERS.get(column, values.line) for column in Column
}


def joined(before: str, more: str) -> str:
    """Two texts of one field, one under the other; said twice, it stands once."""
    return "\n\n".join(dict.fromkeys(part for part in (before, more) if part))
