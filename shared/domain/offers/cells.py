"""Which reader understands the cells of which column."""

from collections.abc import Callable, Mapping
from typing import Any

from shared.domain.offers import values, ways_to_apply
from shared.domain.offers.columns import Cell
from shared.domain.offers.dates import day
from shared.domain.offers.headings import Column
from shared.domain.offers.place_cells import read_place
from shared.domain.offers.problems import Unreadable

Reader = Callable[[Cell], Any]
Refuse = Callable[[Unreadable], None]

# Of its own in nearly every row: to remember it would only cost.
_DISTINCT = frozenset({Column.REFERENCE, Column.DESCRIPTION, Column.APPLY_URL})
# "Eu" and "Oô" are towns, but "R1" and "nc" are none.
_SHORTEST_NAME = 3


def place(cell: Cell) -> tuple[str, str, str]:
    """Postcode, city and department of one cell such as "93100 Montreuil"; any may be empty."""
    return read_place(values.line(cell))


def postcode(cell: Cell) -> str | tuple[str, str, str]:
    """A postcode, or the place that is written where one is expected: "93 - Montreuil"."""
    try:
        return values.postcode(cell)
    except Unreadable:
        told = place(cell)
        if sum(letter.isalpha() for letter in told[1]) < _SHORTEST_NAME:
            raise
        return told


_OTHERS: Mapping[Column, Reader] = {
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


class _Remembering(dict[Cell, Any]):
    """What a reader made of each text, as columns repeat themselves."""

    def __init__(self, read: Reader, refuse: Refuse) -> None:
        self._read, self._refuse = read, refuse

    def __missing__(self, cell: Cell) -> Any:
        value = self.once(cell)
        # 1, 1.0 and True would be one key.
        if value is not None and isinstance(cell, str):
            self[cell] = value
        return value

    def once(self, cell: Cell) -> Any:
        if not cell and cell != 0:
            return None
        try:
            return self._read(cell)
        except Unreadable as error:
            self._refuse(error)
            return None


def reader_of(column: Column, refuse: Refuse) -> Reader:
    """What reads the cells of a column of one file, each text that comes again only once.

    None where a cell says nothing, and where it cannot be understood: that is handed to `refuse`.
    """
    column_read = _Remembering(_OTHERS.get(column, values.line), refuse)
    return column_read.once if column in _DISTINCT else column_read.__getitem__


def joined(before: str, more: str) -> str:
    """Two texts of one field, one under the other; said twice, it stands once."""
    return "\n\n".join(dict.fromkeys(part for part in (before, more) if part))
