"""The rows of a list under review, wherever: read from a file, sent back by a page."""

from collections.abc import Iterator, Mapping, Sequence

from shared.contracts.people_lists import MOST_BYTES, PeopleList, read_people
from shared.domain.offers.problems import FileRefused
from shared.domain.refusals import FieldError
from shared.ports import Parts
from shared.texts.catalogue import say
from shared.web.written_forms import PersonForm

# What a page sends of each row: the person's own fields, and a few about the row.
FIELDS_OF_A_ROW = 20


def people_in(parts: Parts, data: bytes, most: int) -> PeopleList:
    """Everybody of a list, as a file or as text; raises FileRefused."""
    if len(data) > MOST_BYTES:
        raise FileRefused("file-too-big", most=MOST_BYTES // 1024 // 1024)
    return read_people(parts.sheets.read(data), most)


def lead(place: int) -> str:
    """What the names of a row's inputs begin with."""
    return f"p{place}-"


def by_row(typed: Mapping[str, str], most: int) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that the page has sent, by its place: its fields."""
    for place in range(most):
        own = lead(place)
        if f"{own}number" in typed:
            yield place, {n.removeprefix(own): v for n, v in typed.items() if n.startswith(own)}


def person_of_row(
    place: int, number: str, fields: Mapping[str, str], errors: Sequence[FieldError]
) -> PersonForm:
    """The row as fields of the page, each problem told with the row's number."""
    told = say("written-row", number=number) + " : "
    return PersonForm(fields, errors, lead(place), told)
