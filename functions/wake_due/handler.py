"""Every minute, says DeadlineReached for whatever was promised a look by now."""

from typing import Any

from shared.runtime.logging import log
from shared.runtime.wiring import parts
from shared.usecases.waking import wake_due


def handler(event: dict[str, Any], context: Any) -> dict[str, int]:
    """Treats one tick."""
    woken = wake_due(parts())
    log().info("wake_due", extra={"woken": woken})
    return {"woken": woken}
