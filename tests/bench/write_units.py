"""Write units from the form to the mail, step by step, indexes included."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.figures import Figure, Section
from tests.bench.story import Cost, Story

MOST_FIRST_ALONE = 28
MOST_FIRST_OF_TWENTY = 26
MOST_KNOWN = 20
BATCH = 20
STEPS = ("submission", "allocation", "mail: claim", "mail: settle, promise")


@dataclass(frozen=True)
class Way:
    """The four steps of some people from form to mail, all of them together."""

    people: int
    steps: dict[str, Cost]

    @property
    def each(self) -> float:
        """Write units per person."""
        return sum(cost.units for cost in self.steps.values()) / self.people

    def step(self, name: str) -> float:
        """Write units per person of one step."""
        return self.steps[name].units / self.people

    def told(self, name: str) -> str:
        """The step's units per person by where they were written."""
        written = self.steps[name].written
        return ", ".join(f"{index} {units / self.people:g}" for index, units in written.items())


def from_form_to_mail(story: Story, people: int = 1, known: bool = False) -> Way:
    """So many people register, are confirmed in one allocation, and get their mails."""
    names = [f"Alix{number:02}" for number in range(people)]
    if known:
        before = story.session(0)
        for name in names:
            story.submit(before, name)
        story.allocate(before)
    session = story.session(people)
    costs = [Cost((), Counter(), 0)] * len(STEPS)
    receipts = []
    for name in names:
        costs[0] += story.cost(lambda name=name: receipts.append(story.submit(session, name)))
    costs[1] = story.cost(lambda: story.allocate(session))
    for receipt in receipts:
        claim, rest = story.mail_in_two(receipt)
        costs[2], costs[3] = costs[2] + claim, costs[3] + rest
    return Way(people, dict(zip(STEPS, costs, strict=True)))


def section(where: str, new_story: Callable[[], Story], *notes: str) -> Section:
    """First-time and known people, alone and in batches, on one table."""
    alone = from_form_to_mail(new_story())
    batch = from_form_to_mail(new_story(), BATCH)
    known = from_form_to_mail(new_story(), known=True)
    known_batch = from_form_to_mail(new_story(), BATCH, known=True)
    figures = (
        *_way("first-time person alone", alone, MOST_FIRST_ALONE),
        *_way(f"first-time person, each of {BATCH}", batch, MOST_FIRST_OF_TWENTY),
        *_way("known person alone", known, MOST_KNOWN),
        *_way(f"known person, each of {BATCH}", known_batch, MOST_KNOWN),
    )
    return Section(f"Write units from the form to the mail, {where}", figures, notes)


def _way(what: str, way: Way, goal: float) -> list[Figure]:
    steps = [Figure(f"  {name} ({way.told(name)})", way.step(name)) for name in STEPS]
    return [Figure(what, way.each, goal), *steps]
