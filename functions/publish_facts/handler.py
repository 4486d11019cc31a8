"""Fed by the table's stream, says on our bus what stands in a history and did not before."""

from typing import Any

from shared.runtime.logging import log
from shared.runtime.wiring import publisher


def handler(event: dict[str, Any], context: Any) -> None:
    """Treats one batch of records: raises as a whole, so that all of it comes again."""
    said, unreadable = publisher().publish(event["Records"])
    log().info("publish_facts", extra={"said": said, "unreadable": unreadable})
