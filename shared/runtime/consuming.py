"""Queue consumers: each message on its own, what fails comes again, one log line each."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools.utilities.batch import (
    BatchProcessor,
    EventType,
    process_partial_response,
)

from shared.runtime.logging import log, log_failure

Job = Callable[[Mapping[str, Any]], Mapping[str, Any]]
Handler = Callable[[dict[str, Any], Any], Any]


class MessageFailed(Exception):
    """A message could not be treated; the cause is logged, its text is not passed on."""


def consumer(job: Job) -> Handler:
    """A Lambda handler that does the job for every message of a batch.

    The job gets the message's body as JSON and returns ids and codes for the log.
    """
    processor = BatchProcessor(EventType.SQS, raise_on_entire_batch_failure=False)

    def treat(record: Any) -> None:
        try:
            outcome = job(json.loads(record["body"]))
        except Exception as error:
            log_failure(f"{job.__name__} failed", error)
            raise MessageFailed(type(error).__name__) from None
        log().info(job.__name__, extra=dict(outcome))

    def handler(event: dict[str, Any], context: Any) -> Any:
        if not event["Records"]:
            return {"batchItemFailures": []}
        return process_partial_response(event, treat, processor, context)

    return handler
