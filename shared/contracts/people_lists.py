"""A list of people as a chamber keeps it: which column is which, and each row as it is typed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shared.contracts.written_registrations import written_date
from shared.domain.offers.columns import Cell, normal
from shared.domain.offers.headings import SMALL_WORDS
from shared.domain.offers.problems import FileRefused, Unreadable
from shared.domain.offers.rows import Sheet
from shared.domain.offers.values import postcode

MOST_PEOPLE = 200
MOST_BYTES = 1024 * 1024
_HEADING_WITHIN = 10
_LEAST_COLUMNS = 2
# Headings without accents, case, punctuation and small words.
_SYNONYMS = {
    "first_name": "prenom|prenoms|prenom jeune|prenom beneficiaire|prenom usuel|first name",
    "last_name": "nom|nom famille|nom usage|nom naissance|nom jeune|nom beneficiaire|last name",
    "full_name": "nom prenom|prenom nom|nom prenoms|nom complet|jeune|participant|beneficiaire",
    "birth_date": "date naissance|ne|nee|ne e|naissance|ddn|date naiss|birth date|ne nee",
    "email": "email|e mail|mail|courriel|mel|adresse mail|adresse e mail|adresse email"
    "|email jeune|mail jeune|e mail jeune|adresse courriel",
    "phone": "telephone|tel|portable|mobile|numero telephone|telephone portable|tel portable"
    "|n telephone|phone|tel jeune|telephone jeune|no telephone|n tel",
    "postcode": "code postal|cp|code postal domicile|codepostal|cp domicile|zip",
    "profile": "profil|situation|statut|profile|situation jeune",
    "counsellor_name": "conseiller|conseillere|conseiller ere|referent|referente|prescripteur"
    "|nom conseiller|nom prescripteur|nom referent|accompagne par|conseiller referent",
    "counsellor_email": "email conseiller|mail conseiller|e mail conseiller|courriel conseiller"
    "|email referent|mail referent|email prescripteur|mail prescripteur|e mail prescripteur"
    "|conseiller e mail|conseiller mail|conseiller email",
    "counsellor_organisation": "structure|mission locale|organisme|structure prescriptrice"
    "|structure accompagnement|organisme prescripteur|structure conseiller|conseiller structure",
    "guardian_name": "responsable legal|representant legal|parent|nom responsable legal|tuteur",
    "guardian_email": "email responsable legal|mail responsable legal|e mail responsable legal"
    "|email parent|mail parent|e mail parent|mail representant legal|email representant legal",
    "guardian_phone": "telephone responsable legal|tel responsable legal|telephone parent"
    "|tel parent|telephone representant legal",
}
_PROFILES = {
    "dropout": "dropout|decroch|quitte ecole|rupture scolaire",
    "no_qualification": "no qualification|non qualifi"
    "|(sans|pas|ni|aucun|aucune)( de)? (formation|qualification|diplome)",
    "graduate_seeking": "graduate|diplom",
}
# Day 0 of a spreadsheet's calendar, and the days of it that may be somebody's birth.
_EPOCH, _BIRTHS = date(1899, 12, 30), range(14_000, 55_000)


@dataclass(frozen=True)
class PersonRow:
    """One person of the list: the row as the spreadsheet numbers it, what stands in it."""

    number: int
    fields: Mapping[str, str]


@dataclass(frozen=True)
class PeopleList:
    """Everybody of a list in its order, and the headings that nothing was taken from."""

    rows: tuple[PersonRow, ...]
    unknown: tuple[str, ...] = ()


def read_people(sheet: Sheet, most: int = MOST_PEOPLE) -> PeopleList:
    """Everybody in a file; raises FileRefused when it is no such list, or longer than `most`."""
    place, columns = _heading(sheet.rows)
    rows = tuple(_people(sheet.rows, place, columns))
    if not rows:
        raise FileRefused("people-none")
    if len(rows) > most:
        raise FileRefused("people-too-many", most=most, found=len(rows))
    names = enumerate(_shown(cell) for cell in sheet.rows[place])
    return PeopleList(rows, tuple(name for i, name in names if name and i not in columns))


def _heading(rows: Sequence[Sequence[Cell]]) -> tuple[int, dict[int, str]]:
    """Where the heading is, and which field each of its columns holds."""
    found = [_columns(row) for row in rows[:_HEADING_WITHIN]]
    best = max(range(len(found)), key=lambda i: (len(found[i]), -i), default=None)
    if best is None or len(found[best]) < _LEAST_COLUMNS:
        raise FileRefused("people-headings-missing")
    return best, found[best]


def _columns(heading: Sequence[Cell]) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, cell in enumerate(heading):
        field = _FIELD_OF.get(_key(_shown(cell)))
        if field and field not in found.values():
            found[place] = field
    return found


def _key(heading: str) -> str:
    words = normal(re.sub(r"\(.*?\)|\*", " ", heading)).split()
    return " ".join(word for word in words if word not in SMALL_WORDS)


_FIELD_OF = {_key(each): field for field, all_ in _SYNONYMS.items() for each in all_.split("|")}


def _people(
    rows: Sequence[Sequence[Cell]], place: int, columns: Mapping[int, str]
) -> Iterator[PersonRow]:
    for number, cells in enumerate(rows[place + 1 :], start=place + 2):
        fields = {columns[i]: cell for i, cell in enumerate(cells) if i in columns}
        shown = {field: _READ.get(field, _shown)(cell) for field, cell in fields.items()}
        if any(shown.values()):
            yield PersonRow(number, _two_names(shown))


def _two_names(fields: dict[str, str]) -> dict[str, str]:
    """A name in one cell, given to two fields: what stands in capitals is the last name."""
    words = fields.pop("full_name", "").split()
    if not words:
        return fields
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    last = capitals if 0 < len(capitals) < len(words) else words[:1]
    first = [word for word in words if word not in last]
    return {"last_name": " ".join(last), "first_name": " ".join(first), **fields}


def _shown(cell: Cell) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""


def _day(cell: Cell) -> str:
    """The day as it is written in France; what is no day stays as it stands."""
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, int | float) and int(cell) in _BIRTHS:
        return f"{_EPOCH + timedelta(days=int(cell)):%d/%m/%Y}"
    written = written_date(_shown(cell))
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", written)
    return f"{match[3]}/{match[2]}/{match[1]}" if match else written


def _number(cell: Cell) -> str:
    """A phone number that a spreadsheet took for a number has lost its first zero."""
    if isinstance(cell, int | float) and len(str(int(cell))) == 9:
        return f"0{int(cell)}"
    return _shown(cell)


def _postcode(cell: Cell) -> str:
    """Of a number the lost first zero is put back; what was typed stays as it stands."""
    try:
        return _shown(cell) if isinstance(cell, str) else postcode(cell)
    except Unreadable:
        return _shown(cell)


def _profile(cell: Cell) -> str:
    """The situation a cell tells of; empty when it cannot be told."""
    words = _key(_shown(cell))
    return next((name for name, telling in _PROFILES.items() if re.search(telling, words)), "")


_READ: Mapping[str, Callable[[Cell], str]] = {
    "birth_date": _day,
    "phone": _number,
    "guardian_phone": _number,
    "postcode": _postcode,
    "profile": _profile,
}
