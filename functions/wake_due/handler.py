"""Every minute, says DeadlineReached for whatever was promised a look by now."""

from collections.abc import Mapping
from typing import Any

from shared.runtime.logging import log
from shared.runtime.metrics import measured
from shared.runtime.wiring import parts
from shared.usecases.waking import wake_due


@measured
def handler(event: dict[str, Any], context: Any) -> Mapping[str, int]:
    """Treats one tick."""
    figures = wake_due(parts())
    log().info("wake_due", extra=dict(figures))
    return figures
