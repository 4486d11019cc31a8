"""A readable line per fact on our bus, through a queue that only the local stack has."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from infra.local.aws import client
from infra.local.clock import PARIS
from infra.local.outputs import Outputs

QUEUE = "explore-local-facts"
LABELS: dict[str, str] = json.loads((Path(__file__).parent / "facts_fr.json").read_text())
UNTOLD = {"kind", "session_id", "person_id", "first_id", "second_id", "subject", "cause", "linked"}
SHORT_NAMES = {"registration_id": "reg", "role": "→"}
LONG_ID = re.compile(r"^[0-9a-f-]{20,}$")


def listen(outputs: Outputs, endpoint: str) -> str:
    """Have every fact on our bus copied to a queue; returns the queue's address."""
    sqs, events = client("sqs", endpoint), client("events", endpoint)
    url: str = sqs.create_queue(QueueName=QUEUE)["QueueUrl"]
    described = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
    arn = described["Attributes"]["QueueArn"]
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(policy(arn))})
    pattern = {"source": [{"prefix": "explore."}]}
    rule = {"Name": QUEUE, "EventBusName": outputs["bus"]}
    events.put_rule(**rule, EventPattern=json.dumps(pattern))
    events.put_targets(
        Rule=QUEUE, EventBusName=outputs["bus"], Targets=[{"Id": "facts", "Arn": arn}]
    )
    return url


def policy(queue_arn: str) -> dict[str, Any]:
    """Let the bus write to the queue."""
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "events.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": queue_arn,
    }
    return {"Version": "2012-10-17", "Statement": [statement]}


def follow(outputs: Outputs, queue_url: str, say: Callable[[str], None]) -> None:
    """Say each fact that has come since the last call; waits a moment when there is none."""
    sqs = client("sqs", outputs["endpoint"])
    answer = sqs.receive_message(QueueUrl=queue_url, MaxNumberOfMessages=10, WaitTimeSeconds=2)
    messages = answer.get("Messages", [])
    for message in messages:
        event = json.loads(message["Body"])
        place = place_of(outputs["endpoint"], outputs["table"], session_of(event))
        say(line(event, place))
    if messages:
        handles = [
            {"Id": str(index), "ReceiptHandle": message["ReceiptHandle"]}
            for index, message in enumerate(messages)
        ]
        sqs.delete_message_batch(QueueUrl=queue_url, Entries=handles)


def session_of(event: dict[str, Any]) -> str:
    """The id of the session that a fact is about; empty when it is about none."""
    found: str = event.get("detail", {}).get("data", {}).get("session_id", "")
    return found


@cache
def place_of(endpoint: str, table: str, session_id: str) -> str:
    """A session's title, by which people tell sessions apart."""
    if not session_id:
        return ""
    key = {"pk": {"S": f"SESSION#{session_id}"}, "sk": {"S": "SESSION"}}
    item = client("dynamodb", endpoint).get_item(TableName=table, Key=key).get("Item", {})
    about = item.get("about", {}).get("M", {})
    title: str = about.get("title", {}).get("S", "")
    return title[:26]


def line(event: dict[str, Any], place: str) -> str:
    """Time in Paris, the fact in French, where, and its data with shortened ids."""
    detail = event.get("detail", {})
    said_at = detail.get("metadata", {}).get("at") or event["time"]
    moment = datetime.fromisoformat(said_at.replace("Z", "+00:00")).astimezone(PARIS)
    label = LABELS.get(event["detail-type"], event["detail-type"])
    words = [word for name, value in detail.get("data", {}).items() if (word := told(name, value))]
    return f"{moment:%H:%M:%S}  {label:<28}{place:<28}{'  '.join(words)}".rstrip()


def told(name: str, value: object) -> str:
    """One piece of a fact's data as a word; empty when it adds nothing for a reader."""
    if name == "reason" and isinstance(value, dict):
        return f"({value.get('code', '')})"
    if name in UNTOLD or not isinstance(value, str | int):
        return ""
    return f"{SHORT_NAMES.get(name, name.removesuffix('_id'))} {short(str(value))}"


def short(text: str) -> str:
    """An id by its first and last characters, anything else as it is."""
    return f"{text[:4]}…{text[-4:]}" if LONG_ID.match(text) else text
