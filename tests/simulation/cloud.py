"""What AWS does around the functions: a lagging table, a stream, a bus with real rules, queues.

Everything declared is read from template.yaml: rules, filters, visibility, receive counts.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any
from zlib import crc32

from tests.architecture.template import event_sources, functions, of_type
from tests.fake_dynamo import INDEXES, LAGGING, FakeDynamo, Wire

Place = tuple[str, str]
SHARDS = 2
SNAKE = {
    name: "".join(f"_{c.lower()}" if c.isupper() else c for c in name)[1:] for name in functions()
}


@dataclass(frozen=True)
class Rule:
    """One rule of our bus: what it listens for, and the function behind its queue."""

    pattern: Mapping[str, Any]
    queue: str


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of our own bus, as declared."""
    found = of_type("AWS::Events::Rule").values()
    return tuple(
        Rule(rule["EventPattern"], target["Arn"]["Fn::GetAtt"][0])
        for rule in found
        if "EventBusName" in rule
        for target in rule["Targets"]
    )


@cache
def rules_for(name: str) -> tuple[Rule, ...]:
    """The rules that listen for this fact."""
    return tuple(rule for rule in rules() if name in rule.pattern["detail-type"])


@cache
def stream_filters() -> tuple[Mapping[str, Any], ...]:
    """What the publisher's event source lets through."""
    declared = event_sources("DynamoDB")["PublishFacts"]["FilterCriteria"]["Filters"]
    return tuple(json.loads(each["Pattern"]) for each in declared)


@cache
def queue_settings() -> Mapping[str, tuple[float, int, str]]:
    """Visibility in seconds, receive count and function of each consumer's queue."""
    consumers = {
        source["Queue"]["Fn::GetAtt"][0]: SNAKE[name]
        for name, source in event_sources("SQS").items()
    }
    return {
        name: (
            float(queue["VisibilityTimeout"]),
            int(queue["RedrivePolicy"]["maxReceiveCount"]),
            consumers[name],
        )
        for name, queue in of_type("AWS::SQS::Queue").items()
        if name in consumers
    }


@cache
def timeouts() -> Mapping[str, float]:
    """The seconds after which each function is killed."""
    return {SNAKE[name]: float(each["Timeout"]) for name, each in functions().items()}


def matches(pattern: Any, event: Any) -> bool:
    """Whether an event fits a pattern of lists of exact values."""
    if isinstance(pattern, list):
        return event in pattern
    return isinstance(event, Mapping) and all(
        key in event and matches(wanted, event[key]) for key, wanted in pattern.items()
    )


@cache
def _leaves() -> tuple[tuple[tuple[tuple[str, ...], frozenset[Any]], ...], ...]:
    """The publisher's filters, each as the paths it looks at and what it wants there."""
    return tuple(tuple(_paths(each, ())) for each in stream_filters())


def _paths(pattern: Any, path: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], frozenset[Any]]]:
    if isinstance(pattern, list):
        yield path, frozenset(pattern)
        return
    for name, inside in pattern.items():
        yield from _paths(inside, (*path, name))


def _passes(record: Wire) -> bool:
    """Whether the publisher's filter lets a record through."""
    return any(all(_at(record, path) in wanted for path, wanted in each) for each in _leaves())


def _at(record: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        record = record.get(name)
        if record is None:
            return None
    return record


class LaggingDynamo(FakeDynamo):
    """The table in memory whose global indexes see writes later; `written` is told each change."""

    def __init__(self, rng: Random, written: Callable[[Place, Wire | None, Wire | None], None]):
        super().__init__()
        self.rng, self.written = rng, written
        self.behind: list[tuple[Place, Wire | None]] = []
        self.seen: dict[str, dict[Place, Wire]] = {index: {} for index in sorted(LAGGING)}
        self.lags = True

    def _apply(self, verb: str, request: Wire) -> None:
        key = request.get("Key") or request["Item"]
        place = key["pk"]["S"], key["sk"]["S"]
        old = self.items.get(place)
        super()._apply(verb, request)
        new = self.items.get(place)
        self.behind.append((place, new))
        self.written(place, old, new)

    def get_item(self, TableName: str, Key: Wire, ConsistentRead: bool) -> Wire:
        """The stored item itself, never changed, so that its reading is known by its identity."""
        found = self.items.get((Key["pk"]["S"], Key["sk"]["S"]))
        return {"Item": found} if found else {}

    def batch_get_item(self, RequestItems: Wire) -> Wire:
        ((table, wanted),) = RequestItems.items()
        found = (self.items.get((k["pk"]["S"], k["sk"]["S"])) for k in wanted["Keys"])
        return {"Responses": {table: [item for item in found if item]}, "UnprocessedKeys": {}}

    def partition(self, index: str | None, value: str) -> Iterable[Wire]:
        if index not in LAGGING:
            return super().partition(index, value)
        self._catch_up()
        name = INDEXES[index][0]
        return [i for i in self.seen[index].values() if i[name]["S"] == value]

    def _catch_up(self) -> None:
        """The indexes learn of all writes, or of the first of those they have not seen."""
        count = len(self.behind)
        if self.lags and count and self.rng.random() < 0.3:
            count = self.rng.randrange(count)
        for place, item in self.behind[:count]:
            for index, seen in self.seen.items():
                seen.pop(place, None)
                if item and all(name in item for name in INDEXES[index]):
                    seen[place] = item
        del self.behind[:count]

    def expire(self, now: float) -> None:
        """Items whose time to live has passed are deleted by the service."""
        for place, item in list(self.items.items()):
            if "expires_on" in item and float(item["expires_on"]["N"]) <= now:
                pk, sk = place
                self._apply("Delete", {"Key": {"pk": {"S": pk}, "sk": {"S": sk}}})


class Stream:
    """The table's changes in order per key, kept until the publisher has taken them."""

    def __init__(self, dynamo: FakeDynamo) -> None:
        self.dynamo, self.read = dynamo, 0
        self.shards: list[list[Wire]] = [[] for _ in range(SHARDS)]
        self.busy: set[int] = set()
        self.forgotten: set[str] = set()

    def forget(self, shard: int) -> None:
        """A batch is given up: on AWS it lies in the bucket, until a person has it said."""
        for record in self.shards[shard]:
            said = record["dynamodb"].get("NewImage", {}).get("history", {"L": []})["L"]
            self.forgotten |= {entry["M"]["id"]["S"] for entry in said}
        self.shards[shard].clear()

    def collect(self) -> None:
        """Sorts the new changes into their shards, those that the filter lets through."""
        records = self.dynamo.stream
        for record in records[self.read :]:
            if _passes(record):
                key = record["dynamodb"]["Keys"]["pk"]["S"]
                self.shards[crc32(key.encode()) % SHARDS].append(record)
        self.read = len(records)

    def waiting(self) -> list[int]:
        """The shards with something to read and no reader."""
        self.collect()
        return [n for n, shard in enumerate(self.shards) if shard and n not in self.busy]


@dataclass
class Message:
    """A message in a queue: invisible until a time, so many times received."""

    id: int
    body: str
    visible_at: float
    received: int = 0


class Queue:
    """At least once, in any order; what is received too often goes to the dead letters."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.visibility, self.most, self.function = queue_settings()[name]
        self.messages: dict[int, Message] = {}
        self.dead: list[Message] = []
        self.put_in = 0

    def put(self, body: str, visible_at: float) -> None:
        self.put_in += 1
        self.messages[self.put_in] = Message(self.put_in, body, visible_at)

    def visible(self, now: float) -> list[Message]:
        """What may be received now; the dead go where they belong."""
        if not self.messages:
            return []
        found = [m for m in self.messages.values() if m.visible_at <= now]
        for message in found:
            if message.received >= self.most:
                self.dead.append(self.messages.pop(message.id))
        return [m for m in found if m.received < self.most]

    def receive(self, message: Message, now: float) -> Wire:
        message.received += 1
        message.visible_at = now + self.visibility
        name = f"{self.name}-{message.id}"
        attributes = {"ApproximateReceiveCount": str(message.received)}
        return {
            "messageId": name,
            "receiptHandle": name,
            "body": message.body,
            "attributes": attributes,
            "messageAttributes": {},
            "md5OfBody": "",
            "eventSource": "aws:sqs",
            "eventSourceARN": "arn:aws:sqs:eu-west-3:000000000000:" + self.name,
            "awsRegion": "eu-west-3",
        }

    def settle(self, records: list[Wire], answer: Any) -> None:
        """Removes what the function has treated."""
        failed = {each["itemIdentifier"] for each in (answer or {}).get("batchItemFailures", ())}
        for record in records:
            if record["messageId"] not in failed:
                self.messages.pop(int(record["messageId"].rpartition("-")[2]), None)

    def redrive(self, now: float) -> int:
        """By hand: the dead letters come again."""
        for message in self.dead:
            self.put(message.body, now)
        count = len(self.dead)
        self.dead.clear()
        return count


class BusClient:
    """EventBridge: each entry goes to the queues whose rule it fits."""

    def __init__(self, deliver: Callable[[str, str], None], told: Callable[[str], None]) -> None:
        self.deliver, self.told = deliver, told
        self.said: list[str] = []

    def put_events(self, Entries: list[Wire]) -> Wire:
        for entry in Entries:
            self._say(entry)
        return {"FailedEntryCount": 0, "Entries": [{"EventId": "x"}] * len(Entries)}

    def _say(self, entry: Wire) -> None:
        self.said.append(entry["Detail"])
        name, source = entry["DetailType"], entry["Source"]
        detail = json.loads(entry["Detail"])
        self.told(entry["Detail"])
        event = {"detail-type": name, "source": source, "detail": detail}
        body = f'{{"detail-type": "{name}", "source": "{source}", "detail": {entry["Detail"]}}}'
        for rule in rules_for(name):
            if matches(rule.pattern, event):
                self.deliver(rule.queue, body)


class FailuresQueue:
    """Where the publisher sets aside what it cannot read."""

    def __init__(self) -> None:
        self.bodies: list[str] = []

    def send_message(self, QueueUrl: str, MessageBody: str) -> Wire:
        self.bodies.append(MessageBody)
        return {}


class MailService:
    """SES: takes a raw message, remembers it by its tag, and has it reported later."""

    def __init__(self, taken: Callable[[str, bytes, str], None]) -> None:
        self.taken, self.count = taken, 0

    def send_raw_email(self, **request: Any) -> Wire:
        self.count += 1
        data = request["RawMessage"]["Data"]
        message_id = f"message-{self.count}"
        self.taken(request["Destinations"][0], data, message_id)
        return {"MessageId": message_id}


def report(kind: str, message_id: str, tag: str, bounce: tuple[str, str] = ("", "")) -> str:
    """A report of SES as the rule's transformer passes it on."""
    return json.dumps(
        {
            "type": kind,
            "message_id": message_id,
            "at": "2027-03-01T08:00:00Z",
            "bounce_type": bounce[0],
            "bounce_subtype": bounce[1],
            "tags": {"mail": [tag]},
        }
    )
