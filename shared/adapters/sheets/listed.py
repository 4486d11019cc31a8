"""Elements of a JSON or XML list as rows: one column for each field that any of them has."""

import re
from collections.abc import Iterable, Mapping, Sequence

from shared.adapters.sheets.delimited import MOST_LINES
from shared.adapters.sheets.markup import readable
from shared.domain.offers.columns import Cell
from shared.domain.offers.problems import FileRefused, Problem
from shared.domain.offers.rows import MOST_COLUMNS, MOST_ROWS, Sheet

MOST_DEPTH = 32
# What one element says of each field; a field said several times becomes lines.
Said = dict[str, list[Cell]]
_HALF = re.compile("[\ud800-\udfff]")
# Fields that are empty throughout may go; beyond this there is no hope.
HOPELESS = 10 * MOST_COLUMNS


def listed_sheet(elements: Iterable[Said], kind: str, notes: tuple[Problem, ...] = ()) -> Sheet:
    """The elements below the names of their fields, in order of appearance; raises FileRefused."""
    names: dict[str, None] = {}
    found: list[Mapping[str, Cell]] = []
    for element in elements:
        found.append({name: joined(cells) for name, cells in element.items()})
        names.update(dict.fromkeys(element))
        if len(found) > MOST_LINES:
            raise FileRefused("too-many-rows", most=MOST_ROWS)
        if len(names) > HOPELESS:
            raise FileRefused("too-many-columns", most=MOST_COLUMNS)
    kept = _kept(list(names), found)
    if len(kept) > MOST_COLUMNS:
        raise FileRefused("too-many-columns", most=MOST_COLUMNS)
    heading = [shown(name) for name in kept]
    rows: list[Sequence[Cell]] = [heading, *([each.get(name) for name in kept] for each in found)]
    return Sheet(rows, notes, listed=True, kind=kind)


def joined(cells: Sequence[Cell]) -> Cell:
    """One cell as it is, several as lines; None for nothing."""
    filled = [cell for cell in cells if cell is not None and cell != ""]
    if len(filled) < 2:
        return filled[0] if filled else None
    return "\n".join(dict.fromkeys(map(_line, filled)))


def shown(text: str) -> str:
    """The text of a field: HTML made readable, halves of characters replaced."""
    if not text.isascii() and _HALF.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return readable(text) if "<" in text or "&" in text else text


def _line(cell: Cell) -> str:
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _kept(names: Sequence[str], found: Iterable[Mapping[str, Cell]]) -> list[str]:
    """A name that is empty throughout goes when its parts stand beside it."""
    inner = {name[:at] for name in names for at, sign in enumerate(name) if sign == "."}
    if not inner:
        return list(names)
    filled = {name for each in found for name, cell in each.items() if cell is not None}
    return [name for name in names if name in filled or name not in inner]
