"""Counts that may not pass a limit: one write each, which the table refuses when it is reached."""

from datetime import datetime

from shared.adapters.table import Table
from shared.adapters.writes import Below, ConditionFailed, Key, Update


def counted(table: Table, key: Key, until: datetime, amount: int, most: int) -> bool:
    """Adds to the count at this key; False, and nothing is added, when it would pass `most`.

    The table forgets the count some time after `until`.
    """
    if amount > most:
        return False
    forgotten = {"kind": "calls", "expires_on": int(until.timestamp())}
    room = {"calls": Below(most - amount + 1)}
    try:
        table.write(Update(key, set=forgotten, add={"calls": amount}, only_if=room))
    except ConditionFailed:
        return False
    return True
