"""Which reader understands the cells of which column."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from shared.domain.offers import values, ways_to_apply
from shared.domain.offers.columns import Cell
from shared.domain.offers.dates import day
from shared.domain.offers.headings import Column
from shared.domain.offers.place_cells import read_place
from shared.domain.offers.problems import Unreadable

# "Eu" and "Oô" are towns, but "R1" and "nc" are none.
_SHORTEST_NAME = 3


@lru_cache(maxsize=8192, typed=True)
def place(cell: Cell) -> tuple[str, str, str]:
    """Postcode, city and department of one cell such as "93100 Montreuil"; any may be empty."""
    return read_place(values.line(cell))


@lru_cache(maxsize=8192, typed=True)
def postcode(cell: Cell) -> str | tuple[str, str, str]:
    """A postcode, or the place that is written where one is expected: "93 - Montreuil"."""
    try:
        return values.postcode(cell)
    except Unreadable:
        told = place(cell)
        if sum(letter.isalpha() for letter in told[1]) < _SHORTEST_NAME:
            raise
        return told


_OTHERS: Mapping[Column, Callable[[Cell], Any]] = {
    Column.DESCRIPTION: values.text,
    Column.REQUIREMENTS: values.some_lines,
    Column.SKILLS: values.some_lines,
    Column.ACCESS_CONDITIONS: values.some_lines,
    Column.EMPLOYER_DESCRIPTION: values.some_lines,
    Column.HOURS: values.some_lines,
    Column.SALARY: values.some_lines,
    Column.LEVEL: values.some_lines,
    Column.LANGUAGES: values.some_lines,
    Column.LICENCES: values.some_lines,
    Column.EXPERIENCE: values.some_lines,
    Column.POSTCODE: postcode,
    Column.PLACE: place,
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
