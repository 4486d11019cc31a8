"""Which problems a file has most often: `most_frequent`."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shared.domain.offers.problems import Problem, Severity

MOST = 3
# What was not taken before what was guessed.
_ORDER = tuple(Severity)


@dataclass(frozen=True)
class Frequent:
    """A problem that a file has in so many of its rows; 0 when it is about the whole file."""

    problem: Problem
    rows: int


def most_frequent(problems: Iterable[Problem], most: int = MOST) -> tuple[Frequent, ...]:
    """Up to `most` kinds of problems, each with its first example; refusals before guesses.

    What is only good to know is left out, and so is what is said of a column as a whole.
    """
    alike: dict[tuple[Severity, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.severity is not Severity.INFO and _of_a_row_or_the_file(problem):
            alike[problem.severity, problem.code].append(problem)
    found = sorted(map(_frequent, alike.values()), key=_first)
    return tuple(found[:most])


def _of_a_row_or_the_file(problem: Problem) -> bool:
    return problem.row is not None or problem.column is None


def _frequent(same: Sequence[Problem]) -> Frequent:
    return Frequent(same[0], len({problem.row for problem in same if problem.row is not None}))


def _first(frequent: Frequent) -> tuple[int, int]:
    return _ORDER.index(frequent.problem.severity), -frequent.rows
