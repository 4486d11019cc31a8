"""People who send the form side by side, each answer timed, and where they stand in the end."""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from infra.local.private import PrivateStack, wait_until
from tests.stack.people import People

DECIDED_SECONDS = 300


@dataclass(frozen=True)
class Sent:
    """One form: when it was sent and answered, and with what."""

    number: int
    sent: float
    answered: float
    status: int


class Crowd:
    """Forms sent to a session of their own by so many clients."""

    def __init__(self, stack: PrivateStack, seats: int, clients: int) -> None:
        self.people: Any = People(stack, seats, clients)
        self.forms: list[Sent] = []

    def send(self, count: int) -> "Crowd":
        """So many forms, as many at a time as there are clients."""
        with ThreadPoolExecutor(self.people.clients) as pool:
            self.forms = list(pool.map(self._send, range(count)))
        return self

    def _send(self, number: int) -> Sent:
        form = self.people.form(number)
        sent = time.perf_counter()
        answer = self.people.post(form)
        answered = time.perf_counter()
        if answer.status_code == 202:
            self.people.pages[number] = answer.json()["status_url"]
        return Sent(number, sent, answered, answer.status_code)

    def decided(self) -> "Crowd":
        """Waits until everybody has a seat or a place in line."""
        wait_until(self._all_decided, DECIDED_SECONDS, 0.5)
        return self

    def _all_decided(self) -> bool:
        answer = self.people.staff("GET", f"/api/sessions/{self.people.session_id}")
        counts = answer.json()
        return bool(counts["confirmed"] + counts["waiting"] >= len(self.people.pages))

    def errors(self) -> int:
        """Answers other than 202."""
        return sum(form.status != 202 for form in self.forms)

    def quickest(self) -> float:
        """The answer least disturbed by whatever else the machine did."""
        return min(self._seconds())

    def median(self) -> float:
        """Half of the answers came within this time."""
        return statistics.median(self._seconds())

    def p95(self) -> float:
        """Nineteen of twenty answers came within this time."""
        return statistics.quantiles(self._seconds(), n=20)[-1]

    def _seconds(self) -> list[float]:
        return [form.answered - form.sent for form in self.forms]

    def overtaken(self, places: dict[int, int]) -> int:
        """Pairs of people of whom one was answered before the other began, and stands behind."""
        return sum(
            one.answered < other.sent and places[one.number] > places[other.number]
            for one in self.forms
            for other in self.forms
        )
