"""Time as it passes while functions run side by side: each call takes its while, SES keeps a rate.

The world is the simulation's; how many of each function may run at once is read from the template.
Nothing here is real time: what is measured is the order in which things come, and how many.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from heapq import heappop, heappush
from itertools import count
from typing import Any

from tests.architecture.template import event_sources
from tests.simulation.cloud import SNAKE, MailService, Queue
from tests.simulation.engine import Task, World
from tests.simulation.faults import error

# Seconds that a call takes; SES needs longer than the table.
SECONDS: Mapping[str, float] = {"send_raw_email": 0.05}
ELSE_SECONDS = 0.01
TICK_SECONDS = 60.0
# How many changes the stream hands on at once, at most.
RECORDS = 100


@cache
def at_once() -> Mapping[str, tuple[int, int]]:
    """How many of each consumer run side by side, and how many messages each takes."""
    return {
        SNAKE[name]: (source["ScalingConfig"]["MaximumConcurrency"], source["BatchSize"])
        for name, source in event_sources("SQS").items()
    }


@dataclass
class RatedMail:
    """SES with a most of mails a second: what comes faster is refused for now.

    `left` says of each kind of mail when each left.
    """

    world: World
    service: MailService
    a_second: int
    left: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    refused: int = 0
    _second: tuple[int, int] = (0, 0)

    def send_raw_email(self, **request: Any) -> dict[str, Any]:
        """The mail is taken, or refused as SES refuses above its rate."""
        now = self.world.clock.stamp()
        sent = self._second[1] if self._second[0] == int(now) else 0
        if sent == self.a_second:
            self.refused += 1
            raise error("Throttling")
        self._second = int(now), sent + 1
        answer = self.service.send_raw_email(**request)
        tag = request["RawMessage"]["Data"].decode()
        self.left[self.world.parts.letters.key(tag).kind].append(now)
        return answer


class Drain:
    """Lets everything run that is woken, in the order of the clock."""

    def __init__(self, world: World) -> None:
        self.world, self.next_tick = world, world.clock.stamp()
        self._calls: list[tuple[float, int, Task]] = []
        self._numbers, self._busy = count(), Counter[str]()

    def until(self, end: float, over: Callable[[], bool] = lambda: False) -> None:
        """Until a moment, in seconds of the clock, or until it is over before."""
        while not over() and self.world.clock.stamp() < end:
            self._begin()
            at = self._calls[0][0] if self._calls else self._next_message()
            self._to(min(at, end))
            if self._calls and at <= end:
                self._next_call()

    def _begin(self) -> None:
        now = self.world.clock.stamp()
        if now >= self.next_tick:
            self.next_tick = now + TICK_SECONDS
            self._started("wake_due", self.world.tick("wake_due"))
        for shard in self.world.stream.waiting():
            self._started("publish_facts", self.world.publish(shard, RECORDS))
        for queue in self.world.queues.values():
            self._consume(queue, now)

    def _consume(self, queue: Queue, now: float) -> None:
        most, batch = at_once()[queue.function]
        while queue.messages and self._busy[queue.function] < most and queue.visible(now):
            self._started(queue.function, self.world.consume(queue, batch))

    def _started(self, function: str, task: Task) -> None:
        self._busy[function] += 1
        self._goes_on(task)

    def _goes_on(self, task: Task) -> None:
        if task not in self.world.tasks:
            self._busy[task.name] -= 1
            return
        takes = SECONDS.get(task.pending, ELSE_SECONDS) if task.pending else task.pauses
        heappush(self._calls, (self.world.clock.stamp() + takes, next(self._numbers), task))

    def _next_call(self) -> None:
        _, _, task = heappop(self._calls)
        self.world.resume(task)
        self._goes_on(task)

    def _next_message(self) -> float:
        """When the next message can be seen, or the next minute ticks."""
        times = [m.visible_at for q in self.world.queues.values() for m in q.messages.values()]
        return min([self.next_tick, *times])

    def _to(self, at: float) -> None:
        self.world.clock.at = max(self.world.clock.at, datetime.fromtimestamp(at, UTC))
