"""Time and new ids."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import uuid_utils


class SystemClock:
    """The port `Clock`; on the local stage moved by the seconds a file holds."""

    def __init__(self, moved_by: Path | None = None) -> None:
        self.moved_by = moved_by

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset()

    def _offset(self) -> timedelta:
        if self.moved_by is None or not self.moved_by.exists():
            return timedelta()
        return timedelta(seconds=float(self.moved_by.read_text() or 0))


class TimeSortedIds:
    """The port `Ids`: UUID version 7 as 32 hexadecimal digits."""

    def new(self) -> str:
        return uuid_utils.uuid7().hex
