"""How often each path of success goes to the table and back."""

from shared.ports import Account
from shared.usecases.living import change_capacity
from tests.bench.figures import Figure, Section
from tests.bench.story import Cost, Story
from tests.write_units import CountingDynamo

MOST_FOR_A_FORM = 2
MOST_FOR_AN_ALLOCATION = 3
MOST_FOR_A_MAIL = 4
PEOPLE_AT_ONCE = (1, 20, 48)
STAFF = Account("account", "idf", "staff", None, "team")


def a_form() -> Cost:
    """Somebody new asks for a seat."""
    story = Story(CountingDynamo())
    session = story.session(20)
    return story.cost(lambda: story.submit(session, "Alix"))


def an_allocation(people: int, seats: int = 20) -> Cost:
    """So many people have asked, and all are decided."""
    story = Story(CountingDynamo())
    session = story.session(seats)
    for number in range(people):
        story.submit(session, f"Alix{number}")
    return story.cost(lambda: story.allocate(session))


def silences(people: int) -> Cost:
    """So many seats are offered to so many people, of whom nobody answers."""
    story = Story(CountingDynamo())
    session = story.session(1)
    receipts = [story.submit(session, f"Alix{number}") for number in range(1 + people)]
    for _ in range(2):
        story.allocate(session)
    change_capacity(story.parts, STAFF, session.id, 1 + people)
    for _ in range(2):
        story.allocate(session)
    for receipt in receipts:
        story.mail(receipt)
    found = story.parts.registrations.load(session.id, receipts[-1].registration_id)
    assert found and found[1].expires_at
    story.world.clock.at = found[1].expires_at
    return story.cost(lambda: story.allocate(session))


def a_mail(seats: int = 1) -> Cost:
    """One person is told; without a seat the mail names their rank, which is counted."""
    story = Story(CountingDynamo())
    session = story.session(seats)
    receipt = story.submit(session, "Alix")
    story.allocate(session)
    return story.cost(lambda: story.mail(receipt))


def nothing_to_give() -> Cost:
    """A full session with people waiting is looked at once more."""
    story = Story(CountingDynamo())
    session = story.session(1)
    for name in ("Alix", "Bao", "Camille"):
        story.submit(session, name)
    story.allocate(session)
    return story.cost(lambda: story.allocate(session))


def section() -> Section:
    """All of them, beside their goals."""
    allocations = [
        Figure(f"one allocation of {n} people", _trips(an_allocation(n)), MOST_FOR_AN_ALLOCATION)
        for n in PEOPLE_AT_ONCE
    ]
    lapses = [
        Figure(f"{n} offers lapse, their mails looked at", _trips(silences(n)), 3)
        for n in PEOPLE_AT_ONCE
    ]
    idle = nothing_to_give()
    figures = (
        Figure("form submission", _trips(a_form()), MOST_FOR_A_FORM),
        *allocations,
        *lapses,
        Figure("one mail: confirmed", _trips(a_mail()), MOST_FOR_A_MAIL),
        Figure("one mail: waiting, with its rank", _trips(a_mail(0)), MOST_FOR_A_MAIL),
        Figure("trigger with nothing to give: round trips", _trips(idle), 1),
        Figure("trigger with nothing to give: write units", idle.units, 0),
    )
    return Section("Round trips to the table (table in memory, region known)", figures)


def _trips(cost: Cost) -> int:
    return len(cost.calls)
