"""What it costs to give one freed seat, by the length of the line behind it."""

from dataclasses import dataclass

from shared.usecases import acting
from tests.bench.figures import Figure, Section
from tests.bench.story import Cost, Story
from tests.write_units import CountingDynamo

SHORT, LONG = 100, 4_000
SEATS = 20
MOST_TIMES = 1.1
# The line is looked at after so many forms.
AT_A_TIME = 40


@dataclass(frozen=True)
class Promotion:
    """The allocation that gives a freed seat, and what it is not: the rank of the last in line."""

    allocation: Cost
    rank: Cost


def promotion(waiting: int) -> Promotion:
    """A seat of a full session is cancelled, and the first of so many people gets it."""
    story = Story(CountingDynamo())
    session = story.session(SEATS)
    receipts = []
    for number in range(SEATS + waiting):
        receipts.append(story.submit(session, f"Alix{number}"))
        if number % AT_A_TIME == AT_A_TIME - 1:
            story.allocate(session)
    story.allocate(session)
    acting.cancel(story.parts, session.id, receipts[0].registration_id)
    allocation = story.cost(lambda: story.allocate(session))
    ranks, found = story.parts.registrations.waiting_before, story.parts.sessions.get(session.id)
    assert found
    return Promotion(allocation, story.cost(lambda: ranks(found, waiting)))


def section() -> Section:
    """The long line against the short one."""
    few, many = promotion(SHORT), promotion(LONG)
    rows = {
        "round trips": (len(few.allocation.calls), len(many.allocation.calls)),
        "write units": (few.allocation.units, many.allocation.units),
        "read units": (few.allocation.read, many.allocation.read),
    }
    figures = [_times(what, *pair) for what, pair in rows.items()]
    rank = f"rank of the last in line, read units ({few.rank.read:g} → {many.rank.read:g})"
    title = f"One promotion with {LONG} waiting against {SHORT} (table in memory)"
    return Section(title, (*figures, Figure(rank, many.rank.read / few.rank.read, unit="×")))


def _times(what: str, few: float, many: float) -> Figure:
    return Figure(f"{what} ({few:g} → {many:g})", many / few, MOST_TIMES, "×")
