"""Figures of the business for dashboards and alarms; never about a person."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from aws_lambda_powertools import Metrics, single_metric
from aws_lambda_powertools.metrics import MetricUnit

Tick = Callable[[dict[str, Any], Any], Mapping[str, int]]


def counted(name: str, value: int) -> None:
    """Publishes one count, if there was anything to count."""
    if value:
        with single_metric(name=name, unit=MetricUnit.Count, value=value):
            pass


def measured(tick: Tick) -> Tick:
    """A handler whose answer, counts by name, is published as metrics too."""
    metrics = Metrics()

    @metrics.log_metrics
    @wraps(tick)
    def handler(event: dict[str, Any], context: Any) -> Mapping[str, int]:
        counts = tick(event, context)
        for name, count in counts.items():
            metrics.add_metric(name=name, unit=MetricUnit.Count, value=count)
        return counts

    return handler
