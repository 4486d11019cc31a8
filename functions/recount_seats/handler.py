"""Every hour, proves the counters of the sessions to come by counting."""

from collections.abc import Mapping
from typing import Any

from shared.runtime.logging import log
from shared.runtime.metrics import measured
from shared.runtime.wiring import parts
from shared.usecases.recounting import recount_region


@measured
def handler(event: dict[str, Any], context: Any) -> Mapping[str, int]:
    """Treats one tick."""
    figures = recount_region(parts(), parts().addresses.region)
    log().info("recount_seats", extra=dict(figures))
    return figures
