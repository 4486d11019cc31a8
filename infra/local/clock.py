"""The local stack's clock: the machine's time plus an offset kept in a file."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from infra.local.settings import NotPossible

PARIS = ZoneInfo("Europe/Paris")
SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
ADVANCE = re.compile(r"(\d+)([smhd])")


def seconds_of(text: str) -> int:
    """72h, 30m, 2d, 90s or several of them in a row (1h30m), in seconds."""
    parts = ADVANCE.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        raise NotPossible(f"ADVANCE is a number with s, m, h or d, such as 72h, not {text!r}")
    return sum(int(number) * SECONDS[unit] for number, unit in parts)


def offset_seconds(file: Path) -> int:
    """How far the stack's clock is ahead of the machine's."""
    try:
        return int(file.read_text().strip() or 0)
    except FileNotFoundError:
        return 0


def write(file: Path, offset: int) -> None:
    """Set the offset in one go, so that no reader sees half of it; 0 is the machine's time."""
    draft = file.with_suffix(".draft")
    draft.write_text(str(offset))
    draft.replace(file)


def stack_now(file: Path) -> datetime:
    """The stack's time, in UTC."""
    return datetime.now(UTC) + timedelta(seconds=offset_seconds(file))


def shown(moment: datetime) -> str:
    """A moment as people in Paris read it."""
    return moment.astimezone(PARIS).strftime("%d/%m/%Y %H:%M:%S")


def shown_text(moment: str) -> str:
    """A moment in ISO 8601 as people in Paris read it."""
    return shown(datetime.fromisoformat(moment))
