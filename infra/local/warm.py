"""First calls made by the machine, so that the first visitor does not wait for cold functions."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from botocore.exceptions import BotoCoreError, ClientError

from infra.local.aws import client
from infra.local.emulator import answers
from infra.local.outputs import Outputs
from infra.local.settings import ZONES

VISITORS_PER_SITE = 2
# The first people's decisions and mails; a stack that is never quiet is shown all the same.
QUIET_SECONDS = 1.5
QUIET_WITHIN_SECONDS = 45
_PENDING = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
# Consumers are woken with an empty batch, which gives them nothing to do.
EMPTY_BATCH = b'{"Records": []}'
CONSUMERS = (
    "PublishFacts",
    "AllocateSeats",
    "SendMails",
    "SendBulkMails",
    "RecognisePeople",
    "RecordDeliveries",
    "ImportOffers",
    "MatchOffers",
)


def warm_up(outputs: Outputs, endpoint: str) -> None:
    """Start a few workers of each site and one of each consumer, side by side."""
    pages = [f"{outputs[f'{zone}_url']}/" for zone in ZONES for _ in range(VISITORS_PER_SITE)]
    consumers = [outputs["functions"][name] for name in CONSUMERS if name in outputs["functions"]]
    with ThreadPoolExecutor(max_workers=6) as pool:
        list(pool.map(lambda name: wake(endpoint, name), consumers))
        list(pool.map(answers, pages))


def wake(endpoint: str, function: str) -> None:
    """Invoke a consumer with nothing to do; what comes of it does not matter here."""
    with suppress(BotoCoreError, ClientError):
        client("lambda", endpoint).invoke(FunctionName=function, Payload=EMPTY_BATCH)


def settle(outputs: Outputs, endpoint: str) -> None:
    """Wait until the consumers have had nothing to do for a moment."""
    limit = time.monotonic() + QUIET_WITHIN_SECONDS
    quiet_since = time.monotonic()
    while time.monotonic() < min(limit, quiet_since + QUIET_SECONDS):
        time.sleep(0.2)
        if pending(outputs, endpoint):
            quiet_since = time.monotonic()


def pending(outputs: Outputs, endpoint: str) -> int:
    """How many messages lie before the consumers or are in their hands."""
    sqs = client("sqs", endpoint)
    urls = [outputs["queues"][f"{name}Queue"] for name in CONSUMERS[1:]]
    told = [sqs.get_queue_attributes(QueueUrl=url, AttributeNames=list(_PENDING)) for url in urls]
    return sum(int(one["Attributes"][name]) for one in told for name in _PENDING)
