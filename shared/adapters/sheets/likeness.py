"""How much some rows look like offers under a heading: what a choice between readings goes by."""

from collections.abc import Sequence

from shared.domain.offers.columns import Cell
from shared.domain.offers.heading_rows import find_columns
from shared.domain.offers.problems import FileRefused

# From so many recognised columns on, one table is no more likely than another.
ENOUGH = 4


def recognised(rows: Sequence[Sequence[Cell]]) -> int:
    """The number of columns that the best heading of the first rows tells."""
    try:
        return len(find_columns(rows).places)
    except FileRefused:
        return 0
