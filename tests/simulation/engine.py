"""A deterministic world: one seed is one schedule, and control passes only at calls to AWS."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from greenlet import getcurrent, greenlet

from shared.adapters.bus import EventBus
from shared.adapters.letterbox import Letterbox
from shared.adapters.publisher import StreamPublisher
from shared.adapters.ses import SesMailer
from shared.domain.letters import AnyLetter
from shared.domain.refusals import Refused
from shared.ports import Lost
from tests import fakes
from tests.builders import NOW
from tests.simulation.cloud import (
    BusClient,
    FailuresQueue,
    LaggingDynamo,
    MailService,
    Queue,
    Stream,
    queue_settings,
    report,
    timeouts,
)
from tests.simulation.faults import FAULTS_OF, Fault, Killed, Struck
from tests.simulation.functions import Account
from tests.simulation.terms import Violation
from tests.simulation.watch import Watch

STREAM_TRIES = 10
WEB_TIMEOUT = timeouts()["public_site"]
SENDER = "explore@example.org"


def _looks_at_line(request: Mapping[str, Any]) -> bool:
    """Whether this call is where a decision sees who has come: the first page of the line."""
    asked = request.get("KeyConditionExpression", "")
    return "queue <" in asked and "ExclusiveStartKey" not in request


def _may_be_told(task: "Task", error: Exception) -> bool:
    """A person gets a sentence, or is asked to try again; a function never fails by itself."""
    return task.name.startswith("person") and isinstance(error, (Refused, Lost))


class Door:
    """A client each of whose calls is a place where control may pass and a fault may strike."""

    def __init__(self, world: "World", client: Any) -> None:
        self._world, self._client = world, client

    def __getattr__(self, operation: str) -> Any:
        world, effect = self._world, getattr(self._client, operation)

        def call(*given: Any, **request: Any) -> Any:
            return world.called(operation, partial(effect, *given) if given else effect, request)

        setattr(self, operation, call)
        return call


class Clock:
    """The one clock; each running function may see it a little early or late."""

    def __init__(self) -> None:
        self.at = NOW

    @property
    def at(self) -> datetime:
        return self._at

    @at.setter
    def at(self, at: datetime) -> None:
        self._at, self.seconds = at, at.timestamp()

    def now(self) -> datetime:
        task = getcurrent()
        return self.at + task.skew if isinstance(task, Task) else self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)

    def stamp(self) -> float:
        return self.seconds


class Words(Letterbox):
    """Letters of one line: tag and facts, so that composing costs nothing."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch

    def compose(self, letter: AnyLetter) -> bytes:
        self.watch.composed(letter)
        return letter.tag.encode()


@dataclass
class Ended:
    """How a task ended."""

    how: str
    answer: Any = None


class Task(greenlet):
    """One invocation of a function, or one request of a person."""

    def __init__(self, world: "World", name: str, work: Callable[[], Any]) -> None:
        super().__init__()
        self.world, self.name, self.work = world, name, work
        self.deadline = world.clock.stamp() + timeouts().get(name.split(" ")[0], WEB_TIMEOUT)
        self.began, self.read_at, self.calls, self.struck = world.step, 0, 0, 0
        self.skew = timedelta(0)
        self.pending, self.of_stream, self.pauses = "", False, 0.0
        self.ended: Callable[[Ended], None] = lambda ended: None

    def run(self) -> Ended:
        try:
            return Ended("done", self.work())
        except Killed:
            return Ended("killed")
        except Exception as error:
            return Ended("failed", error)


class World(Struck):
    """Everything there is, in one process: the services, the clock, what runs and what waits."""

    def __init__(self, seed: int, account: Account) -> None:
        self.rng, self.seed, self.account = Random(seed), seed, account
        self.clock = Clock()
        self.step = self.calls = self.faults = 0
        self.trace: list[tuple[Any, ...]] = []
        self.tasks: list[Task] = []
        self.watch = Watch(self)
        self.dynamo = LaggingDynamo(self.rng, self.watch.written)
        self.stream = Stream(self.dynamo)
        self.queues = {name: Queue(name) for name in queue_settings()}
        self.events, self.failures = BusClient(self.deliver, self._said), FailuresQueue()
        self.mails = MailService(self._taken)
        self.mishaps = Mishaps()
        bus = EventBus(Door(self, self.events), "bus")
        in_memory = fakes.World(
            Door(self, self.dynamo),
            clock=self.clock,
            bus=bus,
            mailer=SesMailer(Door(self, self.mails), SENDER, "mails"),
            letters=Words(self.watch),
        )
        self.table, self.files = in_memory.table, in_memory.parts.files
        self.parts = replace(in_memory.parts, files=Door(self, self.files))
        journal, failures = self.parts.journal, Door(self, self.failures)
        self.publisher = StreamPublisher(bus, journal, failures, "failures")
        self.rules: Any = None
        self.last_tick = self.last_count = self.clock.stamp()
        account.enter(self)

    def end(self) -> None:
        """Lets go of everything: the parts of a world know each other, and would lie about."""
        for part in (self.dynamo, self.watch, self.stream, self):
            vars(part).clear()

    def personal(self) -> list[tuple[str, str]]:
        """Where personal data was found that should not be there: place and text."""
        return self.watch.personal(
            {
                "bus": self.events.said,
                "logs": self.account.told.lines,
                "metrics": [self.account.printed.getvalue()],
                "failures": self.failures.bodies,
                "queues": [m.body for q in self.queues.values() for m in q.messages.values()],
            }
        )

    # --- calls: where control passes

    def called(self, operation: str, effect: Any, request: Mapping[str, Any]) -> Any:
        """One call to AWS: others may run first, then it has its effect, or goes wrong."""
        task = getcurrent()
        if not isinstance(task, Task):
            answer = effect(**request)
            self.watch.after(None)
            return answer
        fault: Fault | None = task.parent.switch(operation)
        task.calls += 1
        if _looks_at_line(request):
            task.read_at = self.step
        if fault is None:
            return effect(**request)
        task.struck += 1
        return fault.do(self, effect, request)

    def others_run(self) -> None:
        getcurrent().parent.switch("")

    def pause(self, seconds: float) -> None:
        """A pause of our own code."""
        task = getcurrent()
        if isinstance(task, Task):
            task.pauses = seconds
            self.others_run()

    # --- tasks

    def start(self, name: str, work: Callable[[], Any], ended: Any = None) -> Task:
        """Begins a task and runs it to its first call."""
        task = Task(self, name, work)
        if ended:
            task.ended = ended
        if self.mishaps.skew and self.rng.random() < self.mishaps.skew:
            task.skew = timedelta(milliseconds=self.rng.randint(-2000, 2000))
        self.tasks.append(task)
        self._run(task, None)
        return task

    def resume(self, task: Task, fault: Fault | None = None) -> None:
        """The call it waits for happens, and it runs to its next."""
        if fault:
            self.faults += 1
        self._run(task, fault)

    def _run(self, task: Task, fault: Fault | None) -> None:
        self.step += 1
        self.calls += bool(task.pending)
        self.trace.append((self.step, task.name, task.pending, fault.name if fault else ""))
        if self.clock.stamp() > task.deadline:
            task.struck += 1
            answer = task.throw(Killed) if task else Ended("killed")
        else:
            answer = task.switch(fault) if task else task.switch()
        if isinstance(answer, Ended):
            self._over(task, answer)
        else:
            task.pending = answer
        self.watch.after(task)

    def _over(self, task: Task, ended: Ended) -> None:
        self.tasks.remove(task)
        self.trace.append((self.step, task.name, ended.how, repr(ended.answer)[:200]))
        self._no_failure_of_its_own(task, ended)
        task.ended(ended)

    def _no_failure_of_its_own(self, task: Task, ended: Ended) -> None:
        failures = self.account.told.failures.pop(id(task), [])
        if task.struck:
            return
        if ended.how == "failed" and not _may_be_told(task, ended.answer):
            raise Violation("a function fails by itself", task.name, repr(ended.answer))
        if unexplained := [each for each in failures if not each.startswith("Lost")]:
            raise Violation("a message fails by itself", task.name, unexplained[0])

    # --- functions

    def invoke(self, name: str, event: Any, ended: Callable[[Ended], None]) -> Task:
        """Runs a function's real handler, as soon as control passes to it."""
        container = self.account.containers.borrow(name)

        def over(how: Ended) -> None:
            if how.how != "killed":
                self.account.containers.give_back(name, container)
            ended(how)

        return self.start(name, lambda: container.handler(event, None), over)

    def publish(self, shard: int, count: int) -> Task:
        """The publisher gets the next records of a shard; what fails comes again, in order."""
        records = self.stream.shards[shard][:count]
        self.stream.busy.add(shard)

        def ended(how: Ended) -> None:
            self.stream.busy.discard(shard)
            if how.how == "done":
                del self.stream.shards[shard][: len(records)]

        task = self.invoke("publish_facts", {"Records": records}, ended)
        task.of_stream = True
        return task

    def consume(self, queue: Queue, count: int) -> Task:
        """A consumer gets some messages of its queue, whichever."""
        messages = queue.visible(self.clock.stamp())
        self.rng.shuffle(messages)
        records = [queue.receive(message, self.clock.stamp()) for message in messages[:count]]

        def ended(how: Ended) -> None:
            if how.how == "done":
                queue.settle(records, how.answer)

        return self.invoke(queue.function, {"Records": records}, ended)

    def tick(self, name: str) -> Task:
        """A schedule comes round."""
        return self.invoke(name, {}, lambda how: None)

    # --- what services do by themselves

    def deliver(self, queue: str, body: str) -> None:
        """An event becomes a message: perhaps twice, late, or not at all."""
        if queue not in self.queues:
            return
        for _ in range(self.mishaps.copies(self.rng)):
            late = self.mishaps.delay(self.rng)
            self.queues[queue].put(body, self.clock.stamp() + late)

    def _said(self, detail: str) -> None:
        task = getcurrent()
        if isinstance(task, Task) and task.of_stream:
            self.watch.said(detail, task)

    def _taken(self, recipient: str, data: bytes, message_id: str) -> None:
        task = getcurrent()
        self.watch.mailed(data.decode(), recipient, task if isinstance(task, Task) else None)
        tag = data.decode()
        for kind, bounce in self.mishaps.reports(self.rng):
            if bounce[0] == "Permanent":
                self.watch.dead.add(recipient)
            self.deliver("RecordDeliveriesQueue", report(kind, message_id, tag, bounce))

    def advance(self, seconds: float) -> None:
        """Time passes."""
        self.clock.advance(seconds=seconds)
        if seconds > 3600:
            self.dynamo.expire(self.clock.stamp())
            self.watch.after(None)


@dataclass(frozen=True)
class Mishaps:
    """How unkind this schedule is: the likelihood of each mishap; none by default."""

    fault: float = 0.0
    lost: float = 0.0
    doubled: float = 0.0
    late: float = 0.0
    skew: float = 0.0
    bounced: float = 0.0

    def copies(self, rng: Random) -> int:
        drawn = rng.random()
        if drawn < self.lost:
            return 0
        return 2 if drawn < self.lost + self.doubled else 1

    def delay(self, rng: Random) -> float:
        return rng.choice((1.0, 20.0, 400.0)) if rng.random() < self.late else 0.0

    def reports(self, rng: Random) -> list[tuple[str, tuple[str, str]]]:
        """What SES says of a mail it took, in the order in which it says it."""
        drawn = rng.random()
        found = [("Delivery", ("", ""))] if drawn < 0.7 else []
        if drawn < 0.2:
            found.insert(rng.randrange(2), ("DeliveryDelay", ("", "")))
        if rng.random() < self.bounced:
            end = rng.choice(("Bounce", "Transient", "Complaint"))
            kinds = {"Bounce": ("Permanent", "General"), "Transient": ("Transient", "General")}
            found.append(("Bounce" if end != "Complaint" else end, kinds.get(end, ("", ""))))
        return found

    def draw(self, rng: Random, operation: str) -> Fault | None:
        """The fault that strikes this call, if any."""
        if operation and self.fault and rng.random() < self.fault:
            return rng.choice(FAULTS_OF[operation])
        return None

    def kind(self) -> "Mishaps":
        """No more mishaps; time only."""
        return replace(self, fault=0.0, lost=0.0, doubled=0.0, late=0.0, skew=0.0, bounced=0.0)
