"""Woken by a report of the mail service (addresses cut off by the rule), moves the mail forward."""

from collections.abc import Mapping
from typing import Any

from shared.contracts.deliveries import DeliveryReport
from shared.runtime.consuming import consumer
from shared.runtime.wiring import parts
from shared.usecases.reporting_mails import record_delivery


def record(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Treats one report."""
    report = DeliveryReport.model_validate(body)
    key = parts().letters.key(report.tag)
    if key is None or report.state is None:
        return {"type": report.type, "outcome": "not_ours"}
    moved = record_delivery(parts(), key, report.state, report.code)
    return {"subject": key.subject, "state": report.state, "outcome": "moved" if moved else "kept"}


handler = consumer(record)
