"""How often one source has sent something within this hour, by its digest."""

from datetime import datetime, timedelta

from shared.adapters import keys
from shared.adapters.counts import counted
from shared.adapters.table import Table

# An hour's count is of no use after it; the service deletes it some time later.
_COUNTED_FOR = timedelta(hours=2)


class ThrottleTable:
    """The port `Throttle` over the table; `most` an hour, 0: no limit and no write."""

    def __init__(self, table: Table, most: int) -> None:
        self.table, self.most = table, most

    def lets(self, source: str, now: datetime, times: int = 1) -> bool:
        if not self.most:
            return True
        key = keys.sent_by(source, f"{now:%Y-%m-%dT%H}")
        return counted(self.table, key, now + _COUNTED_FOR, 1, times * self.most)
