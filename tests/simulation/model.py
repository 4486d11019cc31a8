"""The rules of a line in a hundred lines: a naive list, nothing shared with the real code."""

from dataclasses import dataclass, field


@dataclass
class Somebody:
    """One person in the story; `place` is when they came."""

    name: str
    place: int
    state: str = "waiting"
    silences: int = 0
    passed_over: bool = False


@dataclass
class Reference:
    """A session with some seats and whoever asked for one, in the order in which they came."""

    capacity: int
    people: list[Somebody] = field(default_factory=list)

    def of(self, name: str) -> Somebody:
        return next(one for one in self.people if one.name == name)

    def those(self, state: str) -> list[Somebody]:
        return [one for one in self.people if one.state == state]

    @property
    def free(self) -> int:
        return self.capacity - len(self.those("confirmed")) - len(self.those("offered"))

    @property
    def states(self) -> dict[str, str]:
        return {one.name: one.state for one in self.people}

    @property
    def line(self) -> list[str]:
        return [one.name for one in self.those("waiting")]

    def asks(self, name: str) -> None:
        """A seat at once when one is free and nobody waits; else the end of the line."""
        at_once = self.free > 0 and not self.those("waiting")
        one = Somebody(name, len(self.people), "confirmed" if at_once else "waiting")
        self.people.append(one)
        self.settle()

    def ends(self, name: str, state: str) -> None:
        """Whatever they had is free."""
        self.of(name).state = state
        self.settle()

    def accepts(self, name: str) -> None:
        self.of(name).state = "confirmed"

    def comes_back(self, name: str) -> None:
        """Out of a pause, with the old place."""
        one = self.of(name)
        one.state, one.silences, one.passed_over = "waiting", 0, False
        self.settle()

    def resize(self, capacity: int) -> None:
        """More seats are given; for fewer, the last in line give their offers back first."""
        self.capacity = capacity
        for one in reversed(self.those("offered")):
            if self.free < 0:
                one.state, one.passed_over = "waiting", False
        self.settle()

    def silent(self, names: list[str]) -> None:
        """These offers have ended without a word: once they are passed over, twice they pause."""
        for name in names:
            one = self.of(name)
            one.silences += 1
            one.state = "waiting" if one.silences < 2 else "paused"
            one.passed_over = one.silences < 2
        self.settle()

    def settle(self) -> None:
        """Each free seat is offered to the first whose turn it is; with nobody else, to them."""
        while self.free > 0 and self.those("waiting"):
            waiting = self.those("waiting")
            chosen = next((one for one in waiting if not one.passed_over), waiting[0])
            chosen.state = "offered"
            for one in waiting:
                one.passed_over = False
