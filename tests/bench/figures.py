"""A measured figure beside its goal, and the table they are printed as."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured; without a goal it only explains the others.

    A goal is the most that it may be, with `least` the least.
    """

    what: str
    value: float | str
    goal: float | str | None = None
    unit: str = ""
    least: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the goal is met: a number is a bound, a text must be equal."""
        if self.goal is None:
            return None
        if isinstance(self.value, str) or isinstance(self.goal, str):
            return self.value == self.goal
        over = self.value - self.goal
        return over >= -1e-9 if self.least else over <= 1e-9

    @property
    def _sign(self) -> str:
        return "≥ " if self.least else "≤ "

    def cells(self) -> tuple[str, str, str, str]:
        """The figure as a row of text."""
        told = {None: "", True: "met", False: "MISSED"}[self.met]
        bound = "" if self.goal is None or isinstance(self.goal, str) else self._sign
        goal = "" if self.goal is None else f"{bound}{_text(self.goal)}{self.unit}"
        return self.what, f"{_text(self.value)}{self.unit}", goal, told


@dataclass(frozen=True)
class Section:
    """Figures that belong together, and what one has to know to read them."""

    title: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()

    def text(self) -> str:
        """The section as aligned plain text."""
        rows = [("", "measured", "goal", ""), *(figure.cells() for figure in self.figures)]
        widths = [max(len(row[i]) for row in rows) for i in range(3)]
        lines = [_line(row, widths) for row in rows]
        return "\n".join([self.title, *lines, *(f"  {note}" for note in self.notes), ""])


def summary(sections: Iterable[Section]) -> str:
    """How many goals are met, and which are not."""
    gated = [(s.title, f) for s in sections for f in s.figures if f.met is not None]
    missed = [f"  missed: {f.what} ({_text(f.value)}{f.unit}): {t}" for t, f in gated if not f.met]
    return "\n".join([f"{len(gated) - len(missed)} of {len(gated)} goals met", *missed])


def _line(row: tuple[str, str, str, str], widths: list[int]) -> str:
    what, value, goal, told = row
    line = f"  {what:<{widths[0]}}  {value:>{widths[1]}}  {goal:>{widths[2]}}  {told}"
    return line.rstrip()


def _text(value: float | str) -> str:
    if isinstance(value, str):
        return value
    return (
        f"{value:.0f}" if value == int(value) else f"{value:.3g}" if value < 1 else f"{value:.2f}"
    )
