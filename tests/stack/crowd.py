"""A crowd on one session of the running stack, watched through the staff's API and the mailbox."""

import os
import signal
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import accumulate
from pathlib import Path
from time import monotonic

from infra.local.private import wait_until
from shared.adapters.expressions import from_wire, to_wire
from tests.stack.people import People


class Crowd(People):
    """Many people at once; who came when is kept, as each of them knows it."""

    def __init__(self, stack, **values):
        super().__init__(stack, **values)
        self.sent, self.answered = {}, {}

    def register(self, number, **values):
        self.sent[number] = monotonic()
        super().register(number, **values)
        self.answered[number] = monotonic()

    def all_at_once(self, actions):
        """Everybody's click, so many clients at a time; the answers' states, in order."""
        with ThreadPoolExecutor(self.clients) as pool:
            answers = list(pool.map(lambda each: each(), actions))
        assert [a.status_code for a in answers] == [200] * len(answers)
        return [answer.json() for answer in answers]

    def session(self):
        """The session as staff see it."""
        answer = self.staff("GET", f"/api/sessions/{self.session_id}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def known(self):
        """How staff see everybody, by number."""
        numbers = {own: number for number, own in self.ids.items()}
        return {numbers[e["registration_id"]]: e for e in self.session()["line"]}

    def statuses(self):
        return {number: entry["status"] for number, entry in self.known().items()}

    def counts(self):
        return Counter(self.statuses().values())

    def line(self):
        """Numbers of the people waiting, by rank; the ranks have no gap."""
        waiting = {e["rank"]: n for n, e in self.known().items() if e["status"] == "waiting"}
        assert sorted(waiting) == list(range(1, len(waiting) + 1))
        return [waiting[rank] for rank in sorted(waiting)]

    def overtaken(self, line):
        """Who had been answered before somebody ahead of them in this line even asked."""
        latest = accumulate((self.sent[number] for number in line), max)
        return [n for n, ahead in zip(line, latest, strict=True) if self.answered[n] < ahead]

    def histories(self):
        """Id and name of every fact of each registration of the session, by number."""
        numbers = {own: number for number, own in self.ids.items()}
        found = {":pk": f"SESSION#{self.session_id}", ":reg": "REG#"}
        items = self._paged(
            "query",
            KeyConditionExpression="pk = :pk and begins_with(sk, :reg)",
            ExpressionAttributeValues=to_wire(found),
        )
        return {numbers[i["id"]]: [(f["id"], f["name"]) for f in i["history"]] for i in items}

    def known_mails(self):
        """Number, cause and state of every mail of the session, as the table knows them."""
        numbers = {own: number for number, own in self.ids.items()}
        items = self._paged(
            "scan",
            FilterExpression="#kind = :mail and #session = :id",
            ExpressionAttributeNames={"#kind": "kind", "#session": "session"},
            ExpressionAttributeValues=to_wire({":mail": "mail", ":id": self.session_id}),
        )
        about = [(i["pk"].partition("#")[2], i["sk"].split("#")[2], i["state"]) for i in items]
        return [(numbers[own], cause, state) for own, cause, state in about]

    def _paged(self, operation, **request):
        pages = self.stack.client("dynamodb").get_paginator(operation)
        found = pages.paginate(TableName=self.stack.outputs["table"], **request)
        return [from_wire(item) for page in found for item in page["Items"]]

    def told(self, seconds=120):
        """Until everybody has the mail of their last fact, and it is known to have arrived."""
        wait_until(self._is_told, seconds=seconds, every=1, what="everybody told")

    def _is_told(self):
        last = {(number, facts[-1][0]) for number, facts in self.histories().items()}
        mails = self.known_mails()
        causes = {(number, cause) for number, cause, _ in mails}
        return causes >= last and {state for _, _, state in mails} == {"delivered"}

    def rest(self, seconds=120):
        """Until nothing wakes the line any more."""
        look = partial(in_queue, self.stack, "AllocateSeatsQueue")
        wait_until(lambda: not any(look()), seconds=seconds, every=1, what="the line at rest")


def workers(stack, function):
    """The processes in which the emulator runs a function."""
    emulator = int((stack.settings.state / "emulator.pid").read_text())
    children = Path(f"/proc/{emulator}/task/{emulator}/children").read_text().split()
    return [int(pid) for pid in children if f"-{function}-" in _command(pid)]


def _command(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except FileNotFoundError:
        return ""


def kill_at_work(stack, function):
    """Kill every process of a consumer while it treats messages: at least one batch is lost."""
    log, lost = stack.settings.state / "emulator.log", f"-{function} failed processing SQS batch"
    before = log.read_text().count(lost)

    def killed():
        if log.read_text().count(lost) > before:
            return True
        for pid in workers(stack, function) if in_queue(stack, f"{function}Queue")[1] else []:
            os.kill(pid, signal.SIGKILL)
        return False

    wait_until(killed, seconds=60, every=0.2, what=f"{function} killed at work")


def in_queue(stack, queue):
    """How many messages wait in a queue, and how many a consumer has taken and not finished."""
    asked = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    told = stack.client("sqs").get_queue_attributes(
        QueueUrl=stack.outputs["queues"][queue], AttributeNames=asked
    )
    return [int(told["Attributes"][name]) for name in asked]


@contextmanager
def coming_again_after(stack, queue, seconds):
    """Meanwhile, messages whose consumer died come again after so many seconds of real time."""
    sqs, url = stack.client("sqs"), stack.outputs["queues"][queue]
    asked = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["VisibilityTimeout"])
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"VisibilityTimeout": str(seconds)})
    try:
        yield
    finally:
        sqs.set_queue_attributes(QueueUrl=url, Attributes=asked["Attributes"])


def dead_letters(stack):
    """How many messages were given up, by queue."""
    queues = [name for name in stack.outputs["queues"] if "Dead" in name or "Failures" in name]
    assert len(queues) > 5
    counts = {name: in_queue(stack, name)[0] for name in queues}
    return {name: count for name, count in counts.items() if count}
